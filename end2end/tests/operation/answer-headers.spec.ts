import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures.ts';
import { AnswerHeaders, sendRaw } from '../../support/answer-headers.ts';
import { Authenticator } from '../../support/authenticator.ts';
import { labelled } from '../../support/mailbox.ts';
import { ORIGIN, production } from '../../support/production.ts';

const PASSWORD = 'violet kayak trombone';
const JOAN = { username: 'joan', email: 'joan@bletchley.example' };
/** What a browser sends when it opens an application behind nginx, and behind the other proxies. */
const AT_NGINX = { 'X-Original-URL': 'https://cases.example.com/a?b', 'X-Original-Method': 'GET', Accept: 'text/html' };
const AT_CADDY = {
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-Host': 'cases.example.com',
  'X-Forwarded-Uri': '/a?b',
  'X-Forwarded-Method': 'GET',
  Accept: 'text/html',
};

test('the headers of every kind of answer are those of the snapshot', async () => {
  test.slow();
  await production({}, async ({ server, mailbox, address, metrics }) => {
    const answers = new AnswerHeaders(address, { 'X-Forwarded-For': '192.0.2.1' });
    await server.command('account', 'add', '--username', JOAN.username, '--email', JOAN.email, '--admin');
    await server.command('account', 'add', '--username', 'ada', '--email', 'ada@engine.example', '--sso');
    const temporary = labelled((await mailbox.receive('New Password', JOAN.email)).text, 'Password');

    const page = await answers.get('Login', '/login');
    await answers.get('Login in German for a reader of Brotli', '/login', { 'Accept-Language': 'de', 'Accept-Encoding': 'br' });
    await answers.get('Login without its body', '/login', {}, 'HEAD');
    await answers.get('a page of the program Account', '/forgot-password');
    await answers.get('a page of the program Admin, signed out', '/admin');
    await answers.get('a page that does not exist', '/nothing');
    await answers.get('another one that browsers ask for', '/favicon.ico');
    await answers.get('another one that search engines ask for', '/robots.txt');
    await answers.get('the choice of a language', '/login?language=de');
    await answers.get('a return address', '/login?next=https://cases.example.com/a');

    const assets = [...page.body.matchAll(/"(\/[\w-]+-[0-9a-f]{16}\.\w+)"/g)].map(([, path]) => path!);
    const asset = (ending: string) => assets.find((path) => path.endsWith(ending)) ?? `/no${ending}`;
    await answers.get('a script', asset('.js'), { 'Accept-Encoding': 'gzip' });
    await answers.get('a script without its body', asset('.js'), {}, 'HEAD');
    await answers.get('a program', page.body.match(/\/[\w-]+_bg\.wasm/)![0], { 'Accept-Encoding': 'br' });
    await answers.get('the style sheet', asset('.css'));
    await answers.get('the logo', asset('.svg'));
    await answers.get('the words of a language', page.body.match(/id="words" href="([^"]+)"/)?.[1] ?? '/no-words');
    await answers.get('an asset that does not exist', '/login-0123456789abcdef.js');

    await answers.get('the health check', '/healthz');
    await answers.get('the readiness check', '/readyz');
    for (const [title, method, path] of [
      ['the metrics', 'GET', '/metrics'],
      ['an unknown path at the address of the metrics', 'GET', '/nothing'],
      ['an unsupported method at the address of the metrics', 'POST', '/metrics'],
    ] as const) {
      answers.record(title, `${method} ${path}`, await metrics.send(path, {}, { method }));
    }

    await answers.get('the state', '/api/state');
    await answers.get('an endpoint that does not exist', '/api/nothing');
    await answers.get('an endpoint with another method', '/api/sign-in');
    await answers.get('a page with another method', '/login', {}, 'PUT');
    await answers.get('a request for permission to send requests from another site', '/api/sign-in', { Origin: 'https://evil.example' }, 'OPTIONS');
    await answers.post('a request from another site', '/api/sign-in', {}, { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' });
    await answers.post('a body that is no request', '/api/sign-in', { user: 1 });
    await answers.post('a body that is not JSON', '/api/sign-in', {}, { 'Content-Type': 'text/plain' });
    await answers.post('a body that is too large', '/api/sign-in', { username: 'a'.repeat(70_000) });
    await answers.post('no session', '/api/backup-codes', {});
    await answers.get('the session of nobody', '/api/security');
    await answers.post('a wrong password', '/api/sign-in', { username: JOAN.username, password: 'wrong' });

    await answers.post('a password', '/api/sign-in', { username: JOAN.username, password: temporary });
    await answers.post('an endpoint of another step', '/api/backup-codes', {});
    const enrolment = JSON.parse((await answers.post('a set-up', '/api/set-up', {})).body) as { uri: string };
    const phone = Authenticator.scan(enrolment.uri);
    await answers.post('a wrong code', '/api/verify', { code: (await phone.wrong(1))[0] });
    await answers.post('a code', '/api/verify', { code: await phone.next() });
    await answers.post('the backup codes', '/api/backup-codes', {});
    await answers.call('/api/backup-codes/done', {});
    await answers.post('a new password, which finishes the sign-in', '/api/change-password', { old_password: temporary, new_password: PASSWORD });
    await answers.get('a page of the program Account, signed in', '/security');
    await answers.get('a page of the program Admin, signed in', '/admin');
    await answers.get('Login, signed in, with a return address', '/login?next=https://cases.example.com/a');
    await answers.get('the activity as CSV', '/api/admin/activity.csv', { 'Sec-Fetch-Site': 'same-origin' });
    await answers.get('the activity as CSV, from another site', '/api/admin/activity.csv', { 'Sec-Fetch-Site': 'cross-site' });
    await answers.get('the activity as CSV, with an unknown filter', '/api/admin/activity.csv?x=1');
    await answers.post('an object that does not exist', '/api/admin/account', { id: 'none' });
    await answers.post('an import that is too large', '/api/admin/accounts/import', { csv: 'a'.repeat(3_000_000), dry_run: true });

    await answers.get('forward authentication for nginx, allowed', '/api/auth-request', AT_NGINX);
    await answers.get('forward authentication for Caddy, allowed', '/api/forward-auth', AT_CADDY);
    await answers.get('forward authentication, an application for another kind of account', '/api/forward-auth', {
      ...AT_CADDY,
      'X-Forwarded-Host': 'wiki.example.com',
    });
    await answers.post('signing out', '/api/sign-out', {});
    answers.cookies.clear();
    await answers.get('forward authentication for nginx, a page', '/api/auth-request', AT_NGINX);
    await answers.get('forward authentication for nginx, not a page', '/api/auth-request', { ...AT_NGINX, Accept: 'image/png' });
    await answers.get('forward authentication for Caddy, a page', '/api/forward-auth', AT_CADDY);
    await answers.get('forward authentication for Caddy, not a page', '/api/forward-auth', { ...AT_CADDY, Accept: 'image/png' });
    await answers.get('forward authentication, malformed', '/api/forward-auth', { 'X-Forwarded-Host': 'cases.example.com' });
    await answers.get('forward authentication, an unknown application', '/api/auth-request', {
      ...AT_NGINX,
      'X-Original-URL': 'https://evil.example/',
    });

    const begun = await answers.get('the way to the provider', '/api/oidc/corporate');
    const back = await fetch(begun.headers.location!, { redirect: 'manual' });
    await answers.get('the way back from the provider', back.headers.get('location')!.slice(ORIGIN.length));
    await answers.get('a page of someone the provider signed in', '/');
    answers.cookies.clear();
    await answers.get('a provider that does not exist', '/api/oidc/nobody');
    await answers.get('a response of a provider that nobody asked for', '/api/oidc/corporate/callback?state=AAAA&code=a-code');

    const code = 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA';
    const guess = () => answers.call('/api/reset-password', { code, new_password: PASSWORD }, { 'X-Forwarded-For': '192.0.2.2' });
    let guessed = await guess();
    for (let guesses = 1; guessed.status === 422 && guesses < 100; guesses += 1) guessed = await guess();
    answers.record('too many wrong codes', 'POST /api/reset-password', guessed);

    const host = 'Host: login.example.com\r\nConnection: close\r\n';
    for (const [title, request] of [
      ['a request that is not HTTP', 'nonsense\r\n\r\n'],
      ['a request without a host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
      ['a path that is too long', `GET /${'a'.repeat(70_000)} HTTP/1.1\r\n${host}\r\n`],
      ['headers that are too large', `GET / HTTP/1.1\r\n${host}X: ${'a'.repeat(40_000)}\r\n\r\n`],
    ] as const) {
      answers.record(title, '(bytes)', await sendRaw(server.port, request));
    }

    // Nothing that is stored can be read any more.
    for (const name of ['vestibule.db', 'vestibule.db-wal']) await writeFile(join(server.folder, name), 'x'.repeat(100_000));
    await answers.get('the readiness check without a database', '/readyz');
    await answers.post('a request without a database', '/api/sign-in', { username: JOAN.username, password: PASSWORD });
    answers.record('the metrics without a database', 'GET /metrics', await metrics.send('/metrics'));
    expect(answers.text()).toMatchSnapshot(['snapshots', 'answer-headers.txt']);
  });
});
