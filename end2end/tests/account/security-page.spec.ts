import { expect, test } from '../../fixtures.ts';

test('the signed-in page links to Security, which shows everything about the account', async ({ regular, app }) => {
  await app.reachSignedIn(regular);
  await app.signedIn.security.click();
  const { security } = app;
  await expect(security.heading).toBeVisible();
  await expect(security.authenticators.getByRole('listitem')).toHaveCount(1);
  await expect(security.backupCodes).toContainText('5 of 5 left');
  await expect(security.sessions.getByRole('listitem')).toContainText('This browser');
  await expect(security.activityEntries.first()).toContainText('You signed in with a code from your authenticator app.');
  await security.changePassword.click();
  await expect(app.changePassword.heading).toBeVisible();
});

test('"Show more" loads older activity and moves the focus to the first new entry', async ({ regular, app, page, server }) => {
  const { security } = app;
  await app.reachSecurity(regular);
  const headers = { Origin: server.url };
  const { authenticators } = await (await page.request.get('/api/security')).json();
  for (let number = 1; number <= 25; number += 1) {
    const data = { id: authenticators[0].id, name: `Phone ${number}` };
    expect((await page.request.post('/api/authenticators/rename', { data, headers })).ok()).toBe(true);
  }
  await page.reload();
  await expect(security.activityEntries).toHaveCount(20);
  await expect(security.activityEntries.first()).toContainText('to “Phone 25”.');
  await security.showMore.click();
  await expect(security.activityEntries.nth(20)).toContainText('to “Phone 5”.');
  await expect(security.activityEntries.nth(20)).toBeFocused();
  await expect(security.activityEntries.last()).toContainText('Your account was added.');
  await expect(security.showMore).toHaveCount(0);
});

test('signing out on Security leads to Login, and Back does not return', async ({ regular, app, page }) => {
  await app.reachSecurity(regular);
  await app.frame.signOut();
  await expect(app.login.heading).toBeVisible();
  await page.goBack();
  await expect(app.login.heading).toBeVisible();
});
