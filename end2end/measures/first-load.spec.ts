import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { table, total, weigh } from './loads.ts';
import { PlainPage } from './plain.ts';
import { type Use, use, type Wait, waitFor } from './slow-phone.ts';

const ROUNDS = 5;
// Times are multiples of the plain page's, since machines differ; where that takes 0.30 s, as on an idle machine, these are
// 0.45 s and 1.2 s.
const LIMITS = { field: 1.5, form: 4, bytes: 90_000, requests: 6 };

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

test('on a slow phone the password field appears about as fast as a plain one and the form works soon after', async ({
  server,
  browser,
}) => {
  test.slow();
  const plain = await PlainPage.serve();
  const theirs: Wait[] = [];
  const ours: Use[] = [];
  // Alternating, so that other load affects both. The first round warms up and does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    theirs.push(await waitFor(browser, plain.url));
    ours.push(await use(browser, `${server.url}/login`));
  }
  plain.close();
  const their = (what: keyof Wait) => median(theirs.slice(1).map((wait) => wait[what]));
  const our = (what: keyof Use) => median(ours.slice(1).map((wait) => wait[what]));
  const row = (what: string, plain: string, app: string) => `${what.padEnd(36)}${plain.padStart(12)}${app.padStart(8)}`;
  const both = (what: string, key: keyof Wait) => row(what, their(key).toFixed(0), our(key).toFixed(0));
  console.log(
    [
      row(`slow phone, ms, median of ${ROUNDS}`, 'plain HTML', 'app'),
      both('password field painted', 'visible'),
      both('what is typed stands in it', 'typed'),
      row('form works', '', our('works').toFixed(0)),
    ].join('\n'),
  );
  expect.soft(our('visible') / their('visible'), 'until the field is painted').toBeLessThanOrEqual(LIMITS.field);
  expect.soft(our('typed') / their('typed'), 'until it takes typing').toBeLessThanOrEqual(LIMITS.field);
  expect.soft(our('works') / their('visible'), 'until the form works').toBeLessThanOrEqual(LIMITS.form);
});

test('the login page loads at most 90 KB in at most six requests', async ({ page, app }) => {
  const loads = await weigh(page, '/login');
  await expect(app.login.heading).toBeVisible();
  console.log(`what the login page loads, in bytes as sent\n${table(loads)}`);
  expect(loads.length).toBeGreaterThan(3);
  expect(loads.every((load) => load.bytes > 0)).toBe(true);
  expect.soft(total(loads)).toBeLessThanOrEqual(LIMITS.bytes);
  expect.soft(loads.length).toBeLessThanOrEqual(LIMITS.requests);
});

test('scripts, styles and wasm are compressed with brotli', async ({ page }) => {
  const loads = await weigh(page, '/login');
  const compressible = loads.filter(({ url }) => /\.(js|css|wasm)$/.test(url));
  expect(compressible.length).toBeGreaterThanOrEqual(3);
  for (const load of compressible) expect(load.encoding, load.url).toBe('br');
});

test('the login page asks nobody but its own server', async ({ page, server }) => {
  const loads = await weigh(page, '/login');
  for (const load of loads) expect(new URL(load.url).origin).toBe(server.url);
});

/** The requests from now on other than API requests; icons are excluded because they come from the cache. */
function loadedMore(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/api/') && !pathname.endsWith('.svg')) paths.push(pathname);
  });
  return paths;
}

test('a returning person loads only API responses after Login', async ({ regular, app, page }) => {
  await app.login.open();
  await app.login.heading.waitFor();
  await page.waitForLoadState('networkidle');
  const more = loadedMore(page);
  await app.login.signIn(regular.username, regular.password);
  await app.verify.verify(await regular.phone.next());
  await app.signedIn.heading.waitFor();
  expect(more).toEqual([]);
});

test('a first sign-in loads the account program once', async ({ newcomer, app, page }) => {
  await app.login.open();
  await app.login.heading.waitFor();
  await page.waitForLoadState('networkidle');
  const more = loadedMore(page);
  await app.login.signIn(newcomer.username, newcomer.password);
  await app.scan(newcomer);
  await app.setUp.continue();
  await app.verify.verify(await newcomer.phone.next());
  await app.backupCodes.heading.waitFor();
  expect(more.filter((path) => /\.(js|wasm|json)$/.test(path))).toHaveLength(3);
  expect(more.filter((path) => !/\.[a-z]+$/.test(path))).toEqual(['/set-up']);
});
