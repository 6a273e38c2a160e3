import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { useFixedSecrets, freezeCountdown } from '../../support/fixed-values.ts';
import { tour } from '../../support/tour.ts';

/** A phone's or a desktop's screen, as high as its content: `fullPage` would for a moment be no phone any more. */
async function expectScreenshot(page: Page, name: string, size: { width: number; height: number }): Promise<void> {
  // Away from the button that was pressed last, which would look different.
  await page.mouse.move(0, 0);
  const unfreeze = await freezeCountdown(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(height, size.height) });
  await expect.soft(page).toHaveScreenshot(`${name}.png`);
  await page.setViewportSize(size);
  await unfreeze();
}

const VARIANTS = [
  { variant: 'light', size: { width: 800, height: 700 }, use: { colorScheme: 'light' } },
  { variant: 'dark', size: { width: 800, height: 700 }, use: { colorScheme: 'dark' } },
  { variant: 'narrow', size: { width: 320, height: 640 }, use: { isMobile: true, hasTouch: true } },
] as const;

for (const { variant, size, use } of VARIANTS) {
  test.describe(variant, () => {
    test.use({ ...use, viewport: size });

    test('every screen matches its screenshot', async ({ server, consoleErrors, app, newcomer, page }) => {
      await useFixedSecrets(page, newcomer);
      for await (const screen of tour({ server, consoleErrors, app, person: newcomer })) {
        await expectScreenshot(page, `${screen}-${variant}`, size);
      }
    });
  });
}

test('the printed sheet of backup codes matches its screenshot', async ({ newcomer, app, page }) => {
  await useFixedSecrets(page, newcomer);
  await app.reachBackupCodes(newcomer);
  await page.emulateMedia({ media: 'print' });
  await expectScreenshot(page, 'backup-codes-print', { width: 794, height: 400 });
});
