import { expect, GRACE, test } from '../fixtures.ts';
import { addAccount } from '../support/person.ts';

test('with MFA off the password is enough, after the forced change', async ({ newcomer, door, server }) => {
  await server.set('mfa.internal', 'off');
  await door.signIn(newcomer);
  await expect(door.changePassword.heading).toBeVisible();
  await door.replacePassword(newcomer);
  await expect(door.signedIn.heading).toBeVisible();
  await door.signedIn.signOut();
  await door.signIn(newcomer);
  await expect(door.signedIn.heading).toBeVisible();
});

test('with MFA optional the set-up is offered and can be skipped', async ({ newcomer, door, server }) => {
  await server.set('mfa.internal', 'optional');
  await door.signIn(newcomer);
  await expect(door.setUp.qrCode).toBeVisible();
  await door.setUp.skip.click();
  await expect(door.changePassword.heading).toBeVisible();
  await door.replacePassword(newcomer);
  await expect(door.signedIn.heading).toBeVisible();
});

test('with MFA optional the set-up can be done as well, and then holds', async ({ newcomer, door, server }) => {
  await server.set('mfa.internal', 'optional');
  await door.finishFirstSignIn(newcomer);
  await door.signedIn.signOut();
  await door.reachVerify(newcomer);
});

test('with days of grace the set-up can be put off until the day that is shown', async ({
  newcomer,
  door,
  server,
  page,
}) => {
  await server.set('mfa.grace_days', '7');
  await door.signIn(newcomer);
  const until = new Date(Date.now() + 7 * 24 * 3_600_000);
  const day = until.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  await expect(page.getByText(`You can put this off until ${day}.`)).toBeVisible();
  await door.setUp.skip.click();
  await expect(door.changePassword.heading).toBeVisible();
  await server.set('mfa.grace_days', '0');
  await page.reload();
  await expect(door.setUp.qrCode).toBeVisible();
  await expect(door.setUp.skip).toBeHidden();
});

test('with MFA required there is nothing to skip', async ({ newcomer, door }) => {
  await door.reachSetUp(newcomer);
  await expect(door.setUp.skip).toBeHidden();
});

test('a setting takes effect at the next request of a sign-in in progress', async ({
  newcomer,
  door,
  server,
  page,
}) => {
  await door.reachSetUp(newcomer);
  await server.set('mfa.internal', 'optional');
  await page.reload();
  await expect(door.setUp.skip).toBeVisible();
  await server.set('mfa.internal', 'required');
  await page.reload();
  await expect(door.setUp.qrCode).toBeVisible();
  await expect(door.setUp.skip).toBeHidden();
});

test('internal and external people have settings of their own', async ({ server, visitor }) => {
  await server.set('mfa.internal', 'off');
  const insider = await addAccount(server, GRACE);
  const outsider = await addAccount(
    server,
    { username: 'alan', email: 'alan@bletchley.example', name: 'Alan Turing' },
    '--external',
  );
  const [first, second] = [await visitor(), await visitor()];
  await first.signIn(insider);
  await expect(first.changePassword.heading).toBeVisible();
  await second.signIn(outsider);
  await expect(second.setUp.heading).toBeVisible();
});

test('an administrator’s MFA reset ends the sessions and begins a new set-up with another secret', async ({
  regular,
  door,
  server,
  noise,
}) => {
  noise.expectStatus(401);
  await door.signInWithCode(regular);
  const old = regular.phone.secret;
  await server.command('account', 'reset-mfa', '--username', regular.username, '--reason', 'the phone was stolen');
  await door.changePassword.open();
  await expect(door.sessionExpired.heading).toBeVisible();
  await door.reachSetUp(regular);
  expect(regular.phone.secret).not.toBe(old);
});
