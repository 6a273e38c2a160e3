import { expect, test } from '../fixtures.ts';
import { Keyboard } from '../pages/keyboard.ts';
import { Authenticator } from '../support/authenticator.ts';
import { CHOSEN_PASSWORD } from '../support/person.ts';

test('the whole first sign-in is done by keyboard alone, the focus always to be seen', async ({
  newcomer,
  door,
  page,
}) => {
  const keyboard = new Keyboard(page);
  await door.login.open();
  await keyboard.type(door.login.username, newcomer.username);
  await keyboard.type(door.login.password, newcomer.password);
  await keyboard.enter();

  await expect(door.setUp.heading).toBeFocused();
  const phone = Authenticator.scan(await door.setUp.readQrCode());
  await keyboard.press(door.setUp.manually);
  await expect(page.getByText('Time-based', { exact: true })).toBeVisible();
  await keyboard.press(door.setUp.continueButton);

  await expect(door.verify.heading).toBeFocused();
  await keyboard.type(door.verify.code, await phone.next());
  await keyboard.press(door.verify.verifyButton, 'Space');

  await expect(door.backupCodes.heading).toBeFocused();
  await keyboard.press(door.backupCodes.saved, 'Space');
  await expect(door.backupCodes.saved).toBeChecked();
  await keyboard.press(door.backupCodes.doneButton);

  await expect(door.changePassword.heading).toBeFocused();
  await keyboard.type(door.changePassword.oldPassword, newcomer.password);
  await keyboard.type(door.changePassword.newPassword, CHOSEN_PASSWORD);
  await keyboard.type(door.changePassword.confirmation, CHOSEN_PASSWORD);
  await keyboard.enter();

  await expect(door.signedIn.heading).toBeFocused();
  await keyboard.press(door.signedIn.signOutButton);
  await expect(door.login.heading).toBeVisible();
  expect(keyboard.stops.filter((stop) => !stop.marked)).toEqual([]);
  expect(keyboard.stops.filter((stop) => !stop.uncovered)).toEqual([]);
});

test('after an error the focus is at the first wrong field', async ({ newcomer, door, noise }) => {
  noise.expectStatus(401, 422);
  await door.login.open();
  await door.login.username.fill('grace');
  await door.login.signInButton.click();
  await expect(door.login.password).toBeFocused();
  await door.reachVerifyOfSetUp(newcomer);
  const [wrong = ''] = await newcomer.phone.wrong(1);
  await door.verify.verify(wrong);
  await expect(door.verify.alert).toBeVisible();
  await expect(door.verify.code).toBeFocused();
});

test('the codes come in the order of the screen, and the links lead on by Enter', async ({ regular, door, page }) => {
  const keyboard = new Keyboard(page);
  await door.reachVerify(regular);
  await keyboard.press(door.verify.useBackupCode);
  await expect(door.backupCode.heading).toBeFocused();
  await keyboard.type(door.backupCode.code, regular.backupCodes[0]!);
  await keyboard.press(door.backupCode.verifyButton);
  await expect(door.signedIn.heading).toBeFocused();
});

test('who types a code right away, without looking for the field, has it in the field', async ({
  regular,
  door,
  page,
}) => {
  await door.reachVerify(regular);
  await expect(door.verify.heading).toBeFocused();
  const code = await regular.phone.next();
  await page.keyboard.type(code);
  await expect(door.verify.code).toHaveValue(code);
  await page.keyboard.press('Enter');
  await expect(door.signedIn.heading).toBeVisible();
});

test('double clicks do no harm on the way through a first sign-in', async ({ newcomer, door }) => {
  await door.login.open();
  await door.login.username.fill(newcomer.username);
  await door.login.password.fill(newcomer.password);
  await door.login.signInButton.dblclick();
  await door.scan(newcomer);
  await door.setUp.continueButton.dblclick();
  await door.verify.code.fill(await newcomer.phone.next());
  await door.verify.verifyButton.dblclick();
  await expect(door.backupCodes.codes).toHaveCount(5);
  await door.backupCodes.saved.check();
  await door.backupCodes.doneButton.dblclick();
  await door.changePassword.oldPassword.fill(newcomer.password);
  await door.changePassword.newPassword.fill(CHOSEN_PASSWORD);
  await door.changePassword.confirmation.fill(CHOSEN_PASSWORD);
  await door.changePassword.changeButton.dblclick();
  await expect(door.signedIn.heading).toBeVisible();
  await expect(door.page.getByRole('alert').filter({ hasText: /\S/ })).toBeHidden();
  await door.signedIn.signOutButton.dblclick();
  await expect(door.login.heading).toBeVisible();
});

test('a double click on Verify spends the code once and signs in', async ({ regular, door }) => {
  await door.reachVerify(regular);
  await door.verify.code.fill(await regular.phone.next());
  await door.verify.verifyButton.dblclick();
  await expect(door.signedIn.heading).toBeVisible();
});

test('a double click on a backup code spends one of them', async ({ regular, door, page }) => {
  await door.reachBackupCode(regular);
  await door.backupCode.code.fill(regular.backupCodes[0]!);
  await door.backupCode.verifyButton.dblclick();
  await expect(door.signedIn.heading).toBeVisible();
  await expect(page.getByRole('main')).toContainText('You have 4 backup codes left');
});
