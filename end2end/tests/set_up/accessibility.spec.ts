import { expect, test } from '../../fixtures.ts';
import { readQrCode } from '../../support/picture.ts';

test('the set-up marks the current step', async ({ newcomer, app, page }) => {
  const current = page.locator('[aria-current="step"]');
  await app.reachSetUp(newcomer);
  await expect(current).toContainText('Set up');
  await app.setUp.continue();
  await expect(current).toContainText('Verify');
  await app.verify.verify(await newcomer.phone.next());
  await expect(current).toContainText('Save codes');
});

for (const media of [{ forcedColors: 'active' }, { colorScheme: 'dark', contrast: 'more' }] as const) {
  test(`the QR code is dark on light with ${JSON.stringify(media)}`, async ({ newcomer, app, page }) => {
    await page.emulateMedia(media);
    await app.reachSetUp(newcomer);
    expect(readQrCode(await app.setUp.qrCode.screenshot())).toContain('otpauth://');
  });
}

test('nothing is animated when reduced motion is requested', async ({ newcomer, app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.reachSetUp(newcomer);
  await app.setUp.continue();
  await app.verify.heading.waitFor();
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => one.playState === 'running').length,
  );
  expect(moving).toBe(0);
});
