import { Authenticator } from '../../support/authenticator.ts';
import { labelled, link } from '../../support/mailbox.ts';
import { CHOSEN_PASSWORD, unique } from '../../support/person.ts';
import { expect, GRACE, test } from '../fixtures.ts';
import { KEYS, type Tab } from '../tab.ts';

const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/g;

async function signIn(tab: Tab, username: string, password: string): Promise<void> {
  await tab.see('Login');
  await tab.fill('Username', username);
  await tab.fill('Password', password);
  await tab.click('button', 'Sign In');
}

async function verify(tab: Tab, phone: Authenticator): Promise<void> {
  await tab.see('Verification Required');
  await tab.fill('Code', await phone.next());
  await tab.click('button', 'Verify');
}

test('a first sign-in with the two emails, then later ones with phone and backup code', async ({
  server,
  mailbox,
  tab,
}) => {
  test.slow();
  const { username, email, name } = unique(server, GRACE);
  await server.command('account', 'add', '--username', username, '--email', email, '--name', name);
  const generated = await mailbox.receive('Password Generated', email);
  const temporary = labelled((await mailbox.receive('New Password', email)).text, 'Password');

  await tab.open(link(generated));
  await signIn(tab, labelled(generated.text, 'Username'), temporary);

  await tab.see('Set Up Required');
  const phone = Authenticator.scan(await tab.scan());
  await tab.click('button', 'Continue');
  await verify(tab, phone);

  await tab.see('Backup Codes');
  const codes = await tab.read(CODE);
  expect(codes).toHaveLength(5);
  await tab.click('checkbox', 'I have saved these codes');
  await tab.click('button', 'Done');

  await tab.see('Change your Password');
  await tab.fill('Old password', temporary);
  await tab.fill('New password', CHOSEN_PASSWORD);
  await tab.fill('Confirm new password', CHOSEN_PASSWORD);
  await tab.click('button', 'Change Password');

  await tab.see('Signed in');
  await tab.read(new RegExp(name, 'g'));
  await tab.click('button', 'Sign out');

  await signIn(tab, username, CHOSEN_PASSWORD);
  await verify(tab, phone);
  await tab.see('Signed in');
  await tab.click('button', 'Sign out');

  await signIn(tab, username, CHOSEN_PASSWORD);
  await tab.see('Verification Required');
  await tab.click('link', 'Use a backup code');
  await tab.see('Verify with Backup Code');
  await tab.fill('Backup code', codes[0]!.toLowerCase().replaceAll('-', ' '));
  await tab.click('button', 'Verify');
  await tab.see('Signed in');
  await tab.read(/You have 4 backup codes left/g);
});

test('a wrong password, code and backup code are each reported and can be retried', async ({
  regular,
  tab,
}) => {
  await tab.open('/login');
  await signIn(tab, regular.username, 'not the password');
  expect(await tab.alert()).toMatch(/username or password/i);
  await signIn(tab, regular.username, regular.password);

  await tab.see('Verification Required');
  const [wrong = ''] = await regular.phone.wrong(1);
  await tab.fill('Code', wrong);
  await tab.click('button', 'Verify');
  expect(await tab.alert()).toMatch(/code/i);

  await tab.click('link', 'Use a backup code');
  await tab.see('Verify with Backup Code');
  await tab.fill('Backup code', 'AAAAA-AAAAA-AAAAA');
  await tab.click('button', 'Verify');
  expect(await tab.alert()).toMatch(/code/i);
  await tab.fill('Backup code', regular.backupCodes[0]!);
  await tab.click('button', 'Verify');
  await tab.see('Signed in');
});

test('reload and Back resume at the current step', async ({ newcomer, tab }) => {
  await tab.open('/login');
  await signIn(tab, newcomer.username, newcomer.password);
  await tab.see('Set Up Required');
  const before = await tab.scan();
  await tab.session.reload();
  await tab.see('Set Up Required');
  expect(await tab.scan()).toBe(before);
  await tab.click('button', 'Continue');
  await tab.see('Verification Required');
  await tab.session.reload();
  await tab.see('Verification Required');
  await tab.session.back();
  await tab.see('Set Up Required');
  await tab.open('/');
  await tab.see('Set Up Required');
});

test('the key for manual entry matches the QR code', async ({ newcomer, tab }) => {
  await tab.open('/login');
  await signIn(tab, newcomer.username, newcomer.password);
  const { secret } = Authenticator.scan(await tab.scan());
  await tab.click('button', 'Set up manually');
  const [key = ''] = await tab.read(/([A-Z2-7]{4} ?){8}/g);
  expect(key.replaceAll(' ', '')).toBe(secret);
});

test('a later sign-in works by keyboard alone', async ({ regular, tab }) => {
  await tab.open('/login');
  await tab.see('Login');
  await tab.tabTo('Username');
  await tab.session.strike(regular.username);
  await tab.tabTo('Password');
  await tab.session.strike(regular.password + KEYS.enter);
  await tab.see('Verification Required');
  await tab.tabTo('Code');
  await tab.session.strike(await regular.phone.next());
  await tab.tabTo('Verify');
  await tab.session.strike(KEYS.space);
  await tab.see('Signed in');
  await tab.tabTo('Sign out');
  await tab.session.strike(KEYS.enter);
  await tab.see('Login');
});

test('no screen of a first sign-in is wider than the window', async ({ newcomer, tab }) => {
  await tab.open('/login');
  await tab.see('Login');
  expect(await tab.overhang()).toBe(0);
  await signIn(tab, newcomer.username, newcomer.password);
  const phone = Authenticator.scan(await tab.scan());
  expect(await tab.overhang()).toBe(0);
  await tab.click('button', 'Continue');
  await tab.see('Verification Required');
  expect(await tab.overhang()).toBe(0);
  await verify(tab, phone);
  await tab.see('Backup Codes');
  expect(await tab.overhang()).toBe(0);
});
