import { test } from '@playwright/test';
import type { Door } from '../pages/door.ts';
import { apiClient, finishFirstSignIn } from './api.ts';
import * as aside from './asides.ts';
import type { Noise } from './noise.ts';
import { addAccount, CHOSEN_PASSWORD, type Person } from './person.ts';
import type { Server } from './server.ts';

interface Company {
  server: Server;
  noise: Noise;
  door: Door;
  person: Person;
  /** Whether to stop also at what the screens look like for a moment, or for a few. */
  thorough?: boolean;
}

/**
 * Walks a newcomer past every screen there is, those with an error included, and stops at each so that the caller can
 * look at it. It ends with the server gone.
 */
export async function* tour(company: Company): AsyncGenerator<string> {
  const { server, noise, door } = company;
  // Over forty screens, a good ten seconds each where others share the machine; what hangs ends by the limits of its own.
  test.setTimeout(600_000);
  noise.expectStatus(401, 403, 409, 422);
  yield* firstSignIn(company);
  yield* ownSecurity(company);
  yield* administration(company);
  yield* laterSignIn(company);
  if (company.thorough) yield* aside.ofUnreachable(door, noise);
  yield* trouble(server, noise, door);
}

async function* firstSignIn({ server, noise, door, person, thorough }: Company): AsyncGenerator<string> {
  await door.login.open();
  await door.login.heading.waitFor();
  yield 'login';
  await door.login.forgotPassword.click();
  await door.forgotPassword.heading.waitFor();
  yield 'forgot-password';
  await door.forgotPassword.request('nobody');
  await door.forgotPassword.status.waitFor();
  yield 'forgot-password-sent';
  await door.forgotPassword.haveCode.click();
  await door.resetPassword.heading.waitFor();
  yield 'reset-password';
  await door.resetPassword.choose('grace', 'hopper');
  await invalid(door);
  yield 'reset-password-wrong';
  await door.login.open();
  await door.login.signInButton.click();
  await invalid(door);
  yield 'login-empty';
  await door.login.signIn(person.username, 'not the password');
  await door.login.alert.waitFor();
  yield 'login-wrong';
  if (thorough) yield* aside.ofLogin(door, noise);

  await door.reachSetUp(person);
  yield 'set-up';
  if (thorough) yield* aside.ofSetUp(door, server);
  await door.setUp.showManualEntry();
  yield 'set-up-manually';

  await door.setUp.continue();
  await door.verify.heading.waitFor();
  yield 'verify-set-up';
  const [wrong = ''] = await person.phone.wrong(1);
  await door.verify.verify(wrong);
  await door.verify.alert.waitFor();
  yield 'verify-wrong';
  if (thorough) yield* aside.ofVerify(door);

  await door.verify.verify(await person.phone.next());
  person.backupCodes = await door.backupCodes.read();
  yield 'backup-codes';
  if (thorough) yield* aside.ofBackupCodes(door);

  await door.backupCodes.done();
  await door.changePassword.heading.waitFor();
  yield 'change-password';
  await door.changePassword.change('the old password', 'grace', 'hopper');
  await invalid(door);
  yield 'change-password-wrong';
  if (thorough) yield* aside.ofChangePassword(door);
  await door.replacePassword(person, CHOSEN_PASSWORD);
  await door.signedIn.heading.waitFor();
  yield 'signed-in';
  if (thorough) yield* aside.ofSignedIn(door, person);
}

async function* ownSecurity({ door, person, thorough }: Company): AsyncGenerator<string> {
  const { page, security } = door;
  await door.signedIn.security.click();
  await security.acts.first().waitFor();
  yield 'security';
  if (thorough) yield* aside.ofSecurity(door);
  await security.addButton.click();
  await security.code.waitFor();
  yield 'security-set-up';
  await security.cancel.click();

  await page.route('**/api/backup-codes', (route) => route.fulfill(aside.NEEDS_PROOF), { times: 1 });
  await security.regenerate(person);
  await door.confirm.heading.waitFor();
  yield 'confirm';
  await door.confirm.prove(person.password);
  person.backupCodes = await door.backupCodes.read();
  await door.backupCodes.done();
  await door.signedIn.heading.waitFor();
}

async function* administration({ server, door }: Company): AsyncGenerator<string> {
  const administrator = await addAccount(server, { username: 'joan', email: 'joan@bletchley.example', name: 'Joan Clarke' }, '--admin');
  await finishFirstSignIn(server, administrator);
  await door.signedIn.signOut();
  await door.signInWithCode(administrator);
  await door.signedIn.administration.click();
  await door.accounts.list.nth(1).waitFor();
  yield 'accounts';
  await door.accounts.account('Grace Hopper').click();
  await door.account.acts.first().waitFor();
  yield 'account';
  await door.account.act('Reset MFA').click();
  await door.account.submit.click();
  await invalid(door);
  yield 'account-reset-mfa';
  await door.account.cancel.click();
  await door.addAccount.open();
  await door.addAccount.addButton.click();
  await invalid(door);
  yield 'add-account-empty';
  await door.importAccounts.open();
  await door.importAccounts.check('username,email\njoan,joan@bletchley.example\n,nobody');
  await door.importAccounts.report.waitFor();
  yield 'import-problems';
  await door.settings.open();
  await door.settings.internal.getByRole('combobox').selectOption('optional');
  yield 'settings';
  await door.allActivity.open();
  await door.allActivity.entries.first().waitFor();
  yield 'all-activity';
  await door.signedIn.open();
}

async function* laterSignIn({ door, person }: Company): AsyncGenerator<string> {
  await door.signedIn.signOut();
  await door.login.heading.waitFor();
  await door.reachVerify(person);
  yield 'verify';
  await door.verify.useBackupCode.click();
  await door.backupCode.heading.waitFor();
  yield 'backup-code';
  await door.backupCode.verify('AAAAA-AAAAA-AAAAA');
  await door.backupCode.alert.waitFor();
  yield 'backup-code-wrong';
  await door.backupCode.verify(person.backupCodes[0] ?? '');
  await door.signedIn.heading.waitFor();
  yield 'signed-in-by-backup-code';
}

async function* trouble(server: Server, noise: Noise, door: Door): AsyncGenerator<string> {
  noise.expect(/status of 404 .*no-such-page/);
  await door.notFound.open();
  await door.notFound.heading.waitFor();
  yield 'not-found';
  await door.page.goto('/sso?why=ended&provider=1');
  await door.sso.heading.waitFor();
  yield 'sso-ended';

  await endSession(server, door);
  await door.changePassword.open();
  await door.sessionExpired.heading.waitFor();
  yield 'session-expired';

  await door.login.open();
  await door.login.heading.waitFor();
  noise.expectUnreachable();
  await server.kill();
  await door.login.signIn('grace', 'whatever it was');
  await door.login.alert.waitFor();
  yield 'login-unreachable';
}

/** Ends the session on the server behind the browser's back, as an administrator or a password change does. */
export async function endSession(server: Server, door: Door): Promise<void> {
  const cookies = await door.page.context().cookies();
  const api = await apiClient(server);
  const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await api.post('/api/sign-out', { data: {}, headers: { Cookie: header } });
  if (!answer.ok()) throw new Error(`sign-out: ${answer.status()}`);
  await api.dispose();
}

async function invalid(door: Door): Promise<void> {
  await door.page.locator('[aria-invalid="true"]').first().waitFor();
}
