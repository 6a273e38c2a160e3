import { expect, test } from '../../fixtures.ts';

test('the menu works by keyboard, and Escape returns to its button', async ({ regular, app, page }) => {
  const { frame } = app;
  await app.reachSecurity(regular);
  await frame.menuButton.focus();
  await page.keyboard.press('ArrowDown');
  await expect(frame.menuButton).toHaveAttribute('aria-expanded', 'true');
  await expect(frame.item('link', 'Security')).toBeFocused();
  await page.keyboard.press('End');
  await expect(frame.item('button', 'Sign out')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(frame.item('link', 'Security')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(frame.item('button', 'Sign out')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(frame.menu).toBeHidden();
  await expect(frame.menuButton).toHaveAttribute('aria-expanded', 'false');
  await expect(frame.menuButton).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(frame.menu).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(frame.item('link', 'Security')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(app.login.heading).toBeVisible();
});

test('a click elsewhere closes the menu', async ({ regular, app, page }) => {
  const { frame } = app;
  await app.reachSecurity(regular);
  await frame.menuButton.click();
  await expect(frame.menu).toBeVisible();
  await page.mouse.click(5, 700);
  await expect(frame.menu).toBeHidden();
  await expect(app.security.heading).toBeVisible();
});

test('only administrators see the pages of administration', async ({ regular, administrator, app, openBrowser }) => {
  await app.reachSecurity(regular);
  await expect(app.frame.navigation).toHaveCount(0);
  await app.frame.menuButton.click();
  await expect(app.frame.item('link', 'Administration')).toHaveCount(0);

  const other = await openBrowser();
  await other.reachSecurity(administrator);
  await other.frame.menuButton.click();
  await other.frame.item('link', 'Administration').click();
  await expect(other.frame.link('Overview')).toHaveAttribute('aria-current', 'page');
  await other.frame.link('Accounts').click();
  await expect(other.accounts.heading).toBeFocused();
  await expect(other.frame.link('Accounts')).toHaveAttribute('aria-current', 'page');
  await expect(other.frame.link('Overview')).not.toHaveAttribute('aria-current', 'page');
  // A page that the header does not link to marks the one above it.
  await other.addAccount.open();
  await expect(other.frame.link('Accounts')).toHaveAttribute('aria-current', 'page');
  await other.page.getByRole('main').getByRole('link', { name: 'Accounts', exact: true }).click();
  await expect(other.accounts.heading).toBeVisible();
});

test('the first Tab reaches a link past the header', async ({ administrator, app, page }) => {
  await app.reachSecurity(administrator);
  await app.frame.skipLink.focus();
  await expect(app.frame.skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(app.security.heading).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('on a phone, the pages wrap below the name and the menu fits', async ({ administrator, app, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await app.reachSecurity(administrator);
  const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  for (const name of ['Overview', 'Accounts', 'Activity', 'Settings']) await expect(app.frame.link(name)).toBeInViewport();
  expect(await fits()).toBe(true);
  await app.frame.menuButton.click();
  await expect(app.frame.item('button', 'Sign out')).toBeInViewport({ ratio: 1 });
  expect(await fits()).toBe(true);
  await app.frame.item('button', 'Sign out').click();
  await expect(app.login.heading).toBeVisible();
});

test('a failed sign-out is announced, and the page stays', async ({ regular, app, page, consoleErrors }) => {
  consoleErrors.expectStatus(500);
  await app.reachSecurity(regular);
  await page.route('**/api/sign-out', (route) => route.fulfill({ status: 500, json: { common: 'internal' } }));
  await app.frame.menuButton.click();
  await app.frame.item('button', 'Sign out').click();
  const toast = page.locator('.toast');
  await expect(toast.getByRole('status')).not.toBeEmpty();
  await toast.getByRole('button', { name: 'Close' }).click();
  await expect(toast.getByRole('status')).toBeEmpty();
  await expect(app.security.heading).toBeVisible();
});
