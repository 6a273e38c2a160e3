import { expect, GRACE, test } from '../../fixtures.ts';
import { triggerEveryEmail, withFixedValues, SUBJECTS } from '../../support/emails.ts';

test.use({ viewport: { width: 600, height: 320 } });

test('every email matches its screenshot', async ({ server, mailbox, page }) => {
  const emails = await triggerEveryEmail(server, mailbox, GRACE);
  expect([...emails.keys()].toSorted()).toEqual(SUBJECTS.toSorted());
  for (const [subject, email] of emails) {
    await page.setContent(withFixedValues(email));
    const name = subject.toLowerCase().replaceAll(' ', '-');
    await expect.soft(page).toHaveScreenshot(`mail-${name}.png`, { fullPage: true });
  }
});

test('every email fits a phone', async ({ server, mailbox, page }) => {
  const emails = await triggerEveryEmail(server, mailbox, GRACE);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [subject, email] of emails) {
    await page.setContent(email.html);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(wide, subject).toBeLessThanOrEqual(320);
  }
});
