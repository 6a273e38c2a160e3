import { expect, test } from '../../fixtures.ts';
import { codesIn } from '../../pages/backup-codes.ts';
import { pdfPages } from '../../support/pdf.ts';
import { APPLICATION } from '../../support/test-server.ts';

/** Today, in any of the formats of a saved sheet. */
function today(): RegExp {
  const now = new Date();
  const iso = now.toISOString().slice(0, 10);
  const month = now.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
  const day = now.getUTCDate();
  return new RegExp(`${iso}|${day} ${month} ${now.getUTCFullYear()}|${month} ${day}, ${now.getUTCFullYear()}`);
}

test('five different codes of 75 bits are shown in groups of five', async ({ newcomer, app }) => {
  await app.reachBackupCodes(newcomer);
  expect(newcomer.backupCodes).toHaveLength(5);
  expect(new Set(newcomer.backupCodes).size).toBe(5);
  for (const code of newcomer.backupCodes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){2}[0-9A-HJKMNP-TV-Z]{5}$/);
});

test('the downloaded file contains the codes, the account, the date and how to use them', async ({
  newcomer,
  app,
}) => {
  await app.reachBackupCodes(newcomer);
  const file = await app.backupCodes.download();
  expect(file.name).toMatch(/\.txt$/);
  expect(codesIn(file.text)).toEqual(newcomer.backupCodes);
  expect(file.text).toContain(APPLICATION);
  expect(file.text).toContain(newcomer.username);
  expect(file.text).toMatch(today());
  expect(file.text).toMatch(/once/i);
});

test('Copy puts the same text on the clipboard and confirms it', async ({
  newcomer,
  app,
  page,
  context,
  server,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
  await app.reachBackupCodes(newcomer);
  await app.backupCodes.copyButton.click();
  await expect(app.backupCodes.status).toContainText(/copied/i);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(codesIn(copied)).toEqual(newcomer.backupCodes);
  expect(copied).toContain(APPLICATION);
  expect(copied).toContain(newcomer.username);
  expect(copied).toMatch(today());
  expect(copied).toMatch(/once/i);
  expect(copied.trim()).toBe((await app.backupCodes.download()).text.trim());
});

test('without clipboard permission, Copy selects the codes instead', async ({
  newcomer,
  app,
  page,
  context,
  server,
}) => {
  // An empty list denies every permission.
  await context.grantPermissions([], { origin: server.url });
  await app.reachBackupCodes(newcomer);
  await app.backupCodes.copyButton.click();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain(newcomer.backupCodes[0]);
  expect(codesIn(await page.evaluate(() => String(getSelection())))).toEqual(newcomer.backupCodes);
  await expect(page.getByRole('main')).not.toContainText(/copied/i);
  await expect(page.getByRole('main')).toContainText(/select/i);
});

test('the printed page contains the codes, the account and the date, and no controls', async ({
  newcomer,
  app,
  page,
}) => {
  await app.reachBackupCodes(newcomer);
  const pages = await pdfPages(await page.pdf({ format: 'A4' }));
  expect(pages).toHaveLength(1);
  const [text = ''] = pages;
  expect(codesIn(text)).toEqual(newcomer.backupCodes);
  expect(text).toContain(APPLICATION);
  expect(text).toContain(newcomer.username);
  expect(text).toMatch(today());
  expect(text).toMatch(/once/i);
  for (const other of ['Copy', 'Download', 'Done', 'I have saved', 'Deutsch', 'Français']) expect(text).not.toContain(other);
});

test('print is black on white in the dark theme', async ({ newcomer, app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await app.reachBackupCodes(newcomer);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await expect(app.backupCodes.codes.first()).toHaveCSS('color', 'rgb(0, 0, 0)');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(paper);
});

test("Print opens the browser's print dialog and no new window", async ({ newcomer, app, page, context }) => {
  await app.reachBackupCodes(newcomer);
  // The dialog itself is not visible to tests, but the browser fires this event.
  const printed = page.evaluate(() => new Promise((done) => addEventListener('beforeprint', () => done(true))));
  await app.backupCodes.printButton.click();
  expect(await printed).toBe(true);
  expect(context.pages()).toHaveLength(1);
});

test('Done requires confirming that the codes are saved', async ({ newcomer, app }) => {
  await app.reachBackupCodes(newcomer);
  await app.backupCodes.doneButton.click();
  await expect(app.backupCodes.alert).toContainText('Save the codes first');
  await expect(app.backupCodes.saved).toBeFocused();
  await app.backupCodes.done();
  await expect(app.changePassword.heading).toBeVisible();
});
