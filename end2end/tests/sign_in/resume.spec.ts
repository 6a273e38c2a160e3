import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { App } from '../../pages/app.ts';
import type { Person } from '../../support/person.ts';
import { FIRST, LATER, type Step } from '../../support/steps.ts';

const ALL_PATHS = ['/', '/login', '/set-up', '/verify', '/backup-codes', '/backup-code', '/change-password'];

/** The title of whatever screen is there. */
function title(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

async function reloadStays(step: Step, app: App, person: Person): Promise<void> {
  await step.reach(app, person);
  await app.page.reload();
  await expect(title(app.page)).toHaveText(step.title);
  await expect(app.page).toHaveURL(step.path);
}

async function backResumes(step: Step, app: App, person: Person): Promise<void> {
  await step.reach(app, person);
  await app.page.goBack();
  // Back may leave the application: a person who comes again must find the way on.
  if (!app.page.url().startsWith('http')) await app.page.goForward();
  await expect(title(app.page)).toHaveText(step.back ?? step.title);
}

async function tabResumes(step: Step, app: App, person: Person): Promise<void> {
  await step.reach(app, person);
  const tab = await app.page.context().newPage();
  await tab.goto('/');
  await expect(title(tab)).toHaveText(step.tab ?? step.title);
}

for (const step of FIRST) {
  test.describe(`at ${step.title} of the first sign-in`, () => {
    test('a reload stays there', ({ newcomer, app }) => reloadStays(step, app, newcomer));
    test('Back leads to no step that is over', ({ newcomer, app }) => backResumes(step, app, newcomer));
    test('a second tab goes on from there', ({ newcomer, app }) => tabResumes(step, app, newcomer));
  });
}

for (const step of LATER) {
  test.describe(`at ${step.title} of a later sign-in`, () => {
    test('a reload stays there', ({ regular, app }) => reloadStays(step, app, regular));
    test('Back leads to no step that is over', ({ regular, app }) => backResumes(step, app, regular));
    test('a second tab goes on from there', ({ regular, app }) => tabResumes(step, app, regular));
  });
}

test('a stranger who opens any page is led to the login page', async ({ page }) => {
  for (const path of ALL_PATHS) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/login$/);
    await expect(title(page)).toHaveText('Login');
  }
});

test('no page behind the set-up opens before its turn', async ({ newcomer, app, page }) => {
  await app.reachSetUp(newcomer);
  for (const path of ['/', '/login', '/backup-codes', '/change-password', '/backup-code']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/set-up$/);
    await expect(title(page)).toHaveText('Set Up Required');
  }
});

test('no page behind the second factor opens before its turn', async ({ regular, app, page }) => {
  await app.reachVerify(regular);
  for (const path of ['/', '/login', '/set-up', '/backup-codes', '/change-password']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/verify$/);
    await expect(title(page)).toHaveText('Verification Required');
  }
});

test('no page opens around the forced change of password', async ({ newcomer, app, page }) => {
  await app.reachChangePassword(newcomer);
  for (const path of ['/', '/login', '/set-up', '/verify', '/backup-codes', '/backup-code']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/change-password$/);
    await expect(title(page)).toHaveText('Change your Password');
  }
});

test('a page that redirects settles after a few requests instead of looping', async ({ regular, app, page }) => {
  await app.reachVerify(regular);
  let requests = 0;
  page.on('request', (request) => (requests += request.url().includes('/api/') ? 1 : 0));
  await page.goto('/change-password');
  await expect(app.verify.heading).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(requests).toBeLessThanOrEqual(3);
});

test('the QR code stays the same over reloads, tabs, a wrong code and the way back', async ({
  newcomer,
  app,
  page,
  context,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(422);
  await app.reachSetUp(newcomer);
  const [wrong] = await newcomer.phone.wrong(1);
  const first = await app.setUp.readQrCode();
  await page.reload();
  expect(await app.setUp.readQrCode()).toBe(first);
  const tab = new App(await context.newPage());
  await tab.setUp.open();
  expect(await tab.setUp.readQrCode()).toBe(first);
  await app.setUp.continue();
  await app.verify.verify(wrong!);
  await expect(app.verify.alert).toBeVisible();
  await app.verify.backToQrCode.click();
  expect(await app.setUp.readQrCode()).toBe(first);
});

test('a tab left at the QR code follows when the set-up was finished in another', async ({
  newcomer,
  app,
  context,
}) => {
  await app.reachVerifyOfSetUp(newcomer);
  const tab = new App(await context.newPage());
  await tab.setUp.open();
  await expect(tab.setUp.heading).toBeVisible();
  await app.verify.verify(await newcomer.phone.next());
  await expect(app.backupCodes.heading).toBeVisible();
  await tab.page.reload();
  await expect(tab.backupCodes.heading).toBeVisible();
});

test('a tab left behind is sent to the right step when it acts', async ({ newcomer, app, context, consoleErrors }) => {
  consoleErrors.expectStatus(409);
  await app.reachVerifyOfSetUp(newcomer);
  const tab = new App(await context.newPage());
  await tab.verify.open();
  await tab.verify.code.waitFor();
  const code = await newcomer.phone.next();
  await app.verify.verify(code);
  await app.backupCodes.done();
  await expect(app.changePassword.heading).toBeVisible();
  await tab.verify.verify(code);
  await expect(tab.changePassword.heading).toBeVisible();
});

test('a sign-in can be given up for another account, and is then over on the server too', async ({
  newcomer,
  regular,
  app,
  page,
}) => {
  await app.reachVerify(regular);
  await app.verify.anotherAccount.click();
  await expect(app.login.heading).toBeVisible();
  await page.goto('/verify');
  await expect(app.login.heading).toBeVisible();
  await app.login.signIn(newcomer.username, newcomer.password);
  await expect(app.setUp.heading).toBeVisible();
});

test('a reload before Done shows the same backup codes in the same order', async ({ newcomer, app, page }) => {
  await app.reachBackupCodes(newcomer);
  await page.reload();
  expect(await app.backupCodes.read()).toEqual(newcomer.backupCodes);
});
