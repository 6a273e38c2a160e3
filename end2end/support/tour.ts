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
}

/** A screen in one state. */
export interface Stop {
  name: string;
  /** The screen looks like this for a moment or for few people, so the documentation does not show it. */
  transient: boolean;
}

/**
 * Takes a newcomer through every screen, including errors and transient states, and yields at each stop. Afterwards the
 * server is down.
 */
export async function* tour(options: TourOptions): AsyncGenerator<Stop> {
  const { consoleErrors } = options;
  // About seventy stops of a few seconds each on a slow machine. A step that hangs has its own timeout.
  test.setTimeout(900_000);
  consoleErrors.expectStatus(401, 403, 409, 422);
  yield* firstSignIn(options);
  yield* ownSecurity(options);
  yield* administration(options);
  yield* otherSettings(options);
  yield* laterSignIn(options);
  yield* statesOfAccount(options);
  yield* errorScreens(options);
}

function stop(name: string): Stop {
  return { name, transient: false };
}

/** The stops of a transient state. */
async function* transientStops(names: AsyncGenerator<string>): AsyncGenerator<Stop> {
  for await (const name of names) yield { name, transient: true };
}

async function* firstSignIn({ consoleErrors, app, person }: TourOptions): AsyncGenerator<Stop> {
  await app.login.open();
  await app.login.heading.waitFor();
  yield stop('login');
  await app.login.forgotPassword.click();
  await app.forgotPassword.heading.waitFor();
  yield stop('forgot-password');
  await app.forgotPassword.request('nobody');
  await app.forgotPassword.status.waitFor();
  yield stop('forgot-password-sent');
  await app.forgotPassword.haveCode.click();
  await app.resetPassword.heading.waitFor();
  yield stop('reset-password');
  await app.resetPassword.choose('grace', 'hopper');
  await invalid(app);
  yield stop('reset-password-wrong');
  await app.login.open();
  await app.login.signInButton.click();
  await invalid(app);
  yield stop('login-empty');
  await app.login.signIn(person.username, 'not the password');
  await app.login.alert.waitFor();
  yield stop('login-wrong');
  yield* transientStops(transient.ofLogin(app, consoleErrors));

  await app.flows.toSetUp(person);
  yield stop('set-up');
  await app.setUp.showManualEntry();
  yield stop('set-up-manually');

  await app.setUp.continue();
  await app.verify.heading.waitFor();
  yield stop('verify-set-up');
  const [wrong = ''] = await person.phone.wrong(1);
  await app.verify.verify(wrong);
  await app.verify.alert.waitFor();
  yield stop('verify-wrong');
  yield* transientStops(transient.ofVerify(app));

  await app.verify.verify(await person.phone.next());
  person.backupCodes = await app.backupCodes.read();
  yield stop('backup-codes');
  yield* transientStops(transient.ofBackupCodes(app));

  await app.backupCodes.done();
  await app.changePassword.heading.waitFor();
  yield stop('change-password');
  await app.changePassword.change('the old password', 'grace', 'hopper');
  await invalid(app);
  yield stop('change-password-wrong');
  yield* transientStops(transient.ofChangePassword(app));
  await app.replacePassword(person, CHOSEN_PASSWORD);
  await app.signedIn.heading.waitFor();
  yield stop('signed-in');
}

async function* ownSecurity({ app, person }: TourOptions): AsyncGenerator<Stop> {
  const { page, security } = app;
  await app.signedIn.security.click();
  await security.activityEntries.first().waitFor();
  yield stop('security');
  await security.addButton.click();
  await security.code.waitFor();
  yield stop('security-set-up');
  await security.cancel.click();

  await page.route('**/api/backup-codes', (route) => route.fulfill(transient.REAUTHENTICATION_REQUIRED), { times: 1 });
  await security.regenerate(person);
  await app.confirm.heading.waitFor();
  yield stop('confirm');
  await app.confirm.submitPassword(person.password);
  person.backupCodes = await app.backupCodes.read();
  await app.backupCodes.done();
  await app.signedIn.heading.waitFor();
}

