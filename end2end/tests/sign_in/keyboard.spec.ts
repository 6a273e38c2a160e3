import { expect, test } from '../../fixtures.ts';
import { Keyboard } from '../../pages/keyboard.ts';

test('after an error the focus is on the first invalid field', async ({ newcomer, app, consoleErrors }) => {
  consoleErrors.expectStatus(401, 422);
  await app.login.open();
  await app.login.username.fill('grace');
  await app.login.signInButton.click();
  await expect(app.login.password).toBeFocused();
  await app.reachVerifyOfSetUp(newcomer);
  const [wrong = ''] = await newcomer.phone.wrong(1);
  await app.verify.verify(wrong);
  await expect(app.verify.alert).toBeVisible();
  await expect(app.verify.code).toBeFocused();
});

test('links and fields of the backup code are reached in order by keyboard', async ({ regular, app, page }) => {
  const keyboard = new Keyboard(page);
  await app.reachVerify(regular);
  await keyboard.press(app.verify.useBackupCode);
  await expect(app.backupCode.heading).toBeFocused();
  await keyboard.type(app.backupCode.code, regular.backupCodes[0]!);
  await keyboard.press(app.backupCode.verifyButton);
  await expect(app.signedIn.heading).toBeFocused();
});

test('a code typed without focusing the field goes into the field', async ({
  regular,
  app,
  page,
}) => {
  await app.reachVerify(regular);
  await expect(app.verify.heading).toBeFocused();
  const code = await regular.phone.next();
  await page.keyboard.type(code);
  await expect(app.verify.code).toHaveValue(code);
  await page.keyboard.press('Enter');
  await expect(app.signedIn.heading).toBeVisible();
});

test('a double click on Verify uses the code once', async ({ regular, app }) => {
  await app.reachVerify(regular);
  await app.verify.code.fill(await regular.phone.next());
  await app.verify.verifyButton.dblclick();
  await expect(app.signedIn.heading).toBeVisible();
});

test('a double click uses one backup code', async ({ regular, app, page }) => {
  await app.reachBackupCode(regular);
  await app.backupCode.code.fill(regular.backupCodes[0]!);
  await app.backupCode.verifyButton.dblclick();
  await expect(app.signedIn.heading).toBeVisible();
  await expect(page.getByRole('main')).toContainText('You have 4 backup codes left');
});
