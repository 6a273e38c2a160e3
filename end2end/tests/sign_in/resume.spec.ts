import { expect, test } from '../../fixtures.ts';
import { expectBackKeepsStep, expectNewTabContinues, expectReloadKeepsStep, LATER, title } from '../../support/steps.ts';

const ALL_PATHS = ['/', '/login', '/set-up', '/verify', '/backup-codes', '/backup-code', '/change-password'];

for (const step of LATER) {
  test.describe(`at ${step.title} of a later sign-in`, () => {
    test('a reload stays on the same screen', ({ regular, app }) => expectReloadKeepsStep(step, app, regular));
    test('Back does not return to a completed step', ({ regular, app }) => expectBackKeepsStep(step, app, regular));
    test('a second tab continues at the same step', ({ regular, app }) => expectNewTabContinues(step, app, regular));
  });
}

test('without a session every page redirects to Login', async ({ page }) => {
  for (const path of ALL_PATHS) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/login$/);
    await expect(title(page)).toHaveText('Login');
  }
});

test('no page after the second factor opens too early', async ({ regular, app, page }) => {
  await app.reachVerify(regular);
  for (const path of ['/', '/login', '/set-up', '/backup-codes', '/change-password']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/verify$/);
    await expect(title(page)).toHaveText('Verification Required');
  }
});

test('a redirect settles after a few requests', async ({ regular, app, page }) => {
  await app.reachVerify(regular);
  let requests = 0;
  page.on('request', (request) => (requests += request.url().includes('/api/') ? 1 : 0));
  await page.goto('/change-password');
  await expect(app.verify.heading).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(requests).toBeLessThanOrEqual(3);
});

test('a sign-in can be abandoned for another account, which also ends it on the server', async ({
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
