import { readFile } from 'node:fs/promises';
import { expect, test } from '../../fixtures.ts';

test('a setting says whom it touches, what it would do, and holds at once', async ({ administrator, newcomer, app, openBrowser }) => {
  await app.signInWithCode(administrator);
  const { settings } = app;
  await settings.open();
  await expect(settings.internal).toContainText('1 account of this kind is touched; of these, 1 has no authenticator app.');
  await settings.internal.getByRole('combobox').selectOption('off');
  await expect(settings.internal).toContainText('nobody is asked for a code');
  await settings.internal.getByRole('button').click();
  await expect(settings.announcement).toContainText('The setting is saved');
  const other = await openBrowser();
  await other.signIn(newcomer);
  await expect(other.changePassword.heading).toBeVisible();
});

test('backup codes that are turned off are hidden, and those that were left are there when they are on again', async ({
  administrator,
  regular,
  app,
  openBrowser,
}) => {
  await app.signInWithCode(administrator);
  const { settings } = app;
  await settings.open();
  const turn = async (on: boolean) => {
    await settings.backupCodes.getByRole('combobox').selectOption(on ? 'on' : 'off');
    await settings.backupCodes.getByRole('button').click();
    await expect(settings.announcement).toContainText('The setting is saved');
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

test('a number of days that is none is told at its field', async ({ administrator, app }) => {
  await app.signInWithCode(administrator);
  await app.settings.open();
  const days = app.settings.grace.getByRole('textbox');
  await days.fill('366');
  await app.settings.grace.getByRole('button').click();
  await expect(days).toHaveAccessibleDescription(/at most 365 days/);
});

test('activity is looked through by account and kind, and taken along as a file', async ({ administrator, regular, app, page }) => {
  await app.signInWithCode(administrator);
  const { allActivity } = app;
  await allActivity.open();
  await expect(allActivity.entries.first()).toContainText('Sign-in');
  await allActivity.account.fill(regular.username);
  await allActivity.kind.selectOption({ label: 'Account added' });
  await allActivity.showButton.click();
  await expect(allActivity.entries).toHaveCount(1);
  await expect(allActivity.entries.first()).toContainText('ada');
  await page.reload();
  await expect(allActivity.entries).toHaveCount(1);
  const started = page.waitForEvent('download');
  await allActivity.download.click();
  const text = await readFile(await (await started).path(), 'utf8');
  expect(text).toContain('account_added');
  expect(text).not.toContain('signed_in');
});

test('a file is checked line by line, adds nothing while something is wrong, and then all of it', async ({
  administrator,
  app,
  mailbox,
}) => {
  await app.signInWithCode(administrator);
  const { importAccounts } = app;
  await importAccounts.open();
  await importAccounts.check('\ufeffusername,email,name\r\ngrace,grace@navy.example,"Hopper, Grace"\r\nada,not an address,\r\njoan,other@navy.example,\r\n');
  await expect(importAccounts.report).toContainText('2 problems: nothing was added.');
  await expect(importAccounts.report).toContainText('Line 3');
  await expect(importAccounts.report).toContainText('Line 4');
  await expect(importAccounts.importButton).toHaveCount(0);
  await importAccounts.check('username,email,name\ngrace,grace@navy.example,"Hopper, Grace"\n');
  await expect(importAccounts.report).toContainText('1 account can be added.');
  await importAccounts.importButton.click();
  await expect(importAccounts.report).toContainText('1 account is added.');
  await mailbox.receive('New Password', 'grace@navy.example');
});

test('a file is chosen, and one that is not UTF-8 is refused at its field', async ({ administrator, app }) => {
  await app.signInWithCode(administrator);
  const { importAccounts } = app;
  await importAccounts.open();
  const csv = { name: 'accounts.csv', mimeType: 'text/csv' };
  await importAccounts.file.setInputFiles({ ...csv, buffer: Buffer.from('username,email\nren\xe9e,r@x.example\n', 'latin1') });
  await importAccounts.checkButton.click();
  await expect(importAccounts.file).toHaveAccessibleDescription(/not in UTF-8/);
  await importAccounts.file.setInputFiles({ ...csv, buffer: Buffer.from('username,email\nrenee,r@x.example\n') });
  await importAccounts.checkButton.click();
  await expect(importAccounts.report).toContainText('1 account can be added.');
});
