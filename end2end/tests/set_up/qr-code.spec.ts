import { expect, test } from '../../fixtures.ts';
import { APPLICATION } from '../../support/test-server.ts';

test('the QR code holds an otpauth URI with the parameters that every authenticator app accepts', async ({
  newcomer,
  app,
}) => {
  await app.reachSetUp(newcomer);
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
  // Some apps show the plus sign of an encoded space.
  expect(uri.href).not.toContain('+');
});

test('the text alternative of the QR code does not contain the secret', async ({ newcomer, app, page }) => {
  await app.reachSetUp(newcomer);
  await expect(app.setUp.qrCode).toBeVisible();
  expect(await page.getByRole('main').ariaSnapshot()).not.toContain(newcomer.phone.secret);
});

test('the QR code can be enlarged and closed by keyboard, and the focus returns', async ({ newcomer, app, page }) => {
  await app.reachSetUp(newcomer);
  const enlarge = page.getByRole('button', { name: 'Enlarge the QR code' });
  const dialog = page.getByRole('dialog');
  const before = await app.setUp.qrCode.boundingBox();
  await enlarge.focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  const after = await dialog.getByRole('img').boundingBox();
  expect(after?.width).toBeGreaterThan((before?.width ?? Infinity) * 1.5);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(enlarge).toBeFocused();
});

test('the values for manual entry match the QR code in both themes', async ({ newcomer, app, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await app.reachSetUp(newcomer);
  const manual = await app.setUp.showManualEntry();
  expect(manual.key.replaceAll(' ', '')).toBe(newcomer.phone.secret);
  expect(manual.name).toBe(`${APPLICATION}:${newcomer.username}`);
  expect(manual.type).toBe('Time-based');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(new URL(await app.setUp.readQrCode()).searchParams.get('secret')).toBe(newcomer.phone.secret);
});

test('each value of the manual set-up has a working copy button', async ({ newcomer, app, page, context, server }) => {
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

  test('a link above the QR code opens the authenticator app', async ({ newcomer, app }) => {
    await app.reachSetUp(newcomer);
    const uri = await app.setUp.readQrCode();
    await expect(app.setUp.openApp).toBeVisible();
    await expect(app.setUp.openApp).toHaveAttribute('href', uri);
    const linkBox = await app.setUp.openApp.boundingBox();
    const qrBox = await app.setUp.qrCode.boundingBox();
    expect(linkBox!.y).toBeLessThan(qrBox!.y);
  });

  test('the key for manual entry matches the QR code', async ({ newcomer, app }) => {
    await app.reachSetUp(newcomer);
    const manual = await app.setUp.showManualEntry();
    expect(manual.key.replaceAll(' ', '')).toBe(newcomer.phone.secret);
  });
});
