import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { readQrCode } from '../support/picture.ts';
import { tour } from '../support/tour.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each violation as one line: the rule and the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('axe finds no violation on any screen, and each has one main and one title', async ({
      server,
      noise,
      door,
      newcomer,
      page,
    }) => {
      for await (const screen of tour({ server, noise, door, person: newcomer })) {
        expect.soft(await violations(page), screen).toEqual([]);
        await expect.soft(page.getByRole('main'), screen).toHaveCount(1);
        await expect.soft(page.getByRole('heading', { level: 1 }), screen).toHaveCount(1);
      }
    });
  });
}

test('each screen names itself in the title of its window', async ({ server, noise, door, newcomer, page }) => {
  for await (const screen of tour({ server, noise, door, person: newcomer })) {
    const heading = await page.getByRole('heading', { level: 1 }).textContent();
    await expect.soft(page, screen).toHaveTitle(`${heading} – Northwind Cases`);
  }
});

test('an error is announced at once, and tied to its field', async ({ door, noise }) => {
  noise.expectStatus(401);
  await door.login.open();
  await door.login.signIn('grace', 'not the password');
  await expect(door.login.alert).toBeVisible();
  await expect(door.login.alert).toHaveRole('alert');
  await door.login.username.fill('');
  await door.login.signInButton.click();
  await expect(door.login.username).toHaveAccessibleDescription('Enter your username or email address.');
});

test('the set-up shows which of its steps is the current one', async ({ newcomer, door, page }) => {
  const current = page.locator('[aria-current="step"]');
  await door.reachSetUp(newcomer);
  await expect(current).toContainText('Set up');
  await door.setUp.continue();
  await expect(current).toContainText('Verify');
  await door.verify.verify(await newcomer.phone.next());
  await expect(current).toContainText('Save codes');
});

for (const media of [{ forcedColors: 'active' }, { colorScheme: 'dark', contrast: 'more' }] as const) {
  test(`the QR code is dark on light with ${JSON.stringify(media)}`, async ({ newcomer, door, page }) => {
    await page.emulateMedia(media);
    await door.reachSetUp(newcomer);
    expect(readQrCode(await door.setUp.qrCode.screenshot())).toContain('otpauth://');
  });
}

test('nothing moves for those who asked for less motion', async ({ newcomer, door, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await door.reachSetUp(newcomer);
  await door.setUp.continue();
  await door.verify.heading.waitFor();
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => one.playState === 'running').length,
  );
  expect(moving).toBe(0);
});
