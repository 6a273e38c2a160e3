import { type Attack, type Found, TRIES } from '../../fakes/hostile-page.ts';
import { HostileSite } from '../../fakes/hostile-site.ts';
import { attackOn, expectEveryChangeRefused, expectNothingLearned, stored } from '../../support/hostile-site.ts';
import { until } from '../../support/until.ts';
import { expect, test } from '../fixtures.ts';
import { signIn } from '../steps.ts';
import type { Tab } from '../tab.ts';

test.use({ ownServer: true });

/** Visits a hostile page, which attacks. */
async function visit(tab: Tab, url: string, attack: Attack): Promise<Found> {
  await tab.session.goTo(url);
  await tab.session.run(HostileSite.script(attack));
  return until('the end of the attack', async () => (await tab.session.run<Found | null>('return window.found ?? null')) ?? undefined, 60);
}

for (const [where, site] of [['another site', 'crossSite'], ['the same site', 'sameSite']] as const) {
  test(`a hostile page of ${where} reads nothing and changes nothing`, { tag: '@all' }, async ({ administrator, server, tab }) => {
    test.slow();
    const hostile = await HostileSite.start();
    await tab.open('/login');
    await tab.see('Login');
    const script = await tab.session.run<string>('return new URL(document.querySelector("[rel=modulepreload]").href).pathname');
    const attack = attackOn(server, script);
    const signedOut = await visit(tab, hostile[site], { ...attack, changes: [] });
    await signIn(tab, administrator);
    const [before, start] = [await stored(server), server.log.length];
    const found = await visit(tab, hostile[site], attack);
    // Firefox and WebKit send no pings.
    await expectEveryChangeRefused(server, start, attack, TRIES - 1);
    expectNothingLearned(found, signedOut);
    expect(await stored(server)).toBe(before);
    await tab.open('/security');
    await tab.see('Security');
    await hostile.stop();
  });
}
