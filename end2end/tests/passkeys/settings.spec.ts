import { expect, test } from '../../fixtures.ts';
import { firstSignInWithPasskey, PasskeyDevice } from '../../support/passkey-device.ts';
import { REAUTHENTICATION_REQUIRED } from '../../support/tour/transient-states.ts';

test.use({ ownServer: true });

test('turned off, passkeys are offered nowhere and not accepted; turned on again, they work', async ({ regular, newcomer, app, page, server }) => {
  const device = await PasskeyDevice.of(page);
  await app.reachSecurity(regular);
  await app.security.addPasskey('Laptop');
  await device.answers(false);
  await server.set('passkeys.enabled', 'false');
  await page.reload();
  await expect(app.security.secondStep).toContainText('Passkeys are turned off at the moment');
  await expect(app.security.addPasskeyButton).toHaveCount(0);
  await app.signedIn.open();
  await app.signedIn.signOut();
  await app.login.open();
  await expect(app.login.withPasskey).toBeHidden();
  await app.reachVerify(regular);
  await expect(app.verify.code).toBeVisible();
  await expect(app.verify.backToPasskey).toHaveCount(0);
  await app.verify.anotherAccount.click();
  await app.reachSetUp(newcomer);
  await expect(app.setUp.usePasskeyInstead).toHaveCount(0);

  await server.set('passkeys.enabled', 'true');
  await app.setUp.anotherAccount.click();
  await device.answers(true);
  await app.login.open();
  await expect(app.signedIn.heading).toBeVisible();
});

test('where a passkey is required, an account with an app adds one and then needs it', async ({ regular, app, page, server }) => {
  await PasskeyDevice.of(page);
  await server.set('mfa.internal', 'passkey');
  await app.reachVerify(regular);
  await app.verify.verify(await regular.phone.next());
  await expect(app.setUp.heading).toBeVisible();
  await expect(page.getByText('Your account needs a passkey.')).toBeVisible();
  await expect(app.setUp.useAuthenticatorInstead).toHaveCount(0);
  await app.setUp.createPasskey.click();
  await expect(app.signedIn.heading).toBeVisible();
  await app.reachVerifyWithPasskey(regular);
  await expect(app.verify.useAuthenticator).toHaveCount(0);
  await expect(app.verify.useBackupCode).toBeVisible();
  await app.verify.usePasskey.click();
  await expect(app.signedIn.heading).toBeVisible();
});

test('where a passkey is required, a browser without WebAuthn says what to do', async ({ newcomer, app, context, page, server }) => {
  await server.set('mfa.internal', 'passkey');
  await context.addInitScript('delete window.PublicKeyCredential');
  await app.login.open();
  await app.login.signIn(newcomer.username, newcomer.password);
  await expect(app.setUp.heading).toBeVisible();
  await expect(page.getByText('Use a newer browser or another device.')).toBeVisible();
  await expect(app.setUp.createPasskey).toHaveCount(0);
});

test('administrators require passkeys, see who has them, and reset them', async ({ administrator, regular, app, page, openBrowser }) => {
  const other = await openBrowser();
  await PasskeyDevice.of(other.page);
  await other.reachSecurity(regular);
  await other.security.addPasskey('Laptop');

  const { settings } = app;
  await app.reachAsSignedIn(administrator, settings);
  await expect(page.getByText('1 account has a passkey.')).toBeVisible();
  await settings.internal.selectOption('passkey');
  await expect(settings.changes).toContainText('codes from authenticator apps are no longer accepted');
  await settings.administrators.selectOption('passkey');
  await expect(settings.secondStep).toContainText('1 of 1 administrators has no passkey.');
  await settings.passkeys.selectOption('off');
  await expect(settings.changes).toContainText('Passkeys are turned off');
  await settings.discard.click();
  for (const value of ['off', 'on']) {
    await settings.passkeys.selectOption(value);
    await settings.saveButton.click();
    await expect(settings.announcement).toHaveText('Saved. The change is in effect.');
    await expect(settings.discard).toHaveCount(0);
  }

  await app.accounts.open();
  await expect(app.accounts.list.filter({ hasText: regular.name })).toContainText('Passkey');
  await app.accounts.account(regular.name).click();
  await expect(app.account.facts).toContainText('Laptop: added on');
  await app.account.perform('Reset second step', 'Lost laptop');
  await expect(app.account.facts).not.toContainText('Laptop: added on');
  await page.reload();
  await expect(app.account.facts).not.toContainText('Laptop: added on');
});

test('with passkeys turned off, an account that has nothing else uses a backup code and sets up an app', async ({ newcomer, app, page, server }) => {
  await firstSignInWithPasskey(app, newcomer);
  await server.set('passkeys.enabled', 'false');
  // The session has to set up an app.
  await page.goto('/');
  await app.setUp.anotherAccount.click();
  await app.login.signIn(newcomer.username, newcomer.password);
  await expect(app.backupCode.heading).toBeVisible();
  await expect(app.verify.useAuthenticator).toHaveCount(0);
  await app.backupCode.verify(newcomer.backupCodes[0] ?? '');
  await expect(app.setUp.qrCode).toBeVisible();
});

test('an account that must use its passkey confirms with nothing else', async ({ regular, app, page, server, consoleErrors }) => {
  consoleErrors.expectStatus(403, 422);
  const { confirm, security } = app;
  await PasskeyDevice.of(page);
  await app.reachSecurity(regular);
  await security.addPasskey('Laptop');
  await server.set('mfa.internal', 'passkey');
  await security.open();
  await page.route('**/api/passkeys/start', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
  await security.addPasskeyButton.click();
  await security.submit.click();
  await expect(confirm.useCode).toHaveCount(0);
  await confirm.submitPassword(regular.password);
  await expect(security.alert).toContainText('Your account requires a passkey here.');
  await confirm.usePasskey.click();
  // This device has one already, so the browser makes no second one.
  await expect(security.alert).toContainText('This device already has a passkey for your account.');
});
