import { expect, test } from '../fixtures.ts';
import { endSession } from '../support/tour.ts';

test.describe('the server is gone', () => {
  test('a form says so, keeps what was typed, and works once the server is back', async ({
    regular,
    door,
    server,
    noise,
  }) => {
    noise.expectUnreachable();
    await door.login.open();
    await door.login.heading.waitFor();
    await server.kill();
    await door.login.signIn(regular.username, regular.password);
    await expect(door.login.alert).toContainText('There is no answer from the server');
    await expect(door.login.username).toHaveValue(regular.username);
    await expect(door.login.password).toHaveValue(regular.password);
    await server.start();
    await door.login.signInButton.click();
    await expect(door.verify.heading).toBeVisible();
  });

  test('when it goes while the page loads, a screen says so and "Try again" goes on', async ({
    regular,
    door,
    server,
    page,
    noise,
  }) => {
    noise.expectUnreachable();
    await door.reachVerify(regular);
    // The server could not say where the person stands, and the question that the app then asks finds nobody.
    await page.route(
      '**/verify',
      async (route) => {
        const response = await route.fetch();
        const { 'content-encoding': _, 'content-length': __, ...headers } = response.headers();
        await route.fulfill({ response, headers, body: (await response.text()).replace(/(id="state">)[^<]+/, '$1') });
      },
      { times: 1 },
    );
    await page.route(
      '**/api/state',
      async (route) => {
        await server.kill();
        await route.continue();
      },
      { times: 1 },
    );
    await page.reload();
    await expect(door.unreachable.heading).toBeVisible();
    await door.unreachable.tryAgain.click();
    await expect(door.unreachable.heading).toBeVisible();
    await server.start();
    await door.unreachable.tryAgain.click();
    await expect(door.verify.heading).toBeVisible();
  });

  test('a code that was typed meanwhile is still there and is accepted afterwards', async ({
    regular,
    door,
    server,
    noise,
  }) => {
    noise.expectUnreachable();
    await door.reachVerify(regular);
    await server.kill();
    await door.verify.verify(await regular.phone.next());
    await expect(door.verify.alert).toContainText('There is no answer from the server');
    await server.start();
    await door.verify.verifyButton.click();
    await expect(door.signedIn.heading).toBeVisible();
  });
});

test.describe('the server is killed and started again', () => {
  test('somebody in the middle of the set-up goes on with the same QR code', async ({
    newcomer,
    door,
    server,
    page,
  }) => {
    await door.reachSetUp(newcomer);
    const uri = await door.setUp.readQrCode();
    await server.kill();
    await server.start();
    await page.reload();
    expect(await door.setUp.readQrCode()).toBe(uri);
    await door.setUp.continue();
    await door.verify.verify(await newcomer.phone.next());
    await expect(door.backupCodes.heading).toBeVisible();
  });

  test('somebody before Done sees the same backup codes', async ({ newcomer, door, server, page }) => {
    await door.reachBackupCodes(newcomer);
    await server.kill();
    await server.start();
    await page.reload();
    expect(await door.backupCodes.read()).toEqual(newcomer.backupCodes);
  });

  test('a backup code and a code that were used stay used', async ({ regular, door, server, noise }) => {
    noise.expectStatus(422);
    const [code = ''] = regular.backupCodes;
    await door.signInWithCode(regular);
    await door.signedIn.signOut();
    await door.reachBackupCode(regular);
    await door.backupCode.verify(code);
    await expect(door.signedIn.heading).toBeVisible();
    await server.kill();
    await server.start();
    await door.signedIn.open();
    await door.signedIn.signOut();
    await door.reachVerify(regular);
    await door.verify.verify(await regular.phone.spent());
    await expect(door.verify.alert).toContainText('used already');
    await door.verify.useBackupCode.click();
    await door.backupCode.verify(code);
    await expect(door.backupCode.alert).toContainText('used already');
  });
});

test('a session that has ended is said, with the way to a new one', async ({ regular, door, server, noise }) => {
  noise.expectStatus(401);
  await door.signInWithCode(regular);
  await endSession(server, door);
  await door.changePassword.open();
  await expect(door.sessionExpired.heading).toBeVisible();
  await door.sessionExpired.signInAgain.click();
  await expect(door.login.heading).toBeVisible();
  await door.signInWithCode(regular);
});

test('who opens the front page with a session that has ended is simply asked to sign in', async ({
  regular,
  door,
  server,
  noise,
}) => {
  noise.expectStatus(401);
  await door.signInWithCode(regular);
  await endSession(server, door);
  await door.signedIn.open();
  await expect(door.login.heading).toBeVisible();
  await door.login.signIn(regular.username, regular.password);
  await expect(door.verify.heading).toBeVisible();
});

test('a sign-in that has ended while a code was typed is said, with the way to a new one', async ({
  regular,
  door,
  server,
  noise,
}) => {
  noise.expectStatus(401);
  await door.reachVerify(regular);
  await endSession(server, door);
  await door.verify.verify(await regular.phone.next());
  await expect(door.sessionExpired.heading).toBeVisible();
  await door.sessionExpired.signInAgain.click();
  await door.signInWithCode(regular);
});

test('two minutes before a sign-in ends the page warns', async ({ regular, door, page }) => {
  await page.clock.install();
  await door.reachVerify(regular);
  await expect(page.getByText('This sign-in ends in 2 minutes.')).toBeHidden();
  await page.clock.fastForward('13:05');
  await expect(page.getByText('This sign-in ends in 2 minutes.')).toBeVisible();
});
