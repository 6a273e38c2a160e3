import { ProviderPages } from '../../pages/provider.ts';
import { expect, test } from '../../support/forward-auth.ts';
import { ADA_THERE, PROVIDER_CONSOLE_ERRORS } from '../../support/sso.ts';
import { labelled } from '../../support/mailbox.ts';
import { IdentityProvider } from '../../fakes/identity-provider.ts';
import { hostileAddresses } from '../../support/table.ts';

const HOSTILE = hostileAddresses();

/** Some of each kind, as a browser reads them. */
const SAMPLE = HOSTILE.filter((_, at) => at % 25 === 0);

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

const withProvider = test.extend<{ provider: IdentityProvider }>({
  provider: async ({ consoleErrors }, use) => {
    consoleErrors.expect(PROVIDER_CONSOLE_ERRORS);
    const provider = await IdentityProvider.start();
    provider.people.set('ada-there', ADA_THERE);
    await use(provider);
    await provider.stop();
  },
  extraEnvironment: async ({ provider }, use) => use(provider.environment()),
});

withProvider('a sign-in with the identity provider leads back to the application', async ({ forwardAuth, server, app, page, context }) => {
  await server.command('account', 'add', '--username', 'ada', '--email', ADA_THERE.email, '--name', ADA_THERE.name, '--sso');
  await page.goto(`${forwardAuth.url}/cases/17`);
  await app.login.withProvider.click();
  await new ProviderPages(page).signIn('ada-there');
  await expect(page.getByText('Hello, Ada Lovelace.')).toBeVisible();
  expect(page.url()).toBe(`${forwardAuth.url}/cases/17`);
  // A later sign-in is not led there again.
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('vestibule-next');
});

test('Login redirects a signed-in person at once', async ({ forwardAuth, regular, app, page }) => {
  await page.goto(forwardAuth.url);
  await app.login.signIn(regular.username, regular.password);
  await app.verify.verify(await regular.phone.next());
  await expect(page.getByText('Hello,')).toBeVisible();
  await page.goto(login(`${forwardAuth.url}/cases/18`));
  await expect(page).toHaveURL(`${forwardAuth.url}/cases/18`);
});

test('a sign-in with a hostile return address leads to the application', async ({
  forwardAuth,
  regular,
  server,
  openBrowser,
}) => {
  test.slow();
  await server.set('mfa.internal', 'off');
  expect(SAMPLE.length).toBeGreaterThanOrEqual(10);
  for (const next of SAMPLE) {
    const { page, login: form } = await openBrowser();
    await page.goto(login(next));
    await form.signIn(regular.username, regular.password);
    await expect(page, next).toHaveURL(`${forwardAuth.url}/`);
    await page.context().close();
  }
});

// In parts, since it is long.
const PARTS = 4;
for (let part = 0; part < PARTS; part += 1) {
  test.describe(`part ${part + 1} of ${PARTS}`, () => {
    test.use({ site: 'example.com' });

    test('no hostile return address redirects a signed-in browser', async ({ regular, forwardAuth, app, page }) => {
      test.slow();
      await app.reachVerify(regular);
      await app.verify.verify(await regular.phone.next());
      await expect(page.getByText('Hello,')).toBeVisible();
      const home = page.getByRole('link', { name: 'Northwind Cases' });
      for (const next of HOSTILE.filter((_, at) => at % PARTS === part)) {
        await page.goto(login(next));
        await expect(home, next).toHaveAttribute('href', `${forwardAuth.url}/`);
        expect(new URL(page.url()).origin, next).toBe('https://login.example.com');
      }
    });
  });
}
