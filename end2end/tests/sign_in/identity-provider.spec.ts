import { ADA, GRACE } from '../../fixtures.ts';
import { ProviderPages } from '../../pages/provider.ts';
import { addAccount } from '../../support/person.ts';
import { addSsoAccount, expect, signInWithProvider, test } from '../../support/sso.ts';

test('the identity provider replaces password and code, and sign-out also ends its session', async ({
  server,
  app,
  page,
}) => {
  await addSsoAccount(server);
  const providerPages = new ProviderPages(page);
  await signInWithProvider(app);
  await expect(app.signedIn.heading).toBeVisible();
  await expect(page.getByRole('main')).toContainText('You are signed in as Ada Lovelace (ada).');

  await app.signedIn.signOut();
  await providerPages.signOut();
  await expect(app.login.heading).toBeVisible();
  // The provider asks for the login again.
  await app.login.withProvider.click();
  await expect(page.locator('input[name="login"]')).toBeVisible();
});

test('Security of an SSO account shows sessions and activity only', async ({
  server,
  app,
}) => {
  await addSsoAccount(server);
  await signInWithProvider(app);
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
  await addSsoAccount(server);
  await page.goto('/login?next=/security');
  await app.login.withProvider.click();
  await new ProviderPages(page).signIn('ada-at-provider');
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
  await addSsoAccount(server, '--admin');
  const { username } = await addAccount(server, GRACE);
  const providerPages = new ProviderPages(page);
  await signInWithProvider(app);
  await app.accounts.open();
  await app.accounts.account(GRACE.name).click();
  await expect(app.account.details).toContainText(username);
  const address = page.url();

  await app.account.action('Disable').click();
  await app.account.submit.click();
  await app.login.withProvider.click();
  // The provider asks again although the person is signed in there.
  await providerPages.signInAgain('ada-at-provider');
  await expect(app.account.details).toContainText(username);
  expect(page.url()).toBe(address);
  await app.account.perform('Disable');
  await expect(app.account.announcement).toContainText('The account has been disabled.');
  // The return address is used once.
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('vestibule-next');
});

test('a hostile return address leads to the start page after the provider', async ({ server, app, page }) => {
  await addSsoAccount(server);
  const providerPages = new ProviderPages(page);
  await signInWithProvider(app);
  await expect(app.signedIn.heading).toBeVisible();
  for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example', 'javascript:alert(1)']) {
    await page.goto(`/api/oidc/again?next=${encodeURIComponent(next)}`);
    await providerPages.signInAgain('ada-at-provider');
    await expect(app.signedIn.heading, next).toBeVisible();
  }
});

test('cancelling at the provider is reported, with a way to try again', async ({ server, app, page }) => {
  await addSsoAccount(server);
  await app.login.open();
  await app.login.withProvider.click();
  await new ProviderPages(page).cancel();
  await expect(app.sso.text).toContainText('You may have cancelled');
  await app.sso.tryAgain.click();
  await new ProviderPages(page).signIn('ada-at-provider');
  await expect(app.signedIn.heading).toBeVisible();
});

test('a disabled account is reported and its session ends', async ({ server, app, page, consoleErrors }) => {
  consoleErrors.expectStatus(401);
  await addSsoAccount(server);
  await signInWithProvider(app);
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
