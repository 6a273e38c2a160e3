import { expect, test } from '../../fixtures.ts';
import { apiClient } from '../../support/api.ts';

test('a wrong password and an unknown name get the same message', async ({ regular, app, consoleErrors }) => {
  consoleErrors.expectStatus(401);
  await app.login.open();
  await app.login.signIn(regular.username, 'not the password');
  await expect(app.login.alert).toBeVisible();
  const words = await app.login.alert.textContent();
  await app.page.reload();
  await app.login.signIn('nobody', 'not the password');
  await expect(app.login.alert).toHaveText(words!);
  await expect(app.login.username).toHaveValue('nobody');
});

test('the email address and the username in capitals with spaces work as the username', async ({ regular, app }) => {
  for (const typed of [regular.email, ` ${regular.username.toUpperCase()} `]) {
    await app.login.open();
    await app.login.signIn(typed, regular.password);
    await expect(app.verify.heading, typed).toBeVisible();
    await app.verify.anotherAccount.click();
    await expect(app.login.heading).toBeVisible();
  }
});

test('empty fields are reported at each field without sending the form', async ({ app, page }) => {
  let sent = 0;
  await app.login.open();
  page.on('request', (request) => (sent += request.url().includes('/api/sign-in') ? 1 : 0));
  await app.login.signInButton.click();
  for (const field of [app.login.username, app.login.password]) {
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(/\S/);
  }
  await expect(app.login.username).toBeFocused();
  expect(sent).toBe(0);
});

test('the password can be shown and hidden again', async ({ app }) => {
  await app.login.open();
  await app.login.password.fill('violet kayak');
  await expect(app.login.password).toHaveAttribute('type', 'password');
  await expect(app.login.showPassword).toHaveAttribute('aria-pressed', 'false');
  await app.login.showPassword.click();
  await expect(app.login.password).toHaveAttribute('type', 'text');
  await expect(app.login.password).toHaveValue('violet kayak');
  await expect(app.login.showPassword).toHaveAttribute('aria-pressed', 'true');
  await app.login.showPassword.click();
  await expect(app.login.password).toHaveAttribute('type', 'password');
});

test('after five wrong passwords the page shows the waiting time', async ({ regular, app, consoleErrors }) => {
  consoleErrors.expectStatus(401, 429);
  await app.login.open();
  for (let tries = 0; tries < 5; tries += 1) {
    const answered = app.page.waitForResponse('**/api/sign-in');
    await app.login.signIn(regular.username, `wrong password ${tries}`);
    await answered;
  }
  const refused = app.page.waitForResponse(
    (response) => response.url().endsWith('/api/sign-in') && response.status() === 429,
  );
  await app.login.signIn(regular.username, regular.password);
  expect(Number((await refused).headers()['retry-after'])).toBeGreaterThanOrEqual(25);
  await expect(app.login.alert).toContainText(/\d+ seconds|minute/);
  await expect(app.verify.heading).toBeHidden();
});

test('wrong passwords from elsewhere do not lock out a known browser', async ({
  regular,
  app,
  openBrowser,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(401, 429);
  await app.reachSignedIn(regular);
  await app.signedIn.signOut();
  const stranger = await openBrowser();
  await stranger.login.open();
  for (let tries = 0; tries < 6; tries += 1) {
    const answered = stranger.page.waitForResponse('**/api/sign-in');
    await stranger.login.signIn(regular.username, `wrong password ${tries}`);
    await answered;
  }
  await expect(stranger.login.alert).toContainText(/\d+ seconds|minute/);
  await app.flows.laterSignIn(regular);
});

test('signing out ends the session on the server, so the old cookie stops working', async ({
  regular,
  app,
  server,
  context,
}) => {
  await app.reachSignedIn(regular);
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await app.signedIn.signOut();
  await expect(app.login.heading).toBeVisible();
  const thief = await apiClient(server);
  const answer = await thief.get('/api/state', { headers: { Cookie: cookies } });
  expect(await answer.text()).not.toContain('signed_in');
  await thief.dispose();
});

test('the session cookie is HttpOnly and SameSite, and nothing is stored in the page', async ({ regular, app, context, page }) => {
  await app.reachSignedIn(regular);
  const cookies = await context.cookies();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie.httpOnly).toBe(true);
    expect(['Lax', 'Strict']).toContain(cookie.sameSite);
  }
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('each step has a new token', async ({ regular, app, context }) => {
  const token = async () => (await context.cookies()).find(({ name }) => name === 'vestibule')?.value;
  await app.reachVerify(regular);
  const pending = await token();
  expect(pending).toBeDefined();
  await app.verify.verify(await regular.phone.next());
  await expect(app.signedIn.heading).toBeVisible();
  expect(await token()).toBeDefined();
  expect(await token()).not.toBe(pending);
});
