import { expect, test } from '../../fixtures.ts';
import { codesIn } from '../../pages/backup-codes.ts';
import { REAUTHENTICATION_REQUIRED } from '../../support/transient-states.ts';

test('what belongs to an account stands on one page, a link away from the signed-in page', async ({ regular, app }) => {
  await app.signInWithCode(regular);
  await app.signedIn.security.click();
  const { security } = app;
  await expect(security.heading).toBeVisible();
  await expect(security.authenticators.getByRole('listitem')).toHaveCount(1);
  await expect(security.backupCodes).toContainText('You have 5 backup codes left.');
  await expect(security.sessions.getByRole('listitem')).toContainText('This browser');
  await expect(security.activityEntries.first()).toContainText('You signed in with a code from your authenticator app.');
  await security.changePassword.click();
  await expect(app.changePassword.heading).toBeVisible();
});

test('an authenticator gets a name, which is told, recorded, and shown as the text it is', async ({ regular, app, page }) => {
  const { security } = app;
  await app.reachSecurity(regular);
  const name = '<b>هاتف</b> & phone';
  await security.rename(security.authenticators.getByRole('listitem'), name);
  await expect(security.announcement).toContainText('new name');
  await expect(security.item(security.authenticators, name)).toBeVisible();
  await expect(security.activityEntries.first()).toContainText(`You renamed “Authenticator app” to “${name}”.`);
  await page.reload();
  await expect(security.item(security.authenticators, name)).toBeVisible();
});

test('a name that is none is told so at its field, and the dialogue stays', async ({ regular, app }) => {
  const { security } = app;
  await app.reachSecurity(regular);
  await security.press('Rename', security.authenticators);
  await expect(security.name).toBeFocused();
  await security.name.fill('x'.repeat(41));
  await security.submit.click();
  await expect(security.name).toHaveAccessibleDescription(/too long/);
  await expect(security.name).toBeFocused();
});

