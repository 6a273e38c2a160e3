import { test } from '../fixtures.ts';

test('a passkey that is added on Security signs in with one press', async ({ tab, regular }) => {
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
  await tab.click('button', 'Add passkey');
  await tab.fill('Name of the passkey', 'Laptop');
  await tab.click('button', 'Continue');
  await tab.read(/The passkey has been added/g);
  await tab.click('button', `Account menu: ${regular.name}`);
  await tab.click('button', 'Sign out');
  await tab.click('button', 'Sign in with a passkey');
  await tab.see('Signed in');
  await tab.read(new RegExp(regular.name, 'g'));
  await remove();
});
