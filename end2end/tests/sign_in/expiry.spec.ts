import { expect, test } from '../../fixtures.ts';
import { endSession } from '../../support/api.ts';

test('the page warns before a session expires, and "Stay signed in" extends it', async ({
  regular,
  app,
  page,
}) => {
  await app.reachSignedIn(regular);
  await page.clock.install();
  await page.reload();
  await expect(app.signedIn.heading).toBeVisible();
  const warning = page.getByText('You will be signed out in 2 minutes.');
  await expect(warning).toBeHidden();
  await page.clock.fastForward('58:30');
  await expect(warning).toBeVisible();
  const response = page.waitForResponse('**/api/state');
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  expect((await response).status()).toBe(200);
  await expect(warning).toBeHidden();
  await expect(app.signedIn.heading).toBeVisible();
});

test('the page warns two minutes before a sign-in expires', async ({ regular, app, page }) => {
  await page.clock.install();
  await app.reachVerify(regular);
  await expect(page.getByText('This sign-in expires in 2 minutes.')).toBeHidden();
  await page.clock.fastForward('13:05');
  await expect(page.getByText('This sign-in expires in 2 minutes.')).toBeVisible();
});

test('an ended session shows "Session expired" with a way to sign in again', async ({ regular, app, server, consoleErrors }) => {
  consoleErrors.expectStatus(401);
  await app.reachSignedIn(regular);
  await endSession(server, app.page.context());
  await app.changePassword.open();
  await expect(app.sessionExpired.heading).toBeVisible();
  await app.sessionExpired.signInAgain.click();
  await expect(app.login.heading).toBeVisible();
  await app.flows.laterSignIn(regular);
});

test('the start page shows Login when the session has ended', async ({
  regular,
  app,
  server,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(401);
  await app.reachSignedIn(regular);
  await endSession(server, app.page.context());
  await app.signedIn.open();
  await expect(app.login.heading).toBeVisible();
  await app.login.signIn(regular.username, regular.password);
  await expect(app.verify.heading).toBeVisible();
});

test('a sign-in that ends while a code is typed shows "Session expired"', async ({
  regular,
  app,
  server,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(401);
  await app.reachVerify(regular);
  await endSession(server, app.page.context());
  await app.verify.verify(await regular.phone.next());
  await expect(app.sessionExpired.heading).toBeVisible();
  await app.sessionExpired.signInAgain.click();
  await app.flows.laterSignIn(regular);
});