async function* administration({ server, app }: TourOptions): AsyncGenerator<Stop> {
  const administrator = await addAccount(server, { username: 'joan', email: 'joan@bletchley.example', name: 'Joan Clarke' }, '--admin');
  await finishFirstSignIn(server, administrator);
  await app.signedIn.signOut();
  await app.flows.laterSignIn(administrator);
  await app.signedIn.administration.click();
  await app.accounts.list.nth(1).waitFor();
  yield stop('accounts');
  await app.accounts.account('Grace Hopper').click();
  await app.account.activityEntries.first().waitFor();
  yield stop('account');
  await app.account.action('Reset MFA').click();
  await app.account.submit.click();
  await invalid(app);
  yield stop('account-reset-mfa');
  await app.account.cancel.click();
  await app.addAccount.open();
  await app.addAccount.addButton.click();
  await invalid(app);
  yield stop('add-account-empty');
  await app.importAccounts.open();
  await app.importAccounts.check('username,email\njoan,joan@bletchley.example\n,nobody');
  await app.importAccounts.report.waitFor();
  yield stop('import-problems');
  await app.settings.open();
  await app.settings.internal.getByRole('combobox').selectOption('optional');
  yield stop('settings');
  await app.allActivity.open();
  await app.allActivity.entries.first().waitFor();
  yield stop('all-activity');
  await app.signedIn.open();
}

/** The set-up of another newcomer under other settings: after administration, because all activity shows the settings. */
async function* otherSettings({ server, app }: TourOptions): AsyncGenerator<Stop> {
  const newcomer = await addAccount(server, { username: 'alan', email: 'alan@bletchley.example', name: 'Alan Turing' });
  await app.signedIn.signOut();
  await app.flows.toSetUp(newcomer);
  yield* transientStops(transient.ofSetUp(app, server));
  await app.setUp.anotherAccount.click();
}

async function* laterSignIn({ app, person }: TourOptions): AsyncGenerator<Stop> {
  await app.login.heading.waitFor();
  await app.flows.toVerify(person);
  yield stop('verify');
  await app.verify.useBackupCode.click();
  await app.backupCode.heading.waitFor();
  yield stop('backup-code');
  await app.backupCode.verify('AAAAA-AAAAA-AAAAA');
  await app.backupCode.alert.waitFor();
  yield stop('backup-code-wrong');
  await app.backupCode.verify(person.backupCodes[0] ?? '');
  await app.signedIn.heading.waitFor();
  yield stop('signed-in-by-backup-code');
}

/** Transient states that change the account: last, because its activity shows them. */
async function* statesOfAccount({ app, person }: TourOptions): AsyncGenerator<Stop> {
  yield* transientStops(transient.ofSignedIn(app, person));
  await app.security.open();
  yield* transientStops(transient.ofSecurity(app));
}

async function* errorScreens({ server, consoleErrors, app }: TourOptions): AsyncGenerator<Stop> {
  yield* transientStops(transient.ofUnreachable(app, consoleErrors));
  consoleErrors.expect(/status of 404 .*no-such-page/);
  await app.notFound.open();
  await app.notFound.heading.waitFor();
  yield stop('not-found');
  await app.page.goto('/sso?why=ended&provider=1');
  await app.sso.heading.waitFor();
  yield stop('sso-ended');

  await endSession(server, app);
  await app.changePassword.open();
  await app.sessionExpired.heading.waitFor();
  yield stop('session-expired');

  await app.login.open();
  await app.login.heading.waitFor();
  consoleErrors.expectUnreachable();
  await server.kill();
  await app.login.signIn('grace', 'whatever it was');
  await app.login.alert.waitFor();
  yield stop('login-unreachable');
}

/** Ends the session on the server without the browser, as an administrator or a password change does. */
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
