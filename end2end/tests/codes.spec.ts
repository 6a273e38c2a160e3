import { expect, test } from '../fixtures.ts';

test.describe('during set-up', () => {
  test('a wrong code says so, keeps the QR code and lets the right one through', async ({ newcomer, door, noise }) => {
    noise.expectStatus(422);
    await door.reachVerifyOfSetUp(newcomer);
    const [wrong] = await newcomer.phone.wrong(1);
    await door.verify.verify(wrong!);
    await expect(door.verify.alert).toContainText(/code/i);
    await expect(door.verify.code).toHaveAttribute('aria-invalid', 'true');
    await door.verify.verify(await newcomer.phone.next());
    await expect(door.backupCodes.heading).toBeVisible();
  });

  for (const [minutes, words] of [
    [-2, /about 2 minutes behind/],
    [3, /about 3 minutes ahead/],
    [-10, /about 10 minutes behind/],
  ] as const) {
    test(`a phone whose clock is off by ${minutes} minutes is told so, and not accepted`, async ({
      newcomer,
      door,
      noise,
      page,
    }) => {
      noise.expectStatus(422);
      await door.reachVerifyOfSetUp(newcomer);
      await door.verify.verify(await newcomer.phone.withClockOff(minutes));
      await expect(door.verify.alert).toContainText(words);
      await page.goto('/');
      await expect(door.setUp.heading).toBeVisible();
    });
  }

  test('a clock that is off by more than ten minutes is just a wrong code', async ({ newcomer, door, noise }) => {
    noise.expectStatus(422);
    await door.reachVerifyOfSetUp(newcomer);
    await door.verify.verify(await newcomer.phone.withClockOff(-15));
    await expect(door.verify.alert).toBeVisible();
    await expect(door.verify.alert).not.toContainText(/behind|ahead/);
  });

  for (const step of [-1, 0, 1]) {
    test(`the code of step ${step} is accepted`, async ({ newcomer, door }) => {
      await door.reachVerifyOfSetUp(newcomer);
      await door.verify.verify(await newcomer.phone.code({ step }));
      await expect(door.backupCodes.heading).toBeVisible();
    });
  }

  test('the QR code cannot be read again once it is confirmed', async ({ newcomer, door, page }) => {
    await door.reachBackupCodes(newcomer);
    await door.setUp.open();
    await expect(door.backupCodes.heading).toBeVisible();
    const answer = await page.evaluate(async () => {
      const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
      return (await fetch('/api/set-up', options)).text();
    });
    expect(answer).not.toContain(newcomer.phone.secret);
  });
  test.beforeEach(({ noise }) => noise.expectStatus(409));
});

test.describe('at a later sign-in', () => {
  test('a code of a clock that is off gets no hint, and the page shows the server’s time', async ({
    regular,
    door,
    noise,
  }) => {
    noise.expectStatus(422);
    await door.reachVerify(regular);
    await door.verify.verify(await regular.phone.withClockOff(-3));
    await expect(door.verify.alert).toBeVisible();
    await expect(door.verify.alert).not.toContainText(/behind|ahead/);
    await expect(door.page.getByRole('main')).toContainText(/\b\d{1,2}:\d{2}/);
  });

  test('a code that was used before is refused as used', async ({ regular, door, noise }) => {
    noise.expectStatus(422);
    await door.signInWithCode(regular);
    await door.signedIn.signOut();
    await door.reachVerify(regular);
    await door.verify.verify(await regular.phone.spent());
    await expect(door.verify.alert).toContainText(/already|used/i);
    await door.verify.verify(await regular.phone.next());
    await expect(door.signedIn.heading).toBeVisible();
  });

  test('a code older than the last one is refused as old', async ({ newcomer, door, noise }) => {
    noise.expectStatus(422);
    await door.reachVerifyOfSetUp(newcomer);
    await door.verify.verify(await newcomer.phone.code({ step: 1 }));
    await door.backupCodes.done();
    await door.replacePassword(newcomer);
    await door.signedIn.signOut();
    await door.login.signIn(newcomer.username, newcomer.password);
    await door.verify.verify(await newcomer.phone.stale());
    await expect(door.verify.alert).toContainText(/newer code/i);
    await expect(door.signedIn.heading).toBeHidden();
  });

  const forms: [string, (code: string) => string][] = [
    ['a space in the middle', (code) => `${code.slice(0, 3)} ${code.slice(3)}`],
    ['a dash in the middle', (code) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ['spaces around it', (code) => `  ${code} `],
    ['full-width digits', (code) => code.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
  ];
  for (const [what, form] of forms) {
    test(`a code with ${what} is accepted`, async ({ regular, door }) => {
      await door.reachVerify(regular);
      await door.verify.verify(form(await regular.phone.next()));
      await expect(door.signedIn.heading).toBeVisible();
    });
  }

  test('a pasted code is sent at once, the space and line break that came along forgiven', async ({
    regular,
    door,
    page,
    context,
    server,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
    await door.reachVerify(regular);
    const code = await regular.phone.next();
    await page.evaluate((text) => navigator.clipboard.writeText(text), `${code.slice(0, 3)} ${code.slice(3)}\n`);
    await door.verify.code.focus();
    await page.keyboard.press('ControlOrMeta+V');
    await expect(door.signedIn.heading).toBeVisible();
  });

  test('the code field offers what phones and password managers look for', async ({ regular, door }) => {
    await door.reachVerify(regular);
    await expect(door.verify.code).toHaveAttribute('autocomplete', 'one-time-code');
    await expect(door.verify.code).toHaveAttribute('inputmode', 'numeric');
  });

  for (const [what, typed, words] of [
    ['nothing', '', 'Enter the code that your authenticator app shows.'],
    ['five digits', '12345', 'A code has 6 digits.'],
    ['seven digits', '1234567', 'A code has 6 digits.'],
    ['letters', 'abcdef', 'A code has only digits.'],
  ] as const) {
    test(`${what} in the code field is said at the field, and costs no try`, async ({ regular, door, page }) => {
      await door.reachVerify(regular);
      let sent = 0;
      page.on('request', (request) => (sent += request.url().endsWith('/api/verify') ? 1 : 0));
      await door.verify.verify(typed);
      await expect(door.verify.code).toHaveAttribute('aria-invalid', 'true');
      await expect(door.verify.code).toHaveAccessibleDescription(new RegExp(`^${words}`));
      await expect(door.verify.code).toBeFocused();
      expect(sent).toBe(0);
    });
  }

  test('five wrong codes end the sign-in, and the right one then helps no more', async ({ regular, door, noise }) => {
    noise.expectStatus(422, 403, 401);
    await door.reachVerify(regular);
    for (const [tries, wrong] of (await regular.phone.wrong(5)).entries()) {
      await door.verify.verify(wrong);
      if (tries === 2) await expect(door.verify.alert).toContainText('2 tries left');
      if (tries === 3) await expect(door.verify.alert).toContainText('1 try left');
    }
    await expect(door.verify.code).toBeHidden();
    await expect(door.page.getByRole('main')).toContainText('Too many wrong codes');
    await door.verify.open();
    await expect(door.signedIn.heading).toBeHidden();
    await door.signInWithCode(regular);
    await expect(door.signedIn.heading).toBeVisible();
  });
});
