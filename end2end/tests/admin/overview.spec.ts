import { expect, test } from '../../fixtures.ts';
import { OVERVIEW } from '../../support/tour/overview.ts';

test.use({ ownServer: true });

test('the overview leads to the accounts that need attention', async ({ administrator, newcomer, app, page }) => {
  const { overview, accounts } = app;
  await app.reachAsSignedIn(administrator, overview);
  await expect(overview.figure('Accounts')).toContainText('2');
  await overview.task('temporary password expires').getByRole('link').click();
  await expect(page).toHaveURL(/\/admin\/accounts\?filter=temporary_password$/);
  await expect(accounts.names).toHaveText([newcomer.name]);
  await page.goBack();
  await expect(overview.heading).toBeVisible();
});

test('the chart has its figures in a sentence and in a table', async ({ administrator, app, page }) => {
  const { overview } = app;
  await page.route('**/api/admin/overview', (route) => route.fulfill({ json: OVERVIEW }));
  await app.reachAsSignedIn(administrator, overview);
  await expect(overview.figure('Signed in today')).toContainText('Usually 120 by now');
  await expect(overview.figure('Locked out')).toContainText('1 since midnight');
  await expect(overview.chart).toHaveAccessibleName(/October to 24 November: [\d,]+ signed in and [\d,]+ refused/);
  await expect(overview.table).toBeHidden();
  await overview.showTable.click();
  await expect(overview.table.getByRole('row')).toHaveCount(31);
  await expect(overview.secondStep.getByRole('meter')).toHaveCount(2);
  await expect(overview.task('could not be delivered')).toContainText('No such mailbox');
});

test('nobody but administrators finds the overview', async ({ regular, app }) => {
  await app.reachAsSignedIn(regular, app.overview);
  await expect(app.notFound.heading).toBeVisible();
});
