import { expect, GRACE, test } from '../fixtures.ts';
import { everyLetter, steady, SUBJECTS } from '../support/letters.ts';

test.use({ viewport: { width: 600, height: 320 } });

test('every letter looks as in the documentation', async ({ server, mailbox, page }) => {
  const letters = await everyLetter(server, mailbox, GRACE);
  expect([...letters.keys()].toSorted()).toEqual(SUBJECTS.toSorted());
  for (const [subject, letter] of letters) {
    await page.setContent(steady(letter));
    const name = subject.toLowerCase().replaceAll(' ', '-');
    await expect.soft(page).toHaveScreenshot(`mail-${name}.png`, { fullPage: true });
  }
});

test('a letter fits a phone', async ({ server, mailbox, page }) => {
  const letters = await everyLetter(server, mailbox, GRACE);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [subject, letter] of letters) {
    await page.setContent(letter.html);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, subject).toBeLessThanOrEqual(320);
  }
});
