import { readFile } from 'node:fs/promises';
import { expect, test } from '../../fixtures.ts';

test('activity can be filtered by account and kind, and downloaded as CSV', async ({ administrator, regular, app, page }) => {
  const { allActivity } = app;
  await app.reachAsSignedIn(administrator, allActivity);
  await expect(allActivity.entries.first()).toContainText('Sign-in');
  await allActivity.account.fill(regular.username);
  await allActivity.kind.selectOption({ label: 'Account added' });
  await allActivity.showButton.click();
  await expect(allActivity.entries).toHaveCount(1);
  await expect(allActivity.entries.first()).toContainText(regular.username);
  await page.reload();
  await expect(allActivity.entries).toHaveCount(1);
  const started = page.waitForEvent('download');
  await allActivity.download.click();
  const text = await readFile(await (await started).path(), 'utf8');
  expect(text).toContain('account_added');
  expect(text).not.toContain('signed_in');
});
