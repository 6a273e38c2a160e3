import { expect, GRACE, test } from '../../fixtures.ts';
import { addAccount } from '../../support/person.ts';

test.use({ ownServer: true });

test('with MFA off, the password is enough after the forced change', async ({ newcomer, app, server }) => {
  await server.set('mfa.internal', 'off');
  await app.signIn(newcomer);
  await expect(app.changePassword.heading).toBeVisible();
  await app.replacePassword(newcomer);
  await expect(app.signedIn.heading).toBeVisible();
  await app.signedIn.signOut();
  await app.signIn(newcomer);
  await expect(app.signedIn.heading).toBeVisible();
});

test('with MFA optional, the set-up is offered and can be skipped', async ({ newcomer, app, server }) => {
  await server.set('mfa.internal', 'optional');
  await app.signIn(newcomer);
  await expect(app.setUp.qrCode).toBeVisible();
  await app.setUp.skip.click();
  await expect(app.changePassword.heading).toBeVisible();
  await app.replacePassword(newcomer);
  await expect(app.signedIn.heading).toBeVisible();
});

test('with MFA optional, a finished set-up requires a code at the next sign-in', async ({ newcomer, app, server }) => {
  await server.set('mfa.internal', 'optional');
  await app.flows.firstSignIn(newcomer);
  await app.signedIn.signOut();
  await app.flows.toVerify(newcomer);
});

test('in the grace period, the set-up can be postponed until the date that is shown', async ({
  newcomer,
  app,
  server,
  page,
}) => {
  await server.set('mfa.grace_days', '7');
  await app.signIn(newcomer);
  const until = new Date(Date.now() + 7 * 24 * 3_600_000);
  const day = until.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  await expect(page.getByText(`You can skip this until ${day}.`)).toBeVisible();
  await app.setUp.skip.click();
  await expect(app.changePassword.heading).toBeVisible();
  await server.set('mfa.grace_days', '0');
  await page.reload();
  await expect(app.setUp.qrCode).toBeVisible();
  await expect(app.setUp.skip).toBeHidden();
});

test('with MFA required, the set-up cannot be skipped', async ({ newcomer, app }) => {
  await app.reachSetUp(newcomer);
  await expect(app.setUp.skip).toBeHidden();
});

test('a setting takes effect during a sign-in, at its next request', async ({
  newcomer,
  app,
  server,
  page,
}) => {
  await app.reachSetUp(newcomer);
  await server.set('mfa.internal', 'optional');
  await page.reload();
  await expect(app.setUp.skip).toBeVisible();
  await server.set('mfa.internal', 'required');
  await page.reload();
  await expect(app.setUp.qrCode).toBeVisible();
  await expect(app.setUp.skip).toBeHidden();
});

test('internal and external accounts have separate settings', async ({ server, openBrowser }) => {
  await server.set('mfa.internal', 'off');
  const insider = await addAccount(server, GRACE);
  const outsider = await addAccount(
    server,
    { username: 'alan', email: 'alan@bletchley.example', name: 'Alan Turing' },
    '--external',
  );
  const [first, second] = [await openBrowser(), await openBrowser()];
  await first.signIn(insider);
  await expect(first.changePassword.heading).toBeVisible();
  await second.signIn(outsider);
  await expect(second.setUp.heading).toBeVisible();
});

test('an MFA reset ends all sessions and starts a new set-up with a new secret', async ({
  regular,
  app,
  server,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(401);
  await app.reachSignedIn(regular);
  const old = regular.phone.secret;
  await server.command('account', 'reset-mfa', '--username', regular.username, '--reason', 'the phone was stolen');
  await app.changePassword.open();
  await expect(app.sessionExpired.heading).toBeVisible();
  await app.reachSetUp(regular);
  expect(regular.phone.secret).not.toBe(old);
});
