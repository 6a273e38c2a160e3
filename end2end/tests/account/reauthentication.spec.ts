import { expect, test } from '../../fixtures.ts';
import { REAUTHENTICATION_REQUIRED } from '../../support/tour/transient-states.ts';

test('an action that needs reauthentication asks for the password and then continues', async ({ regular, app, page, consoleErrors }) => {
  consoleErrors.expectStatus(403, 422);
  const { security, confirm } = app;
  await app.reachSecurity(regular);
  // The server's response when the last authentication is more than ten minutes old.
  await page.route('**/api/authenticators/start', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
  await security.addButton.click();
  await expect(confirm.password).toBeFocused();
  await confirm.submitPassword('not the password');
  await expect(confirm.password).toHaveAccessibleDescription(/not your password/);
  await confirm.submitPassword(regular.password);
  await security.enrol('Tablet');
  await expect(security.authenticators.getByRole('listitem')).toHaveCount(2);
});

test('a code can be used for reauthentication instead of the password', async ({ regular, app, page, consoleErrors }) => {
  consoleErrors.expectStatus(403);
  const { security, confirm } = app;
  await app.reachSecurity(regular);
  await security.addButton.click();
  await security.enrol('Tablet');
  await page.route('**/api/authenticators/remove', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
  await security.press('Remove', security.item(security.authenticators, 'Tablet'));
  await security.submit.click();
  await confirm.useCode.click();
  await expect(confirm.code).toBeFocused();
  await confirm.code.fill(await regular.phone.next());
  await confirm.confirmButton.click();
  await expect(security.announcement).toHaveText('The authenticator app has been removed.');
});