test('a dialogue that is left by Escape does nothing and gives the focus back', async ({ regular, app, page }) => {
  const { security } = app;
  await app.reachSecurity(regular);
  await security.press('Rename', security.authenticators);
  await security.name.fill('Never');
  await page.keyboard.press('Escape');
  await expect(security.dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Rename Authenticator app' })).toBeFocused();
  await expect(security.authenticators).not.toContainText('Never');
});

test('a second phone signs in as well as the first, until it is removed', async ({ regular, app, openBrowser, mailbox }) => {
  const { security } = app;
  await app.reachSecurity(regular);
  // The only one is needed.
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
  await expect(security.announcement).toHaveText('The authenticator app is removed.');
  await expect(security.authenticators.getByRole('listitem')).toHaveCount(1);
  await mailbox.receive('Authenticator app removed', regular.email);
});

test('a new phone takes the place of the old one, which works until then', async ({ regular, app, openBrowser, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  const { security } = app;
  await app.reachSecurity(regular);
  await security.press('Replace', security.authenticators);
  const old = regular.phone;
  const phone = await security.enrol('New phone');
  await expect(security.announcement).toContainText('The old one’s codes work no more.');
  await expect(security.authenticators.getByRole('listitem')).toHaveCount(1);

  const other = await openBrowser();
  await other.reachVerify(regular);
  await other.verify.verify(await old.next());
  await expect(other.verify.alert).toBeVisible();
  await other.verify.verify(await phone.next());
  await expect(other.signedIn.heading).toBeVisible();
});

test('where it is optional the last one can go, and the backup codes with it', async ({ regular, app, server }) => {
  const { security } = app;
  await server.set('mfa.internal', 'optional');
  await app.reachSecurity(regular);
  await security.press('Remove', security.authenticators);
  await expect(security.dialog).toContainText('your backup codes go with it');
  await security.submit.click();
  await expect(security.announcement).toBeVisible();
  await expect(security.backupCodes).toHaveCount(0);
  await security.addButton.click();
  regular.authenticator = await security.enrol('Phone');
  // The first one comes with backup codes to save.
  await expect(app.backupCodes.heading).toBeVisible();
  await app.backupCodes.done();
  await expect(app.signedIn.heading).toBeVisible();
});

test('with a current code there are new backup codes, and the old ones are dead', async ({ regular, app, openBrowser, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  const { security } = app;
  await app.reachSecurity(regular);
  await security.regenerateButton.click();
  const [wrong = ''] = await regular.phone.wrong(1);
  await security.code.fill(wrong);
  await security.submit.click();
  await expect(security.code).toHaveAccessibleDescription(/not right/);
  await security.code.fill(await regular.phone.next());
  await security.submit.click();
  await expect(app.backupCodes.heading).toBeVisible();
  const fresh = await app.backupCodes.read();
  expect(fresh).toHaveLength(5);
  expect(codesIn(fresh.join(' ')).some((code) => regular.backupCodes.includes(code))).toBe(false);
  await app.backupCodes.done();
  await expect(app.signedIn.heading).toBeVisible();

  const other = await openBrowser();
  await other.reachBackupCode(regular);
  await other.backupCode.verify(regular.backupCodes[0]!);
  await expect(other.backupCode.alert).toContainText('not one of your backup codes');
  await other.backupCode.verify(fresh[0]!);
  await expect(other.signedIn.heading).toBeVisible();
});

test('an act that wants a proof asks for the password in its place, and goes on with it', async ({ regular, app, page, consoleErrors }) => {
  consoleErrors.expectStatus(403, 422);
  const { security, confirm } = app;
  await app.reachSecurity(regular);
  // As the server answers when the last proof is older than ten minutes.
  await page.route('**/api/authenticators/start', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
  await security.addButton.click();
  await expect(confirm.password).toBeFocused();
  await confirm.submitPassword('not the password');
  await expect(confirm.password).toHaveAccessibleDescription(/not your password/);
  await confirm.submitPassword(regular.password);
  await security.enrol('Tablet');
  await expect(security.authenticators.getByRole('listitem')).toHaveCount(2);
});

test('a code will do for a proof as well', async ({ regular, app, page, consoleErrors }) => {
  consoleErrors.expectStatus(403);
  const { security, confirm } = app;
  await app.reachSecurity(regular);
  await security.addButton.click();
  await security.enrol('Tablet');
  await page.route('**/api/authenticators/remove', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
  await security.press('Remove', security.item(security.authenticators, 'Tablet'));
  await security.submit.click();
  await confirm.useCode.click();
  await expect(confirm.code).toBeFocused();
  await confirm.code.fill(await regular.phone.next());
  await confirm.confirmButton.click();
  await expect(security.announcement).toHaveText('The authenticator app is removed.');
});

test('backup codes that were left for later are shown after a new proof', async ({ regular, app, page, consoleErrors }) => {
  consoleErrors.expectStatus(403);
  await app.reachSecurity(regular);
  await page.route('**/api/backup-codes', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
  await app.security.regenerate(regular);
  await expect(app.confirm.heading).toBeVisible();
  await app.confirm.submitPassword(regular.password);
  await expect(app.backupCodes.heading).toBeVisible();
  expect(await app.backupCodes.read()).toHaveLength(5);
});

test('another browser is signed out from here, and is told so at its next click', async ({ regular, app, openBrowser, consoleErrors }) => {
  consoleErrors.expectStatus(401);
  const [first, second] = [await openBrowser(), await openBrowser()];
  await first.signInWithCode(regular);
  await second.signInWithCode(regular);
  const { security } = app;
  await app.reachSecurity(regular);
  await expect(security.sessions.getByRole('listitem')).toHaveCount(3);
  await expect(security.sessions.getByRole('listitem').first()).toContainText('This browser');
  await security.press('Sign out', security.sessions.getByRole('listitem').nth(1));
  await expect(security.announcement).toHaveText('That browser is signed out.');
  await expect(security.sessions.getByRole('listitem')).toHaveCount(2);
  // The button went with its session; the focus stays near.
  await expect(security.sessions.getByRole('heading')).toBeFocused();
  await security.signOutOthers.click();
  await expect(security.announcement).toHaveText('You are signed out everywhere else.');
  await expect(security.sessions.getByRole('listitem')).toHaveCount(1);
  await expect(security.signOutOthers).toHaveCount(0);
  for (const other of [first, second]) {
    await other.changePassword.open();
    await expect(other.sessionExpired.heading).toBeVisible();
  }
});

test('what another window has removed is gone from the list, which says so', async ({ regular, app, page, openBrowser, consoleErrors }) => {
  consoleErrors.expectStatus(404);
  const other = await openBrowser();
  await other.signInWithCode(regular);
  const { security } = app;
  await app.reachSecurity(regular);
  await other.signedIn.signOut();
  await security.press('Sign out', security.sessions.getByRole('listitem').nth(1));
  await expect(security.alert).toHaveText('Something changed in another window meanwhile. Try again.');
  await expect(security.sessions.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText('Sign out', { exact: true })).toHaveCount(2);
});

test('activity goes back as far as one asks, and reading goes on where it ended', async ({ regular, app, page, server }) => {
  const { security } = app;
  await app.reachSecurity(regular);
  const headers = { Origin: server.url };
  const { authenticators } = await (await page.request.get('/api/security')).json();
  for (let number = 1; number <= 25; number += 1) {
    const data = { id: authenticators[0].id, name: `Phone ${number}` };
    expect((await page.request.post('/api/authenticators/rename', { data, headers })).ok()).toBe(true);
  }
  await page.reload();
  await expect(security.activityEntries).toHaveCount(20);
  await expect(security.activityEntries.first()).toContainText('to “Phone 25”.');
  await security.showMore.click();
  await expect(security.activityEntries.nth(20)).toContainText('to “Phone 5”.');
  await expect(security.activityEntries.nth(20)).toBeFocused();
  await expect(security.activityEntries.last()).toContainText('Your account was added.');
  await expect(security.showMore).toHaveCount(0);
});

test('who has a grace period is told its days, and ends it in Security', async ({ newcomer, app, server }) => {
  await server.set('mfa.grace_days', '14');
  await app.signIn(newcomer);
  await app.setUp.skip.click();
  await app.replacePassword(newcomer);
  await expect(app.signedIn.heading).toBeVisible();
  await expect(app.page.locator('.card > .notice')).toHaveText('Set up an authenticator app within 14 days, under “Security”.');
  await app.signedIn.security.click();
  await expect(app.security.authenticators).toContainText('within 14 days');
  await app.security.addButton.click();
  newcomer.authenticator = await app.security.enrol('Phone');
  await expect(app.backupCodes.heading).toBeVisible();
  await app.backupCodes.done();
  await expect(app.page.locator('.card > .notice')).toHaveCount(0);
});

test('signing out here leads to Login, and Back does not lead in again', async ({ regular, app, page }) => {
  await app.reachSecurity(regular);
  await app.security.signOutButton.click();
  await expect(app.login.heading).toBeVisible();
  await page.goBack();
  await expect(app.login.heading).toBeVisible();
});
