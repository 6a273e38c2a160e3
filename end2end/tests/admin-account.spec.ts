import type { Door } from '../pages/door.ts';
import { expect, test } from '../fixtures.ts';
import { apiClient } from '../support/api.ts';
import type { Person } from '../support/person.ts';

/** To the page of an account. */
async function reach(door: Door, administrator: Person, person: Person): Promise<void> {
  await door.signInWithCode(administrator);
  await door.accounts.open();
  await door.accounts.account(person.name).click();
  await door.account.facts.waitFor();
}

test('who is signed in while an administrator resets MFA is told so at the next click', async ({
  administrator,
  regular,
  door,
  visitor,
  mailbox,
  noise,
}) => {
  noise.expectStatus(401);
  const owner = await visitor();
  await owner.signInWithCode(regular);
  await reach(door, administrator, regular);
  await door.account.act('Reset MFA').click();
  await expect(door.account.dialog).toContainText('Ada Lovelace (ada)');
  await door.account.submit.click();
  await expect(door.account.reason).toHaveAccessibleDescription(/Enter a reason/);
  await door.account.reason.fill('The phone is lost');
  await door.account.submit.click();
  await expect(door.account.told).toContainText('Multi-factor authentication is reset.');
  await expect(door.account.acts.first()).toContainText('MFA reset');
  await expect(door.account.acts.first()).toContainText('The phone is lost');
  await mailbox.receive('Multi-factor authentication was reset', regular.email);

  await owner.signedIn.security.click();
  await expect(owner.sessionExpired.heading).toBeVisible();
});

test('a disabled account is out at once, and in again when it is enabled', async ({ administrator, regular, door, visitor, noise }) => {
  noise.expectStatus(401, 403);
  const owner = await visitor();
  await owner.signInWithCode(regular);
  await reach(door, administrator, regular);
  await door.account.perform('Disable');
  await expect(door.account.told).toContainText('The account is disabled.');
  await owner.signedIn.security.click();
  await expect(owner.sessionExpired.heading).toBeVisible();
  await owner.signIn(regular);
  await expect(owner.login.alert).toBeVisible();
  await door.account.perform('Enable');
  await owner.signInWithCode(regular);
});

test('a bypass code is shown once, and signs in without phone and backup codes', async ({ administrator, regular, door, visitor }) => {
  await reach(door, administrator, regular);
  await door.account.perform('Make a bypass code', 'On a journey without a phone');
  const code = await door.account.bypassCode.innerText();
  await expect(door.account.facts).toContainText('Good until');
  await door.account.done.click();
  await expect(door.account.bypassCode).toHaveCount(0);

  const owner = await visitor();
  await owner.reachBackupCode(regular);
  await owner.backupCode.verify(code);
  await expect(owner.signedIn.heading).toBeVisible();
});

test('an account is edited, also after a proof, and what was filled in is kept meanwhile', async ({
  administrator,
  regular,
  door,
  page,
  noise,
}) => {
  noise.expectStatus(403);
  await reach(door, administrator, regular);
  await door.account.act('Edit').click();
  await expect(door.account.name).toHaveValue('Ada Lovelace');
  await door.account.name.fill('Ada <King>');
  await page.route('**/api/admin/account/edit', (route) => route.fulfill({ status: 403, json: { refused: 'proof_needed' } }), {
    times: 1,
  });
  await door.account.submit.click();
  await door.confirm.prove(administrator.password);
  await expect(door.account.told).toContainText('The account is changed.');
  await expect(door.account.facts).toContainText('Ada <King>');
});

test('a new temporary password is sent, and the old one is dead', async ({ administrator, regular, door, mailbox }) => {
  await reach(door, administrator, regular);
  await door.account.perform('Send a temporary password');
  await expect(door.account.told).toContainText('on its way');
  await expect(door.account.facts).toContainText('Temporary, good until');
  await mailbox.receive('New Password', regular.email);
});

test('nothing that others do to an account is offered on one’s own', async ({ administrator, door }) => {
  await reach(door, administrator, administrator);
  await expect(door.account.facts).toContainText('This is your own account.');
  await expect(door.account.act('Disable')).toHaveCount(0);
  await expect(door.account.act('Reset MFA')).toHaveCount(0);
});

test('an account that is none is a page that is none', async ({ administrator, door, noise }) => {
  noise.expectStatus(404);
  await door.signInWithCode(administrator);
  await door.page.goto('/admin/account/nobody');
  await expect(door.notFound.heading).toBeVisible();
});

test('waits for wrong passwords are shown, and end when the account is unlocked', async ({
  administrator,
  regular,
  door,
  server,
  page,
}) => {
  await reach(door, administrator, regular);
  await expect(door.account.facts).not.toContainText('Wrong passwords');
  const stranger = await apiClient(server);
  for (let tries = 0; tries < 5; tries += 1) {
    await stranger.post('/api/sign-in', { data: { username: regular.username, password: 'not the password' } });
  }
  await stranger.dispose();
  await page.reload();
  await expect(door.account.facts).toContainText('Wrong passwords');
  await door.account.perform('Unlock');
  await expect(door.account.told).toContainText('The account is unlocked.');
  await expect(door.account.facts).not.toContainText('Wrong passwords');
  await expect(door.account.acts.first()).toContainText('Account unlocked');
});
