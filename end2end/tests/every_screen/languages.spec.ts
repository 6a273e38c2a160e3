import type { Locator } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';

const LOGINS = { ar: 'تسجيل الدخول', de: 'Anmeldung', es: 'Inicio de sesión', fr: 'Connexion' };

for (const [language, title] of Object.entries(LOGINS)) {
  test.describe(language, () => {
    test.use({ locale: language });

    test(`the page is in ${language} when the browser asks for it`, async ({ page, app }) => {
      await app.login.open();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      expect(await page.title()).toContain(title);
      // The app's messages are in the same language.
      await app.login.signInButton.click();
      await expect(app.login.alert).not.toContainText(/Enter your/);
    });
  });
}

test("a chosen language is remembered and overrides the browser's", async ({ page, app, context }) => {
  await app.login.open();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: LOGINS.de })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Deutsch' })).toHaveAttribute('aria-current', 'true');
  expect(new URL(page.url()).search).toBe('');
  const again = await context.newPage();
  await again.goto('/forgot-password');
  await expect(again.getByRole('heading', { level: 1, name: 'Passwort zurücksetzen' })).toBeVisible();
});

test('only the messages of the current language are loaded', async ({ page, app }) => {
  const words: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/words/')) words.push(pathname);
  });
  await app.login.open();
  expect(words.length).toBe(1);
  expect(words[0]).toMatch(/^\/words\/en-[0-9a-f]{16}\.json$/);
});

test.describe('right to left', () => {
  test.use({ locale: 'ar' });

  /** Whether a text is displayed left to right: each character is to the right of the previous one, or below it. */
  const readsLeftToRight = (locator: Locator) =>
    locator.evaluate((element) => {
      const boxes: DOMRect[] = [];
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          boxes.push(range.getBoundingClientRect());
        }
      }
      const follows = (box: DOMRect, before: DOMRect) => box.top > before.top + 2 || box.left > before.left;
      return boxes.length > 1 && boxes.slice(1).every((box, at) => follows(box, boxes[at] as DOMRect));
    });

  test('the key and the backup codes are displayed left to right', async ({ newcomer, app, page }) => {
    await app.reachSetUp(newcomer);
    await app.setUp.manually.click();
    const key = page.locator('#manual-key');
    await expect(key).toBeVisible();
    expect(await readsLeftToRight(key)).toBe(true);

    await app.setUp.continue();
    await app.verify.verify(await newcomer.phone.next());
    await expect(app.backupCodes.codes).toHaveCount(5);
    for (const code of await app.backupCodes.codes.locator('bdi').all()) {
      expect(await readsLeftToRight(code)).toBe(true);
    }
  });

  test('the code from an email is typed left to right', async ({ app }) => {
    await app.resetPassword.open();
    await expect(app.resetPassword.code).toHaveCSS('direction', 'ltr');
    await expect(app.resetPassword.newPassword).toHaveCSS('direction', 'rtl');
  });
});
