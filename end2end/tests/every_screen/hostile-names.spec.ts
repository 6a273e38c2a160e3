import { expect, test } from '../../fixtures.ts';
import { ARABIC, MARKS, MARKUP, nameProblems, useName } from '../../support/hostile-names.ts';
import { OVERVIEW } from '../../support/tour/overview.ts';
import { UNDELIVERED } from '../../support/tour/undelivered.ts';

const APPLICATION = `<img src=x onerror=hacked()>"'{{7*7}}&lt;${'W'.repeat(22)}`;

test.use({
  serverEnvironment: {
    VESTIBULE_APPLICATION_NAME: APPLICATION,
    VESTIBULE_IDENTITY_PROVIDER_ONE_ISSUER: 'http://localhost:1',
    VESTIBULE_IDENTITY_PROVIDER_ONE_CLIENT_ID: 'vestibule',
    VESTIBULE_IDENTITY_PROVIDER_ONE_NAME: MARKUP,
    VESTIBULE_IDENTITY_PROVIDER_TWO_ISSUER: 'http://localhost:2',
    VESTIBULE_IDENTITY_PROVIDER_TWO_CLIENT_ID: 'vestibule',
    VESTIBULE_IDENTITY_PROVIDER_TWO_NAME: ARABIC,
  },
});

for (const [what, name, options] of [
  ['markup', MARKUP, {}],
  ['Arabic', ARABIC, { tag: '@all' }],
  ['marks and control characters', MARKS, { tag: '@all' }],
] as const) {
  test(`names with ${what} are plain text on every screen, and fit into it`, options, async ({ server, app, page, context, administrator, newcomer, openBrowser }) => {
    const check = async (screen: string, shown = name) => {
      expect.soft(await page.evaluate(() => document.documentElement.textContent), screen).toContain(shown);
      expect.soft(await nameProblems(page, shown, APPLICATION, MARKUP, ARABIC), screen).toEqual([]);
    };
    await app.login.open();
    await app.login.heading.waitFor();
    await check('Login', APPLICATION);
    await check('Login: the first provider', MARKUP);
    await check('Login: the second provider', ARABIC);
    const other = await openBrowser();
    await other.reachSetUp(newcomer);

    await app.reachSignedIn(administrator);
    await useName(context, name);
    await page.route('**/api/admin/overview', (route) => route.fulfill({ json: changedDetail(OVERVIEW, name) }));
    await page.route('**/api/admin/mail', (route) => route.fulfill({ json: changedReason(UNDELIVERED, name) }));
    await app.signedIn.open();
    await app.signedIn.heading.waitFor();
    await check('Signed in');
    await app.security.open();
    await app.security.activityEntries.first().waitFor();
    await check('Security');
    await app.security.press('Rename', app.security.authenticators);
    await app.security.cancel.waitFor();
    await check('Security: rename');
    await app.overview.open();
    await app.overview.chart.waitFor();
    await check('Overview');
    await app.accounts.open();
    await app.accounts.list.nth(1).waitFor();
    await check('Accounts');
    await app.accounts.selectPage.check();
    await app.accounts.act('Disable').click();
    await app.accounts.submit.waitFor();
    await check('Accounts: an act on many');
    await app.accounts.cancel.click();
    const { id } = JSON.parse(await server.command('account', 'show', '--username', newcomer.username, '--json')) as { id: string };
    await page.goto(`/admin/account/${id}`);
    // Its activity is asked for by the username, which is none here.
    await app.account.action('Disable').waitFor();
    await check('Account');
    await app.account.action('Disable').click();
    await app.account.submit.waitFor();
    await check('Account: an act');
    await app.mail.open();
    await app.mail.failed.first().waitFor();
    await check('Email queue');
    await app.allActivity.open();
    await app.allActivity.entries.first().waitFor();
    await check('All activity');
    await app.accounts.openSearch(name);
    await expect(app.accounts.search).toHaveValue(name.replace(/[\r\n]/g, ''));
    expect.soft(await nameProblems(page, name, APPLICATION), 'a search').toEqual([]);
    await app.importAccounts.open();
    await app.importAccounts.check(`username,email,name\n${JSON.stringify(name)},${name},`);
    await app.importAccounts.report.waitFor();
    expect.soft(await nameProblems(page, name, APPLICATION), 'Import').toEqual([]);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
}

/** The overview with words of the mail server. Providers are named by the operator. */
function changedDetail(overview: typeof OVERVIEW, detail: string): object {
  return { ...overview, attention: overview.attention.map((one) => (one.what === 'mail_failed' ? { ...one, detail } : one)) };
}

function changedReason({ failed, waiting }: typeof UNDELIVERED, name: string): object {
  const changed = ({ total, emails }: typeof failed) => ({ total, emails: emails.map((email) => ({ ...email, recipient: name, subject: name, reason: name })) });
  return { failed: changed(failed), waiting: changed(waiting) };
}
