import { IdentityProvider } from '../../fakes/identity-provider.ts';
import { GRACE } from '../../fixtures.ts';
import type { App } from '../../pages/app.ts';
import { ProviderPages } from '../../pages/provider.ts';
import { addAccount } from '../../support/person.ts';
import { ADA_THERE, expect, test } from '../../support/sso.ts';
import type { TestServer } from '../../support/test-server.ts';

const ADA = { username: 'ada', email: ADA_THERE.email, name: ADA_THERE.name };

/** Adds Ada's account as an SSO account. */
async function markAsSso(server: TestServer, ...flags: string[]): Promise<void> {
  const { username, email, name } = ADA;
  await server.command('account', 'add', '--username', username, '--email', email, '--name', name, '--sso', ...flags);
}

/** Signs in with the provider, starting at Login. */
async function enter(app: App, login = 'ada-there'): Promise<void> {
  await app.login.open();
  await app.login.withProvider.click();
  await new ProviderPages(app.page).signIn(login);
}

test('the identity provider replaces password and code, and sign-out also ends its session', async ({
  server,
  app,
  page,
}) => {
  await markAsSso(server);
  const there = new ProviderPages(page);
  await enter(app);
  await expect(app.signedIn.heading).toBeVisible();
  await expect(page.getByRole('main')).toContainText('You are signed in as Ada Lovelace (ada).');

  await app.signedIn.signOut();
  await there.signOut();
  await expect(app.login.heading).toBeVisible();
  // The provider asks for the login again.
  await app.login.withProvider.click();
  await expect(page.locator('input[name="login"]')).toBeVisible();
});

test('Security of an SSO account shows sessions and activity only', async ({
  server,
  app,
}) => {
  await markAsSso(server);
  await enter(app);
  await app.signedIn.security.click();
  const { security } = app;
  await expect(security.provider).toContainText('Change your password and your second step there');
  await expect(security.sessions.getByRole('listitem')).toHaveCount(1);
  await expect(security.activityEntries.last()).toContainText('Your account was added.');
  await expect(security.activity).toContainText('Your account was linked to the identity provider.');
  await expect(security.authenticators).toHaveCount(0);
  await expect(security.changePassword).toHaveCount(0);
});

test('a sign-in with the identity provider returns to the requested page', async ({ server, app, page }) => {
  await markAsSso(server);
  await page.goto('/login?next=/security');
  await app.login.withProvider.click();
  await new ProviderPages(page).signIn('ada-there');
  await expect(app.security.heading).toBeVisible();
});

test('an administrator who reauthenticates at the provider returns to the same account', async ({
  server,
  app,
  page,
  context,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(403);
  await markAsSso(server, '--admin');
  const { username } = await addAccount(server, GRACE);
  const there = new ProviderPages(page);
  await enter(app);
  await app.accounts.open();
  await app.accounts.account(GRACE.name).click();
  await expect(app.account.facts).toContainText(username);
  const address = page.url();

  await app.account.action('Disable').click();
  await app.account.submit.click();
  await app.login.withProvider.click();
  // The provider asks again although the person is signed in there.
  await there.signInAgain('ada-there');
  await expect(app.account.facts).toContainText(username);
  expect(page.url()).toBe(address);
  await app.account.perform('Disable');
  await expect(app.account.announcement).toContainText('The account has been disabled.');
  // The return address is used once.
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('vestibule-next');
});

test('a hostile return address leads to the start page after the provider', async ({ server, app, page }) => {
  await markAsSso(server);
  const there = new ProviderPages(page);
  await enter(app);
  await expect(app.signedIn.heading).toBeVisible();
  for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)']) {
    await page.goto(`/api/oidc/again?next=${encodeURIComponent(next)}`);
    await there.signInAgain('ada-there');
    await expect(app.signedIn.heading, next).toBeVisible();
  }
});

test("the email address links an account once; after that only the provider's identifier counts", async ({
  server,
  provider,
  app,
  openBrowser,
}) => {
  await markAsSso(server);
  await enter(app);
  await expect(app.signedIn.heading).toBeVisible();

  // Another person gets her address at the provider. That does not give them her account.
  provider.people.set('mallory', { ...ADA_THERE, name: 'Mallory' });
  provider.people.set('ada-there', { ...ADA_THERE, email: 'ada@elsewhere.example' });
  const other = await openBrowser();
  await enter(other, 'mallory');
  await expect(other.sso.heading).toBeVisible();
  await expect(other.sso.text).toContainText('you do not have an account here');
  await expect(other.sso.tryAgain).toHaveCount(0);

  const again = await openBrowser();
  await enter(again);
  await expect(again.signedIn.heading).toBeVisible();
});

