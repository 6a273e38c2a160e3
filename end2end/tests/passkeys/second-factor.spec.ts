import { expect, test } from '../../fixtures.ts';
import { firstSignInWithPasskey, PasskeyDevice } from '../../support/passkey-device.ts';
import { REAUTHENTICATION_REQUIRED } from '../../support/tour/transient-states.ts';

test.describe('after the password', () => {
  test('the passkey comes first and signs in', async ({ regular, app, page }) => {
    await PasskeyDevice.of(page);
    await app.reachSecurity(regular);
    await app.security.addPasskey('Laptop');
    await app.reachVerify(regular);
    // The prompt waits for the press.
    await expect(app.verify.usePasskey).toBeVisible();
    await expect(app.verify.code).toHaveCount(0);
    await app.verify.usePasskey.click();
    await expect(app.signedIn.heading).toBeVisible();
  });

  test('the authenticator app and a backup code work too, and Back returns to the passkey', async ({ regular, app, page }) => {
    await PasskeyDevice.of(page);
    await app.reachSecurity(regular);
    await app.security.addPasskey('Laptop');
    await app.reachVerify(regular);
    await app.verify.useAuthenticator.click();
    await expect(app.verify.code).toBeVisible();
    await expect(app.verify.heading).toBeFocused();
    await page.reload();
    await expect(app.verify.code).toBeVisible();
    await page.goBack();
    await expect(app.verify.usePasskey).toBeVisible();
    await app.verify.useBackupCode.click();
    await app.backupCode.heading.waitFor();
    await app.verify.useAuthenticator.click();
    await expect(app.verify.code).toBeVisible();
    await app.verify.backToPasskey.click();
    await expect(app.verify.usePasskey).toBeVisible();
    await app.verify.useAuthenticator.click();
    await app.verify.verify(await regular.phone.next());
    await expect(app.signedIn.heading).toBeVisible();
  });

  test('a cancelled prompt is reported quietly, and the next one works', async ({ regular, app, page }) => {
    const device = await PasskeyDevice.of(page);
    await app.reachSecurity(regular);
    await app.security.addPasskey('Laptop');
    await app.reachVerify(regular);
    await device.recognisesOwner(false);
    await app.verify.usePasskey.click();
    await expect(app.verify.status).toContainText('No passkey was used.');
    await expect(app.verify.usePasskey).toBeFocused();
    await device.recognisesOwner(true);
    await app.verify.usePasskey.click();
    await expect(app.signedIn.heading).toBeVisible();
  });

  test('blocked codes leave the passkey', async ({ regular, app, page, consoleErrors }) => {
    consoleErrors.expectStatus(403, 422);
    await PasskeyDevice.of(page);
    await app.reachSecurity(regular);
    await app.security.addPasskey('Laptop');
    await app.reachVerify(regular);
    await app.verify.useAuthenticator.click();
    for (const wrong of await regular.phone.wrong(4)) {
      await app.verify.verify(wrong);
      await expect(app.verify.alert).toBeVisible();
    }
    await app.verify.backToPasskey.click();
    await app.verify.usePasskey.click();
    await expect(app.signedIn.heading).toBeVisible();
  });

  test('a browser without WebAuthn asks for the code', async ({ regular, app, page, openBrowser }) => {
    await PasskeyDevice.of(page);
    await app.reachSecurity(regular);
    await app.security.addPasskey('Laptop');
    const old = await openBrowser();
    await old.page.addInitScript('delete window.PublicKeyCredential');
    await old.reachVerify(regular);
    await expect(old.verify.code).toBeVisible();
    await expect(old.page.getByText(/passkey/i)).toHaveCount(0);
  });
});

