import { ADA, expect, GRACE, test } from '../../fixtures.ts';
import { Authenticator } from '../../support/authenticator.ts';
import { labelled, link } from '../../support/mailbox.ts';
import { CHOSEN_PASSWORD } from '../../support/person.ts';
import { APPLICATION } from '../../support/test-server.ts';

test('the two emails lead to a finished first sign-in, and the new password and phone to a later one', async ({
  server,
  mailbox,
  app,
  page,
}) => {
  const { username, email, name } = GRACE;
  await server.command('account', 'add', '--username', username, '--email', email, '--name', name);

  // The emails, as the person's mail program shows them.
  const generated = await mailbox.receive('Password Generated', email);
  const temporary = await mailbox.receive('New Password', email);
  expect(labelled(generated.text, 'Username')).toBe(username);
  expect(link(generated)).toBe(`${server.url}/login`);
  const password = labelled(temporary.text, 'Password');

  await page.goto(link(generated));
  await expect(app.login.heading).toBeVisible();
  await app.login.signIn(labelled(generated.text, 'Username'), password);

  await expect(app.setUp.heading).toBeVisible();
  const phone = Authenticator.scan(await app.setUp.readQrCode());
  await app.setUp.continue();

  await expect(app.verify.heading).toBeVisible();
  await app.verify.verify(await phone.next());

  await expect(app.backupCodes.heading).toBeVisible();
  await expect(app.backupCodes.codes).toHaveCount(5);
  await app.backupCodes.done();

  await expect(app.changePassword.heading).toBeVisible();
  await app.changePassword.change(password, CHOSEN_PASSWORD);

  await expect(app.signedIn.heading).toBeVisible();
  await expect(app.signedIn.who).toContainText(name);
  await app.signedIn.signOut();

  await expect(app.login.heading).toBeVisible();
  await app.login.signIn(username, CHOSEN_PASSWORD);
  await expect(app.verify.heading).toBeVisible();
  await app.verify.verify(await phone.next());
  await expect(app.signedIn.heading).toBeVisible();
});

test('the emails carry what they must in plain text and in HTML, and the password is in one of them only', async ({
  server,
  mailbox,
}) => {
  const { username, email, name } = ADA;
  await server.command('account', 'add', '--username', username, '--email', email, '--name', name);
  const generated = await mailbox.receive('Password Generated', email);
  const temporary = await mailbox.receive('New Password', email);
  const password = labelled(temporary.text, 'Password');
  expect(generated.html).toContain(username);
  expect(generated.html).toContain(`href="${server.url}/login"`);
  expect(temporary.html).toContain(password);
  expect(generated.text + generated.html).not.toContain(password);
  for (const mail of [generated, temporary]) expect(mail.text).toContain(APPLICATION);
  // At least 80 random bits, whatever the alphabet: 16 symbols of five bits each.
  expect(password.replaceAll('-', '').length).toBeGreaterThanOrEqual(16);
});

test('the QR code holds an otpauth URI with the parameters that every authenticator app accepts', async ({
  newcomer,
  app,
}) => {
  await app.signIn(newcomer);
  const uri = new URL(await app.setUp.readQrCode());
  expect(uri.protocol).toBe('otpauth:');
  expect(uri.host).toBe('totp');
  expect(decodeURIComponent(uri.pathname)).toBe(`/${APPLICATION}:${newcomer.username}`);
  expect(uri.searchParams.get('issuer')).toBe(APPLICATION);
  // 160 bits in base32 without padding.
  expect(uri.searchParams.get('secret')).toMatch(/^[A-Z2-7]{32}$/);
  expect(uri.searchParams.get('algorithm') ?? 'SHA1').toBe('SHA1');
  expect(uri.searchParams.get('digits') ?? '6').toBe('6');
  expect(uri.searchParams.get('period') ?? '30').toBe('30');
  // Some apps show a plus sign where a space was written as one.
  expect(uri.href).not.toContain('+');
});

test('the text alternative of the QR code does not give the secret away', async ({ newcomer, app, page }) => {
  await app.reachSetUp(newcomer);
  await expect(app.setUp.qrCode).toBeVisible();
  expect(await page.getByRole('main').ariaSnapshot()).not.toContain(newcomer.phone.secret);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the key to type is that of the QR code in the ${colorScheme} theme`, async ({ newcomer, app, page }) => {
    await page.emulateMedia({ colorScheme });
    await app.reachSetUp(newcomer);
    const manual = await app.setUp.showManualEntry();
    expect(manual.key.replaceAll(' ', '')).toBe(newcomer.phone.secret);
    expect(manual.name).toBe(`${APPLICATION}:${newcomer.username}`);
    expect(manual.type).toBe('Time-based');
  });
}

test('each part of the manual set-up is copied by its button', async ({ newcomer, app, page, context, server }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
  await app.reachSetUp(newcomer);
  await app.setUp.showManualEntry();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await app.setUp.copyKey.click();
  await expect.poll(clipboard).toBe(newcomer.phone.secret);
  await app.setUp.copyName.click();
  await expect.poll(clipboard).toBe(`${APPLICATION}:${newcomer.username}`);
  await app.setUp.copyType.click();
  await expect.poll(clipboard).toBe('Time-based');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });

  test('a link opens the authenticator app directly, and stands above the QR code', async ({ newcomer, app }) => {
    await app.signIn(newcomer);
    const uri = await app.setUp.readQrCode();
    await expect(app.setUp.openApp).toBeVisible();
    await expect(app.setUp.openApp).toHaveAttribute('href', uri);
    const linkBox = await app.setUp.openApp.boundingBox();
    const qrBox = await app.setUp.qrCode.boundingBox();
    expect(linkBox!.y).toBeLessThan(qrBox!.y);
  });

  test('the key to type is that of the QR code', async ({ newcomer, app }) => {
    await app.reachSetUp(newcomer);
    const manual = await app.setUp.showManualEntry();
    expect(manual.key.replaceAll(' ', '')).toBe(newcomer.phone.secret);
  });
});

test('an email address works in place of the username from the first sign-in on', async ({ newcomer, app }) => {
  await app.login.open();
  await app.login.signIn(newcomer.email.toUpperCase(), newcomer.password);
  await expect(app.setUp.heading).toBeVisible();
});
