import { expect, test } from '../../fixtures.ts';

test.describe('at a later sign-in', () => {
  test("a code from a wrong clock gets no hint, and the page shows the server's time", async ({
    regular,
    app,
    consoleErrors,
  }) => {
    consoleErrors.expectStatus(422);
    await app.reachVerify(regular);
    await app.verify.verify(await regular.phone.withClockOff(-3));
    await expect(app.verify.alert).toBeVisible();
    await expect(app.verify.alert).not.toContainText(/behind|ahead/);
    await expect(app.page.getByRole('main')).toContainText(/\b\d{1,2}:\d{2}/);
  });

  test('a used code is rejected as used', async ({ regular, app, consoleErrors }) => {
    consoleErrors.expectStatus(422);
    await app.reachSignedIn(regular);
    await app.signedIn.signOut();
    await app.reachVerify(regular);
    await app.verify.verify(await regular.phone.spent());
    await expect(app.verify.alert).toContainText(/already|used/i);
    await app.verify.verify(await regular.phone.next());
    await expect(app.signedIn.heading).toBeVisible();
  });

  test('a code older than the last one is rejected as old', async ({ newcomer, app, consoleErrors }) => {
    consoleErrors.expectStatus(422);
    await app.reachVerifyOfSetUp(newcomer);
    await app.verify.verify(await newcomer.phone.code({ step: 1 }));
    await app.backupCodes.done();
    await app.replacePassword(newcomer);
    await app.signedIn.signOut();
    await app.login.signIn(newcomer.username, newcomer.password);
    await app.verify.verify(await newcomer.phone.stale());
    await expect(app.verify.alert).toContainText(/newer code/i);
    await expect(app.signedIn.heading).toBeHidden();
  });

  const forms: [string, (code: string) => string][] = [
    ['a space in the middle', (code) => `${code.slice(0, 3)} ${code.slice(3)}`],
    ['a dash in the middle', (code) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ['spaces around it', (code) => `  ${code} `],
    ['full-width digits', (code) => code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
  ];
  for (const [what, form] of forms) {
    test(`a code with ${what} is accepted`, async ({ regular, app }) => {
      await app.reachVerify(regular);
      await app.verify.verify(form(await regular.phone.next()));
      await expect(app.signedIn.heading).toBeVisible();
    });
  }

  test('a pasted code with a space and a line break is sent at once', async ({
    regular,
    app,
    page,
    context,
    server,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
    await app.reachVerify(regular);
    const code = await regular.phone.next();
    await page.evaluate((text) => navigator.clipboard.writeText(text), `${code.slice(0, 3)} ${code.slice(3)}\n`);
    await app.verify.code.focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(app.signedIn.heading).toBeVisible();
  });

  test('the code field has the attributes that phones and password managers need', async ({ regular, app }) => {
    await app.reachVerify(regular);
    await expect(app.verify.code).toHaveAttribute('autocomplete', 'one-time-code');
    await expect(app.verify.code).toHaveAttribute('inputmode', 'numeric');
  });

  test('input that is no code is reported at its field without sending it', async ({ regular, app, page }) => {
    let sent = 0;
    page.on('request', (request) => (sent += request.url().endsWith('/api/verify') ? 1 : 0));
    await app.reachVerify(regular);
    for (const [typed, words] of [
      ['', 'Enter the code from your authenticator app.'],
      ['12345', 'Enter exactly 6 digits'],
      ['1234567', 'Enter exactly 6 digits'],
      ['abcdef', 'Use digits only.'],
    ] as const) {
      await page.reload();
      await app.verify.verify(typed);
      await expect(app.verify.code, typed).toHaveAttribute('aria-invalid', 'true');
      await expect(app.verify.code, typed).toHaveAccessibleDescription(new RegExp(`^${words}`));
      await expect(app.verify.code, typed).toBeFocused();
    }
    expect(sent).toBe(0);
  });

  test('five wrong codes end the sign-in, even if the right one follows', async ({ regular, app, consoleErrors }) => {
    consoleErrors.expectStatus(422, 403, 401);
    await app.reachVerify(regular);
    for (const [tries, wrong] of (await regular.phone.wrong(5)).entries()) {
      await app.verify.verify(wrong);
      if (tries === 2) await expect(app.verify.alert).toContainText('2 attempts left');
      if (tries === 3) await expect(app.verify.alert).toContainText('1 attempt left');
    }
    await expect(app.verify.code).toBeHidden();
    await expect(app.page.getByRole('main')).toContainText('Too many incorrect codes');
    await app.verify.open();
    await expect(app.signedIn.heading).toBeHidden();
    await app.flows.laterSignIn(regular);
  });
});

test("the countdown shows the seconds until the next code by the server's clock", async ({ regular, app, page }) => {
  await app.reachVerify(regular);
  const words = await page.getByRole('timer').innerText();
  const left = 30 - (Math.floor(Date.now() / 1000) % 30);
  const shown = Number(/in (\d+) seconds?/.exec(words)?.[1]);
  // A second may pass in between, and the countdown may restart.
  expect([0, 1, 2, 28, 29]).toContain((shown - left + 30) % 30);
});
