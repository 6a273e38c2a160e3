import { expect, test } from '../../fixtures.ts';

test('before a session ends the page offers to stay, and staying takes the warning away', async ({
  regular,
  app,
  page,
}) => {
  await app.signInWithCode(regular);
  await page.clock.install();
  await page.reload();
  await expect(app.signedIn.heading).toBeVisible();
  const warning = page.getByText('You will be signed out in 2 minutes.');
  await expect(warning).toBeHidden();
  await page.clock.fastForward('58:30');
  await expect(warning).toBeVisible();
  const asked = page.waitForResponse('**/api/state');
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  expect((await asked).status()).toBe(200);
  await expect(warning).toBeHidden();
  await expect(app.signedIn.heading).toBeVisible();
});

test('without a network the page says so, keeps what was typed and goes on afterwards', async ({
  regular,
  app,
  context,
  consoleErrors,
  page,
}) => {
  consoleErrors.expectUnreachable();
  const offline = page.getByText('You are offline.');
  await app.login.open();
  await expect(offline).toBeHidden();
  await context.setOffline(true);
  await expect(offline).toBeVisible();
  await app.login.signIn(regular.username, regular.password);
  await expect(app.login.alert).toContainText('There is no answer');
  await expect(app.login.password).toHaveValue(regular.password);
  await context.setOffline(false);
  await expect(offline).toBeHidden();
  await app.login.signInButton.click();
  await expect(app.verify.heading).toBeVisible();
});

test('an answer that takes long is said, until it is there', async ({ regular, app, page }) => {
  await page.clock.install();
  await app.reachVerify(regular);
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/api/verify', async (route) => {
    await held;
    await route.continue();
  });
  const slow = page.getByText('This takes longer than usual.');
  await app.verify.verify(await regular.phone.next());
  await expect(page.locator('[aria-busy=true]')).toHaveCount(1);
  await expect(slow).toBeHidden();
  await page.clock.fastForward('00:06');
  await expect(slow).toBeVisible();
  release();
  await expect(app.signedIn.heading).toBeVisible();
  await expect(slow).toBeHidden();
});

test('the QR code is enlarged and put away by keyboard, and the focus comes back', async ({ newcomer, app, page }) => {
  await app.reachSetUp(newcomer);
  const enlarge = page.getByRole('button', { name: 'Enlarge the QR code' });
  const dialog = page.getByRole('dialog');
  const before = await app.setUp.qrCode.boundingBox();
  await enlarge.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  const after = await dialog.getByRole('img').boundingBox();
  expect(after?.width).toBeGreaterThan((before?.width ?? Infinity) * 1.5);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(enlarge).toBeFocused();
});

test('the countdown tells the seconds until the next code, by the server’s clock', async ({ regular, app, page }) => {
  await app.reachVerify(regular);
  const words = await page.getByRole('timer').innerText();
  const left = 30 - (Math.floor(Date.now() / 1000) % 30);
  const said = Number(/in (\d+) seconds?/.exec(words)?.[1]);
  // A second may pass in between, and the countdown begins anew after the last.
  expect([0, 1, 2, 28, 29]).toContain((said - left + 30) % 30);
});
