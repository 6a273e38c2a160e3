import { expect, test } from '../../fixtures.ts';
import { Keyboard } from '../../pages/keyboard.ts';
import { Authenticator } from '../../support/authenticator.ts';
import { CHOSEN_PASSWORD } from '../../support/person.ts';

test('the first sign-in works by keyboard alone, with a visible focus at every stop', async ({
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

test('double clicks during a first sign-in do no harm', async ({ newcomer, app }) => {
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
