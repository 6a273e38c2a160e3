import { expect, test } from '../../fixtures.ts';

test.use({ ownServer: true });

test('backup codes that are turned off are not offered; turned on again, unused codes still work', async ({
  regular,
  app,
  server,
  page,
}) => {
  const [first = '', second = ''] = regular.backupCodes;
  await app.reachBackupCode(regular);
  await app.backupCode.verify(first);
  await app.signedIn.signOut();
  await expect(app.login.heading).toBeVisible();
  await server.set('backup_codes.enabled', 'false');
  await app.reachVerify(regular);
  await expect(app.verify.useBackupCode).toBeHidden();
  await app.backupCode.open();
  await expect(page).toHaveURL(/\/verify$/);
  await expect(app.verify.heading).toBeVisible();
  await server.set('backup_codes.enabled', 'true');
  await page.reload();
  await app.verify.useBackupCode.click();
  await app.backupCode.verify(second);
  await expect(app.signedIn.heading).toBeVisible();
});

test('with backup codes turned off, the first sign-in skips them', async ({ newcomer, app, server }) => {
  await server.set('backup_codes.enabled', 'false');
  await app.reachVerifyOfSetUp(newcomer);
  await app.verify.verify(await newcomer.phone.next());
  await expect(app.changePassword.heading).toBeVisible();
});
