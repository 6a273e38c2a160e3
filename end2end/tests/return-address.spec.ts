import { ProviderPages } from '../pages/provider.ts';
import { expect, test } from '../support/guarded.ts';
import { ADA_THERE, PROVIDER_NOISE } from '../support/identity.ts';
import { labelled } from '../support/mailbox.ts';
import { IdentityProvider } from '../support/provider.ts';
import { hostileAddresses } from '../support/table.ts';

const HOSTILE = hostileAddresses();

/** Some of each kind, as a browser reads them. */
const SAMPLE = HOSTILE.filter((_, at) => at % 25 === 0);

const login = (next: string) => `/login?next=${encodeURIComponent(next)}`;

test('a first sign-in, set-up and all, leads back to the application', async ({ guarded, newcomer, door, page }) => {
  await page.goto(`${guarded.url}/cases/17`);
  await door.login.signIn(newcomer.username, newcomer.password);
  await door.scan(newcomer);
  await page.reload();
  await door.setUp.continue();
  await door.verify.verify(await newcomer.phone.next());
  newcomer.backupCodes = await door.backupCodes.read();
  await door.backupCodes.done();
  await door.replacePassword(newcomer);
  await expect(page.getByText(`Hello, ${newcomer.name}.`)).toBeVisible();
  expect(page.url()).toBe(`${guarded.url}/cases/17`);
});

test('a reset on the way changes nothing of where one was going', async ({ guarded, regular, door, page, mailbox }) => {
  await page.goto(`${guarded.url}/cases/17`);
  await door.login.forgotPassword.click();
  await door.forgotPassword.request(regular.username);
  const mail = await mailbox.receive('Password Reset Requested', regular.email);
  await door.resetPassword.open();
  await door.resetPassword.code.fill(labelled(mail.text, 'Verification Code'));
  await door.resetPassword.choose('orange zeppelin marmalade');
  await expect(door.resetPassword.done).toBeVisible();
  await door.login.open();
  await door.login.signIn(regular.username, 'orange zeppelin marmalade');
  await door.verify.verify(await regular.phone.next());
  await expect(page.getByText(`Hello, ${regular.name}.`)).toBeVisible();
  expect(page.url()).toBe(`${guarded.url}/cases/17`);
});

test('a backup code leaves one button to where one was going', async ({ guarded, regular, door, page }) => {
  await page.goto(`${guarded.url}/cases/17`);
  await door.login.signIn(regular.username, regular.password);
  await door.verify.useBackupCode.click();
  await door.backupCode.verify(regular.backupCodes[0] ?? '');
  await page.getByRole('link', { name: /Northwind Cases/ }).click();
  await expect(page.getByText(`Hello, ${regular.name}.`)).toBeVisible();
  expect(page.url()).toBe(`${guarded.url}/cases/17`);
});

const withProvider = test.extend<{ provider: IdentityProvider }>({
  provider: async ({ noise }, use) => {
    noise.expect(PROVIDER_NOISE);
    const provider = await IdentityProvider.start();
    provider.people.set('ada-there', ADA_THERE);
    await use(provider);
    await provider.stop();
  },
  furtherEnvironment: async ({ provider }, use) => use(provider.environment()),
});

withProvider('the identity provider leads back to the application too', async ({ guarded, server, door, page, context }) => {
  await server.command('account', 'add', '--username', 'ada', '--email', ADA_THERE.email, '--name', ADA_THERE.name, '--sso');
  await page.goto(`${guarded.url}/cases/17`);
  await door.login.withProvider.click();
  await new ProviderPages(page).signIn('ada-there');
  await expect(page.getByText('Hello, Ada Lovelace.')).toBeVisible();
  expect(page.url()).toBe(`${guarded.url}/cases/17`);
  // A later sign-in is not led there again.
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('vestibule-next');
});

test('who is signed in passes Login without seeing it', async ({ guarded, regular, door, page }) => {
  await page.goto(guarded.url);
  await door.login.signIn(regular.username, regular.password);
  await door.verify.verify(await regular.phone.next());
  await expect(page.getByText('Hello,')).toBeVisible();
  await page.goto(login(`${guarded.url}/cases/18`));
  await expect(page).toHaveURL(`${guarded.url}/cases/18`);
});

test('hostile addresses lead a browser to the application instead', async ({
  guarded,
  regular,
  server,
  visitor,
}) => {
  test.slow();
  await server.set('mfa.internal', 'off');
  expect(SAMPLE.length).toBeGreaterThanOrEqual(10);
  for (const next of SAMPLE) {
    const { page, login: form } = await visitor();
    await page.goto(login(next));
    await form.signIn(regular.username, regular.password);
    await expect(page, next).toHaveURL(`${guarded.url}/`);
    await page.context().close();
  }
});

// In parts, since it is long.
const PARTS = 4;
for (let part = 0; part < PARTS; part += 1) {
  test.describe(`part ${part + 1} of ${PARTS}`, () => {
    test.use({ site: 'example.com' });

    test('no hostile address of the table leads a browser away from who is signed in', async ({ regular, guarded, door, page }) => {
      test.slow();
      await door.reachVerify(regular);
      await door.verify.verify(await regular.phone.next());
      await expect(page.getByText('Hello,')).toBeVisible();
      const home = page.getByRole('link', { name: 'Northwind Cases' });
      for (const next of HOSTILE.filter((_, at) => at % PARTS === part)) {
        await page.goto(login(next));
        await expect(home, next).toHaveAttribute('href', `${guarded.url}/`);
        expect(new URL(page.url()).origin, next).toBe('https://login.example.com');
      }
    });
  });
}