test.describe('during set-up', () => {
  test('a passkey takes the place of the authenticator app, and backup codes follow', async ({ newcomer, app, page, mailbox }) => {
    const device = await PasskeyDevice.of(page);
    await app.login.open();
    await app.login.signIn(newcomer.username, newcomer.password);
    await app.setUp.usePasskeyInstead.click();
    await expect(app.setUp.heading).toBeFocused();
    await app.setUp.createPasskey.click();
    newcomer.backupCodes = await app.backupCodes.read();
    await app.backupCodes.done();
    await app.replacePassword(newcomer);
    await expect(app.signedIn.heading).toBeVisible();
    await mailbox.receive('Passkey added', newcomer.email);
    expect(await device.passkeys()).toHaveLength(1);

    await app.signedIn.security.click();
    // It has the name of its device.
    await expect(app.security.passkeyItems).toContainText('Linux');
    await expect(app.security.passkeyItems.getByText('Remove', { exact: true })).toHaveCount(0);
    await app.reachVerifyWithPasskey(newcomer);
    await expect(app.verify.useAuthenticator).toHaveCount(0);
    await app.verify.useBackupCode.click();
    await expect(app.verify.useAuthenticator).toHaveCount(0);
    await app.verify.backToPasskey.click();
    await app.verify.usePasskey.click();
    await expect(app.signedIn.heading).toBeVisible();
  });

  test('a lost passkey is replaced with a backup code, without help', async ({ newcomer, app, openBrowser, mailbox }) => {
    await firstSignInWithPasskey(app, newcomer);

    // Another device, which does not have it.
    const other = await openBrowser();
    const device = await PasskeyDevice.of(other.page);
    await other.login.open();
    await other.login.signIn(newcomer.username, newcomer.password);
    await other.verify.useBackupCode.click();
    await other.backupCode.verify(newcomer.backupCodes[0] ?? '');
    await expect(other.signedIn.heading).toBeVisible();
    await other.signedIn.security.click();
    await other.security.addPasskey('New laptop');
    await other.security.press('Remove', other.security.item(other.security.passkeys, 'Linux'));
    await other.security.submit.click();
    await expect(other.security.announcement).toHaveText('The passkey has been removed.');
    await mailbox.receive('Passkey removed', newcomer.email);
    await device.answers(false);
    await other.signedIn.open();
    await other.signedIn.signOut();
    await other.login.openWithoutList();
    await device.answers(true);
    await other.login.withPasskey.click();
    await expect(other.signedIn.heading).toBeVisible();
  });

  test('an account with a passkey alone confirms with it and gets new backup codes', async ({ newcomer, app, page, consoleErrors }) => {
    consoleErrors.expectStatus(403);
    const { backupCodes, confirm, security } = app;
    await firstSignInWithPasskey(app, newcomer);
    await app.signedIn.security.click();

    // Long after the sign-in, both the change and the new codes need a confirmation.
    await page.route('**/api/backup-codes/regenerate', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
    await page.route('**/api/backup-codes', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
    await security.regenerateButton.click();
    await expect(security.code).toHaveCount(0);
    await security.submit.click();
    await expect(confirm.useCode).toHaveCount(0);
    await confirm.usePasskey.click();
    await expect(confirm.heading).toBeVisible();
    await expect(confirm.useCode).toHaveCount(0);
    await confirm.usePasskey.click();
    expect(await backupCodes.read()).not.toEqual(newcomer.backupCodes);
    await backupCodes.done();
    await expect(app.signedIn.heading).toBeVisible();
  });

  test('a cancelled prompt leaves both ways open', async ({ newcomer, app, page }) => {
    const device = await PasskeyDevice.of(page);
    await device.recognisesOwner(false);
    await app.reachSetUp(newcomer);
    await app.setUp.usePasskeyInstead.click();
    await app.setUp.createPasskey.click();
    await expect(app.setUp.status).toContainText('No passkey was created.');
    await app.setUp.useAuthenticatorInstead.click();
    await expect(app.setUp.qrCode).toBeVisible();
    await app.setUp.continue();
    await app.verify.verify(await newcomer.phone.next());
    await expect(app.backupCodes.heading).toBeVisible();
    expect(await device.passkeys()).toHaveLength(0);
  });
});

test.describe('before a sensitive action', () => {
  test('a passkey confirms the identity', async ({ regular, app, page, consoleErrors }) => {
    consoleErrors.expectStatus(403);
    const { security, confirm } = app;
    const device = await PasskeyDevice.of(page);
    await app.reachSecurity(regular);
    await security.addPasskey('Laptop');
    await page.route('**/api/authenticators/start', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
    await security.addButton.click();
    await device.recognisesOwner(false);
    await confirm.usePasskey.click();
    await expect(security.dialog.getByRole('status').filter({ hasText: /\S/ })).toContainText('No passkey was used.');
    await device.recognisesOwner(true);
    await confirm.usePasskey.click();
    await security.enrol('Tablet');
    await expect(security.activity).toContainText('You confirmed your identity');
  });

  test('an account without a passkey is not offered one', async ({ regular, app, page, consoleErrors }) => {
    consoleErrors.expectStatus(403);
    await app.reachSecurity(regular);
    await page.route('**/api/authenticators/start', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
    await app.security.addButton.click();
    await expect(app.confirm.useCode).toBeVisible();
    await expect(app.confirm.usePasskey).toHaveCount(0);
  });
});
