import { expect, test } from '../fixtures.ts';

const SUPPORTED = `return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential`;
const BUTTON = 'Sign in with a passkey';

test('Login offers passkeys where the engine supports them, and shows no trace of them elsewhere', async ({ tab, engine }) => {
  await tab.open('/login');
  await tab.see('Login');
  expect(await tab.session.run(SUPPORTED)).toBe(engine === 'firefox');
  const [form] = await tab.session.all('#passkey-form');
  expect(await tab.session.isDisplayed(form!)).toBe(engine === 'firefox');
});

test('a passkey that is added on Security signs in with one press', async ({ tab, engine, regular }) => {
  test.skip(engine !== 'firefox', 'WebKitGTK has no WebAuthn');
  await tab.open('/login');
  await tab.see('Login');
  await tab.fill('Username', regular.username);
  await tab.fill('Password', regular.password);
  await tab.click('button', 'Sign In');
  await tab.see('Verification Required');
  await tab.fill('Code', await regular.phone.next());
  await tab.click('button', 'Verify');
  await tab.see('Signed in');
  const remove = await tab.session.addPasskeyDevice();
  await tab.click('link', 'Security');
  await tab.see('Security');
  await tab.click('button', 'Add a passkey');
  await tab.fill('Name of the passkey', 'Laptop');
  await tab.click('button', 'Continue');
  await tab.read(/The passkey has been added/g);
  await tab.click('button', 'Sign out');
  await tab.click('button', BUTTON);
  await tab.see('Signed in');
  await tab.read(new RegExp(regular.name, 'g'));
  await remove();
});
