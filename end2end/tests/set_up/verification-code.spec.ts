import { expect, test } from '../../fixtures.ts';

test.describe('during set-up', () => {
  test('a wrong code is reported, and the right one is then accepted', async ({ newcomer, app, consoleErrors }) => {
    consoleErrors.expectStatus(422);
    await app.reachVerifyOfSetUp(newcomer);
    const [wrong] = await newcomer.phone.wrong(1);
    await app.verify.verify(wrong!);
    await expect(app.verify.alert).toContainText(/code/i);
    await expect(app.verify.code).toHaveAttribute('aria-invalid', 'true');
    await app.verify.verify(await newcomer.phone.next());
    await expect(app.backupCodes.heading).toBeVisible();
  });

  test('a code from a wrong clock is rejected, with a hint up to ten minutes', async ({ newcomer, app, consoleErrors, page }) => {
    consoleErrors.expectStatus(422);
    await app.reachVerifyOfSetUp(newcomer);
    for (const [minutes, hint] of [
      [-2, /about 2 minutes behind/],
      [3, /about 3 minutes ahead/],
      [-10, /about 10 minutes behind/],
    ] as const) {
      await app.verify.verify(await newcomer.phone.withClockOff(minutes));
      await expect(app.verify.alert).toContainText(hint);
    }
    await app.verify.verify(await newcomer.phone.withClockOff(-15));
    await expect(app.verify.alert).toBeVisible();
    await expect(app.verify.alert).not.toContainText(/behind|ahead/);
    await page.goto('/');
    await expect(app.setUp.heading).toBeVisible();
  });

  for (const step of [-1, 0, 1]) {
    test(`the code of time step ${step} is accepted`, async ({ newcomer, app }) => {
      await app.reachVerifyOfSetUp(newcomer);
      await app.verify.verify(await newcomer.phone.code({ step }));
      await expect(app.backupCodes.heading).toBeVisible();
    });
  }

  test('the QR code cannot be read again after it is confirmed', async ({ newcomer, app, page }) => {
    await app.reachBackupCodes(newcomer);
    await app.setUp.open();
    await expect(app.backupCodes.heading).toBeVisible();
    const answer = await page.evaluate(async () => {
      const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
      return (await fetch('/api/set-up', options)).text();
    });
    expect(answer).not.toContain(newcomer.phone.secret);
  });
  test.beforeEach(({ consoleErrors }) => consoleErrors.expectStatus(409));
});
