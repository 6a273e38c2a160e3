import { expect, test } from '../fixtures.ts';
import { table, total, weigh } from '../support/weight.ts';

const LIMIT = 125_000;

test('everything the login page loads is at most 125 KB as sent', async ({ page, door }, info) => {
  const loads = await weigh(page, '/login');
  await expect(door.login.heading).toBeVisible();
  const weights = table(loads);
  await info.attach('what the login page loads', { body: weights, contentType: 'text/plain' });
  console.log(weights);
  expect(loads.length).toBeGreaterThan(3);
  expect(loads.every((load) => load.bytes > 0)).toBe(true);
  expect(total(loads)).toBeLessThanOrEqual(LIMIT);
});

test('scripts, styles and wasm come with brotli', async ({ page }) => {
  const loads = await weigh(page, '/login');
  const compressible = loads.filter(({ url }) => /\.(js|css|wasm)$/.test(url));
  expect(compressible.length).toBeGreaterThanOrEqual(3);
  for (const load of compressible) expect(load.encoding, load.url).toBe('br');
});

test('the login page asks nobody but its own server', async ({ page, server }) => {
  const loads = await weigh(page, '/login');
  for (const load of loads) expect(new URL(load.url).origin).toBe(server.url);
});

test('the screens behind the login load nothing but answers of the API', async ({ newcomer, door, page }) => {
  await door.login.open();
  await door.login.heading.waitFor();
  await page.waitForLoadState('networkidle');
  const more: string[] = [];
  page.on('request', (request) => more.push(new URL(request.url()).pathname));
  await door.login.signIn(newcomer.username, newcomer.password);
  await door.scan(newcomer);
  await door.setUp.continue();
  await door.verify.verify(await newcomer.phone.next());
  await door.backupCodes.heading.waitFor();
  // The browser looks at the icon anew at each address; it has it in its cache.
  expect(more.filter((path) => !path.startsWith('/api/') && !path.endsWith('.svg'))).toEqual([]);
});
