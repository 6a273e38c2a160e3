import { expect, test } from '../../fixtures.ts';
import { PasskeyDevice } from '../../support/passkey-device.ts';

test('a passkey is added with a name, renamed and removed, and the device is told', async ({ regular, app, page, mailbox }) => {
  const { security } = app;
  const device = await PasskeyDevice.of(page);
  await app.reachSecurity(regular);
  await security.addPasskeyButton.click();
  await expect(security.passkeyName).toBeFocused();
  await expect(security.passkeyName).toHaveValue('Linux');
  await security.passkeyName.fill('<b>حاسوب</b> & laptop');
  await security.submit.click();
  await expect(security.announcement).toHaveText('The passkey has been added.');
  const [item] = [security.item(security.passkeys, '<b>حاسوب</b> & laptop')];
  await expect(item).toContainText('Not used yet.');
  await expect(item).toContainText('On one device');
  await mailbox.receive('Passkey added', regular.email);

  await security.press('Rename', item);
  await security.passkeyName.fill('Laptop');
  await security.submit.click();
  await expect(security.announcement).toHaveText('The passkey has been renamed.');
  await expect(security.item(security.passkeys, 'Laptop')).toBeVisible();

  expect(await device.passkeys()).toHaveLength(1);
  await security.press('Remove', security.item(security.passkeys, 'Laptop'));
  await expect(security.dialog).toContainText('You will no longer be able to sign in with it.');
  await security.submit.click();
  await expect(security.announcement).toHaveText('The passkey has been removed.');
  await expect(security.passkeyItems).toHaveCount(0);
  await mailbox.receive('Passkey removed', regular.email);
  // signalAllAcceptedCredentials
  expect(await device.passkeys()).toHaveLength(0);
  await expect(security.activity).toContainText('You removed the passkey “Laptop”.');
  await expect(security.activity).toContainText('You added the passkey “<b>حاسوب</b> & laptop”.');
});

test('an invalid name is reported at its field before the browser asks', async ({ regular, app, page }) => {
  const { security } = app;
  const device = await PasskeyDevice.of(page);
  await app.reachSecurity(regular);
  await security.addPasskeyButton.click();
  for (const [name, words] of [[' ', /Enter a name/], ['x'.repeat(41), /too long/]] as const) {
    await security.passkeyName.fill(name);
    await security.submit.click();
    await expect(security.passkeyName).toHaveAccessibleDescription(words);
    await expect(security.passkeyName).toBeFocused();
  }
  expect(await device.passkeys()).toHaveLength(0);
});

test('a device that has a passkey of the account already says so', async ({ regular, app, page }) => {
  const { security } = app;
  await PasskeyDevice.of(page);
  await app.reachSecurity(regular);
  await security.addPasskey('Laptop');
  await security.addPasskeyButton.click();
  await security.submit.click();
  await expect(security.alert).toContainText('This device already has a passkey for your account.');
  await security.cancel.click();
  await expect(security.passkeyItems).toHaveCount(1);
});

test('a cancelled prompt keeps the dialog and the name', async ({ regular, app, page }) => {
  const { security } = app;
  const device = await PasskeyDevice.of(page);
  await device.recognisesOwner(false);
  await app.reachSecurity(regular);
  await security.addPasskeyButton.click();
  await security.passkeyName.fill('Laptop');
  await security.submit.click();
  await expect(security.dialog.getByRole('status').filter({ hasText: /\S/ })).toContainText('No passkey was created.');
  await expect(security.passkeyName).toHaveValue('Laptop');
  await device.recognisesOwner(true);
  await security.submit.click();
  await expect(security.item(security.passkeys, 'Laptop')).toBeVisible();
});

test('the only second factor can be removed only where MFA is not required', async ({ regular, app, page }) => {
  const { security } = app;
  await PasskeyDevice.of(page);
  await app.reachSecurity(regular);
  await security.addPasskey('Laptop');
  await security.press('Remove', security.authenticators.getByRole('listitem'));
  await expect(security.dialog).toContainText('Its codes stop working immediately.');
  await security.submit.click();
  await expect(page.getByText('The authenticator app has been removed.')).toBeVisible();
  await expect(security.passkeyItems.getByText('Rename', { exact: true })).toBeVisible();
  await expect(security.passkeyItems.getByText('Remove', { exact: true })).toHaveCount(0);
});
