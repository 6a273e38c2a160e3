import { readFile } from 'node:fs/promises';
import { expect, test } from '../../fixtures.ts';
import { apiClient } from '../../support/api.ts';

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

test('a group of activity is in the address, and Back returns to everything', async ({ administrator, regular, app, page }) => {
  const { allActivity } = app;
  await app.reachAsSignedIn(administrator, allActivity);
  await allActivity.account.fill(regular.username);
  await allActivity.showButton.click();
  await expect(page).toHaveURL(/account=/);
  await allActivity.group('Passwords').click();
  await expect(page).toHaveURL(/account=.*group=password/);
  await expect(allActivity.entries).toHaveText([/Password changed/]);
  await page.goBack();
  await expect(allActivity.entries).not.toHaveCount(1);
  await allActivity.clearFilters.click();
  await expect(page).toHaveURL(/\/admin\/activity$/);
  await expect(allActivity.account).toHaveValue('');
});

test('a wrong address and days in the wrong order are reported at their fields', async ({ administrator, app }) => {
  const { allActivity } = app;
  await app.reachAsSignedIn(administrator, allActivity);
  await allActivity.client.fill('not an address');
  await allActivity.from.fill('2026-11-24');
  await allActivity.until.fill('2026-11-23');
  await allActivity.showButton.click();
  await expect(allActivity.client).toHaveAccessibleDescription(/Enter an IP address/);
  await expect(allActivity.until).toHaveAccessibleDescription(/Choose a day/);
});

test('newer activity is announced while the page is open, and shown on request', async ({ administrator, regular, app, page, server }) => {
  const { allActivity } = app;
  await app.reachAsSignedIn(administrator, app.signedIn);
  await page.clock.install();
  await page.goto(`${allActivity.path}?account=${regular.username}&group=sign_in`);
  await expect(allActivity.entries.first()).toBeVisible();
  const before = await allActivity.entries.count();
  const stranger = await apiClient(server);
  await stranger.post('/api/sign-in', { data: { username: regular.username, password: 'not the password' } });
  await stranger.dispose();
  await page.clock.runFor(16_000);
  await expect(page.getByText('1 newer entry')).toBeVisible();
  await allActivity.showNewer.click();
  await expect(allActivity.entries).toHaveCount(before + 1);
  await expect(allActivity.entries.first()).toContainText('Incorrect password entered');
  await expect(allActivity.heading).toBeFocused();
  await expect(allActivity.showNewer).toHaveCount(0);
});
