import { expect, test } from '../../fixtures.ts';

test('offline, the page says so, keeps the input and works again afterwards', async ({
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
  await expect(app.login.alert).toContainText('The server is not responding');
  await expect(app.login.password).toHaveValue(regular.password);
  await context.setOffline(false);
  await expect(offline).toBeHidden();
  await app.login.signInButton.click();
  await expect(app.verify.heading).toBeVisible();
});

test('a slow response is announced until it arrives', async ({ regular, app, page }) => {
  await page.clock.install();
  await app.reachVerify(regular);
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/api/verify', async (route) => {
    await held;
    await route.continue();
  });
  const slow = page.getByText('This is taking longer than usual.');
  await app.verify.verify(await regular.phone.next());
  await expect(page.locator('[aria-busy=true]')).toHaveCount(1);
  await expect(slow).toBeHidden();
  await page.clock.fastForward('00:06');
  await expect(slow).toBeVisible();
  release();
  await expect(app.signedIn.heading).toBeVisible();
  await expect(slow).toBeHidden();
});
