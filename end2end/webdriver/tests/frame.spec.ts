import { expect, test } from '../fixtures.ts';
import { KEYS, type Tab } from '../tab.ts';

async function toSecurity(tab: Tab, person: { username: string; password: string; phone: { next(): Promise<string> } }) {
  await tab.open('/login');
  await tab.see('Login');
  await tab.fill('Username', person.username);
  await tab.fill('Password', person.password);
  await tab.click('button', 'Sign In');
  await tab.see('Verification Required');
  await tab.fill('Code', await person.phone.next());
  await tab.click('button', 'Verify');
  await tab.see('Signed in');
  await tab.click('link', 'Security');
  await tab.see('Security');
}

test('the menu in the header opens, moves and closes by keyboard, and signs out', async ({ regular, tab }) => {
  await toSecurity(tab, regular);
  expect(await tab.overhang()).toBe(0);
  const menu = `Account menu: ${regular.name}`;
  const [button] = await tab.session.all('button[aria-expanded]');
  const isOpen = () => tab.session.run<string>('return arguments[0].ariaExpanded', button);
  await tab.session.run('arguments[0].focus()', button);
  expect(await tab.focusedName()).toBe(menu);
  await tab.session.strike(KEYS.down);
  expect(await tab.focusedName()).toBe('Security');
  expect(await isOpen()).toBe('true');
  expect(await tab.overhang()).toBe(0);
  await tab.session.strike(KEYS.end);
  expect(await tab.focusedName()).toBe('Sign out');
  await tab.session.strike(KEYS.down);
  expect(await tab.focusedName()).toBe('Security');
  await tab.session.strike(KEYS.escape);
  expect(await tab.focusedName()).toBe(menu);
  await tab.click('button', menu);
  await tab.click('button', 'Sign out');
  await tab.see('Login');
});
