import { expect, test } from '../../fixtures.ts';
import { REAUTHENTICATION_REQUIRED } from '../../support/tour/transient-states.ts';

test.use({ ownServer: true });

test('an action on several accounts reports which were left as they are, and why', async ({
  administrator,
  regular,
  newcomer,
  app,
  openBrowser,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(401);
  const owner = await openBrowser();
  await owner.reachSignedIn(regular);
  const { accounts } = app;
  await app.reachAsSignedIn(administrator, accounts);
  await accounts.selectPage.check();
  await expect(accounts.act('Disable')).toBeVisible();
  await accounts.act('Disable').click();
  await expect(accounts.dialog).toContainText('Disable: 3 accounts');
  await accounts.submit.click();
  await expect(accounts.outcome).toContainText('Done for 2 accounts.');
  await expect(accounts.outcome).toContainText('1 account was not changed');
  await expect(accounts.outcome.getByRole('listitem')).toContainText(administrator.name);
  await expect(accounts.outcome.getByRole('listitem')).toContainText('This is your own account.');
  await expect(accounts.row(regular.name)).toContainText('Disabled');
  await expect(accounts.row(newcomer.name)).toContainText('Disabled');
  await expect(accounts.act('Disable')).toHaveCount(0);
  await owner.signedIn.security.click();
  await expect(owner.sessionExpired.heading).toBeVisible();
});

test('all accounts that match can be selected, beyond the page', async ({ administrator, app, page, server }) => {
  const { accounts } = app;
  await app.reachSignedIn(administrator);
  const lines = Array.from({ length: 60 }, (_, at) => `person${String(at).padStart(2, '0')},person${at}@navy.example`);
  const data = { csv: ['username,email', ...lines].join('\n'), dry_run: false };
  const answer = await page.request.post('/api/admin/accounts/import', { data, headers: { Origin: server.url } });
  expect(answer.ok()).toBe(true);
  await accounts.openSearch('person');
  await expect(accounts.list).toHaveCount(50);
  await accounts.selectPage.check();
  await page.getByRole('button', { name: 'Select all 60 that match' }).click();
  await expect(page.getByRole('status').filter({ hasText: '60 accounts selected' })).toBeVisible();
  await accounts.act('Disable').click();
  await accounts.submit.click();
  await expect(accounts.outcome).toContainText('Done for 60 accounts.');
  await expect(accounts.row('person00')).toContainText('Disabled');
});

test('an action on several accounts asks for the password where it has to, and then goes on', async ({
  administrator,
  newcomer,
  app,
  page,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(403);
  const { accounts, confirm } = app;
  await app.reachAsSignedIn(administrator, accounts);
  await page.route('**/api/admin/accounts/act', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
  await accounts.select(newcomer.name).check();
  await accounts.act('Disable').click();
  await accounts.submit.click();
  await confirm.submitPassword(administrator.password);
  await expect(accounts.outcome).toContainText('Done for 1 account.');
  await expect(accounts.outcome.getByRole('heading')).toBeFocused();
});
