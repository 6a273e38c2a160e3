import { expect, test } from '../../fixtures.ts';
import { Keyboard } from '../../pages/keyboard.ts';
import { addAccount } from '../../support/person.ts';

test.use({ ownServer: true });

test('only administrators can open the list of accounts', async ({
  administrator,
  regular,
  app,
  openBrowser,
}) => {
  await app.reachAsSignedIn(administrator, app.accounts);
  await expect(app.accounts.heading).toBeVisible();
  await expect(app.accounts.account('Ada Lovelace')).toBeVisible();

  const other = await openBrowser();
  await other.reachSignedIn(regular);
  await other.accounts.open();
  await expect(other.notFound.heading).toBeVisible();
});

test('the search filters while typing, and the address keeps the query', async ({ administrator, regular, app, page }) => {
  const { accounts } = app;
  await app.reachAsSignedIn(administrator, accounts);
  await expect(accounts.list).toHaveCount(2);
  await accounts.search.fill(regular.name.slice(0, 5));
  await expect(accounts.list).toHaveCount(1);
  await expect(page).toHaveURL(/search=Ada%20L/);
  await page.reload();
  await expect(accounts.search).toHaveValue('Ada L');
  await expect(accounts.list).toHaveCount(1);
  await accounts.account('Ada Lovelace').click();
  await expect(app.account.heading).toHaveText('Ada Lovelace');
  await page.goBack();
  await expect(accounts.list).toHaveCount(1);
  await accounts.search.fill('nobody of this name');
  await expect(accounts.announcement).toContainText('No accounts match');
});

test('the page says when results are too many to sort, and marks no column as sorted', async ({ administrator, app, page }) => {
  const { accounts } = app;
  await app.reachAsSignedIn(administrator, accounts);
  const name = page.getByRole('columnheader', { name: 'Name' });
  await expect(name).toHaveAttribute('aria-sort', 'ascending');
  await page.route('**/api/admin/accounts', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), total: 1000, more: true, by_match: true } });
  });
  await accounts.search.fill('a');
  const summary = /More than 1,000 accounts · Too many to sort\. Type more to find fewer\./;
  await expect(accounts.announcement).toContainText(summary);
  await expect(page.getByRole('main').getByText(summary).first()).toBeVisible();
  await expect(name).not.toHaveAttribute('aria-sort');
  await page.unroute('**/api/admin/accounts');
  await accounts.search.fill('ada');
  await expect(name).toHaveAttribute('aria-sort', 'ascending');
});

test('adding an account sends two emails; a username that is taken is reported at its field', async ({
  administrator,
  app,
  mailbox,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(422);
  const { addAccount } = app;
  await app.reachAsSignedIn(administrator, addAccount);
  await addAccount.add('joan', 'grace@navy.example', 'Grace Hopper');
  await expect(addAccount.username).toHaveAccessibleDescription(/Another account already has this username/);
  await addAccount.username.fill('grace');
  await addAccount.addButton.click();
  await expect(addAccount.announcement).toContainText('Account added for Grace Hopper.');
  await mailbox.receive('Password Generated', 'grace@navy.example');
  await mailbox.receive('New Password', 'grace@navy.example');
  await addAccount.toTheAccount.click();
  await expect(app.account.details).toContainText('grace@navy.example');
});

test('names are shown as plain text', async ({ administrator, server, app }) => {
  const names = ['<img src=x onerror=alert(1)>', 'عمر الخيّام', 'می‌خواهم'];
  for (const [index, name] of names.entries()) {
    await addAccount(server, { username: `person${index}`, email: `person${index}@navy.example`, name });
  }
  await app.reachAsSignedIn(administrator, app.accounts);
  for (const name of names) await expect(app.accounts.account(name)).toBeVisible();
});

test('a long list has pages, and the focus moves to the top of the next page', async ({ administrator, app, page, server }) => {
  await app.reachSignedIn(administrator);
  const lines = Array.from({ length: 60 }, (_, at) => `person${String(at).padStart(2, '0')},person${at}@navy.example`);
  const data = { csv: ['username,email', ...lines].join('\n'), dry_run: false };
  const answer = await page.request.post('/api/admin/accounts/import', { data, headers: { Origin: server.url } });
  expect(answer.ok()).toBe(true);
  const { accounts } = app;
  await accounts.open();
  await expect(accounts.list).toHaveCount(50);
  await expect(accounts.previous).toHaveCount(0);
  await accounts.next.click();
  await expect(accounts.list).toHaveCount(11);
  await expect(accounts.heading).toBeFocused();
  await expect(page.getByText('51–61 of 61')).toBeVisible();
  await page.goBack();
  await expect(accounts.list).toHaveCount(50);
});

test('filters and the order are in the address, and Back returns to the ones before', async ({ administrator, newcomer, app, page, server }) => {
  await server.command('account', 'disable', '--username', newcomer.username);
  const { accounts } = app;
  await app.reachAsSignedIn(administrator, accounts);
  await expect(accounts.names).toHaveText(['Grace Hopper', 'Joan Clarke']);
  await accounts.column('Email address').getByRole('button').click();
  await expect(page).toHaveURL(/sort=email/);
  await expect(accounts.column('Email address')).toHaveAttribute('aria-sort', 'ascending');
  await accounts.column('Email address').getByRole('button').click();
  await expect(accounts.names).toHaveText(['Joan Clarke', 'Grace Hopper']);
  await accounts.filter('Disabled').click();
  await expect(accounts.names).toHaveText(['Grace Hopper']);
  await expect(accounts.row('Grace Hopper')).toContainText('Disabled');
  await page.reload();
  await expect(accounts.names).toHaveText(['Grace Hopper']);
  await expect(accounts.filter('Disabled')).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(accounts.names).toHaveText(['Joan Clarke', 'Grace Hopper']);
});

test('a click on a row shows what it knows before the server answers', async ({ administrator, regular, app, page }) => {
  const { account, accounts } = app;
  await app.reachAsSignedIn(administrator, accounts);
  let answer = () => {};
  const answered = new Promise<void>((done) => (answer = done));
  await page.route('**/api/admin/account', async (route) => {
    await answered;
    await route.continue();
  });
  await accounts.account(regular.name).click();
  await expect(account.heading).toHaveText(regular.name);
  await expect(page.getByText(regular.email)).toBeVisible();
  await expect(account.facts).toHaveCount(0);
  answer();
  await expect(account.facts).toContainText('Chosen by the owner');
});

test('an administrator finds and opens an account by keyboard alone', async ({ administrator, regular, app, page }) => {
  const { accounts } = app;
  await app.reachAsSignedIn(administrator, accounts);
  await expect(accounts.list).toHaveCount(2);
  await accounts.search.focus();
  await page.keyboard.type(regular.username);
  await page.keyboard.press('Enter');
  await expect(accounts.list).toHaveCount(1);
  await new Keyboard(page).press(accounts.account('Ada Lovelace'));
  await expect(app.account.details).toContainText('ada@engine.example');
});
