import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { launchOptions } from '../../support/chromium.ts';
import { APPLICATION } from '../../support/test-server.ts';

test('an unknown address shows "Page not found" with a link to the start page', async ({ app, consoleErrors }) => {
  consoleErrors.expect(/status of 404 .*no-such-page/);
  await app.notFound.open();
  await expect(app.notFound.heading).toBeVisible();
  await app.notFound.startPageLink.click();
  await expect(app.login.heading).toBeVisible();
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
  test(`a hostile address does no harm: ${path.slice(0, 60)}`, async ({ page, server, consoleErrors }) => {
    consoleErrors.expect(/status of 4\d\d/);
    page.on('dialog', () => consoleErrors.report('a dialog opened'));
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^(Login|Page not found)$/);
    expect(new URL(page.url()).origin).toBe(server.url);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page names the application and says that it needs JavaScript', async ({ page, server }) => {
    await page.goto(`${server.url}/login`);
    await expect(page.getByText(APPLICATION).first()).toBeVisible();
    await expect(page.getByText(/This page needs JavaScript/)).toBeVisible();
  });
});

test('without WebAssembly the page says that it needs it', async ({ playwright, server }) => {
  // Hardened browsers run scripts without compiling them and then have no WebAssembly.
  const args = [...(launchOptions.args ?? []), '--js-flags=--jitless'];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage();
  await page.goto(`${server.url}/login`);
  await expect(page.getByText(APPLICATION).first()).toBeVisible();
  await expect(page.getByText(/needs JavaScript and WebAssembly/)).toBeVisible();
  await browser.close();
});

test('an app that cannot be loaded is reported', async ({ page, consoleErrors }) => {
  consoleErrors.expect(/wasm|ERR_FAILED|fetch/i);
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

test('text typed before the app has loaded stays, with focus and selection', async ({ page, app }) => {
  const release = await holdApp(page);
  await page.goto('/login', { waitUntil: 'commit' });
  await expect(page.getByText(APPLICATION).first()).toBeVisible();
  await expect(app.login.heading).toBeVisible();
  await expect(app.login.username).toBeFocused();
  await app.login.username.fill('grace');
  await app.login.password.pressSequentially('half a pass');
  await app.login.password.evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 5));
  release();
  await page.locator('#late').waitFor({ state: 'detached' });
  await expect(app.login.username).toHaveValue('grace');
  await expect(app.login.password).toHaveValue('half a pass');
  await expect(app.login.password).toBeFocused();
  expect(await app.login.password.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(2);
});

test('the field has the focus also when the app starts before the browser has given it', async ({ app, page }) => {
  // As if the browser had not come to `autofocus` yet.
  await page.addInitScript(() => document.addEventListener('focus', (event) => (event.target as HTMLElement).blur(), { capture: true, once: true }));
  await app.login.open();
  await expect(app.login.username).toBeFocused();
});

test('a form submitted before the app has loaded is sent afterwards', async ({ page, app, regular }) => {
  const release = await holdApp(page);
  await page.goto('/login', { waitUntil: 'commit' });
  await app.login.signIn(regular.username, regular.password);
  await expect(app.login.signInButton).toHaveAttribute('aria-busy', 'true');
  expect(new URL(page.url()).pathname).toBe('/login');
  release();
  await expect(app.verify.heading).toBeVisible();
});

test('an empty form submitted before the app has loaded reports what is missing', async ({ page, app }) => {
  const release = await holdApp(page);
  await page.goto('/login', { waitUntil: 'commit' });
  await app.login.password.press('Enter');
  release();
  await expect(app.login.alert).toContainText('Enter your username');
  await expect(app.login.signInButton).not.toHaveAttribute('aria-busy');
});

test('a form is only resubmitted when it was submitted before the app had loaded', async ({ app, newcomer, consoleErrors }) => {
  consoleErrors.expectStatus(401);
  await app.login.open();
  await app.login.signIn('nobody', 'whatever it is');
  await expect(app.login.alert).toBeVisible();
  await app.login.signIn(newcomer.username, newcomer.password);
  await app.setUp.anotherAccount.click();
  await expect(app.login.heading).toBeVisible();
  await expect(app.login.username).toHaveValue('');
  await expect(app.login.password).toHaveValue('');
  await expect(app.login.alert).toHaveCount(0);
  // An empty form gets its error at once, and its button is enabled again.
  await app.login.signInButton.click();
  await expect(app.login.alert).toContainText('Enter your username');
  await expect(app.login.signInButton).not.toHaveAttribute('aria-busy');
});

test('with a session the Login form is never shown while the app loads', async ({ page, app, regular }) => {
  await app.reachSignedIn(regular);
  const release = await holdApp(page);
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loading');
  await expect(app.login.password).toBeHidden();
  release();
  await expect(app.signedIn.heading).toBeVisible();
});
