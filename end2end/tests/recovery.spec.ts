import { expect, test } from '../fixtures.ts';
import { link } from '../support/mailbox.ts';

const NEW_PASSWORD = 'marble otter tangerine';
const SUBJECT = 'Password Reset Requested';
const CODE = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){6}/;

test('a code from the email, typed, leads to a new password; the second factor still follows', async ({
  regular,
  door,
  mailbox,
}) => {
  await door.login.open();
  await door.login.forgotPassword.click();
  await door.forgotPassword.request(regular.email);
  await expect(door.forgotPassword.status).toBeVisible();
  const mail = await mailbox.receive(SUBJECT, regular.email);
  await door.forgotPassword.haveCode.click();
  await door.resetPassword.code.fill(CODE.exec(mail.text)![0].toLowerCase().replaceAll('-', ' '));
  await door.resetPassword.choose(NEW_PASSWORD);
  await expect(door.resetPassword.done).toBeVisible();
  await expect(door.resetPassword.newPassword).toBeHidden();
  await expect(door.resetPassword.heading).toBeFocused();

  regular.password = NEW_PASSWORD;
  await door.resetPassword.backToLogin.click();
  await door.login.signIn(regular.username, regular.password);
  await door.verify.verify(await regular.phone.next());
  await expect(door.signedIn.heading).toBeVisible();
  await mailbox.receive('Your password was reset', regular.email);
});

test('the link fills the code in, spends nothing, and leaves nothing of it in the address', async ({
  regular,
  door,
  page,
  mailbox,
}) => {
  await door.forgotPassword.open();
  await door.forgotPassword.request(regular.username);
  const mail = await mailbox.receive(SUBJECT, regular.email);
  // As a scanner of mail does, and a person who opens it twice.
  for (let opened = 0; opened < 3; opened += 1) {
    await page.goto('about:blank');
    await page.goto(link(mail));
    await expect(door.resetPassword.code).toHaveValue(CODE.exec(mail.text)![0]);
    expect(page.url()).not.toContain('#');
  }
  await door.resetPassword.choose(NEW_PASSWORD);
  await expect(door.resetPassword.done).toBeVisible();
});

test('another link, opened where the page is already, brings its own code', async ({ door, page }) => {
  await door.resetPassword.open();
  await door.resetPassword.heading.waitFor();
  await page.evaluate(() => (location.hash = 'ABCD-EFGH'));
  await expect(door.resetPassword.code).toHaveValue('ABCD-EFGH');
  expect(page.url()).not.toContain('#');
});

test('a code that was used, or followed by another, is told so; a made-up one is not', async ({
  regular,
  door,
  page,
  noise,
  mailbox,
}) => {
  noise.expectStatus(422);
  await door.forgotPassword.open();
  await door.forgotPassword.request(regular.username);
  const first = await mailbox.receive(SUBJECT, regular.email);
  await door.forgotPassword.request(regular.username);
  await expect.poll(async () => (await mailbox.all()).filter(({ subject }) => subject === SUBJECT).length).toBe(2);

  await page.goto(link(first));
  await door.resetPassword.choose(NEW_PASSWORD);
  await expect(door.resetPassword.code).toHaveAccessibleDescription(/no longer works/);
  await expect(door.resetPassword.code).toBeFocused();
  await door.resetPassword.code.fill('0'.repeat(28));
  await door.resetPassword.resetButton.click();
  await expect(door.resetPassword.code).toHaveAccessibleDescription(/not a code we sent/);
  await door.resetPassword.newMail.click();
  await expect(door.forgotPassword.heading).toBeVisible();
});

test('the answer is the same for a name that nobody has', async ({ regular, door, page, mailbox }) => {
  await door.forgotPassword.open();
  await door.forgotPassword.request(regular.username);
  const known = await door.forgotPassword.status.textContent();
  await mailbox.receive(SUBJECT, regular.email);
  const before = (await mailbox.all()).length;
  await page.reload();
  await door.forgotPassword.request('nobody');
  await expect(door.forgotPassword.status).toHaveText(known ?? '');
  // A mail to the one who is known, asked for later, is there; so one for nobody would be too.
  await door.forgotPassword.request(regular.username);
  await expect.poll(async () => (await mailbox.all()).length).toBe(before + 1);
});

test('a new password ends every session of the account', async ({ regular, door, visitor, mailbox, noise }) => {
  noise.expectStatus(401);
  await door.signInWithCode(regular);
  const other = await visitor();
  await other.forgotPassword.open();
  await other.forgotPassword.request(regular.username);
  await other.page.goto(link(await mailbox.receive(SUBJECT, regular.email)));
  await other.resetPassword.choose(NEW_PASSWORD);
  await expect(other.resetPassword.done).toBeVisible();
  await door.changePassword.open();
  await expect(door.sessionExpired.heading).toBeVisible();
});
