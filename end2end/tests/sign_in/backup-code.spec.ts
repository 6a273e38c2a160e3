import { expect, test } from '../../fixtures.ts';

const WORDS = ['no backup codes', '1 backup code', '2 backup codes', '3 backup codes', '4 backup codes'];

/** How people type a backup code. */
const FORMS: [string, (code: string) => string][] = [
  ['as shown', (code) => code],
  ['in lower case', (code) => code.toLowerCase()],
  ['without dashes', (code) => code.replaceAll('-', '')],
  ['with spaces instead of dashes and around it', (code) => `  ${code.replaceAll('-', ' ')}\t`],
  ['with the letters O and L for the digits they look like', (code) => code.replaceAll('0', 'o').replaceAll('1', 'l')],
];

test('a backup code is accepted in every form in which people type it', async ({ regular, app }) => {
  for (const [index, [how, form]] of FORMS.entries()) {
    await app.reachBackupCode(regular);
    await app.backupCode.verify(form(regular.backupCodes[index]!));
    await expect(app.signedIn.heading, how).toBeVisible();
    await app.signedIn.signOut();
  }
});

test('a backup code works once; the second time it is reported as used', async ({ regular, app, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  const [code = '', other = ''] = regular.backupCodes;
  await app.reachBackupCode(regular);
  await app.backupCode.verify(code);
  await app.signedIn.signOut();
  await app.reachBackupCode(regular);
  await app.backupCode.verify(code);
  await expect(app.backupCode.alert).toContainText(/used/i);
  await app.backupCode.verify(other);
  await expect(app.signedIn.heading).toBeVisible();
});

test('after sign-in the page shows how many backup codes are left, with advice at two or fewer', async ({
  regular,
  app,
  page,
}) => {
  for (const [used, code] of regular.backupCodes.entries()) {
    const left = 4 - used;
    await app.reachBackupCode(regular);
    await app.backupCode.verify(code);
    await expect(app.signedIn.heading).toBeVisible();
    await expect(page.getByRole('main')).toContainText(`You have ${WORDS[left]} left`);
    const advice = page.getByRole('main').getByText(/create new ones/i);
    if (left <= 2) await expect(advice).toBeVisible();
    else await expect(advice).toBeHidden();
    await app.signedIn.signOut();
    await expect(app.login.heading).toBeVisible();
  }
});

test('the owner is notified by email when a backup code is used', async ({ regular, app, mailbox }) => {
  await app.reachBackupCode(regular);
  await app.backupCode.verify(regular.backupCodes[2]!);
  await expect(app.signedIn.heading).toBeVisible();
  const notices = async () => (await mailbox.to(regular.email)).filter((mail) => /backup code/i.test(mail.subject));
  await expect.poll(notices).toHaveLength(1);
  const [notice] = await notices();
  expect(notice!.text).toMatch(/4|four/);
  expect(notice!.text).not.toContain(regular.backupCodes[2]!);
});

test('an invalid backup code is reported at its field', async ({ regular, app, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  await app.reachBackupCode(regular);
  await app.backupCode.verify('AAAAA-AAAAA-AAAAA');
  await expect(app.backupCode.alert).toContainText(/not one of your backup codes/i);
  await expect(app.backupCode.code).toHaveAttribute('aria-invalid', 'true');
});

test('a backup code that is too short is reported without sending it', async ({ regular, app, page }) => {
  let sent = 0;
  page.on('request', (request) => (sent += request.url().includes('/api/verify') ? 1 : 0));
  await app.reachBackupCode(regular);
  await app.backupCode.verify('7K2QM-9XW4T');
  await expect(app.backupCode.code).toHaveAttribute('aria-invalid', 'true');
  await expect(app.backupCode.code).toHaveAccessibleDescription(/\S/);
  await expect(app.backupCode.code).toBeFocused();
  expect(sent).toBe(0);
});

test("another person's backup code is rejected", async ({ regular, administrator, app, consoleErrors }) => {
  consoleErrors.expectStatus(422);
  await app.reachBackupCode(regular);
  await app.backupCode.verify(administrator.backupCodes[0]!);
  await expect(app.backupCode.alert).toBeVisible();
  await expect(app.signedIn.heading).toBeHidden();
});

test('backup codes cannot be used during set-up', async ({ newcomer, app, page }) => {
  await app.reachVerifyOfSetUp(newcomer);
  await expect(app.verify.useBackupCode).toBeHidden();
  await app.backupCode.open();
  await expect(page).toHaveURL(/\/set-up$/);
});
