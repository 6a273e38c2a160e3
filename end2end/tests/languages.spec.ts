import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../fixtures.ts';

const LOGINS = { ar: 'تسجيل الدخول', de: 'Anmeldung', es: 'Inicio de sesión', fr: 'Connexion' };

for (const [language, title] of Object.entries(LOGINS)) {
  test.describe(language, () => {
    test.use({ locale: language });

    test(`the page speaks ${language} to a browser that does`, async ({ page, door }) => {
      await page.goto('/login');
      await page.locator('#late').waitFor({ state: 'detached' });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
      expect(await page.title()).toContain(title);
      // What the app says comes from the same catalogue.
      await page.locator('#login-submit').click();
      await expect(door.login.alert).not.toContainText(/Enter your/);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  });
}

test('a language that was chosen is remembered, and wins over the browser’s', async ({ page, door, context }) => {
  await door.login.open();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: LOGINS.de })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Deutsch' })).toHaveAttribute('aria-current', 'true');
  expect(new URL(page.url()).search).toBe('');
  const again = await context.newPage();
  await again.goto('/forgot-password');
  await expect(again.getByRole('heading', { level: 1, name: 'Passwort vergessen?' })).toBeVisible();
});

test('a language is loaded only when it is used', async ({ page, door }) => {
  const words: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/words/')) words.push(pathname);
  });
  await door.login.open();
  expect(words.length).toBe(1);
  expect(words[0]).toMatch(/^\/words\/en-[0-9a-f]{16}\.json$/);
});
