import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CLIENT_SECRET } from '../../fakes/identity-provider.ts';
import { expect, test } from '../../fixtures.ts';
import { Authenticator } from '../../support/authenticator.ts';
import { Canaries } from '../../support/canaries.ts';
import { labelled, notMeLink } from '../../support/mailbox.ts';
import { ORIGIN, production, SMTP_LOGIN, type Production } from '../../support/production.ts';
import { RawBrowser } from '../../support/raw-browser.ts';
import { runBinary } from '../../support/test-server.ts';

const CLIENT = { 'X-Forwarded-For': '192.0.2.1' };
const GRACE = { username: 'grace', email: 'grace@navy.example' };
const WRONG_RESET_CODE = 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ23-4567';

/** Grace signs in for the first time, types what is wrong, and is remembered at the next sign-in. */
async function signIn({ server, address, mailbox }: Production, browser: RawBrowser, canaries: Canaries): Promise<Authenticator> {
  await server.command('account', 'add', '--username', GRACE.username, '--email', GRACE.email);
  const mail = await mailbox.receive('New Password', GRACE.email);
  const temporary = labelled(mail.text, 'Password');
  const chosen = 'canary of a chosen password';
  const mistyped = 'canary of a mistyped password';
  canaries.plant('a password', temporary, chosen, mistyped);
  canaries.plant('an email', mail.text.split('\n').find((line) => line.length > 30));
  const { username } = GRACE;
  await browser.call('/api/sign-in', { username, password: mistyped });
  await browser.done('/api/sign-in', { username, password: temporary });
  const enrolment = await browser.done<{ uri: string }>('/api/set-up');
  const phone = Authenticator.scan(enrolment.uri);
  canaries.plant('an authenticator secret', phone.secret);
  await browser.done('/api/verify', { code: await phone.next() });
  const { codes } = await browser.done<{ codes: string[] }>('/api/backup-codes');
  canaries.plant('a backup code', ...codes, 'ABCDE-FGHJK-MNPQR');
  await browser.done('/api/backup-codes/done');
  await browser.done('/api/change-password', { old_password: temporary, new_password: chosen });
  await browser.done('/api/sign-out');

  await server.set('mfa.remember_days', '7');
  await browser.done('/api/sign-in', { username, password: chosen });
  await browser.call('/api/verify/backup-code', { code: 'ABCDE-FGHJK-MNPQR' });
  await browser.done('/api/verify/backup-code', { code: codes[0] });
  await browser.done('/api/sign-out');
  await browser.done('/api/sign-in', { username, password: chosen });
  await browser.done('/api/verify', { code: await phone.next(), remember: true });
  expect([...browser.cookies.keys()]).toContain('__Host-vestibule-remembered');

  const traveller = new RawBrowser(address, CLIENT);
  const bypass = await server.command('account', 'bypass-code', '--username', username, '--reason', 'The phone was lost');
  const [code = ''] = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){2}/.exec(bypass) ?? [];
  canaries.plant('a bypass code', code);
  await traveller.done('/api/sign-in', { username, password: chosen });
  await traveller.done('/api/verify/backup-code', { code });
  browser.answers.push(...traveller.answers);
  return phone;
}

/** Grace resets her password, and then presses the button in the notice of it. */
async function recover({ mailbox }: Production, browser: RawBrowser, canaries: Canaries): Promise<void> {
  const newPassword = 'canary of a new password';
  await browser.done('/api/forgot-password', { username: GRACE.username });
  const asked = await mailbox.receive('Password Reset Requested', GRACE.email);
  const [, code] = /#(\S+)/.exec(asked.text) ?? [];
  canaries.plant('a reset code', code, WRONG_RESET_CODE);
  canaries.plant('a password', newPassword);
  await browser.call('/api/reset-password', { code: WRONG_RESET_CODE, new_password: newPassword });
  await browser.done('/api/reset-password', { code, new_password: newPassword });
  const notice = notMeLink(await mailbox.receive('Your password was reset', GRACE.email)).split('#')[1];
  canaries.plant('the code of a notice', notice);
  await browser.done('/api/not-me', { code: notice });
}

/** Ada signs in with the provider, and then something goes wrong there. */
async function signInAtProvider({ server, provider }: Production, browser: RawBrowser, canaries: Canaries): Promise<void> {
  await server.command('account', 'add', '--username', 'ada', '--email', 'ada@engine.example', '--sso');
  for (const tampering of [{}, { back: (query: URLSearchParams) => query.delete('iss') }]) {
    provider.tampering = tampering;
    const begun = await browser.send('GET', '/api/oidc/corporate');
    canaries.plant('the state of a provider', new URL(begun.headers.location!).searchParams.get('state')!);
    canaries.plant('a cookie', ...browser.cookies.values());
    const back = await fetch(begun.headers.location!, { redirect: 'manual' });
    await browser.send('GET', back.headers.get('location')!.slice(ORIGIN.length));
  }
  canaries.plant('a token of a provider', ...provider.issued, 'an-access-token');
  canaries.plant('the secret of a provider', CLIENT_SECRET);
}

