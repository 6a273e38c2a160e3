import { expect, test } from '../../fixtures.ts';

test.use({ ownServer: true });

test('a remembered browser asks for no code until it is forgotten', async ({ server, regular, app, page, consoleErrors }) => {
  consoleErrors.expectStatus(403, 422);
  await server.set('mfa.remember_days', '14');
  const { security } = app;
  await app.login.open();
  await app.login.signIn(regular.username, regular.password);
  await expect(page.getByLabel('Don’t ask again on this browser for 14 days')).not.toBeChecked();
  await app.verify.remember.check();
  await app.verify.verify(await regular.phone.next());
  await app.signedIn.signOut();

  await app.login.signIn(regular.username, regular.password);
  await expect(app.signedIn.heading).toBeVisible();
  await security.open();
  const [remembered] = await security.rememberedBrowsers.getByRole('listitem').all();
  await expect(remembered!).toContainText('This browser');

  // Sensitive changes need a code there, not the password.
  await security.addButton.click();
  await app.confirm.submitPassword(regular.password);
  await expect(app.confirm.code).toBeFocused();
  await expect(security.alert).toContainText('Enter a code from your authenticator app.');
  await app.confirm.code.fill(await regular.phone.next());
  await app.confirm.confirmButton.click();
  await security.name.waitFor();
  await security.cancel.click();

  await security.press('Forget', security.rememberedBrowsers);
  await expect(security.announcement).toContainText('That browser has been forgotten.');
  await expect(security.rememberedBrowsers.getByRole('heading')).toBeFocused();
  await app.frame.signOut();
  await app.login.signIn(regular.username, regular.password);
  await expect(app.verify.heading).toBeVisible();
});

test('nothing is offered while the setting is off, or after a backup code', async ({ server, regular, app }) => {
  await app.login.open();
  await app.login.signIn(regular.username, regular.password);
  await expect(app.verify.heading).toBeVisible();
  await expect(app.verify.remember).toHaveCount(0);
  await server.set('mfa.remember_days', '14');
  await app.verify.useBackupCode.click();
  await expect(app.verify.remember).toHaveCount(0);
});
