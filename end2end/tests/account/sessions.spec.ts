import { expect, test } from '../../fixtures.ts';

test('another browser can be signed out remotely and sees "Session expired"', async ({ regular, app, openBrowser, consoleErrors }) => {
  consoleErrors.expectStatus(401);
  const [first, second] = [await openBrowser(), await openBrowser()];
  await first.reachSignedIn(regular);
  // A fourth code within one step would have to wait for the next.
  await second.flows.toBackupCode(regular);
  await second.backupCode.verify(regular.backupCodes[0]!);
  await second.signedIn.heading.waitFor();
  const { security } = app;
  await app.reachSecurity(regular);
  await expect(security.sessions.getByRole('listitem')).toHaveCount(3);
  await expect(security.sessions.getByRole('listitem').first()).toContainText('This browser');
  await security.press('Sign out', security.sessions.getByRole('listitem').nth(1));
  await expect(security.announcement).toHaveText('That browser has been signed out.');
  await expect(security.sessions.getByRole('listitem')).toHaveCount(2);
  // The button has disappeared with its session, so the focus moves to the heading.
  await expect(security.sessions.getByRole('heading')).toBeFocused();
  await security.signOutOthers.click();
  await expect(security.announcement).toHaveText('You have been signed out everywhere else.');
  await expect(security.sessions.getByRole('listitem')).toHaveCount(1);
  await expect(security.signOutOthers).toHaveCount(0);
  for (const other of [first, second]) {
    await other.changePassword.open();
    await expect(other.sessionExpired.heading).toBeVisible();
  }
});

test('a session that has already ended disappears from the list with a message', async ({ regular, app, page, openBrowser, consoleErrors }) => {
  consoleErrors.expectStatus(404);
  const other = await openBrowser();
  await other.reachSignedIn(regular);
  const { security } = app;
  await app.reachSecurity(regular);
  await other.signedIn.signOut();
  await security.press('Sign out', security.sessions.getByRole('listitem').nth(1));
  await expect(security.alert).toHaveText('Something changed in another window. Try again.');
  await expect(security.sessions.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText('Sign out', { exact: true })).toHaveCount(2);
});
