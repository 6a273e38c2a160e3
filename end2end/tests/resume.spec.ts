import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { Door } from '../pages/door.ts';
import type { Person } from '../support/person.ts';
import { FIRST, LATER, type Step } from '../support/steps.ts';

const ALL_PATHS = ['/', '/login', '/set-up', '/verify', '/backup-codes', '/backup-code', '/change-password'];

/** The title of whatever screen is there. */
function title(page: Page) {
  return page.getByRole('heading', { level: 1 });
}

async function reloadStays(step: Step, door: Door, person: Person): Promise<void> {
  await step.reach(door, person);
  await door.page.reload();
  await expect(title(door.page)).toHaveText(step.title);
  await expect(door.page).toHaveURL(step.path);
}

async function backResumes(step: Step, door: Door, person: Person): Promise<void> {
  await step.reach(door, person);
  await door.page.goBack();
  // Back may leave the application: a person who comes again must find the way on.
  if (!door.page.url().startsWith('http')) await door.page.goForward();
  await expect(title(door.page)).toHaveText(step.back ?? step.title);
}

async function tabResumes(step: Step, door: Door, person: Person): Promise<void> {
  await step.reach(door, person);
  const tab = await door.page.context().newPage();
  await tab.goto('/');
  await expect(title(tab)).toHaveText(step.tab ?? step.title);
}

for (const step of FIRST) {
  test.describe(`at ${step.title} of the first sign-in`, () => {
    test('a reload stays there', ({ newcomer, door }) => reloadStays(step, door, newcomer));
    test('Back leads to no step that is over', ({ newcomer, door }) => backResumes(step, door, newcomer));
    test('a second tab goes on from there', ({ newcomer, door }) => tabResumes(step, door, newcomer));
  });
}

for (const step of LATER) {
  test.describe(`at ${step.title} of a later sign-in`, () => {
    test('a reload stays there', ({ regular, door }) => reloadStays(step, door, regular));
    test('Back leads to no step that is over', ({ regular, door }) => backResumes(step, door, regular));
    test('a second tab goes on from there', ({ regular, door }) => tabResumes(step, door, regular));
  });
}

test('a stranger who opens any page is led to the login page', async ({ page }) => {
  for (const path of ALL_PATHS) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/login$/);
    await expect(title(page)).toHaveText('Login');
  }
});

test('no page behind the set-up opens before its turn', async ({ newcomer, door, page }) => {
  await door.reachSetUp(newcomer);
  for (const path of ['/', '/login', '/backup-codes', '/change-password', '/backup-code']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/set-up$/);
    await expect(title(page)).toHaveText('Set Up Required');
  }
});

test('no page behind the second factor opens before its turn', async ({ regular, door, page }) => {
  await door.reachVerify(regular);
  for (const path of ['/', '/login', '/set-up', '/backup-codes', '/change-password']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/verify$/);
    await expect(title(page)).toHaveText('Verification Required');
  }
});

test('no page opens around the forced change of password', async ({ newcomer, door, page }) => {
  await door.reachChangePassword(newcomer);
  for (const path of ['/', '/login', '/set-up', '/verify', '/backup-codes', '/backup-code']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/change-password$/);
    await expect(title(page)).toHaveText('Change your Password');
  }
});

test('a page that redirects settles after a few requests instead of looping', async ({ regular, door, page }) => {
  await door.reachVerify(regular);
  let asked = 0;
  page.on('request', (request) => (asked += request.url().includes('/api/') ? 1 : 0));
  await page.goto('/change-password');
  await expect(door.verify.heading).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked).toBeLessThanOrEqual(3);
});

test('the QR code stays the same over reloads, tabs, a wrong code and the way back', async ({
  newcomer,
  door,
  page,
  context,
  noise,
}) => {
  noise.expectStatus(422);
  await door.reachSetUp(newcomer);
  const [wrong] = await newcomer.phone.wrong(1);
  const first = await door.setUp.readQrCode();
  await page.reload();
  expect(await door.setUp.readQrCode()).toBe(first);
  const tab = new Door(await context.newPage());
  await tab.setUp.open();
  expect(await tab.setUp.readQrCode()).toBe(first);
  await door.setUp.continue();
  await door.verify.verify(wrong!);
  await expect(door.verify.alert).toBeVisible();
  await door.verify.backToQrCode.click();
  expect(await door.setUp.readQrCode()).toBe(first);
});

test('a tab left at the QR code follows when the set-up was finished in another', async ({
  newcomer,
  door,
  context,
}) => {
  await door.reachVerifyOfSetUp(newcomer);
  const tab = new Door(await context.newPage());
  await tab.setUp.open();
  await expect(tab.setUp.heading).toBeVisible();
  await door.verify.verify(await newcomer.phone.next());
  await expect(door.backupCodes.heading).toBeVisible();
  await tab.page.reload();
  await expect(tab.backupCodes.heading).toBeVisible();
});

test('a tab left behind is sent to the right step when it acts', async ({ newcomer, door, context, noise }) => {
  noise.expectStatus(409);
  await door.reachVerifyOfSetUp(newcomer);
  const tab = new Door(await context.newPage());
  await tab.verify.open();
  await tab.verify.code.waitFor();
  const code = await newcomer.phone.next();
  await door.verify.verify(code);
  await door.backupCodes.done();
  await expect(door.changePassword.heading).toBeVisible();
  await tab.verify.verify(code);
  await expect(tab.changePassword.heading).toBeVisible();
});

test('a sign-in can be given up for another account, and is then over on the server too', async ({
  newcomer,
  regular,
  door,
  page,
}) => {
  await door.reachVerify(regular);
  await door.verify.anotherAccount.click();
  await expect(door.login.heading).toBeVisible();
  await page.goto('/verify');
  await expect(door.login.heading).toBeVisible();
  await door.login.signIn(newcomer.username, newcomer.password);
  await expect(door.setUp.heading).toBeVisible();
});

test('a reload before Done shows the same backup codes in the same order', async ({ newcomer, door, page }) => {
  await door.reachBackupCodes(newcomer);
  await page.reload();
  expect(await door.backupCodes.read()).toEqual(newcomer.backupCodes);
});
