import { expect, test } from '../../fixtures.ts';
import { Keyboard } from '../../pages/keyboard.ts';
import { Authenticator } from '../../support/authenticator.ts';
import { CHOSEN_PASSWORD } from '../../support/person.ts';

test('the whole first sign-in is done by keyboard alone, the focus always to be seen', async ({
  newcomer,
  app,
  page,
}) => {
  const keyboard = new Keyboard(page);
  await app.login.open();
  await keyboard.type(app.login.username, newcomer.username);
  await keyboard.type(app.login.password, newcomer.password);
  await keyboard.enter();

  await expect(app.setUp.heading).toBeFocused();
  const phone = Authenticator.scan(await app.setUp.readQrCode());
  await keyboard.press(app.setUp.manually);
  await expect(page.getByText('Time-based', { exact: true })).toBeVisible();
  await keyboard.press(app.setUp.continueButton);

  await expect(app.verify.heading).toBeFocused();
  await keyboard.type(app.verify.code, await phone.next());
  await keyboard.press(app.verify.verifyButton, 'Space');

  await expect(app.backupCodes.heading).toBeFocused();
  await keyboard.press(app.backupCodes.saved, 'Space');
  await expect(app.backupCodes.saved).toBeChecked();
  await keyboard.press(app.backupCodes.doneButton);

  await expect(app.changePassword.heading).toBeFocused();
  await keyboard.type(app.changePassword.oldPassword, newcomer.password);
  await keyboard.type(app.changePassword.newPassword, CHOSEN_PASSWORD);
  await keyboard.type(app.changePassword.confirmation, CHOSEN_PASSWORD);
  await keyboard.enter();

  await expect(app.signedIn.heading).toBeFocused();
  await keyboard.press(app.signedIn.signOutButton);
  await expect(app.login.heading).toBeVisible();
  expect(keyboard.stops.filter((stop) => !stop.marked)).toEqual([]);
  expect(keyboard.stops.filter((stop) => !stop.uncovered)).toEqual([]);
});

test('after an error the focus is at the first wrong field', async ({ newcomer, app, consoleErrors }) => {
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

test('the codes come in the order of the screen, and the links lead on by Enter', async ({ regular, app, page }) => {
  const keyboard = new Keyboard(page);
  await app.reachVerify(regular);
  await keyboard.press(app.verify.useBackupCode);
  await expect(app.backupCode.heading).toBeFocused();
  await keyboard.type(app.backupCode.code, regular.backupCodes[0]!);
  await keyboard.press(app.backupCode.verifyButton);
  await expect(app.signedIn.heading).toBeFocused();
});

test('who types a code right away, without looking for the field, has it in the field', async ({
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

test('double clicks do no harm on the way through a first sign-in', async ({ newcomer, app }) => {
  await app.login.open();
  await app.login.username.fill(newcomer.username);
  await app.login.password.fill(newcomer.password);
  await app.login.signInButton.dblclick();
  await app.scan(newcomer);
  await app.setUp.continueButton.dblclick();
  await app.verify.code.fill(await newcomer.phone.next());
  await app.verify.verifyButton.dblclick();
  await expect(app.backupCodes.codes).toHaveCount(5);
  await app.backupCodes.saved.check();
  await app.backupCodes.doneButton.dblclick();
  await app.changePassword.oldPassword.fill(newcomer.password);
  await app.changePassword.newPassword.fill(CHOSEN_PASSWORD);
  await app.changePassword.confirmation.fill(CHOSEN_PASSWORD);
  await app.changePassword.changeButton.dblclick();
  await expect(app.signedIn.heading).toBeVisible();
  await expect(app.page.getByRole('alert').filter({ hasText: /\S/ })).toBeHidden();
  await app.signedIn.signOutButton.dblclick();
  await expect(app.login.heading).toBeVisible();
});

test('a double click on Verify spends the code once and signs in', async ({ regular, app }) => {
  await app.reachVerify(regular);
  await app.verify.code.fill(await regular.phone.next());
  await app.verify.verifyButton.dblclick();
  await expect(app.signedIn.heading).toBeVisible();
});

test('a double click on a backup code spends one of them', async ({ regular, app, page }) => {
  await app.reachBackupCode(regular);
  await app.backupCode.code.fill(regular.backupCodes[0]!);
  await app.backupCode.verifyButton.dblclick();
  await expect(app.signedIn.heading).toBeVisible();
  await expect(page.getByRole('main')).toContainText('You have 4 backup codes left');
});
