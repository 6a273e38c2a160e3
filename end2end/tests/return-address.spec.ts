import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '../support/guarded.ts';
import { labelled } from '../support/mailbox.ts';

/** What may not be followed, from the table that the server's own tests read. */
const HOSTILE = readFileSync(resolve(import.meta.dirname, '../../server/tests/next.table'), 'utf8')
  .split('\n')
  .filter((row) => row.startsWith('no '))
  .map((row) => JSON.parse(row.slice(3)) as string);

/** Some of each kind, as a browser reads them. */
const SAMPLE = HOSTILE.filter((_, at) => at % 25 === 0);

const login = (next: string) => `/login?next=${encodeURIComponent(next)}`;

test('a first sign-in, set-up and all, leads back to the application', async ({ guarded, newcomer, door, page }) => {
  await page.goto(`${guarded.url}/cases/17`);
  await door.login.signIn(newcomer.username, newcomer.password);
  await door.scan(newcomer);
  await page.reload();
  await door.setUp.continue();
  await door.verify.verify(await newcomer.phone.next());
  newcomer.backupCodes = await door.backupCodes.read();
  await door.backupCodes.done();
  await door.replacePassword(newcomer);
  await expect(page.getByText(`Hello, ${newcomer.name}.`)).toBeVisible();
  expect(page.url()).toBe(`${guarded.url}/cases/17`);
});

test('a reset on the way changes nothing of where one was going', async ({ guarded, regular, door, page, mailbox }) => {
  await page.goto(`${guarded.url}/cases/17`);
  await door.login.forgotPassword.click();
  await door.forgotPassword.request(regular.username);
  const mail = await mailbox.receive('Password Reset Requested', regular.email);
  await door.resetPassword.open();
  await door.resetPassword.code.fill(labelled(mail.text, 'Verification Code'));
  await door.resetPassword.choose('orange zeppelin marmalade');
  await expect(door.resetPassword.done).toBeVisible();
  await door.login.open();
  await door.login.signIn(regular.username, 'orange zeppelin marmalade');
  await door.verify.verify(await regular.phone.next());
  await expect(page.getByText(`Hello, ${regular.name}.`)).toBeVisible();
  expect(page.url()).toBe(`${guarded.url}/cases/17`);
});

test('a backup code leaves one button to where one was going', async ({ guarded, regular, door, page }) => {
  await page.goto(`${guarded.url}/cases/17`);
  await door.login.signIn(regular.username, regular.password);
  await door.verify.useBackupCode.click();
  await door.backupCode.verify(regular.backupCodes[0] ?? '');
  await page.getByRole('link', { name: /Northwind Cases/ }).click();
  await expect(page.getByText(`Hello, ${regular.name}.`)).toBeVisible();
  expect(page.url()).toBe(`${guarded.url}/cases/17`);
});

test('who is signed in passes Login without seeing it', async ({ guarded, regular, door, page }) => {
  await page.goto(guarded.url);
  await door.login.signIn(regular.username, regular.password);
  await door.verify.verify(await regular.phone.next());
  await expect(page.getByText('Hello,')).toBeVisible();
  await page.goto(login(`${guarded.url}/cases/18`));
  await expect(page).toHaveURL(`${guarded.url}/cases/18`);
});

test('hostile addresses lead a browser to the application instead', async ({
  guarded,
  regular,
  server,
  visitor,
}) => {
  test.slow();
  await server.set('mfa.internal', 'off');
  expect(SAMPLE.length).toBeGreaterThanOrEqual(10);
  for (const next of SAMPLE) {
    const { page, login: form } = await visitor();
    await page.goto(login(next));
    await form.signIn(regular.username, regular.password);
    await expect(page, next).toHaveURL(`${guarded.url}/`);
    await page.context().close();
  }
});

test('no hostile address of the table is followed for who is signed in', async ({ guarded, regular, server }) => {
  const cookies = await guarded.cookies(regular);
  expect(HOSTILE.length).toBeGreaterThanOrEqual(200);
  for (const next of HOSTILE) {
    const answer = await fetch(`${server.url}${login(next)}`, { headers: { Cookie: cookies }, redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')], next).toEqual([200, null]);
  }
});
