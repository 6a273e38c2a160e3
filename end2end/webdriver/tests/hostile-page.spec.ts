import type { Attack, Found } from '../../fakes/hostile-page.ts';
import { HostileSite } from '../../fakes/hostile-site.ts';
import { attackOn, expectEveryChangeRefused, expectNothingLearned, stored } from '../../support/hostile-site.ts';
import { until } from '../../support/until.ts';
import { expect, test } from '../fixtures.ts';
import type { Tab } from '../tab.ts';

test.use({ ownServer: true });

/** Visits a hostile page, which attacks. */
async function visit(tab: Tab, url: string, attack: Attack): Promise<Found> {
  await tab.session.goTo(url);
  await tab.session.run(HostileSite.script(attack));
  return until('the end of the attack', async () => (await tab.session.run<Found | null>('return window.found ?? null')) ?? undefined, 60);
}

test('a hostile page of the same site reads nothing and changes nothing', async ({ administrator, server, tab }) => {
  test.slow();
  const site = await HostileSite.start();
  await tab.open('/login');
  await tab.see('Login');
  const script = await tab.session.run<string>('return new URL(document.querySelector("[rel=modulepreload]").href).pathname');
  const attack = attackOn(server, script);
  const signedOut = await visit(tab, site.sameSite, { ...attack, changes: [] });

  await tab.open('/login');
  await tab.see('Login');
  await tab.fill('Username', administrator.username);
  await tab.fill('Password', administrator.password);
  await tab.click('button', 'Sign In');
  await tab.see('Verification Required');
  await tab.fill('Code', await administrator.phone.next());
  await tab.click('button', 'Verify');
  await tab.see('Signed in');
  const [before, start] = [await stored(server), server.log.length];
  const found = await visit(tab, site.sameSite, attack);
  // WebKit and Firefox leave out pings.
  await expectEveryChangeRefused(server, start, attack, 5);
  expectNothingLearned(found, signedOut);
  expect(await stored(server)).toBe(before);
  await tab.open('/security');
  await tab.see('Security');
  await site.stop();
});
