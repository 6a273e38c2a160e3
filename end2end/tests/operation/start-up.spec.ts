import { access, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures.ts';
import { labelled } from '../../support/mailbox.ts';
import { type Environment, TestServer } from '../../support/test-server.ts';

test.use({ ownServer: true });

/** Runs `serve`, which must stop with one line that gives the reason, and write no file. */
async function refusal(environment: Environment): Promise<string> {
  const server = await TestServer.prepare(environment);
  const { code, stderr } = await server.run('serve');
  expect(code).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(await readdir(server.folder)).toEqual([]);
  await server.remove();
  return stderr;
}

const INVALID: [string, Environment][] = [
  ['VESTIBULE_LISTEN', { VESTIBULE_LISTEN: 'nowhere' }],
  ['VESTIBULE_LISTN', { VESTIBULE_LISTN: '127.0.0.1:8080' }],
  ['VESTIBULE_PUBLIC_URL', { VESTIBULE_PUBLIC_URL: 'http://login.example.com' }],
  ['VESTIBULE_DATABASE_URL', { VESTIBULE_DATABASE_URL: 'mysql://localhost/x' }],
  ['VESTIBULE_MAIL_TRANSPORT', { VESTIBULE_MAIL_TRANSPORT: 'pigeon' }],
  ['VESTIBULE_APPLICATION_NAME', { VESTIBULE_APPLICATION_NAME: '' }],
];

test('an invalid or unknown setting stops the start with one line that names it', async () => {
  for (const [key, environment] of INVALID) expect(await refusal(environment)).toContain(key);
});

test('a port that is in use is reported', async ({ server }) => {
  const { code, stderr } = await server.run('serve');
  expect(code).not.toBe(0);
  expect(stderr).toContain(String(server.port));
  expect(stderr).toMatch(/in use/i);
});

test('an existing database is not opened without its key file, and no new key is created', async ({
  newcomer,
  server,
}) => {
  expect(newcomer.username).toBe('grace');
  await server.stop();
  const keyFile = join(server.folder, 'vestibule.key');
  await rm(keyFile);
  const { code, stderr } = await server.run('serve');
  expect(code).not.toBe(0);
  expect(stderr).toContain(keyFile);
  await expect(access(keyFile)).rejects.toThrow();
});

test('sign-ins in progress are answered when the server is asked to stop', async ({ regular, server }) => {
  const body = JSON.stringify({ username: regular.username, password: regular.password });
  const headers = { 'content-type': 'application/json', origin: server.url };
  const signIn = async () => (await fetch(`${server.url}/api/sign-in`, { method: 'POST', headers, body })).status;
  const answers = Array.from({ length: 12 }, signIn);
  // Once the first response has arrived, the other requests are being processed or are queued.
  await Promise.race(answers);
  const [code, ...statuses] = await Promise.all([server.stop(), ...answers]);
  expect(code).toBe(0);
  for (const status of statuses) expect([200, 503]).toContain(status);
  expect(statuses).toContain(200);
});

test.describe('demo mode', () => {
  // Everything but the address has its default, as with the first command of the README.
  test.use({
    serverEnvironment: {
      VESTIBULE_APPLICATION_NAME: undefined,
      VESTIBULE_DATABASE_URL: undefined,
      VESTIBULE_KEY_FILE: undefined,
      VESTIBULE_MAIL_TRANSPORT: undefined,
      VESTIBULE_MAIL_FOLDER: undefined,
    },
  });

  test('serve --demo prints the address, the account to use, and the mail folder', async ({ server, app, page }) => {
    await server.stop();
    await server.start('--demo');
    expect(server.log).toContain(server.url);
    expect(server.log).toContain(join('data', 'mail'));
    await app.login.open();
    const framed = server.log.replaceAll('│', ' ');
    const username = labelled(framed, 'Sign in as');
    await app.login.signIn(username, labelled(framed, 'Password'));
    await expect(app.verify.heading).toBeVisible();
    // Each page leads to the current codes.
    const opened = page.waitForEvent('popup');
    await page.getByRole('complementary').getByRole('link', { name: 'Demo accounts' }).click();
    const row = (await opened).getByRole('row').filter({ hasText: username });
    const code = await row.getByRole('code').last().innerText();
    await app.verify.verify(code);
    await expect(app.signedIn.heading).toBeVisible();
  });
});
