import { ADA } from '../../fixtures.ts';
import { addAccount } from '../../support/person.ts';
import { ADA_AT_PROVIDER, addSsoAccount, expect, signInWithProvider, test } from '../../support/sso.ts';

test("the email address links an account once; after that only the provider's identifier counts", async ({
  server,
  provider,
  app,
  openBrowser,
}) => {
  await addSsoAccount(server);
  await signInWithProvider(app);
  await expect(app.signedIn.heading).toBeVisible();

  // Another person gets her address at the provider. That does not give them her account.
  provider.people.set('mallory', { ...ADA_AT_PROVIDER, name: 'Mallory' });
  provider.people.set('ada-at-provider', { ...ADA_AT_PROVIDER, email: 'ada@elsewhere.example' });
  const other = await openBrowser();
  await signInWithProvider(other, 'mallory');
  await expect(other.sso.heading).toBeVisible();
  await expect(other.sso.text).toContainText('you do not have an account here');
  await expect(other.sso.tryAgain).toHaveCount(0);

  const again = await openBrowser();
  await signInWithProvider(again);
  await expect(again.signedIn.heading).toBeVisible();
});

test('an account that is not an SSO account is never linked', async ({
  server,
  app,
}) => {
  await addAccount(server, ADA);
  await signInWithProvider(app);
  await expect(app.sso.text).toContainText('you do not have an account here');
});

test('an unverified email address links no account', async ({ server, provider, app }) => {
  await addSsoAccount(server);
  provider.people.set('ada-at-provider', { ...ADA_AT_PROVIDER, email_verified: false });
  await signInWithProvider(app);
  await expect(app.sso.text).toContainText('you do not have an account here');
});

test.describe('with provisioning', () => {
  test.use({
    serverEnvironment: async ({ provider }, use) =>
      use({ ...provider.environment(), VESTIBULE_IDENTITY_PROVIDER_CORPORATE_PROVISION: 'groups=staff' }),
  });

  test('only people who match the rule get an account', async ({ server, provider, app, page, openBrowser }) => {
    await addAccount(server, { username: 'ada.lovelace', email: 'someone@else.example', name: '' });
    await signInWithProvider(app);
    await expect(page.getByRole('main')).toContainText('You are signed in as Ada Lovelace (ada.lovelace2).');

    provider.people.set('guest', { ...ADA_AT_PROVIDER, email: 'guest@x.example', groups: ['guests'] });
    const other = await openBrowser();
    await signInWithProvider(other, 'guest');
    await expect(other.sso.text).toContainText('you do not have an account here');
  });
});