test('an account that is not an SSO account is never linked', async ({
  server,
  app,
}) => {
  await addAccount(server, ADA);
  await enter(app);
  await expect(app.sso.text).toContainText('you do not have an account here');
});

test('an unverified email address links no account', async ({ server, provider, app }) => {
  await markAsSso(server);
  provider.people.set('ada-there', { ...ADA_THERE, email_verified: false });
  await enter(app);
  await expect(app.sso.text).toContainText('you do not have an account here');
});

test('cancelling at the provider is reported, with a way to try again', async ({ server, app, page }) => {
  await markAsSso(server);
  await app.login.open();
  await app.login.withProvider.click();
  await new ProviderPages(page).cancel();
  await expect(app.sso.text).toContainText('You may have cancelled');
  await app.sso.tryAgain.click();
  await new ProviderPages(page).signIn('ada-there');
  await expect(app.signedIn.heading).toBeVisible();
});

test('a disabled account is reported and its session ends', async ({ server, app, page, consoleErrors }) => {
  consoleErrors.expectStatus(401);
  await markAsSso(server);
  await enter(app);
  await expect(app.signedIn.heading).toBeVisible();
  await server.command('account', 'disable', '--username', ADA.username);
  await page.goto('/security');
  await expect(app.sessionExpired.heading).toBeVisible();
  await app.sessionExpired.signInAgain.click();
  await app.login.withProvider.click();
  await expect(app.sso.text).toContainText('Your account here is disabled.');
});

test('a provider that is down is reported, and Login still works', async ({ provider, app }) => {
  await provider.stop();
  await app.login.open();
  await app.login.withProvider.click();
  await expect(app.sso.text).toContainText('is not responding');
  await app.sso.backToLogin.click();
  await expect(app.login.heading).toBeVisible();
  await expect(app.login.username).toBeEditable();
});

test.describe('with provisioning', () => {
  test.use({
    serverEnvironment: async ({ provider }, use) =>
      use({ ...provider.environment(), VESTIBULE_OIDC_PROVISION: 'groups=staff' }),
  });

  test('only people who match the rule get an account', async ({ server, provider, app, page, openBrowser }) => {
    await addAccount(server, { username: 'ada.lovelace', email: 'someone@else.example', name: '' });
    await enter(app);
    await expect(page.getByRole('main')).toContainText('You are signed in as Ada Lovelace (ada.lovelace2).');

    provider.people.set('guest', { ...ADA_THERE, email: 'guest@x.example', groups: ['guests'] });
    const other = await openBrowser();
    await enter(other, 'guest');
    await expect(other.sso.text).toContainText('you do not have an account here');
  });
});

test.describe('with two providers', () => {
  const both = test.extend<{ second: IdentityProvider }>({
    second: async ({}, use) => {
      const second = await IdentityProvider.start();
      second.people.set('ada-there', ADA_THERE);
      await use(second);
      await second.stop();
    },
    serverEnvironment: async ({ provider, second }, use) => {
      const names = { VESTIBULE_OIDC_NAME: 'Northwind ID', VESTIBULE_OIDC_2_NAME: 'Partner ID' };
      await use({ ...provider.environment(), ...second.environment(2), ...names });
    },
  });

  both('each provider has its own link', async ({ server, second, app, page }) => {
    await markAsSso(server);
    await app.login.open();
    await expect(page.getByRole('link', { name: 'Login with Northwind ID' })).toBeVisible();
    await page.getByRole('link', { name: 'Login with Partner ID' }).click();
    expect(page.url()).toContain(second.issuer);
    await new ProviderPages(page).signIn('ada-there');
    await expect(app.signedIn.heading).toBeVisible();
  });

  both('a response of one provider is not accepted for the other (RFC 9700, section 4.4)', async ({ server, provider, second, app, page }) => {
    await markAsSso(server);
    // The second provider redirects the browser to the callback of the first.
    const there = new ProviderPages(page);
    await app.login.open();
    await page.getByRole('link', { name: 'Login with Partner ID' }).click();
    await there.signInAgain('ada-there');
    const back = await there.interceptCallback();
    expect(back.pathname).toBe('/api/oidc/2/callback');
    expect(back.searchParams.get('iss')).toBe(second.issuer);

    const mixed = new URL(back.href.replace('/oidc/2/', '/oidc/1/'));
    await page.goto(mixed.href);
    await expect(app.sso.heading).toBeVisible();
    mixed.searchParams.set('iss', provider.issuer);
    await page.goto(mixed.href);
    await expect(app.sso.heading).toBeVisible();
    // Its own callback rejects a response with the issuer of the first.
    const disguised = new URL(back);
    disguised.searchParams.set('iss', provider.issuer);
    await page.goto(disguised.href);
    await expect(app.sso.text).toContainText('could not be verified');
    await app.signedIn.open();
    await expect(app.login.heading).toBeVisible();
  });
});
