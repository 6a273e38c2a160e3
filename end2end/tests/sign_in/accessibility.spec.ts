import { expect, test } from '../../fixtures.ts';
import { focusProblems } from '../../support/audit/focus.ts';

test('an error is announced and linked to its field', async ({ app, consoleErrors }) => {
  consoleErrors.expectStatus(401);
  await app.login.open();
  await app.login.signIn('grace', 'not the password');
  await expect(app.login.alert).toBeVisible();
  await expect(app.login.alert).toHaveRole('alert');
  await app.login.username.fill('');
  await app.login.signInButton.click();
  await expect(app.login.username).toHaveAccessibleDescription('Enter your username or email address.');
});

test('a press that leaves the control before release does nothing', async ({ app, page }) => {
  await app.login.open();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const control of [app.login.showPassword, app.login.signInButton, app.login.forgotPassword]) {
    await control.hover();
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
  }
  await expect(app.login.showPassword).toHaveAttribute('aria-pressed', 'false');
  await expect(app.login.heading).toBeVisible();
  await expect(app.login.alert).toBeHidden();
  expect(requests).toEqual([]);
});

test('the focus is visible in forced colours', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await app.login.open();
  expect(await focusProblems(page)).toEqual([]);
});
