import { expect, test } from '../../fixtures.ts';
import { link, notMeLink } from '../../support/mailbox.ts';

const CHANGED_PASSWORD = 'marble otter tangerine';
const NEW_PASSWORD = 'purple walrus accordion';

test('the button signs everyone out, and the owner gets in again with a new password by mail and an administrator', async ({
  regular,
  app,
  page,
  server,
  openBrowser,
  mailbox,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(401, 422);
  const thief = await openBrowser();
  await thief.reachSignedIn(regular);
  await thief.changePassword.open();
  await thief.replacePassword(regular, CHANGED_PASSWORD);
  await thief.signedIn.heading.waitFor();
  const notice = await mailbox.receive('Your password was changed', regular.email);

  // Mail scanners open links, and people open them twice.
  for (let opened = 0; opened < 2; opened += 1) {
    await page.goto('about:blank');
    await page.goto(notMeLink(notice));
    await expect(app.notMe.notMeButton).toBeVisible();
    expect(page.url()).not.toContain('#');
  }
  await thief.signedIn.open();
  await expect(thief.signedIn.heading).toBeVisible();

  await app.notMe.notMeButton.click();
  await expect(app.notMe.done).toContainText('Your account is on hold');
  await expect(page.getByText('Next, choose a new password')).toBeVisible();
  await expect(app.notMe.heading).toBeFocused();
  await expect(app.notMe.notMeButton).toHaveCount(0);
  await thief.security.page.goto('/security');
  await expect(thief.sessionExpired.heading).toBeVisible();
  await thief.login.open();
  await thief.login.signIn(regular.username, CHANGED_PASSWORD);
  await expect(thief.login.alert).toHaveText('Incorrect username or password. Check both and try again.');

  const mail = await mailbox.receive('Your account is on hold', regular.email);
  await page.goto(link(mail));
  await app.resetPassword.choose(NEW_PASSWORD);
  // The second factor was set up a moment ago, so a new password alone is not enough.
  await expect(app.resetPassword.done).toContainText('still on hold');
  await server.command('account', 'release', '--username', regular.username, '--reason', 'I spoke to her');
  await app.resetPassword.backToLogin.click();
  await app.login.signIn(regular.username, NEW_PASSWORD);
  await expect(app.verify.heading).toBeVisible();

  await page.goto(notMeLink(notice));
  await app.notMe.notMeButton.click();
  await expect(app.notMe.alert).toContainText('This link no longer works');
});

test('after a notice about the second step an administrator releases the account', async ({
  regular,
  administrator,
  app,
  page,
  openBrowser,
  mailbox,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(401);
  const other = await openBrowser();
  await other.reachVerify(regular);
  await other.verify.useBackupCode.click();
  await other.backupCode.verify(regular.backupCodes[0] ?? '');
  await other.signedIn.heading.waitFor();
  const notice = await mailbox.receive('Backup code used', regular.email);
  await page.goto(notMeLink(notice));
  await app.notMe.notMeButton.click();
  await expect(page.getByText('An administrator also has to release your account')).toBeVisible();
  const mail = await mailbox.receive('Your account is on hold', regular.email);
  await page.goto(link(mail));
  await app.resetPassword.choose(NEW_PASSWORD);
  await expect(app.resetPassword.done).toContainText('still on hold');

  const admin = await openBrowser();
  await admin.reachSignedIn(administrator);
  await admin.accounts.page.goto('/admin/accounts?filter=held');
  await admin.accounts.account(regular.name).click();
  await expect(admin.page.locator('.notice')).toContainText('On hold since');
  await admin.account.action('Release').click();
  await admin.page.getByLabel('Reason').fill('I spoke to Ada on the phone');
  await admin.account.submit.click();
  await expect(admin.page.getByRole('status').filter({ hasText: 'The account has been released.' })).toBeVisible();

  await app.resetPassword.backToLogin.click();
  await app.login.signIn(regular.username, NEW_PASSWORD);
  await expect(app.verify.heading).toBeVisible();
});
