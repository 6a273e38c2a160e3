import { ProviderPages } from '../pages/provider.ts';
import { addAccount } from '../support/person.ts';
import { ADA_THERE, expect, test as base } from '../support/identity.ts';
import { IdentityProvider } from '../support/provider.ts';
import type { Server } from '../support/server.ts';

const test = base;
const ADA = { username: 'ada', email: ADA_THERE.email, name: ADA_THERE.name };

/** An administrator marks the account as one of the provider's. */
async function markAsSso(server: Server): Promise<void> {
  await server.command('account', 'add', '--username', ADA.username, '--email', ADA.email, '--name', ADA.name, '--sso');
}

test('with the identity provider one signs in without password and code, and out again there too', async ({
  server,
  door,
  page,
}) => {
  await markAsSso(server);
  const there = new ProviderPages(page);
  await door.login.open();
  await door.login.withProvider.click();
  await there.signIn('ada-there');
  await expect(door.signedIn.heading).toBeVisible();
  await expect(page.getByRole('main')).toContainText('You are signed in as Ada Lovelace (ada).');

  await door.signedIn.signOut();
  await there.signOut();
  await expect(door.login.heading).toBeVisible();
  // The provider asks who it is again.
  await door.login.withProvider.click();
  await expect(page.locator('input[name="login"]')).toBeVisible();
});

test('the security page of who signs in elsewhere has sessions and activity, and nothing that is there', async ({
  server,
  door,
  page,
}) => {
  await markAsSso(server);
  await door.login.open();
  await door.login.withProvider.click();
  await new ProviderPages(page).signIn('ada-there');
  await door.signedIn.security.click();
  const { security } = door;
  await expect(security.provider).toContainText('Your password and your second step are there');
  await expect(security.sessions.getByRole('listitem')).toHaveCount(1);
  await expect(security.acts.last()).toContainText('Your account was added.');
  await expect(security.activity).toContainText('Your account was linked to the identity provider.');
  await expect(security.authenticators).toHaveCount(0);
  await expect(security.changePassword).toHaveCount(0);
});

test('with the identity provider too one comes to where one was going', async ({ server, door, page }) => {
  await markAsSso(server);
  await page.goto('/login?next=/security');
  await door.login.withProvider.click();
  await new ProviderPages(page).signIn('ada-there');
  await expect(door.security.heading).toBeVisible();
});

test('the link by email is made once; from then on the provider’s own identifier counts', async ({
  server,
  provider,
  door,
  page,
  visitor,
}) => {
  await markAsSso(server);
  await door.login.open();
  await door.login.withProvider.click();
  await new ProviderPages(page).signIn('ada-there');
  await expect(door.signedIn.heading).toBeVisible();

  // Another person takes her address there: it is not her account any more than before.
  provider.people.set('mallory', { ...ADA_THERE, name: 'Mallory' });
  provider.people.set('ada-there', { ...ADA_THERE, email: 'ada@elsewhere.example' });
  const other = await visitor();
  await other.login.open();
  await other.login.withProvider.click();
  await new ProviderPages(other.page).signIn('mallory');
  await expect(other.sso.heading).toBeVisible();
  await expect(other.sso.text).toContainText('you have no account here');
  await expect(other.sso.tryAgain).toHaveCount(0);

  const again = await visitor();
  await again.login.open();
  await again.login.withProvider.click();
  await new ProviderPages(again.page).signIn('ada-there');
  await expect(again.signedIn.heading).toBeVisible();
});

test('an account that an administrator has not marked is not the provider’s, whatever its address', async ({
  server,
  door,
  page,
}) => {
  await addAccount(server, ADA);
  await door.login.open();
  await door.login.withProvider.click();
  await new ProviderPages(page).signIn('ada-there');
  await expect(door.sso.text).toContainText('you have no account here');
});

test('an address that the provider has not verified links nothing', async ({ server, provider, door, page }) => {
  await markAsSso(server);
  provider.people.set('ada-there', { ...ADA_THERE, email_verified: false });
  await door.login.open();
  await door.login.withProvider.click();
  await new ProviderPages(page).signIn('ada-there');
  await expect(door.sso.text).toContainText('you have no account here');
});

test('who cancels at the provider is told so and may try again', async ({ server, door, page }) => {
  await markAsSso(server);
  await door.login.open();
  await door.login.withProvider.click();
  await new ProviderPages(page).cancel();
  await expect(door.sso.text).toContainText('Perhaps you cancelled');
  await door.sso.tryAgain.click();
  await new ProviderPages(page).signIn('ada-there');
  await expect(door.signedIn.heading).toBeVisible();
});

test('a disabled account is told so, and its session has ended', async ({ server, door, page, noise }) => {
  noise.expectStatus(401);
  await markAsSso(server);
  await door.login.open();
  await door.login.withProvider.click();
  await new ProviderPages(page).signIn('ada-there');
  await expect(door.signedIn.heading).toBeVisible();
  await server.command('account', 'disable', '--username', ADA.username);
  await page.goto('/security');
  await expect(door.sessionExpired.heading).toBeVisible();
  await door.sessionExpired.signInAgain.click();
  await door.login.withProvider.click();
  await expect(door.sso.text).toContainText('Your account here is disabled.');
});

test('a provider that is down is told of, and nobody is kept out of Login', async ({ provider, door }) => {
  await provider.stop();
  await door.login.open();
  await door.login.withProvider.click();
  await expect(door.sso.text).toContainText('does not answer');
  await door.sso.backToLogin.click();
  await expect(door.login.heading).toBeVisible();
  await expect(door.login.username).toBeEditable();
});

test.describe('with a rule for new accounts', () => {
  test.use({
    serverEnvironment: async ({ provider }, use) =>
      use({ ...provider.environment(), VESTIBULE_OIDC_PROVISION: 'groups=staff' }),
  });

  test('who keeps to it gets an account, others do not', async ({ server, provider, door, page, visitor }) => {
    await addAccount(server, { username: 'ada.lovelace', email: 'someone@else.example', name: '' });
    await door.login.open();
    await door.login.withProvider.click();
    await new ProviderPages(page).signIn('ada-there');
    await expect(page.getByRole('main')).toContainText('You are signed in as Ada Lovelace (ada.lovelace2).');

    provider.people.set('guest', { ...ADA_THERE, email: 'guest@x.example', groups: ['guests'] });
    const other = await visitor();
    await other.login.open();
    await other.login.withProvider.click();
    await new ProviderPages(other.page).signIn('guest');
    await expect(other.sso.text).toContainText('you have no account here');
  });
});

test.describe('with two providers', () => {
  const test = base.extend<{ second: IdentityProvider }>({
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

  test('each has its link, and its own page', async ({ server, second, door, page }) => {
    await markAsSso(server);
    await door.login.open();
    await expect(page.getByRole('link', { name: 'Login with Northwind ID' })).toBeVisible();
    await page.getByRole('link', { name: 'Login with Partner ID' }).click();
    expect(page.url()).toContain(second.issuer);
    await new ProviderPages(page).signIn('ada-there');
    await expect(door.signedIn.heading).toBeVisible();
  });
});
