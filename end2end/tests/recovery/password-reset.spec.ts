import { expect, test } from '../../fixtures.ts';
import { link } from '../../support/mailbox.ts';

const NEW_PASSWORD = 'marble otter tangerine';
const SUBJECT = 'Password Reset Requested';
const CODE = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){6}/;

test('a code typed from the email resets the password, and the second factor is still required', async ({
  regular,
  app,
  mailbox,
}) => {
  await app.login.open();
  await app.login.forgotPassword.click();
  await app.forgotPassword.request(regular.email);
  await expect(app.forgotPassword.status).toBeVisible();
  const mail = await mailbox.receive(SUBJECT, regular.email);
  await app.forgotPassword.haveCode.click();
  await app.resetPassword.code.fill(CODE.exec(mail.text)![0].toLowerCase().replaceAll('-', ' '));
  await app.resetPassword.choose(NEW_PASSWORD);
  await expect(app.resetPassword.done).toBeVisible();
  await expect(app.resetPassword.newPassword).toBeHidden();
  await expect(app.resetPassword.heading).toBeFocused();

  regular.password = NEW_PASSWORD;
  await app.resetPassword.backToLogin.click();
  await app.login.signIn(regular.username, regular.password);
  await app.verify.verify(await regular.phone.next());
  await expect(app.signedIn.heading).toBeVisible();
  await mailbox.receive('Your password was reset', regular.email);
});

test('the link fills in the code without using it, and removes it from the address', async ({
  regular,
  app,
  page,
  mailbox,
}) => {
  await app.forgotPassword.open();
  await app.forgotPassword.request(regular.username);
  const mail = await mailbox.receive(SUBJECT, regular.email);
  // Mail scanners open links, and people open them twice.
  for (let opened = 0; opened < 3; opened += 1) {
    await page.goto('about:blank');
    await page.goto(link(mail));
    await expect(app.resetPassword.code).toHaveValue(CODE.exec(mail.text)![0]);
    expect(page.url()).not.toContain('#');
  }
  await app.resetPassword.choose(NEW_PASSWORD);
  await expect(app.resetPassword.done).toBeVisible();
});

test('opening another link on the same page fills in its code', async ({ app, page }) => {
  await app.resetPassword.open();
  await app.resetPassword.heading.waitFor();
  await page.evaluate(() => (location.hash = 'ABCD-EFGH'));
  await expect(app.resetPassword.code).toHaveValue('ABCD-EFGH');
  expect(page.url()).not.toContain('#');
});

test('a replaced code is reported as such, and an invented one as unknown', async ({
  regular,
  app,
  page,
  consoleErrors,
  mailbox,
}) => {
  consoleErrors.expectStatus(422);
  await app.forgotPassword.open();
  await app.forgotPassword.request(regular.username);
  const first = await mailbox.receive(SUBJECT, regular.email);
  await app.forgotPassword.request(regular.username);
  await expect.poll(async () => (await mailbox.to(regular.email)).filter(({ subject }) => subject === SUBJECT).length).toBe(2);

  await page.goto(link(first));
  await app.resetPassword.choose(NEW_PASSWORD);
  await expect(app.resetPassword.code).toHaveAccessibleDescription(/no longer works/);
  await expect(app.resetPassword.code).toBeFocused();
  await app.resetPassword.code.fill('0'.repeat(28));
  await app.resetPassword.resetButton.click();
  await expect(app.resetPassword.code).toHaveAccessibleDescription(/code is incorrect/);
  await app.resetPassword.newMail.click();
  await expect(app.forgotPassword.heading).toBeVisible();
});

test('the response is the same for an unknown name', async ({ regular, app, page, mailbox }) => {
  await app.forgotPassword.open();
  await app.forgotPassword.request(regular.username);
  const known = await app.forgotPassword.status.textContent();
  await mailbox.receive(SUBJECT, regular.email);
  await page.reload();
  await app.forgotPassword.request('nobody');
  await expect(app.forgotPassword.status).toHaveText(known ?? '');
  // Once a later email to a known name has arrived, an earlier one to an unknown name would have arrived as well.
  await app.forgotPassword.request(regular.username);
  const resets = async () => (await mailbox.all()).filter(({ subject }) => subject === SUBJECT);
  await expect.poll(async () => (await resets()).length).toBe(2);
  expect((await resets()).map(({ to }) => to)).toEqual([regular.email, regular.email]);
});

test('a password reset ends every session of the account', async ({ regular, app, openBrowser, mailbox, consoleErrors }) => {
  consoleErrors.expectStatus(401);
  await app.reachSignedIn(regular);
  const other = await openBrowser();
  await other.forgotPassword.open();
  await other.forgotPassword.request(regular.username);
  await other.page.goto(link(await mailbox.receive(SUBJECT, regular.email)));
  await other.resetPassword.choose(NEW_PASSWORD);
  await expect(other.resetPassword.done).toBeVisible();
  await app.changePassword.open();
  await expect(app.sessionExpired.heading).toBeVisible();
});
