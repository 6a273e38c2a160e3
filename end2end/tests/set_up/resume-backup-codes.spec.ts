import type { Browser } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { codesIn } from '../../pages/backup-codes.ts';
import { App } from '../../pages/app.ts';
import { launchOptions } from '../../support/chromium.ts';

test('backup codes are not shown again after Done', async ({ newcomer, app, page }) => {
  await app.flows.firstSignIn(newcomer);
  await page.goto('/backup-codes');
  await expect(app.signedIn.heading).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(codesIn(await page.content())).toEqual([]);
});

test('Back does not show the backup codes after sign-out', async ({ newcomer, app, page }) => {
  await app.flows.firstSignIn(newcomer);
  await app.signedIn.signOut();
  await expect(app.login.heading).toBeVisible();
  for (let step = 0; step < 4; step += 1) {
    await page.goBack();
    if (!page.url().startsWith('http')) break;
    await expect(app.login.heading).toBeVisible();
    expect(codesIn(await page.content())).toEqual([]);
  }
});

test('without Done, the next sign-in shows new codes', async ({ newcomer, app, openBrowser }) => {
  await app.reachBackupCodes(newcomer);
  const lost = newcomer.backupCodes;
  const later = await openBrowser();
  await later.reachVerify(newcomer);
  await later.verify.verify(await newcomer.phone.next());
  await expect(later.backupCodes.heading).toBeVisible();
  const codes = await later.backupCodes.read();
  expect(codes).toHaveLength(5);
  expect(codes.filter((code) => lost.includes(code))).toEqual([]);
});

test('unconfirmed backup codes do not work', async ({ newcomer, app, openBrowser, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  await app.reachBackupCodes(newcomer);
  const [lost] = newcomer.backupCodes;
  const later = await openBrowser();
  await later.reachVerify(newcomer);
  await later.verify.verify(await newcomer.phone.next());
  await later.backupCodes.done();
  await later.replacePassword(newcomer);
  await later.signedIn.signOut();
  await later.reachBackupCode(newcomer);
  await later.backupCode.verify(lost!);
  await expect(later.backupCode.alert).toBeVisible();
  await expect(later.signedIn.heading).toBeHidden();
});

test('a page kept in memory by the browser contains no backup codes', async ({
  newcomer,
  app,
  page,
}) => {
  await app.reachBackupCodes(newcomer);
  // Chromium respects no-store and keeps nothing, so the events of a browser that keeps pages are dispatched here.
  const leave = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  const comeBack = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  await page.evaluate(leave);
  expect(codesIn(await page.content())).toEqual([]);
  await page.evaluate(comeBack);
  expect(await app.backupCodes.read()).toEqual(newcomer.backupCodes);
});

test.describe('with the back/forward cache, which Playwright turns off by default', () => {
  let browser: Browser;

  test.beforeEach(async ({ playwright }) => {
    browser = await playwright.chromium.launch({
      ...launchOptions,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  });
  test.afterEach(async () => browser.close());

  test('going back after confirming the codes and signing out in another tab shows no codes', async ({
    newcomer,
    server,
  }) => {
    const context = await browser.newContext({ baseURL: server.url, extraHTTPHeaders: server.clientHeaders });
    const app = new App(await context.newPage(), server.origin);
    await app.reachBackupCodes(newcomer);
    // Leave by a full navigation, so that the page can be kept in the cache.
    await app.page.goto('/healthz');
    const other = await app.newTab();
    await other.backupCodes.open();
    await other.backupCodes.done();
    await other.replacePassword(newcomer);
    await other.signedIn.signOut();
    await expect(other.login.heading).toBeVisible();
    await app.page.goBack();
    await expect(app.page.getByRole('heading', { level: 1 })).not.toHaveText('Backup Codes');
    expect(codesIn(await app.page.content())).toEqual([]);
  });

  test('going back after signing out in another tab shows neither the name nor the username', async ({ regular, server }) => {
    const context = await browser.newContext({ baseURL: server.url, extraHTTPHeaders: server.clientHeaders });
    const app = new App(await context.newPage(), server.origin);
    await app.reachSecurity(regular);
    await app.security.activityEntries.first().waitFor();
    await app.page.goto('/healthz');
    const other = await app.newTab();
    await other.signedIn.open();
    await other.signedIn.signOut();
    await expect(other.login.heading).toBeVisible();
    await app.page.goBack();
    await expect(app.page.getByRole('heading', { level: 1, name: /Login|Session expired/i })).toBeVisible();
    const shown = await app.page.content();
    for (const secret of [regular.name, regular.username]) expect(shown).not.toContain(secret);
  });
});
