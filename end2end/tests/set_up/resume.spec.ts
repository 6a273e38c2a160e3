import { expect, test } from '../../fixtures.ts';
import { expectBackKeepsStep, expectNewTabContinues, expectReloadKeepsStep, FIRST, title } from '../../support/steps.ts';

for (const step of FIRST) {
  test.describe(`at ${step.title} of the first sign-in`, () => {
    test('a reload stays on the same screen', ({ newcomer, app }) => expectReloadKeepsStep(step, app, newcomer));
    test('Back does not return to a completed step', ({ newcomer, app }) => expectBackKeepsStep(step, app, newcomer));
    test('a second tab continues at the same step', ({ newcomer, app }) => expectNewTabContinues(step, app, newcomer));
  });
}

test('no page after the set-up opens too early', async ({ newcomer, app, page }) => {
  await app.reachSetUp(newcomer);
  for (const path of ['/', '/login', '/backup-codes', '/change-password', '/backup-code']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/set-up$/);
    await expect(title(page)).toHaveText('Set Up Required');
  }
});

test('no page opens before the forced change of password', async ({ newcomer, app, page }) => {
  await app.reachChangePassword(newcomer);
  for (const path of ['/', '/login', '/set-up', '/verify', '/backup-codes', '/backup-code']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/change-password$/);
    await expect(title(page)).toHaveText('Change your Password');
  }
});

test('the QR code stays the same after reloads, in other tabs, after a wrong code and after going back', async ({
  newcomer,
  app,
  page,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(422);
  await app.reachSetUp(newcomer);
  const [wrong] = await newcomer.phone.wrong(1);
  const first = await app.setUp.readQrCode();
  await page.reload();
  expect(await app.setUp.readQrCode()).toBe(first);
  const tab = await app.newTab();
  await tab.setUp.open();
  expect(await tab.setUp.readQrCode()).toBe(first);
  await app.setUp.continue();
  await app.verify.verify(wrong!);
  await expect(app.verify.alert).toBeVisible();
  await app.verify.backToQrCode.click();
  expect(await app.setUp.readQrCode()).toBe(first);
});

test('a tab at the QR code moves on when the set-up was finished in another tab', async ({
  newcomer,
  app,
}) => {
  await app.reachVerifyOfSetUp(newcomer);
  const tab = await app.newTab();
  await tab.setUp.open();
  await expect(tab.setUp.heading).toBeVisible();
  await app.verify.verify(await newcomer.phone.next());
  await expect(app.backupCodes.heading).toBeVisible();
  await tab.page.reload();
  await expect(tab.backupCodes.heading).toBeVisible();
});

test('a tab at an outdated step is sent to the current step when it submits', async ({ newcomer, app, consoleErrors }) => {
  consoleErrors.expectStatus(409);
  await app.reachVerifyOfSetUp(newcomer);
  const tab = await app.newTab();
  await tab.verify.open();
  await tab.verify.code.waitFor();
  const code = await newcomer.phone.next();
  await app.verify.verify(code);
  await app.backupCodes.done();
  await expect(app.changePassword.heading).toBeVisible();
  await tab.verify.verify(code);
  await expect(tab.changePassword.heading).toBeVisible();
});

test('a reload before Done shows the same backup codes', async ({ newcomer, app, page }) => {
  await app.reachBackupCodes(newcomer);
  await page.reload();
  expect(await app.backupCodes.read()).toEqual(newcomer.backupCodes);
});
