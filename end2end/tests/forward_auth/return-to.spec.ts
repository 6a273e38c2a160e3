import { ProviderPages } from '../../pages/provider.ts';
import { IdentityProvider } from '../../fakes/identity-provider.ts';
import { expect, test } from '../../support/forward-auth/fixtures.ts';
import { labelled } from '../../support/mailbox.ts';
import { ADA_AT_PROVIDER, PROVIDER_CONSOLE_ERRORS } from '../../support/sso.ts';
import { hostileAddresses, hostileSamples } from '../../support/table.ts';

// One installation for the whole file.
test.describe.configure({ mode: 'default' });

const login = (next: string) => `/login?next=${encodeURIComponent(next)}`;

test('a first sign-in with set-up leads back to the application', async ({ forwardAuth, newcomer, app, page }) => {
  await page.goto(`${forwardAuth.url}/cases/17`);
  await app.login.signIn(newcomer.username, newcomer.password);
  await app.scan(newcomer);
  await page.reload();
  await app.setUp.continue();
  await app.verify.verify(await newcomer.phone.next());
  newcomer.backupCodes = await app.backupCodes.read();
  await app.backupCodes.done();
  await app.replacePassword(newcomer);
  await expect(page.getByText(`Hello, ${newcomer.name}.`)).toBeVisible();
  expect(page.url()).toBe(`${forwardAuth.url}/cases/17`);
});

test('a password reset on the way keeps the return address', async ({ forwardAuth, regular, app, page, mailbox }) => {
  await page.goto(`${forwardAuth.url}/cases/17`);
  await app.login.forgotPassword.click();
  await app.forgotPassword.request(regular.username);
  const mail = await mailbox.receive('Password Reset Requested', regular.email);
  await app.resetPassword.open();
  await app.resetPassword.code.fill(labelled(mail.text, 'Verification Code'));
  await app.resetPassword.choose('orange zeppelin marmalade');
  await expect(app.resetPassword.done).toBeVisible();
  await app.login.open();
  await app.login.signIn(regular.username, 'orange zeppelin marmalade');
  await app.verify.verify(await regular.phone.next());
  await expect(page.getByText(`Hello, ${regular.name}.`)).toBeVisible();
  expect(page.url()).toBe(`${forwardAuth.url}/cases/17`);
});

test('after a backup code a link leads back to the application', async ({ forwardAuth, regular, app, page }) => {
  await page.goto(`${forwardAuth.url}/cases/17`);
  await app.login.signIn(regular.username, regular.password);
  await app.verify.useBackupCode.click();
  await app.backupCode.verify(regular.backupCodes[0] ?? '');
  await page.getByRole('link', { name: /Northwind Cases/ }).click();
  await expect(page.getByText(`Hello, ${regular.name}.`)).toBeVisible();
  expect(page.url()).toBe(`${forwardAuth.url}/cases/17`);
});

test('Login redirects a signed-in person at once', async ({ forwardAuth, regular, context, page }) => {
  await forwardAuth.signInBrowser(context, regular);
  await page.goto(login(`${forwardAuth.url}/cases/18`));
  await expect(page).toHaveURL(`${forwardAuth.url}/cases/18`);
});

test('a sign-in with a hostile return address leads to the application', async ({ forwardAuth, regular, server, openBrowser }) => {
  test.slow();
  const samples = hostileSamples(1);
  expect(samples.length).toBeGreaterThanOrEqual(8);
  await server.set('mfa.internal', 'off');
  try {
    for (const next of samples) {
      const { page, login: form } = await openBrowser();
      await page.goto(login(next));
      await form.signIn(regular.username, regular.password);
      await expect(page, next).toHaveURL(`${forwardAuth.url}/`);
      await page.context().close();
    }
  } finally {
    await server.set('mfa.internal', 'required');
  }
});

const withProvider = test.extend<{ provider: IdentityProvider }>({
  provider: async ({ consoleErrors }, use) => {
    consoleErrors.expect(PROVIDER_CONSOLE_ERRORS);
    const provider = await IdentityProvider.start();
    provider.people.set('ada-at-provider', ADA_AT_PROVIDER);
    await use(provider);
    await provider.stop();
  },
  extraEnvironment: async ({ provider }, use) => use(provider.environment()),
});

withProvider('a sign-in with the identity provider leads back to the application', async ({ forwardAuth, server, app, page, context }) => {
  await server.command('account', 'add', '--username', 'ada', '--email', ADA_AT_PROVIDER.email, '--name', ADA_AT_PROVIDER.name, '--sso');
  await page.goto(`${forwardAuth.url}/cases/17`);
  await app.login.withProvider.click();
  await new ProviderPages(page).signIn('ada-at-provider');
  await expect(page.getByText('Hello, Ada Lovelace.')).toBeVisible();
  expect(page.url()).toBe(`${forwardAuth.url}/cases/17`);
  // The return address is used once.
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('vestibule-next');
});

// The server's response to every row, through each proxy, is in header-smuggling.spec.ts.
test.describe('a signed-in browser', () => {
  test.use({ site: 'example.com' });

  for (const [rows, tag] of [
    ['of each kind', undefined],
    ['of the whole table', '@all'],
  ] as const) {
    test(`is not redirected by hostile return addresses ${rows}`, { tag }, async ({ regular, forwardAuth, context, page }) => {
      const addresses = tag === undefined ? hostileSamples(3) : hostileAddresses();
      expect(addresses.length).toBeGreaterThanOrEqual(25);
      test.setTimeout(30_000 + addresses.length * 2_000);
      await forwardAuth.signInBrowser(context, regular);
      const home = page.getByRole('link', { name: 'Northwind Cases' });
      for (const next of addresses) {
        await page.goto(login(next));
        await expect(home, next).toHaveAttribute('href', `${forwardAuth.url}/`);
        expect(new URL(page.url()).origin, next).toBe('https://login.example.com');
      }
    });
  }
});
