import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { colours } from '../support/picture.ts';
import { tour } from '../support/tour.ts';

// The README's pictures. The walk is made every time; the files change only when asked for, since the codes in them
// differ from run to run.
const FOLDER = process.env.SCREENSHOTS ?? resolve(import.meta.dirname, '../../docs/screenshots');
const UPDATE = process.env.UPDATE_SCREENSHOTS === '1';

// Of the screens with an error, one shows what all look like.
const LEFT_OUT = /-(empty|unreachable|manually)$|^(verify|change-password|backup-code)-wrong$/;

async function keep(screen: string, look: string, picture: Buffer): Promise<void> {
  if (!UPDATE || LEFT_OUT.test(screen)) return;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(join(FOLDER, `${screen}-${look}.png`), picture);
}

/** A picture of the whole screen, whatever its height. Not by `fullPage`, which for a moment is no phone any more. */
async function picture(page: Page, size: { width: number; height: number }): Promise<Buffer> {
  // Away from the button that was pressed last, which would look different.
  await page.mouse.move(0, 0);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(height, size.height) });
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await page.setViewportSize(size);
  return png;
}

const LOOKS = [
  { look: 'light', size: { width: 800, height: 700 }, use: { colorScheme: 'light' } },
  { look: 'dark', size: { width: 800, height: 700 }, use: { colorScheme: 'dark' } },
  { look: 'narrow', size: { width: 320, height: 640 }, use: { isMobile: true, hasTouch: true } },
] as const;

for (const { look, size, use } of LOOKS) {
  test.describe(look, () => {
    test.use({ ...use, viewport: size });

    test('every screen shows something', async ({ server, noise, door, newcomer, page }) => {
      for await (const screen of tour({ server, noise, door, person: newcomer })) {
        const png = await picture(page, size);
        expect.soft(colours(png), screen).toBeGreaterThan(10);
        await keep(screen, look, png);
      }
    });
  });
}

test('the printed sheet shows something', async ({ newcomer, door, page }) => {
  await door.reachBackupCodes(newcomer);
  await page.emulateMedia({ media: 'print' });
  const png = await picture(page, { width: 794, height: 400 });
  expect(colours(png)).toBeGreaterThan(10);
  await keep('backup-codes', 'print', png);
});
