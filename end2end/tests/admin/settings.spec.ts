import { expect, test } from '../../fixtures.ts';

test.use({ ownServer: true });

test('a setting shows whom it affects and takes effect immediately', async ({ administrator, newcomer, app, openBrowser }) => {
  const { settings } = app;
  await app.reachAsSignedIn(administrator, settings);
  await expect(settings.internal).toContainText('Affects 1 account. It has no second step.');
  await settings.internal.getByRole('combobox').selectOption('off');
  await expect(settings.internal).toContainText('Nobody will be asked for a second step');
  await settings.internal.getByRole('button').click();
  await expect(settings.announcement).toContainText('Saved. The change is in effect.');
  const other = await openBrowser();
  await other.signIn(newcomer);
  await expect(other.changePassword.heading).toBeVisible();
});

test('turning backup codes off hides them; turning them on again restores the unused codes', async ({
  administrator,
  regular,
  app,
  openBrowser,
}) => {
  const { settings } = app;
  await app.reachAsSignedIn(administrator, settings);
  const turn = async (on: boolean) => {
    await settings.backupCodes.getByRole('combobox').selectOption(on ? 'on' : 'off');
    await settings.backupCodes.getByRole('button').click();
    await expect(settings.announcement).toContainText('Saved. The change is in effect.');
  };
  await turn(false);
  const owner = await openBrowser();
  await owner.reachVerify(regular);
  await expect(owner.verify.useBackupCode).toHaveCount(0);
  await turn(true);
  const later = await openBrowser();
  await later.reachBackupCode(regular);
  await later.backupCode.verify(regular.backupCodes[0]!);
  await expect(later.signedIn.heading).toBeVisible();
});

test('an invalid number of days is reported at its field', async ({ administrator, app }) => {
  await app.reachAsSignedIn(administrator, app.settings);
  const days = app.settings.grace.getByRole('textbox');
  await days.fill('366');
  await app.settings.grace.getByRole('button').click();
  await expect(days).toHaveAccessibleDescription(/at most 365 days/);
});
