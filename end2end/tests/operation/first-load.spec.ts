import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { table, total, weigh } from '../../support/loads.ts';

const LIMITS = { bytes: 90_000, requests: 6 };

test('the login page loads at most 90 KB in at most six requests, and one for the passkeys', async ({ page, app }) => {
  const loads = await weigh(page, '/login');
  await expect(app.login.heading).toBeVisible();
  console.log(`what the login page loads, in bytes as sent\n${table(loads)}`);
  expect(loads.length).toBeGreaterThan(3);
  expect(loads.every((load) => load.bytes > 0)).toBe(true);
  expect.soft(total(loads)).toBeLessThanOrEqual(LIMITS.bytes);
  const [calls, files] = [true, false].map((api) => loads.filter(({ url }) => new URL(url).pathname.startsWith('/api/') === api));
  expect.soft(files!.length).toBeLessThanOrEqual(LIMITS.requests);
  // The browser's list at the field "Username" needs a challenge. The app asks for it once the form works.
  expect.soft(calls!.map(({ url }) => new URL(url).pathname)).toEqual(['/api/passkeys/sign-in/start']);
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
