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

test('the QR code is dark on light in every theme', async ({ newcomer, app, page }) => {
  await app.reachSetUp(newcomer);
  for (const media of [{ forcedColors: 'active' }, { forcedColors: 'none', colorScheme: 'dark', contrast: 'more' }] as const) {
    await page.emulateMedia(media);
    const picture = await app.setUp.qrCode.screenshot();
    expect(readQrCode(picture), JSON.stringify(media)).toContain('otpauth://');
  }
});

test('nothing is animated when reduced motion is requested', async ({ newcomer, app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.flows.toVerifyOfSetUp(newcomer);
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => one.playState === 'running').length,
  );
  expect(moving).toBe(0);
});
