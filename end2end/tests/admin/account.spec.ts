import type { App } from '../../pages/app.ts';
import { expect, test } from '../../fixtures.ts';
import { apiClient } from '../../support/api.ts';
import type { Person } from '../../support/person.ts';

/** Opens the page of an account. */
async function reach(app: App, administrator: Person, person: Person): Promise<void> {
  await app.reachAsSignedIn(administrator, app.accounts);
  await app.accounts.openSearch(person.username);
  await app.accounts.account(person.name).click();
  await app.account.facts.waitFor();
}

test('an MFA reset by an administrator signs the owner out at the next click', async ({
  administrator,
  regular,
  app,
  openBrowser,
  mailbox,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(401);
  const owner = await openBrowser();
  await owner.reachSignedIn(regular);
  await reach(app, administrator, regular);
  await app.account.action('Reset second step').click();
  await expect(app.account.dialog).toContainText(`Ada Lovelace (${regular.username})`);
  await app.account.submit.click();
  await expect(app.account.reason).toHaveAccessibleDescription(/Enter a reason/);
  await app.account.reason.fill('The phone is lost');
  await app.account.submit.click();
  await expect(app.account.announcement).toContainText('The second step has been reset.');
  await expect(app.account.activityEntries.first()).toContainText('Second step reset');
  await expect(app.account.activityEntries.first()).toContainText('The phone is lost');
  await mailbox.receive('Your second step was reset', regular.email);

  await owner.signedIn.security.click();
  await expect(owner.sessionExpired.heading).toBeVisible();
});

test('disabling an account signs it out immediately; enabling it allows sign-in again', async ({ administrator, regular, app, openBrowser, consoleErrors }) => {
  consoleErrors.expectStatus(401, 403);
  const owner = await openBrowser();
  await owner.reachSignedIn(regular);
  await reach(app, administrator, regular);
  await app.account.perform('Disable');
  await expect(app.account.announcement).toContainText('The account has been disabled.');
  await owner.signedIn.security.click();
  await expect(owner.sessionExpired.heading).toBeVisible();
  await owner.signIn(regular);
  await expect(owner.login.alert).toBeVisible();
  await app.account.perform('Enable');
  await owner.reachSignedIn(regular);
});

test('a bypass code is shown once and replaces the second factor', async ({ administrator, regular, app, openBrowser }) => {
  await reach(app, administrator, regular);
  await app.account.perform('Create bypass code', 'On a journey without a phone');
  const code = await app.account.bypassCode.innerText();
  await expect(app.account.facts).toContainText('Expires on');
  await app.account.done.click();
  await expect(app.account.bypassCode).toHaveCount(0);

  const owner = await openBrowser();
  await owner.reachBackupCode(regular);
  await owner.backupCode.verify(code);
  await expect(owner.signedIn.heading).toBeVisible();
});

test("editing an account keeps the form's values while the administrator reauthenticates", async ({
  administrator,
  regular,
  app,
  page,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(403);
  await reach(app, administrator, regular);
  await app.account.action('Edit').click();
  await expect(app.account.name).toHaveValue('Ada Lovelace');
  await app.account.name.fill('Ada <King>');
  await page.route('**/api/admin/account/edit', (route) => route.fulfill({ status: 403, json: { refused: 'proof_needed' } }), {
    times: 1,
  });
  await app.account.submit.click();
  await app.confirm.submitPassword(administrator.password);
  await expect(app.account.announcement).toContainText('The account has been updated.');
  await expect(app.account.heading).toHaveText('Ada <King>');
});

test('a new temporary password is sent by email', async ({ administrator, regular, app, mailbox }) => {
  await reach(app, administrator, regular);
  await app.account.perform('Send temporary password');
  await expect(app.account.announcement).toContainText('on its way');
  await expect(app.account.facts).toContainText('Temporary, expires on');
  await mailbox.receive('New Password', regular.email);
});

test('a person without a second step is reminded once a day', async ({ administrator, newcomer, app, mailbox }) => {
  await reach(app, administrator, newcomer);
  await app.account.perform('Send set-up reminder');
  await expect(app.account.announcement).toHaveText('A reminder is on its way.');
  await mailbox.receive('Set up your second step', newcomer.email);
  await app.account.action('Send set-up reminder').click();
  await app.account.submit.click();
  await expect(app.account.alert).toContainText('already been reminded');
});

test('administrators cannot disable their own account or reset its MFA', async ({ administrator, app }) => {
  await reach(app, administrator, administrator);
  await expect(app.account.help).toContainText('This is your own account.');
  await expect(app.account.action('Disable')).toHaveCount(0);
  await expect(app.account.action('Reset second step')).toHaveCount(0);
});

test('the address of an unknown account shows "Page not found"', async ({ administrator, app, consoleErrors }) => {
  consoleErrors.expectStatus(404);
  await app.reachSignedIn(administrator);
  await app.page.goto('/admin/account/nobody');
  await expect(app.notFound.heading).toBeVisible();
});

test('the account page shows the lock after wrong passwords, and Unlock removes it', async ({
  administrator,
  regular,
  app,
  server,
  page,
}) => {
  await reach(app, administrator, regular);
  await expect(app.account.obstacles).toHaveCount(0);
  const stranger = await apiClient(server);
  for (let tries = 0; tries < 5; tries += 1) {
    await stranger.post('/api/sign-in', { data: { username: regular.username, password: 'not the password' } });
  }
  await stranger.dispose();
  await page.reload();
  await expect(app.account.obstacles).toContainText('Too many incorrect passwords');
  await app.account.perform('Unlock');
  await expect(app.account.announcement).toContainText('The account has been unlocked.');
  await expect(app.account.obstacles).toHaveCount(0);
  await expect(app.account.activityEntries.first()).toContainText('Account unlocked');
});
