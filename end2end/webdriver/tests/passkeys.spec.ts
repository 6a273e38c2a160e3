import { expect, test } from '../fixtures.ts';

const SUPPORTED = `return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential`;

test('Login offers passkeys where the engine supports them, and shows no trace of them elsewhere', async ({ tab, engine }) => {
  await tab.open('/login');
  await tab.see('Login');
  expect(await tab.session.run(SUPPORTED)).toBe(engine === 'firefox');
  const [form] = await tab.session.all('#passkey-form');
  expect(await tab.session.isDisplayed(form!)).toBe(engine === 'firefox');
});
