import { expect, test } from '../../fixtures.ts';

test.use({ ownServer: true });

test('a CSV file with errors imports nothing and reports each line; the corrected file imports all accounts', async ({
  administrator,
  app,
  mailbox,
}) => {
  const { importAccounts } = app;
  await app.reachAsSignedIn(administrator, importAccounts);
  await importAccounts.check('\ufeffusername,email,name\r\ngrace,grace@navy.example,"Hopper, Grace"\r\nada,not an address,\r\njoan,other@navy.example,\r\n');
  await expect(importAccounts.report).toContainText('2 problems found. Nothing was imported.');
  await expect(importAccounts.report).toContainText('Line 3');
  await expect(importAccounts.report).toContainText('Line 4');
  await expect(importAccounts.importButton).toHaveCount(0);
  await importAccounts.check('username,email,name\ngrace,grace@navy.example,"Hopper, Grace"\n');
  await expect(importAccounts.report).toContainText('1 account can be imported.');
  await importAccounts.importButton.click();
  await expect(importAccounts.report).toContainText('1 account added.');
  await mailbox.receive('New Password', 'grace@navy.example');
});

test('a chosen file that is not UTF-8 is rejected at its field', async ({ administrator, app }) => {
  const { importAccounts } = app;
  await app.reachAsSignedIn(administrator, importAccounts);
  const csv = { name: 'accounts.csv', mimeType: 'text/csv' };
  await importAccounts.file.setInputFiles({ ...csv, buffer: Buffer.from('username,email\nren\xe9e,r@x.example\n', 'latin1') });
  await importAccounts.checkButton.click();
  await expect(importAccounts.file).toHaveAccessibleDescription(/not in UTF-8/);
  await importAccounts.file.setInputFiles({ ...csv, buffer: Buffer.from('username,email\nrenee,r@x.example\n') });
  await importAccounts.checkButton.click();
  await expect(importAccounts.report).toContainText('1 account can be imported.');
});
