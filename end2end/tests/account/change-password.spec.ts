import { expect, test } from '../../fixtures.ts';

const OTHER_PASSWORD = 'marble otter tangerine';

test('changing the password ends all other sessions of the account', async ({
  regular,
  app,
  openBrowser,
  consoleErrors,
}) => {
  consoleErrors.expectStatus(401);
  const laptop = await openBrowser();
  await laptop.reachSignedIn(regular);
  await app.reachSignedIn(regular);
  await app.changePassword.open();
  await app.replacePassword(regular, OTHER_PASSWORD);
  await expect(app.signedIn.heading).toBeVisible();
  await laptop.changePassword.open();
  await expect(laptop.sessionExpired.heading).toBeVisible();
  await app.page.reload();
  await expect(app.signedIn.heading).toBeVisible();
});
