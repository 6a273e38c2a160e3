import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, GRACE, test } from '../../fixtures.ts';
import { SmtpServer } from '../../fakes/smtp-server.ts';

const ADD = ['account', 'add', '--username', GRACE.username, '--email', GRACE.email, '--name', GRACE.name];

let smtpServer: SmtpServer;

test.use({
  serverEnvironment: async ({}, use) => {
    // The server sends by SMTP, and the SMTP server writes what it accepts to the folder that the tests read.
    const folder = await mkdtemp(join(tmpdir(), 'vestibule-mail-'));
    smtpServer = new SmtpServer(folder);
    const port = await smtpServer.listen();
    await use({
      VESTIBULE_MAIL_TRANSPORT: 'smtp',
      VESTIBULE_MAIL_SMTP_URL: `smtp://127.0.0.1:${port}`,
      VESTIBULE_MAIL_FROM: 'no-reply@northwind.example',
      VESTIBULE_MAIL_FOLDER: folder,
    });
    await smtpServer.close();
    await rm(folder, { recursive: true });
  },
});

test('an administrator sees why an email failed, sends it again, and removes another', async ({ server, administrator, app }) => {
  const { mail } = app;
  smtpServer.refused = GRACE.email;
  await server.command(...ADD);
  await app.reachAsSignedIn(administrator, mail);
  await expect(mail.failed).toHaveCount(2);
  await expect(mail.failed.first()).toContainText(GRACE.email);
  await expect(mail.failed.first()).toContainText('refused the recipient: 550 No such user');

  await mail.perform(mail.failed.first(), 'Try again');
  await expect(mail.alert).toContainText(`The email to ${GRACE.email} was not delivered`);
  await expect(mail.failed).toHaveCount(2);

  smtpServer.refused = undefined;
  await mail.perform(mail.failed.first(), 'Try again');
  await expect(mail.announcement).toHaveText(`The email to ${GRACE.email} was delivered.`);
  await expect(mail.alert).toHaveCount(0);
  await expect(mail.failed).toHaveCount(1);

  await mail.perform(mail.failed.first(), 'Remove');
  await expect(mail.announcement).toHaveText('The email has been removed.');
  await expect(mail.page.getByText('No email has failed.')).toBeVisible();
  expect(smtpServer.envelopes.filter(([recipient]) => recipient === GRACE.email)).toHaveLength(1);

  await app.allActivity.open();
  await expect(app.allActivity.entries.nth(0)).toContainText('Emails removed from the queue');
  await expect(app.allActivity.entries.nth(0)).toContainText(administrator.username);
  await expect(app.allActivity.entries.nth(1)).toContainText('Emails sent again');
});

test('a test email shows what the mail server answers', async ({ administrator, app }) => {
  const { mail } = app;
  smtpServer.refused = 'nobody@navy.example';
  await app.reachAsSignedIn(administrator, mail);
  await mail.address.fill('ada@engine.example');
  await mail.sendTest.click();
  await expect(mail.announcement).toHaveText('The mail server accepted the test email to ada@engine.example.');
  await mail.address.fill('nobody@navy.example');
  await mail.sendTest.click();
  await expect(mail.alert).toContainText('refused the recipient: 550 No such user');
  await mail.address.fill('nobody');
  await mail.sendTest.click();
  await expect(mail.address).toHaveAccessibleDescription(/Enter a valid email address/);
});

test('nobody but administrators finds the mail queue', async ({ regular, app }) => {
  await app.reachAsSignedIn(regular, app.signedIn);
  await app.mail.open();
  await expect(app.notFound.heading).toBeVisible();
});
