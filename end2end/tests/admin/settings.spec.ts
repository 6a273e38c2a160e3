import { expect, test } from '../../fixtures.ts';

test.use({ ownServer: true });

const SAVED = 'Saved. The change is in effect.';

test('settings show whom they affect before they are saved together', async ({ administrator, newcomer, app, openBrowser }) => {
  const { settings } = app;
  await app.reachAsSignedIn(administrator, settings);
  await expect(settings.secondStep).toContainText('Affects 1 account. It has no second step.');
  await expect(settings.effects).toHaveCount(0);
  await settings.internal.selectOption('off');
  await settings.unusedDays.fill('90');
  await expect(settings.effects).toHaveCount(2);
  await expect(settings.effects.nth(0)).toContainText('Nobody will be asked for a second step');
  await expect(settings.effects.nth(1)).toContainText('90 days');
  await settings.saveButton.click();
  await expect(settings.announcement).toHaveText(SAVED);
  await expect(settings.effects).toHaveCount(0);
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
    await settings.backupCodes.selectOption(on ? 'on' : 'off');
    await settings.saveButton.click();
    await expect(settings.announcement).toHaveText(SAVED);
    await expect(settings.discard).toHaveCount(0);
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

test('one invalid value keeps every setting as it was', async ({ administrator, app, page }) => {
  const { settings } = app;
  await app.reachAsSignedIn(administrator, settings);
  await settings.internal.selectOption('optional');
  await settings.graceDays.fill('366');
  await expect(settings.changes).toContainText('Some values are not valid.');
  await settings.saveButton.click();
  await expect(settings.graceDays).toHaveAccessibleDescription(/at most 365 days/);
  await settings.discard.click();
  await expect(settings.internal).toHaveValue('required');
  await page.reload();
  await expect(settings.internal).toHaveValue('required');
});

test('leaving with unsaved changes asks first', async ({ administrator, app, page }) => {
  const { settings, accounts } = app;
  await app.reachAsSignedIn(administrator, settings);
  await settings.external.selectOption('off');
  await settings.accounts.click();
  await expect(settings.dialog).toContainText('have not been saved');
  await page.keyboard.press('Escape');
  await expect(settings.external).toHaveValue('off');
  await settings.accounts.click();
  await settings.dialog.getByRole('button', { name: 'Discard changes' }).click();
  await expect(accounts.heading).toBeVisible();
});

test('Back with unsaved changes asks first, and leads there once they are discarded', async ({ administrator, app, page }) => {
  const { settings, overview } = app;
  await app.reachAsSignedIn(administrator, overview);
  await page.getByRole('link', { name: 'Settings' }).click();
  await settings.external.selectOption('off');
  await page.goBack();
  await expect(settings.dialog).toContainText('have not been saved');
  await expect(page).toHaveURL(/\/admin\/settings$/);
  await page.keyboard.press('Escape');
  await expect(settings.external).toHaveValue('off');
  await page.goBack();
  await settings.dialog.getByRole('button', { name: 'Discard changes' }).click();
  await expect(overview.heading).toBeVisible();
  await page.goForward();
  await expect(settings.external).toHaveValue('required');
});

test('the activity names settings and values in words', async ({ administrator, app }) => {
  const { allActivity, settings } = app;
  await app.reachAsSignedIn(administrator, settings);
  await settings.graceDays.fill('14');
  await settings.saveButton.click();
  await expect(settings.announcement).toHaveText(SAVED);
  await allActivity.open();
  await expect(allActivity.entries.first()).toContainText('Grace period, in days: 14 days');
  await expect(allActivity.entries.first()).not.toContainText('grace_days');
});
