import { expect, test } from '../../fixtures.ts';

test('a renamed authenticator is announced, recorded, and shown as plain text', async ({ regular, app, page }) => {
  const { security } = app;
  await app.reachSecurity(regular);
  const name = '<b>هاتف</b> & phone';
  await security.rename(security.authenticators.getByRole('listitem'), name);
  await expect(security.announcement).toHaveText('The authenticator app has been renamed.');
  await expect(security.item(security.authenticators, name)).toBeVisible();
  await expect(security.activityEntries.first()).toContainText(`You renamed “Authenticator app” to “${name}”.`);
  await page.reload();
  await expect(security.item(security.authenticators, name)).toBeVisible();
});

test('an invalid name is reported at its field and the dialog stays open', async ({ regular, app }) => {
  const { security } = app;
  await app.reachSecurity(regular);
  await security.press('Rename', security.authenticators);
  await expect(security.name).toBeFocused();
  await security.name.fill('x'.repeat(41));
  await security.submit.click();
  await expect(security.name).toHaveAccessibleDescription(/too long/);
  await expect(security.name).toBeFocused();
});

test('Escape closes a dialog without effect and returns the focus', async ({ regular, app, page }) => {
  const { security } = app;
  await app.reachSecurity(regular);
  await security.press('Rename', security.authenticators);
  await security.name.fill('Never');
  await page.keyboard.press('Escape');
  await expect(security.dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Rename Authenticator app' })).toBeFocused();
  await expect(security.authenticators).not.toContainText('Never');
});

test('a second authenticator works until it is removed', async ({ regular, app, openBrowser, mailbox }) => {
  const { security } = app;
  await app.reachSecurity(regular);
  // The only one cannot be removed.
  await expect(security.authenticators.getByText('Remove', { exact: true })).toHaveCount(0);
  await security.addButton.click();
  const second = await security.enrol('Tablet');
  await expect(security.announcement).toHaveText('The authenticator app is set up.');
  await expect(security.authenticators.getByRole('listitem')).toHaveCount(2);
  await mailbox.receive('Authenticator app set up', regular.email);

  const other = await openBrowser();
  await other.reachVerify(regular);
  await other.verify.verify(await second.next());
  await expect(other.signedIn.heading).toBeVisible();

  await security.press('Remove', security.item(security.authenticators, 'Tablet'));
  await expect(security.dialog).toContainText('cannot be undone');
  await security.submit.click();
  await expect(security.announcement).toHaveText('The authenticator app has been removed.');
  await expect(security.authenticators.getByRole('listitem')).toHaveCount(1);
  await mailbox.receive('Authenticator app removed', regular.email);
});

test('replacing an authenticator makes the old one stop working', async ({ regular, app, openBrowser, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  const { security } = app;
  await app.reachSecurity(regular);
  await security.press('Replace', security.authenticators);
  const old = regular.phone;
  const phone = await security.enrol('New phone');
  await expect(security.announcement).toContainText('Codes from the old app no longer work.');
  await expect(security.authenticators.getByRole('listitem')).toHaveCount(1);

  const other = await openBrowser();
  await other.reachVerify(regular);
  await other.verify.verify(await old.next());
  await expect(other.verify.alert).toBeVisible();
  await other.verify.verify(await phone.next());
  await expect(other.signedIn.heading).toBeVisible();
});

test.describe('with other MFA settings', () => {
  test.use({ ownServer: true });

  test('where MFA is optional, removing the last authenticator also removes the backup codes', async ({ regular, app, server }) => {
    const { security } = app;
    await server.set('mfa.internal', 'optional');
    await app.reachSecurity(regular);
    await security.press('Remove', security.authenticators);
    await expect(security.dialog).toContainText('your backup codes are removed too');
    await security.submit.click();
    await expect(security.announcement).toBeVisible();
    await expect(security.backupCodes).toHaveCount(0);
    await security.addButton.click();
    regular.authenticator = await security.enrol('Phone');
    // The first authenticator comes with new backup codes.
    await expect(app.backupCodes.heading).toBeVisible();
    await app.backupCodes.done();
    await expect(app.signedIn.heading).toBeVisible();
  });

  test('the grace period is shown with its remaining days and ends with a set-up in Security', async ({ newcomer, app, server }) => {
    await server.set('mfa.grace_days', '14');
    await app.signIn(newcomer);
    await app.setUp.skip.click();
    await app.replacePassword(newcomer);
    await expect(app.signedIn.heading).toBeVisible();
    await expect(app.page.locator(':is(.card, .panel) > .notice')).toHaveText('Set up a second step under “Security” within 14 days.');
    await app.signedIn.security.click();
    await expect(app.page.getByRole('main')).toContainText('within 14 days');
    await app.security.addButton.click();
    newcomer.authenticator = await app.security.enrol('Phone');
    await expect(app.backupCodes.heading).toBeVisible();
    await app.backupCodes.done();
    await expect(app.page.locator(':is(.card, .panel) > .notice')).toHaveCount(0);
  });
});
