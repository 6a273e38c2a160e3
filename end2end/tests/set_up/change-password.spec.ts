import { expect, test } from '../../fixtures.ts';

const OTHER_PASSWORD = 'marble otter tangerine';

test('the password rules are checked off while typing', async ({ newcomer, app }) => {
  await app.reachChangePassword(newcomer);
  const { newPassword } = app.changePassword;
  const kept = () => app.changePassword.satisfiedRules();
  expect(await kept()).toEqual([false, false, false]);
  await newPassword.pressSequentially('marble ot');
  await expect.poll(kept).toEqual([false, true, true]);
  await newPassword.fill('password1234');
  await expect.poll(kept).toEqual([true, false, true]);
  await newPassword.fill('grace-hopper-1');
  await expect.poll(kept).toEqual([true, true, false]);
  await newPassword.fill(OTHER_PASSWORD);
  await expect.poll(kept).toEqual([true, true, true]);
});

test('the length of a password is counted in characters, whatever the script', async ({ newcomer, app }) => {
  await app.reachChangePassword(newcomer);
  await app.replacePassword(newcomer, 'žluťoučkýkůň');
  await expect(app.signedIn.heading).toBeVisible();
  // The same text with combining accents, as some keyboards type it.
  newcomer.password = newcomer.password.normalize('NFD');
  await app.signedIn.signOut();
  await app.flows.laterSignIn(newcomer);
});

test('a wrong old password is reported and nothing changes', async ({ newcomer, app, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  await app.reachChangePassword(newcomer);
  await app.changePassword.change('not the old one', OTHER_PASSWORD);
  await expect(app.changePassword.oldPassword).toHaveAttribute('aria-invalid', 'true');
  await expect(app.changePassword.oldPassword).toBeFocused();
  await expect(app.changePassword.heading).toBeVisible();
  await app.replacePassword(newcomer, OTHER_PASSWORD);
  await expect(app.signedIn.heading).toBeVisible();
});

test('a new password that is too short or easy to guess is rejected at its field without sending it', async ({ newcomer, app, page }) => {
  await app.reachChangePassword(newcomer);
  let sent = 0;
  page.on('request', (request) => (sent += request.url().includes('/api/change-password') ? 1 : 0));
  // Too short, common, the person's own name, the application's name.
  for (const password of ['violet kay', 'password12345', 'GraceHopper1', 'northwindcases']) {
    await page.reload();
    await app.changePassword.change(newcomer.password, password);
    await expect(app.changePassword.newPassword, password).toHaveAttribute('aria-invalid', 'true');
    await expect(app.changePassword.newPassword, password).toHaveAccessibleDescription(/\S/);
    await expect(app.changePassword.newPassword, password).toBeFocused();
  }
  expect(sent).toBe(0);
});

test('a different confirmation is reported at its field', async ({ newcomer, app }) => {
  await app.reachChangePassword(newcomer);
  await app.changePassword.change(newcomer.password, OTHER_PASSWORD, `${OTHER_PASSWORD}s`);
  await expect(app.changePassword.confirmation).toHaveAttribute('aria-invalid', 'true');
  await expect(app.changePassword.confirmation).toHaveAccessibleDescription(/match|same/i);
  await expect(app.changePassword.confirmation).toBeFocused();
});

test('the temporary password cannot be reused as the new one', async ({ newcomer, app, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  await app.reachChangePassword(newcomer);
  await app.changePassword.change(newcomer.password, newcomer.password);
  await expect(app.page.getByRole('main')).toContainText(/different|same|new one/i);
  await expect(app.changePassword.heading).toBeVisible();
});

test('the old password stops working after the change', async ({ newcomer, app, consoleErrors }) => {
  consoleErrors.expectStatus(401);
  const temporary = newcomer.password;
  await app.reachChangePassword(newcomer);
  await app.replacePassword(newcomer);
  await app.signedIn.signOut();
  await app.login.signIn(newcomer.username, temporary);
  await expect(app.login.alert).toBeVisible();
  await app.flows.laterSignIn(newcomer);
});

test('the owner is notified by email when the password is changed', async ({ newcomer, app, mailbox }) => {
  await app.reachChangePassword(newcomer);
  await app.replacePassword(newcomer);
  const notices = async () =>
    (await mailbox.to(newcomer.email)).filter((mail) => /password/i.test(mail.subject) && /changed/i.test(mail.subject));
  await expect.poll(async () => (await notices()).length).toBe(1);
});

test('password managers can identify the fields', async ({ newcomer, app }) => {
  await app.login.open();
  await expect(app.login.username).toHaveAttribute('autocomplete', /username/);
  await expect(app.login.password).toHaveAttribute('autocomplete', 'current-password');
  await app.reachChangePassword(newcomer);
  await expect(app.changePassword.oldPassword).toHaveAttribute('autocomplete', 'current-password');
  await expect(app.changePassword.newPassword).toHaveAttribute('autocomplete', 'new-password');
  await expect(app.changePassword.confirmation).toHaveAttribute('autocomplete', 'new-password');
  const username = app.page.locator('input[autocomplete="username"]');
  await expect(username).toHaveValue(newcomer.username);
});
