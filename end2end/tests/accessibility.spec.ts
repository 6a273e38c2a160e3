import { expect, test } from '../fixtures.ts';
import { audit } from '../support/audit.ts';
import { lost } from '../support/audit/focus.ts';
import { readQrCode } from '../support/picture.ts';
import { tour } from '../support/tour.ts';

for (const locale of ['en', 'de', 'fr', 'es', 'ar']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('everyone can use every screen, in every theme and at every size', async ({
      server,
      noise,
      door,
      newcomer,
    }) => {
      for await (const screen of tour({ server, noise, door, person: newcomer, thorough: true })) {
        expect.soft(await audit(door), screen).toEqual([]);
      }
    });
  });
}

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

test('a press that is taken back before the pointer is let go does nothing', async ({ door, page }) => {
  await door.login.open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const control of [door.login.showPassword, door.login.signInButton, door.login.forgotPassword]) {
    await control.hover();
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
  }
  await expect(door.login.showPassword).toHaveAttribute('aria-pressed', 'false');
  await expect(door.login.heading).toBeVisible();
  await expect(door.login.alert).toBeHidden();
  expect(asked).toEqual([]);
});

test('the focus is seen where the system chooses the colours', async ({ door, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await door.login.open();
  expect(await lost(page)).toEqual([]);
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
