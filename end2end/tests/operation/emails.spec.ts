import { expect, GRACE, test } from '../../fixtures.ts';
import { SUBJECTS, triggerEveryEmail, withFixedValues } from '../../support/emails.ts';

test.use({ ownServer: true });

test('every email matches its screenshot and fits a phone', async ({ server, mailbox, page }) => {
  const emails = await triggerEveryEmail(server, mailbox, GRACE);
  expect([...emails.keys()].toSorted()).toEqual(SUBJECTS.toSorted());
  for (const [subject, email] of emails) {
    await page.setViewportSize({ width: 600, height: 320 });
    await page.setContent(withFixedValues(email));
    const name = subject.toLowerCase().replaceAll(' ', '-');
    await expect.soft(page).toHaveScreenshot(`mail-${name}.png`, { fullPage: true });
    await page.setContent(email.html);
    await page.setViewportSize({ width: 320, height: 640 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, subject).toBeLessThanOrEqual(320);
  }
});