test('no secret is in the log, an error, a metric, an export, the database or its backup', async () => {
  test.slow();
  // The most verbose log, which somebody may turn on.
  await production({ VESTIBULE_LOG: 'trace' }, async (all) => {
    const { server, address, metrics, smtpServer } = all;
    const canaries = new Canaries();
    const browser = new RawBrowser(address, CLIENT);
    // Email that cannot be delivered stays in the database.
    smtpServer.refused = 'bob@navy.example';
    await server.command('account', 'add', '--username', 'bob', '--email', smtpServer.refused);
    const phone = await signIn(all, browser, canaries);
    const challenge = await browser.done('/api/passkeys/sign-in/start');
    canaries.plant('a passkey challenge', /"challenge":"([^"]+)/.exec(JSON.stringify(challenge))?.[1]);
    canaries.plant('a cookie', ...browser.cookies.values());
    await recover(all, browser, canaries);
    await signInAtProvider(all, browser, canaries);
    const set = browser.answers.flatMap(({ headers }) => headers['set-cookie'] ?? []).map((line) => /=([^;]*)/.exec(line)![1]!);
    canaries.plant('a cookie', ...set.filter((value) => value.length > 20));
    canaries.plant('the password of the mail server', SMTP_LOGIN.pass);
    const keys = await readFile(join(server.folder, 'vestibule.key'), 'utf8');
    canaries.plant('a key', ...(keys.match(/[\w+/=-]{40,}/g) ?? []));

    const read = (name: string) => readFile(join(server.folder, name));
    canaries.search('the database', Buffer.concat([await read('vestibule.db'), await read('vestibule.db-wal')]));
    await server.command('backup', join(server.folder, 'backup.db'));
    canaries.search('a backup', await read('backup.db'));
    canaries.search('the activity as CSV', await server.command('activity', 'export'));
    canaries.search('the accounts', await server.command('account', 'list', '--json'));
    // Emails to Grace are delivered; one may still be under way.
    await expect.poll(() => server.command('mail', 'list')).not.toContain(GRACE.email);
    canaries.search('the queue of emails', await server.command('mail', 'list'));
    canaries.search('the report of the doctor', (await server.run('doctor')).stdout);
    canaries.search('the metrics', (await metrics.send('/metrics')).body);
    const errors = browser.answers.filter(({ status }) => status >= 300);
    expect(new Set(errors.map(({ status }) => status))).toEqual(new Set([303, 401, 422]));
    canaries.search('an error', errors.map(({ body, headers }) => JSON.stringify([body, headers.location?.replace(/^http:.*/, '')])).join('\n'));
    expect(await server.stop()).toBe(0);
    canaries.search('the log', server.log);
    expect(server.log).toContain('sqlx');

    expect(canaries.kinds).toEqual([
      'a backup code',
      'a bypass code',
      'a cookie',
      'a key',
      'a passkey challenge',
      'a password',
      'a reset code',
      'a token of a provider',
      'an authenticator secret',
      'an email',
      'the code of a notice',
      'the password of the mail server',
      'the secret of a provider',
      'the state of a provider',
    ]);
    expect(canaries.found()).toEqual([]);
    // The same six digits may be part of another number, such as the fraction of a second.
    expect(server.log).not.toMatch(new RegExp(`(?<![\\d.])${await phone.spent()}(?!\\d)`));

    // A leak of each of them would have been found.
    expect(canaries.blind()).toEqual([]);
    canaries.plant('what is no secret', GRACE.email);
    expect(canaries.found()).toEqual(['what is no secret: the database', 'what is no secret: a backup', 'what is no secret: the accounts']);
  });
});

test('a database that does not answer is reported without its password', async ({ server }) => {
  const password = 'canary-of-the-database-password';
  const environment = { ...server.environment(), VESTIBULE_LOG: 'trace', VESTIBULE_DATABASE_URL: `postgres://vestibule:${password}@127.0.0.1:1/vestibule` };
  for (const command of ['serve', 'doctor', 'migrate']) {
    const { code, stdout, stderr } = await runBinary([command], environment, server.folder);
    expect(code, command).not.toBe(0);
    expect(stdout + stderr).toContain('127.0.0.1');
    expect(stdout + stderr).not.toContain(password);
  }
});
