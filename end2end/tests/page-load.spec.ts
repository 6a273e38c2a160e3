import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { launchOptions } from '../support/chromium.ts';
import { APPLICATION } from '../support/server.ts';

test('an address that leads nowhere says so and offers the way on', async ({ door, noise }) => {
  noise.expect(/status of 404 .*no-such-page/);
  await door.notFound.open();
  await expect(door.notFound.heading).toBeVisible();
  await door.notFound.wayOn.click();
  await expect(door.login.heading).toBeVisible();
});

for (const path of [
  '/login?next=https://evil.example/',
  '/login?next=//evil.example/',
  '/login?next=javascript:document.title=1',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/login/%3Cscript%3Ealert(1)%3C/script%3E',
  '/verify#"><img src=x onerror=alert(1)>',
  `/${'a'.repeat(4000)}`,
]) {
  test(`a hostile address does no harm: ${path.slice(0, 60)}`, async ({ page, server, noise }) => {
    noise.expect(/status of 4\d\d/);
    page.on('dialog', () => noise.report('a dialogue opened'));
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Login|Page not found)$/);
    expect(new URL(page.url()).origin).toBe(server.url);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page names the application and says what it needs', async ({ page, server }) => {
    await page.goto(`${server.url}/login`);
    await expect(page.getByText(APPLICATION).first()).toBeVisible();
    await expect(page.getByText(/This page needs JavaScript/)).toBeVisible();
  });
});

test('without WebAssembly the page names the application and says what it needs', async ({ playwright, server }) => {
  // Browsers that are locked down run scripts without compiling them, and then have no WebAssembly.
  const args = [...(launchOptions.args ?? []), '--js-flags=--jitless'];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage();
  await page.goto(`${server.url}/login`);
  await expect(page.getByText(APPLICATION).first()).toBeVisible();
  await expect(page.getByText(/needs JavaScript and WebAssembly/)).toBeVisible();
  await browser.close();
});

test('when the app cannot be loaded the page says so instead of waiting for ever', async ({ page, noise }) => {
  noise.expect(/wasm|ERR_FAILED|fetch/i);
  await page.route('**/*.wasm', (route) => route.abort());
  await page.goto('/login');
  await expect(page.getByText(APPLICATION).first()).toBeVisible();
  await expect(page.getByText(/reload the page/i)).toBeVisible();
});

/** Holds the app back until it is released. */
async function holdApp(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('what is typed before the app has loaded stays, with the focus where it was', async ({ page, door }) => {
  const release = await holdApp(page);
  await page.goto('/login', { waitUntil: 'commit' });
  await expect(page.getByText(APPLICATION).first()).toBeVisible();
  await expect(door.login.heading).toBeVisible();
  await expect(door.login.username).toBeFocused();
  await door.login.username.fill('grace');
  await door.login.password.pressSequentially('half a pass');
  await door.login.password.evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 5));
  release();
  await page.locator('#late').waitFor({ state: 'detached' });
  await expect(door.login.username).toHaveValue('grace');
  await expect(door.login.password).toHaveValue('half a pass');
  await expect(door.login.password).toBeFocused();
  expect(await door.login.password.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(2);
});

test('a form that is sent before the app has loaded is sent once it has', async ({ page, door, regular }) => {
  const release = await holdApp(page);
  await page.goto('/login', { waitUntil: 'commit' });
  await door.login.signIn(regular.username, regular.password);
  await expect(door.login.signInButton).toHaveAttribute('aria-busy', 'true');
  expect(new URL(page.url()).pathname).toBe('/login');
  release();
  await expect(door.verify.heading).toBeVisible();
});

test('a form that is sent empty before the app has loaded says what is missing', async ({ page, door }) => {
  const release = await holdApp(page);
  await page.goto('/login', { waitUntil: 'commit' });
  await door.login.password.press('Enter');
  release();
  await expect(door.login.alert).toContainText('Enter your username');
  await expect(door.login.signInButton).not.toHaveAttribute('aria-busy');
});

test('only what is sent before the app has loaded is sent by itself', async ({ door, newcomer, noise }) => {
  noise.expectStatus(401);
  await door.login.open();
  await door.login.signIn('nobody', 'whatever it is');
  await expect(door.login.alert).toBeVisible();
  await door.login.signIn(newcomer.username, newcomer.password);
  await door.setUp.anotherAccount.click();
  await expect(door.login.heading).toBeVisible();
  await expect(door.login.username).toHaveValue('');
  await expect(door.login.password).toHaveValue('');
  await expect(door.login.alert).toHaveCount(0);
  // An empty form is answered at once, and its button is free again.
  await door.login.signInButton.click();
  await expect(door.login.alert).toContainText('Enter your username');
  await expect(door.login.signInButton).not.toHaveAttribute('aria-busy');
});

test('a page with a session does not show the Login form even for a moment', async ({ page, door, regular }) => {
  await door.signInWithCode(regular);
  const release = await holdApp(page);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loading');
  await expect(door.login.password).toBeHidden();
  release();
  await expect(door.signedIn.heading).toBeVisible();
});
