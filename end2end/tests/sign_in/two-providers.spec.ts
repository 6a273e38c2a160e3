import { IdentityProvider } from '../../fakes/identity-provider.ts';
import { ProviderPages } from '../../pages/provider.ts';
import { ADA_AT_PROVIDER, addSsoAccount, expect, test as base } from '../../support/sso.ts';

const test = base.extend<{ second: IdentityProvider }>({
  second: async ({}, use) => {
    const second = await IdentityProvider.start();
    second.people.set('ada-at-provider', ADA_AT_PROVIDER);
    await use(second);
    await second.stop();
  },
  serverEnvironment: async ({ provider, second }, use) => {
    const names = { VESTIBULE_IDENTITY_PROVIDER_CORPORATE_NAME: 'Northwind ID', VESTIBULE_IDENTITY_PROVIDER_PARTNER_NAME: 'Partner ID' };
    await use({ ...provider.environment(), ...second.environment('partner'), ...names });
  },
});

test('each provider has its own link', async ({ server, second, app, page }) => {
  await addSsoAccount(server, '--provider', 'partner');
  await app.login.open();
  await expect(page.getByRole('link', { name: 'Login with Northwind ID' })).toBeVisible();
  await page.getByRole('link', { name: 'Login with Partner ID' }).click();
  expect(page.url()).toContain(second.issuer);
  await new ProviderPages(page).signIn('ada-at-provider');
  await expect(app.signedIn.heading).toBeVisible();
});

test('a response of one provider is not accepted for the other (RFC 9700, section 4.4)', async ({ server, provider, second, app, page }) => {
  await addSsoAccount(server, '--provider', 'partner');
  // The second provider redirects the browser to the callback of the first.
  const providerPages = new ProviderPages(page);
  await app.login.open();
  await page.getByRole('link', { name: 'Login with Partner ID' }).click();
  await providerPages.signInAgain('ada-at-provider');
  const back = await providerPages.interceptCallback();
  expect(back.pathname).toBe('/api/oidc/partner/callback');
  expect(back.searchParams.get('iss')).toBe(second.issuer);

  const mixed = new URL(back.href.replace('/oidc/partner/', '/oidc/corporate/'));
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

test('an account signs in only with the provider that it is bound to', async ({ server, app, page }) => {
  await addSsoAccount(server, '--provider', 'partner');
  const choose = async (provider: string) => {
    await app.login.open();
    await page.getByRole('link', { name: `Login with ${provider}` }).click();
  };
  const providerPages = new ProviderPages(page);
  // Both providers confirm the same address.
  await choose('Northwind ID');
  await providerPages.signIn('ada-at-provider');
  await expect(app.sso.heading).toBeVisible();
  await choose('Partner ID');
  await providerPages.signIn('ada-at-provider');
  await expect(app.signedIn.heading).toBeVisible();

  // Another binding ends the session, and the old provider does not sign in any more.
  await server.command('account', 'edit', '--username', 'ada', '--provider', 'corporate');
  await app.signedIn.open();
  await expect(app.login.heading).toBeVisible();
  // The person still has a session at this provider.
  await choose('Partner ID');
  await expect(app.sso.heading).toBeVisible();
  await choose('Northwind ID');
  await providerPages.signIn('ada-at-provider');
  await expect(app.signedIn.heading).toBeVisible();
});

test('administrators choose the provider of an account', async ({ administrator, app }) => {
  const { addAccount, account } = app;
  await app.reachAsSignedIn(administrator, addAccount);
  await expect(addAccount.provider).toHaveCount(0);
  await addAccount.origin.selectOption('Identity provider');
  await expect(addAccount.provider).toHaveAccessibleName('Identity provider');
  await addAccount.add('grace', 'grace@navy.example', 'Grace Hopper');
  await expect(addAccount.provider).toHaveAccessibleDescription(/Choose the identity provider/);
  await expect(addAccount.provider).toBeFocused();
  await addAccount.provider.selectOption('Partner ID');
  await addAccount.addButton.click();
  await expect(addAccount.announcement).toContainText('Account added for Grace Hopper.');
  await addAccount.toTheAccount.click();
  await expect(account.details).toContainText(/Identity provider\s*partner/);

  await account.action('Edit').click();
  await expect(account.provider).toHaveValue('partner');
  await account.provider.selectOption('Northwind ID');
  await account.submit.click();
  await expect(account.details).toContainText(/Identity provider\s*corporate/);
});
