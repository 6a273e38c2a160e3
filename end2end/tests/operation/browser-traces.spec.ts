import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, GRACE } from '../../fixtures.ts';
import { Canaries } from '../../support/canaries.ts';
import { launchOptions } from '../../support/chromium.ts';
import { link, notMeLink } from '../../support/mailbox.ts';
import { addAccount, CHOSEN_PASSWORD } from '../../support/person.ts';
import { addSsoAccount, signInWithProvider, test as base } from '../../support/sso.ts';

const NEW_PASSWORD = 'marble otter tangerine';

/** Tests in a browser that keeps a profile on the disk, as the browsers of people do. */
const test = base.extend<{ profile: string }>({
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'vestibule-profile-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  context: async ({ profile, playwright, baseURL, consoleErrors }, use) => {
    // The headless shell keeps no list of visited pages.
    const options = { ...launchOptions, executablePath: process.env.VESTIBULE_CHROMIUM ?? '/usr/bin/chromium', baseURL };
    const context = await playwright.chromium.launchPersistentContext(profile, options);
    await consoleErrors.listen(context);
    await use(context);
    await context.close();
  },
});

/** The addresses and referrers that a browser sends. */
function listen(context: BrowserContext): string[] {
  const sent: string[] = [];
  context.on('request', (request) => sent.push(`${request.url()} ${request.headers().referer ?? ''}`));
  return sent;
}

/** Checks that a page leaves nothing in the storage of its origin, and returns the history and the addresses of requests. */
async function left(page: Page): Promise<string> {
  const stored = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
    name: window.name,
    referrer: document.referrer.startsWith(origin) ? document.referrer : '',
  }));
  const nothing = { local: {}, session: {}, databases: [], caches: [], workers: 0, cookies: '', name: '', referrer: '' };
  expect(stored).toEqual(nothing);
  const devtools = await page.context().newCDPSession(page);
  const { entries } = await devtools.send('Page.getNavigationHistory');
  await devtools.detach();
  // What was typed as the address stays known to the browser itself; no page can read or change it.
  const history = entries.map(({ url, title }) => [url, title]);
  const seen = await page.evaluate(() => [window.history.state, performance.getEntriesByType('resource').map(({ name }) => name)]);
  return JSON.stringify([history, seen]);
}

/** Everything in a folder. */
async function contents(folder: string): Promise<Buffer> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  return Buffer.concat(await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name)))));
}

test('a set-up, sign-ins, a reset and a provider leave no secret in the browser', { tag: '@all' }, async ({
  app,
  page,
  context,
  server,
  mailbox,
  profile,
  consoleErrors,
}) => {
  test.slow();
  consoleErrors.expectStatus(401, 422);
  const canaries = new Canaries();
  const sent = listen(context);
  const kept: string[] = [];
  const grace = await addAccount(server, GRACE);
  canaries.plant('a password', grace.password, CHOSEN_PASSWORD, NEW_PASSWORD);
  await app.flows.firstSignIn(grace);
  kept.push(await left(page));
  canaries.plant('an authenticator secret', grace.phone.secret);
  canaries.plant('a backup code', ...grace.backupCodes);
  await app.signedIn.signOut();

  const bypass = await server.command('account', 'bypass-code', '--username', grace.username, '--reason', 'The phone was lost');
  const [code = ''] = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){2}/.exec(bypass) ?? [];
  canaries.plant('a bypass code', code);
  await app.flows.toBackupCode(grace);
  await app.backupCode.verify(code);
  await expect(app.signedIn.heading).toBeVisible();
  kept.push(await left(page));

  await app.forgotPassword.open();
  await app.forgotPassword.request(grace.username);
  const asked = link(await mailbox.receive('Password Reset Requested', grace.email));
  await page.goto(asked);
  await app.resetPassword.choose(NEW_PASSWORD);
  await expect(app.resetPassword.done).toBeVisible();
  kept.push(await left(page));
  const notice = notMeLink(await mailbox.receive('Your password was reset', grace.email));
  await page.goto(notice);
  await app.notMe.notMeButton.click();
  await expect(app.notMe.done).toBeVisible();
  kept.push(await left(page));

  await addSsoAccount(server);
  await signInWithProvider(app);
  await expect(app.signedIn.heading).toBeVisible();
  kept.push(await left(page));

  const cookies = (await context.cookies(server.url)).map(({ value }) => value).filter((value) => value.length > 20);
  canaries.plant('a cookie', ...cookies);
  await context.close();
  canaries.plant('a code of a link', asked.split('#')[1], notice.split('#')[1]);
  canaries.search('the history', kept.join('\n'));
  canaries.search('an address or a referrer', sent.join('\n'));
  canaries.search('the profile on the disk', await contents(profile));
  // The browser's own list of visited pages has the links of emails. Their codes are used by now.
  expect(canaries.found()).toEqual(['a code of a link: the profile on the disk']);
  expect(sent.filter((line) => line.split(' ')[1]!.startsWith(server.url)), 'no page sends a referrer to Vestibule').toEqual([]);
  canaries.plant('what is no secret', '/reset-password');
  expect(canaries.found().filter((line) => line.startsWith('what is no secret'))).toHaveLength(3);
});
