import { test } from '@playwright/test';
import type { App } from '../pages/app.ts';
import { apiClient, finishFirstSignIn } from './api.ts';
import * as transient from './transient-states.ts';
import type { ConsoleErrors } from './console-errors.ts';
import { addAccount, CHOSEN_PASSWORD, type Person } from './person.ts';
import type { TestServer } from './test-server.ts';

interface TourOptions {
  server: TestServer;
  consoleErrors: ConsoleErrors;
  app: App;
  person: Person;
  /** Whether to stop also at what the screens look like for a moment, or for a few. */
  thorough?: boolean;
}

/**
 * Walks a newcomer past every screen there is, those with an error included, and stops at each so that the caller can
 * look at it. It ends with the server gone.
 */
export async function* tour(options: TourOptions): AsyncGenerator<string> {
  const { server, consoleErrors, app } = options;
  // Over forty screens, a good ten seconds each where others share the machine; what hangs ends by the limits of its own.
  test.setTimeout(600_000);
  consoleErrors.expectStatus(401, 403, 409, 422);
  yield* firstSignIn(options);
  yield* ownSecurity(options);
  yield* administration(options);
  yield* laterSignIn(options);
  if (options.thorough) yield* transient.ofUnreachable(app, consoleErrors);
  yield* trouble(server, consoleErrors, app);
}

async function* firstSignIn({ server, consoleErrors, app, person, thorough }: TourOptions): AsyncGenerator<string> {
  await app.login.open();
  await app.login.heading.waitFor();
  yield 'login';
  await app.login.forgotPassword.click();
  await app.forgotPassword.heading.waitFor();
  yield 'forgot-password';
  await app.forgotPassword.request('nobody');
  await app.forgotPassword.status.waitFor();
  yield 'forgot-password-sent';
  await app.forgotPassword.haveCode.click();
  await app.resetPassword.heading.waitFor();
  yield 'reset-password';
  await app.resetPassword.choose('grace', 'hopper');
  await invalid(app);
  yield 'reset-password-wrong';
  await app.login.open();
  await app.login.signInButton.click();
  await invalid(app);
  yield 'login-empty';
  await app.login.signIn(person.username, 'not the password');
  await app.login.alert.waitFor();
  yield 'login-wrong';
  if (thorough) yield* transient.ofLogin(app, consoleErrors);

  await app.reachSetUp(person);
  yield 'set-up';
  if (thorough) yield* transient.ofSetUp(app, server);
  await app.setUp.showManualEntry();
  yield 'set-up-manually';

  await app.setUp.continue();
  await app.verify.heading.waitFor();
  yield 'verify-set-up';
  const [wrong = ''] = await person.phone.wrong(1);
  await app.verify.verify(wrong);
  await app.verify.alert.waitFor();
  yield 'verify-wrong';
  if (thorough) yield* transient.ofVerify(app);

  await app.verify.verify(await person.phone.next());
  person.backupCodes = await app.backupCodes.read();
  yield 'backup-codes';
  if (thorough) yield* transient.ofBackupCodes(app);

  await app.backupCodes.done();
  await app.changePassword.heading.waitFor();
  yield 'change-password';
  await app.changePassword.change('the old password', 'grace', 'hopper');
  await invalid(app);
  yield 'change-password-wrong';
  if (thorough) yield* transient.ofChangePassword(app);
  await app.replacePassword(person, CHOSEN_PASSWORD);
  await app.signedIn.heading.waitFor();
  yield 'signed-in';
  if (thorough) yield* transient.ofSignedIn(app, person);
}

async function* ownSecurity({ app, person, thorough }: TourOptions): AsyncGenerator<string> {
  const { page, security } = app;
  await app.signedIn.security.click();
  await security.activityEntries.first().waitFor();
  yield 'security';
  if (thorough) yield* transient.ofSecurity(app);
  await security.addButton.click();
  await security.code.waitFor();
  yield 'security-set-up';
  await security.cancel.click();

  await page.route('**/api/backup-codes', (route) => route.fulfill(transient.REAUTHENTICATION_REQUIRED), { times: 1 });
  await security.regenerate(person);
  await app.confirm.heading.waitFor();
  yield 'confirm';
  await app.confirm.submitPassword(person.password);
  person.backupCodes = await app.backupCodes.read();
  await app.backupCodes.done();
  await app.signedIn.heading.waitFor();
}

async function* administration({ server, app }: TourOptions): AsyncGenerator<string> {
  const administrator = await addAccount(server, { username: 'joan', email: 'joan@bletchley.example', name: 'Joan Clarke' }, '--admin');
  await finishFirstSignIn(server, administrator);
  await app.signedIn.signOut();
  await app.signInWithCode(administrator);
  await app.signedIn.administration.click();
  await app.accounts.list.nth(1).waitFor();
  yield 'accounts';
  await app.accounts.account('Grace Hopper').click();
  await app.account.activityEntries.first().waitFor();
  yield 'account';
  await app.account.action('Reset MFA').click();
  await app.account.submit.click();
  await invalid(app);
  yield 'account-reset-mfa';
  await app.account.cancel.click();
  await app.addAccount.open();
  await app.addAccount.addButton.click();
  await invalid(app);
  yield 'add-account-empty';
  await app.importAccounts.open();
  await app.importAccounts.check('username,email\njoan,joan@bletchley.example\n,nobody');
  await app.importAccounts.report.waitFor();
  yield 'import-problems';
  await app.settings.open();
  await app.settings.internal.getByRole('combobox').selectOption('optional');
  yield 'settings';
  await app.allActivity.open();
  await app.allActivity.entries.first().waitFor();
  yield 'all-activity';
  await app.signedIn.open();
}

async function* laterSignIn({ app, person }: TourOptions): AsyncGenerator<string> {
  await app.signedIn.signOut();
  await app.login.heading.waitFor();
  await app.reachVerify(person);
  yield 'verify';
  await app.verify.useBackupCode.click();
  await app.backupCode.heading.waitFor();
  yield 'backup-code';
  await app.backupCode.verify('AAAAA-AAAAA-AAAAA');
  await app.backupCode.alert.waitFor();
  yield 'backup-code-wrong';
  await app.backupCode.verify(person.backupCodes[0] ?? '');
  await app.signedIn.heading.waitFor();
  yield 'signed-in-by-backup-code';
}

async function* trouble(server: TestServer, consoleErrors: ConsoleErrors, app: App): AsyncGenerator<string> {
  consoleErrors.expect(/status of 404 .*no-such-page/);
  await app.notFound.open();
  await app.notFound.heading.waitFor();
  yield 'not-found';
  await app.page.goto('/sso?why=ended&provider=1');
  await app.sso.heading.waitFor();
  yield 'sso-ended';

  await endSession(server, app);
  await app.changePassword.open();
  await app.sessionExpired.heading.waitFor();
  yield 'session-expired';

  await app.login.open();
  await app.login.heading.waitFor();
  consoleErrors.expectUnreachable();
  await server.kill();
  await app.login.signIn('grace', 'whatever it was');
  await app.login.alert.waitFor();
  yield 'login-unreachable';
}

/** Ends the session on the server behind the browser's back, as an administrator or a password change does. */
export async function endSession(server: TestServer, app: App): Promise<void> {
  const cookies = await app.page.context().cookies();
  const api = await apiClient(server);
  const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await api.post('/api/sign-out', { data: {}, headers: { Cookie: header } });
  if (!answer.ok()) throw new Error(`sign-out: ${answer.status()}`);
  await api.dispose();
}

async function invalid(app: App): Promise<void> {
  await app.page.locator('[aria-invalid="true"]').first().waitFor();
}
