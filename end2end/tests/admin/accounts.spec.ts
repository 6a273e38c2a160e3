import { expect, test } from '../../fixtures.ts';
import { addAccount } from '../../support/person.ts';

test.use({ ownServer: true });

test('only administrators can open the list of accounts', async ({
  administrator,
  regular,
  app,
  openBrowser,
}) => {
  await app.reachSignedIn(administrator);
  await app.signedIn.administration.click();
  await expect(app.accounts.heading).toBeVisible();
  await expect(app.accounts.account('Ada Lovelace')).toBeVisible();

  const other = await openBrowser();
  await other.reachSignedIn(regular);
  await expect(other.signedIn.administration).toHaveCount(0);
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
  await expect(app.account.heading).toBeVisible();
  await page.goBack();
  await expect(accounts.list).toHaveCount(1);
  await accounts.search.fill('nobody of this name');
  await expect(accounts.announcement).toContainText('No accounts match.');
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
  await expect(app.account.facts).toContainText('grace@navy.example');
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
  await expect(page.getByRole('heading', { level: 2, name: 'Accounts' })).toBeFocused();
  await page.goBack();
  await expect(accounts.list).toHaveCount(50);
});

test('an administrator finds and opens an account by keyboard alone', async ({ administrator, regular, app, page }) => {
  const { accounts } = app;
  await app.reachAsSignedIn(administrator, accounts);
  await expect(accounts.list).toHaveCount(2);
  await accounts.search.focus();
  await page.keyboard.type(regular.username);
  await page.keyboard.press('Enter');
  await expect(accounts.list).toHaveCount(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(accounts.account('Ada Lovelace')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(app.account.facts).toContainText('ada@engine.example');
});
