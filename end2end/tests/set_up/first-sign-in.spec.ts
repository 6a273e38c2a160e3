import { ADA, expect, GRACE, test } from '../../fixtures.ts';
import { Authenticator } from '../../support/authenticator.ts';
import { labelled, link } from '../../support/mailbox.ts';
import { CHOSEN_PASSWORD, unique } from '../../support/person.ts';
import { APPLICATION } from '../../support/test-server.ts';

test('a first sign-in with the two emails, then a later one with the new password and phone', async ({
  server,
  mailbox,
  app,
  page,
}) => {
  const { username, email, name } = unique(server, GRACE);
  await server.command('account', 'add', '--username', username, '--email', email, '--name', name);

  const generated = await mailbox.receive('Password Generated', email);
  const temporary = await mailbox.receive('New Password', email);
  expect(labelled(generated.text, 'Username')).toBe(username);
  expect(link(generated)).toBe(`${server.url}/login`);
  const password = labelled(temporary.text, 'Password');

  await page.goto(link(generated));
  await expect(app.login.heading).toBeVisible();
  await app.login.signIn(labelled(generated.text, 'Username'), password);

  await expect(app.setUp.heading).toBeVisible();
  const phone = Authenticator.scan(await app.setUp.readQrCode());
  await app.setUp.continue();

  await expect(app.verify.heading).toBeVisible();
  await app.verify.verify(await phone.next());

  await expect(app.backupCodes.heading).toBeVisible();
  await expect(app.backupCodes.codes).toHaveCount(5);
  await app.backupCodes.done();

  await expect(app.changePassword.heading).toBeVisible();
  await app.changePassword.change(password, CHOSEN_PASSWORD);

  await expect(app.signedIn.heading).toBeVisible();
  await expect(app.signedIn.who).toContainText(name);
  await app.signedIn.signOut();

  await expect(app.login.heading).toBeVisible();
  await app.login.signIn(username, CHOSEN_PASSWORD);
  await expect(app.verify.heading).toBeVisible();
  await app.verify.verify(await phone.next());
  await expect(app.signedIn.heading).toBeVisible();
});

test('the emails have all details as text and HTML, and only one contains the password', async ({
  server,
  mailbox,
}) => {
  const { username, email, name } = unique(server, ADA);
  await server.command('account', 'add', '--username', username, '--email', email, '--name', name);
  const generated = await mailbox.receive('Password Generated', email);
  const temporary = await mailbox.receive('New Password', email);
  const password = labelled(temporary.text, 'Password');
  expect(generated.html).toContain(username);
  expect(generated.html).toContain(`href="${server.url}/login"`);
  expect(temporary.html).toContain(password);
  expect(generated.text + generated.html).not.toContain(password);
  for (const mail of [generated, temporary]) expect(mail.text).toContain(APPLICATION);
  // At least 80 random bits: 16 symbols of five bits each.
  expect(password.replaceAll('-', '').length).toBeGreaterThanOrEqual(16);
});

test('an email address works as the username from the first sign-in', async ({ newcomer, app }) => {
  await app.login.open();
  await app.login.signIn(newcomer.email.toUpperCase(), newcomer.password);
  await expect(app.setUp.heading).toBeVisible();
});
