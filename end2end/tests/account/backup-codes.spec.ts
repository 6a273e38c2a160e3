import { expect, test } from '../../fixtures.ts';
import { codesIn } from '../../pages/backup-codes.ts';
import { REAUTHENTICATION_REQUIRED } from '../../support/tour/transient-states.ts';

test('a current code is needed to regenerate backup codes, and the old ones stop working', async ({ regular, app, openBrowser, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  const { security } = app;
  await app.reachSecurity(regular);
  await security.regenerateButton.click();
  const [wrong = ''] = await regular.phone.wrong(1);
  await security.code.fill(wrong);
  await security.submit.click();
  await expect(security.code).toHaveAccessibleDescription(/code is incorrect/);
  await security.code.fill(await regular.phone.next());
  await security.submit.click();
  await expect(app.backupCodes.heading).toBeVisible();
  const fresh = await app.backupCodes.read();
  expect(fresh).toHaveLength(5);
  expect(codesIn(fresh.join(' ')).some((code) => regular.backupCodes.includes(code))).toBe(false);
  await app.backupCodes.done();
  await expect(app.signedIn.heading).toBeVisible();

  const other = await openBrowser();
  await other.reachBackupCode(regular);
  await other.backupCode.verify(regular.backupCodes[0]!);
  await expect(other.backupCode.alert).toContainText('not one of your backup codes');
  await other.backupCode.verify(fresh[0]!);
  await expect(other.signedIn.heading).toBeVisible();
});

test('new backup codes are shown after reauthentication', async ({ regular, app, page, consoleErrors }) => {
  consoleErrors.expectStatus(403);
  await app.reachSecurity(regular);
  await page.route('**/api/backup-codes', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
  await app.security.regenerate(regular);
  await expect(app.confirm.heading).toBeVisible();
  await app.confirm.submitPassword(regular.password);
  await expect(app.backupCodes.heading).toBeVisible();
  expect(await app.backupCodes.read()).toHaveLength(5);
});
