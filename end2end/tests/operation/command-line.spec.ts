import { expect, test } from '../../fixtures.ts';
import { labelled } from '../../support/mailbox.ts';

test('the command line reports an error in one line', async ({ newcomer, server }) => {
  const again = await server.run('account', 'add', '--username', newcomer.username, '--email', 'other@navy.example');
  expect(again.code).not.toBe(0);
  expect(again.stderr.trim().split('\n')).toHaveLength(1);
  expect(again.stderr).toContain(newcomer.username);
  const unknown = await server.run('account', 'show', '--username', 'nobody');
  expect(unknown.code).not.toBe(0);
  expect(unknown.stderr).toContain('nobody');
  const setting = await server.run('settings', 'set', 'mfa.internal', 'maybe');
  expect(setting.code).not.toBe(0);
  expect(setting.stderr).toMatch(/off.*optional.*required/);
});

test('an account is printed as JSON without secrets', async ({ regular, server }) => {
  const shown = await server.command('account', 'show', '--username', regular.username, '--json');
  expect(JSON.parse(shown)).toMatchObject({ username: regular.username, email: regular.email, name: regular.name });
  expect(shown).not.toContain(regular.phone.secret);
  expect(shown).not.toMatch(/argon2/);
});

test('a new temporary password replaces the previous one', async ({ newcomer, server, app, mailbox, consoleErrors }) => {
  consoleErrors.expectStatus(401);
  await server.command('account', 'send-password', '--username', newcomer.username);
  const passwords = async () =>
    (await mailbox.to(newcomer.email))
      .filter((mail) => mail.subject === 'New Password')
      .map((mail) => labelled(mail.text, 'Password'));
  await expect.poll(async () => (await passwords()).length).toBe(2);
  const fresh = (await passwords()).find((password) => password !== newcomer.password);
  await app.login.open();
  await app.login.signIn(newcomer.username, newcomer.password);
  await expect(app.login.alert).toBeVisible();
  await app.login.signIn(newcomer.username, fresh!);
  await expect(app.setUp.heading).toBeVisible();
});
