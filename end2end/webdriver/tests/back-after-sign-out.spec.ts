import { Authenticator } from '../../support/authenticator.ts';
import { expect, test } from '../fixtures.ts';
import type { Tab } from '../tab.ts';

const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/;

/** Goes back through the history of the tab, and checks what each page shows. */
async function expectOnTheWayBack(tab: Tab, steps: number, never: RegExp): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    await tab.session.back();
    await tab.find('heading', 'Login');
    expect(await tab.session.run<string>('return document.documentElement.outerHTML')).not.toMatch(never);
  }
}

test('Back shows neither the name nor the security page after signing out', async ({ regular, tab }) => {
  await tab.open('/login');
  await tab.see('Login');
  await tab.fill('Username', regular.username);
  await tab.fill('Password', regular.password);
  await tab.click('button', 'Sign In');
  await tab.see('Verification Required');
  await tab.fill('Code', await regular.phone.next());
  await tab.click('button', 'Verify');
  await tab.see('Signed in');
  // Whole pages, which the browser could keep in memory.
  await tab.open('/security');
  await tab.see('Security');
  await tab.open('/');
  await tab.see('Signed in');
  await tab.click('button', 'Sign out');
  await tab.see('Login');
  await expectOnTheWayBack(tab, 2, new RegExp(regular.name));
});

test('Back shows no backup codes after the session has ended', async ({ newcomer, server, tab }) => {
  await tab.open('/login');
  await tab.see('Login');
  await tab.fill('Username', newcomer.username);
  await tab.fill('Password', newcomer.password);
  await tab.click('button', 'Sign In');
  await tab.see('Set Up Required');
  const phone = Authenticator.scan(await tab.scan());
  await tab.click('button', 'Continue');
  await tab.see('Verification Required');
  await tab.fill('Code', await phone.next());
  await tab.click('button', 'Verify');
  await tab.see('Backup Codes');
  await tab.read(new RegExp(CODE, 'g'));
  await tab.session.goTo(`${server.url}/healthz`);
  await server.command('account', 'disable', '--username', newcomer.username);
  await tab.session.back();
  const shown = await tab.session.run<string>('return document.documentElement.outerHTML');
  expect(shown).not.toMatch(CODE);
});
