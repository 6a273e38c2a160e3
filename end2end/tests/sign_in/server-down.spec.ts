import { expect, test } from '../../fixtures.ts';

test.use({ ownServer: true });

test.describe('the server is down', () => {
  test('a form reports it, keeps the input, and works when the server is back', async ({
    regular,
    app,
    server,
    consoleErrors,
  }) => {
    consoleErrors.expectUnreachable();
    await app.login.open();
    await app.login.heading.waitFor();
    await server.kill();
    await app.login.signIn(regular.username, regular.password);
    await expect(app.login.alert).toContainText('The server is not responding');
    await expect(app.login.username).toHaveValue(regular.username);
    await expect(app.login.password).toHaveValue(regular.password);
    await server.start();
    await app.login.signInButton.click();
    await expect(app.verify.heading).toBeVisible();
  });

  test('when it goes down while the page loads, a screen offers "Try again"', async ({
    regular,
    app,
    server,
    page,
    consoleErrors,
  }) => {
    consoleErrors.expectUnreachable();
    await app.reachVerify(regular);
    // The page comes without the state of the session, and the server is down when the app asks for it.
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
    await expect(app.unreachable.heading).toBeVisible();
    await app.unreachable.tryAgain.click();
    await expect(app.unreachable.heading).toBeVisible();
    await server.start();
    await app.unreachable.tryAgain.click();
    await expect(app.verify.heading).toBeVisible();
  });

  test('a code typed meanwhile is kept and accepted afterwards', async ({
    regular,
    app,
    server,
    consoleErrors,
  }) => {
    consoleErrors.expectUnreachable();
    await app.reachVerify(regular);
    await server.kill();
    await app.verify.verify(await regular.phone.next());
    await expect(app.verify.alert).toContainText('The server is not responding');
    await server.start();
    await app.verify.verifyButton.click();
    await expect(app.signedIn.heading).toBeVisible();
  });
});

test.describe('the server is killed and restarted', () => {
  test('a set-up in progress continues with the same QR code', async ({
    newcomer,
    app,
    server,
    page,
  }) => {
    await app.reachSetUp(newcomer);
    const uri = await app.setUp.readQrCode();
    await server.kill();
    await server.start();
    await page.reload();
    expect(await app.setUp.readQrCode()).toBe(uri);
    await app.setUp.continue();
    await app.verify.verify(await newcomer.phone.next());
    await expect(app.backupCodes.heading).toBeVisible();
  });

  test('backup codes before Done stay the same', async ({ newcomer, app, server, page }) => {
    await app.reachBackupCodes(newcomer);
    await server.kill();
    await server.start();
    await page.reload();
    expect(await app.backupCodes.read()).toEqual(newcomer.backupCodes);
  });

  test('a used code and a used backup code stay used', async ({ regular, app, server, consoleErrors }) => {
    consoleErrors.expectStatus(422);
    const [code = ''] = regular.backupCodes;
    await app.reachSignedIn(regular);
    await app.signedIn.signOut();
    await app.reachBackupCode(regular);
    await app.backupCode.verify(code);
    await expect(app.signedIn.heading).toBeVisible();
    await server.kill();
    await server.start();
    await app.signedIn.open();
    await app.signedIn.signOut();
    await app.reachVerify(regular);
    await app.verify.verify(await regular.phone.spent());
    await expect(app.verify.alert).toContainText('already been used');
    await app.verify.useBackupCode.click();
    await app.backupCode.verify(code);
    await expect(app.backupCode.alert).toContainText('already been used');
  });
});
