import { expect, test } from '../../fixtures.ts';
import { audit } from '../../support/audit.ts';
import { focusProblems } from '../../support/audit/focus.ts';
import { readQrCode } from '../../support/picture.ts';
import { tour } from '../../support/tour.ts';

for (const locale of ['en', 'de', 'fr', 'es', 'ar']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('everyone can use every screen, in every theme and at every size', async ({
      server,
      consoleErrors,
      app,
      newcomer,
    }) => {
      for await (const screen of tour({ server, consoleErrors, app, person: newcomer, thorough: true })) {
        expect.soft(await audit(app), screen).toEqual([]);
      }
    });
  });
}

test('an error is announced at once, and tied to its field', async ({ app, consoleErrors }) => {
  consoleErrors.expectStatus(401);
  await app.login.open();
  await app.login.signIn('grace', 'not the password');
  await expect(app.login.alert).toBeVisible();
  await expect(app.login.alert).toHaveRole('alert');
  await app.login.username.fill('');
  await app.login.signInButton.click();
  await expect(app.login.username).toHaveAccessibleDescription('Enter your username or email address.');
});

test('the set-up shows which of its steps is the current one', async ({ newcomer, app, page }) => {
  const current = page.locator('[aria-current="step"]');
  await app.reachSetUp(newcomer);
  await expect(current).toContainText('Set up');
  await app.setUp.continue();
  await expect(current).toContainText('Verify');
  await app.verify.verify(await newcomer.phone.next());
  await expect(current).toContainText('Save codes');
});

test('a press that is taken back before the pointer is let go does nothing', async ({ app, page }) => {
  await app.login.open();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  for (const control of [app.login.showPassword, app.login.signInButton, app.login.forgotPassword]) {
    await control.hover();
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
  }
  await expect(app.login.showPassword).toHaveAttribute('aria-pressed', 'false');
  await expect(app.login.heading).toBeVisible();
  await expect(app.login.alert).toBeHidden();
  expect(requests).toEqual([]);
});

test('the focus is seen where the system chooses the colours', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await app.login.open();
  expect(await focusProblems(page)).toEqual([]);
});

for (const media of [{ forcedColors: 'active' }, { colorScheme: 'dark', contrast: 'more' }] as const) {
  test(`the QR code is dark on light with ${JSON.stringify(media)}`, async ({ newcomer, app, page }) => {
    await page.emulateMedia(media);
    await app.reachSetUp(newcomer);
    expect(readQrCode(await app.setUp.qrCode.screenshot())).toContain('otpauth://');
  });
}

test('nothing moves for those who requests for less motion', async ({ newcomer, app, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await app.reachSetUp(newcomer);
  await app.setUp.continue();
  await app.verify.heading.waitFor();
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => one.playState === 'running').length,
  );
  expect(moving).toBe(0);
});
