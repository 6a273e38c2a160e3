import { expect, test } from '../../fixtures.ts';
import { PasskeyDevice, withPasskey } from '../../support/passkey-device.ts';

test('one press signs in with a passkey, without username, password or code', async ({ regular, app }) => {
  const device = await withPasskey(app, regular);
  await app.login.openWithoutList();
  await device.answers(true);
  await app.login.withPasskey.click();
  await expect(app.signedIn.heading).toBeVisible();
  await expect(app.signedIn.who).toContainText(regular.name);
  await app.signedIn.security.click();
  await expect(app.security.activityEntries.first()).toContainText('You signed in with a passkey.');
  await expect(app.security.passkeyItems).toContainText('Last used');
});

test('the list at the field "Username" signs in with a passkey', async ({ regular, app, page }) => {
  const device = await withPasskey(app, regular);
  await app.login.open();
  await expect(app.login.username).toHaveAttribute('autocomplete', 'username webauthn');
  await expect(app.login.username).toBeFocused();
  await device.answers(true);
  await page.reload();
  await expect(app.signedIn.heading).toBeVisible();
});

test('the waiting list leaves typing, focus and a sign-in with a password as they are', async ({ regular, app, page }) => {
  await withPasskey(app, regular);
  await app.login.openWithList();
  await page.keyboard.type(regular.username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(regular.password);
  await expect(app.login.username).toHaveValue(regular.username);
  await page.keyboard.press('Enter');
  // The account has a passkey, so that is the first second factor.
  await expect(app.verify.usePasskey).toBeVisible();
});

test('typing and a sign-in with a password do not wait for the challenge of the list', async ({ regular, app, page }) => {
  await withPasskey(app, regular);
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  const asked = page.waitForRequest('**/api/passkeys/sign-in/start');
  await page.route('**/api/passkeys/sign-in/start', async (route) => {
    await held;
    await route.continue();
  });
  await app.login.open();
  await asked;
  await page.keyboard.type(regular.username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(regular.password);
  await page.keyboard.press('Enter');
  await expect(app.verify.usePasskey).toBeVisible();
  release();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('the button works before the app has started', async ({ regular, app, page }) => {
  const device = await withPasskey(app, regular);
  // Away from Login, whose list the device would answer as well.
  await page.goto('about:blank');
  await device.answers(true);
  let release = (): void => undefined;
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/login', { waitUntil: 'commit' });
  await app.login.withPasskey.click();
  await expect(app.login.withPasskey).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(app.signedIn.heading).toBeVisible();
});

test('a prompt that is cancelled or times out leaves a quiet message and a form that works', async ({ regular, app, page }) => {
  await withPasskey(app, regular);
  await app.login.open();
  // Chromium gives up after the time that the server allows.
  await page.route('**/api/passkeys/sign-in/start', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), timeout: 500 } });
  });
  await app.login.withPasskey.click();
  await expect(app.login.status).toContainText('No passkey was used.');
  await expect(app.login.alert).toHaveCount(0);
  await expect(app.login.withPasskey).not.toHaveAttribute('aria-busy', 'true');
  await expect(app.login.withPasskey).toBeFocused();
  await app.login.signIn(regular.username, regular.password);
  await expect(app.verify.heading).toBeVisible();
});

test('a device that does not recognise its owner gives no passkey', async ({ regular, app }) => {
  const device = await withPasskey(app, regular);
  await app.login.openWithoutList();
  await device.answers(true);
  await device.recognisesOwner(false);
  await app.login.withPasskey.click();
  await expect(app.login.status).toContainText('No passkey was used.');
  await device.recognisesOwner(true);
  await app.login.withPasskey.click();
  await expect(app.signedIn.heading).toBeVisible();
});

test('each of two devices signs in with its own passkey', async ({ regular, app, openBrowser }) => {
  const laptop = await withPasskey(app, regular);
  const phone = await openBrowser();
  const device = await PasskeyDevice.of(phone.page, { synced: true });
  await phone.reachSecurity(regular);
  await phone.security.addPasskey('Phone');
  await expect(phone.security.item(phone.security.passkeys, 'Laptop')).toContainText('On one device');
  await expect(phone.security.item(phone.security.passkeys, 'Phone')).toContainText('Synced');
  await device.answers(false);
  await phone.signedIn.open();
  await phone.signedIn.signOut();
  for (const [browser, its] of [[app, laptop], [phone, device]] as const) {
    await browser.login.openWithoutList();
    await its.answers(true);
    await browser.login.withPasskey.click();
    await expect(browser.signedIn.heading).toBeVisible();
  }
});

test('after a temporary password a passkey leads to the new password first', async ({ regular, app, server, mailbox }) => {
  const device = await withPasskey(app, regular);
  await server.command('account', 'send-password', '--username', regular.username);
  await mailbox.receive('New Password', regular.email);
  await app.login.openWithoutList();
  await device.answers(true);
  await app.login.withPasskey.click();
  await expect(app.changePassword.heading).toBeVisible();
});

test.describe('in a browser without WebAuthn', () => {
  test('nothing mentions passkeys', async ({ newcomer, regular, app, context, page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await context.addInitScript('delete window.PublicKeyCredential');
    await app.login.open();
    await expect(app.login.withPasskey).toBeHidden();
    await expect(page.getByText(/passkey/i).filter({ visible: true })).toHaveCount(0);
    await app.reachSetUp(newcomer);
    await expect(page.getByText(/passkey/i)).toHaveCount(0);
    await app.setUp.anotherAccount.click();
    await app.reachSecurity(regular);
    await expect(app.security.authenticators).toBeVisible();
    await expect(app.security.passkeys).toHaveCount(0);
    expect(asked.filter((path) => path.includes('passkey'))).toEqual([]);
  });
});
