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
  await addSsoAccount(server);
  await app.login.open();
  await expect(page.getByRole('link', { name: 'Login with Northwind ID' })).toBeVisible();
  await page.getByRole('link', { name: 'Login with Partner ID' }).click();
  expect(page.url()).toContain(second.issuer);
  await new ProviderPages(page).signIn('ada-at-provider');
  await expect(app.signedIn.heading).toBeVisible();
});

test('a response of one provider is not accepted for the other (RFC 9700, section 4.4)', async ({ server, provider, second, app, page }) => {
  await addSsoAccount(server);
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
