import { addAccount, CHOSEN_PASSWORD } from '../person.ts';
import { invalid, type Stop, stop, type TourOptions, transientStops } from './stop.ts';
import * as transient from './transient-states.ts';

export async function* firstSignIn({ consoleErrors, app, person }: TourOptions): AsyncGenerator<Stop> {
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
  await app.setUp.usePasskeyInstead.click();
  await app.setUp.createPasskey.waitFor();
  yield stop('set-up-passkey');
  yield* transientStops(transient.ofSetUpPasskey(app));
  await app.setUp.useAuthenticatorInstead.click();
  await app.setUp.qrCode.waitFor();
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

/** The set-up of another newcomer under other settings: after administration, because all activity shows the settings. */
export async function* otherSettings({ server, app }: TourOptions): AsyncGenerator<Stop> {
  const newcomer = await addAccount(server, { username: 'alan', email: 'alan@bletchley.example', name: 'Alan Turing' });
  await app.signedIn.signOut();
  await app.flows.toSetUp(newcomer);
  yield* transientStops(transient.ofSetUp(app, server));
  await app.setUp.anotherAccount.click();
}

export async function* laterSignIn({ server, app, person }: TourOptions): AsyncGenerator<Stop> {
  await app.login.heading.waitFor();
  await app.flows.toVerify(person);
  await app.verify.usePasskey.waitFor();
  yield stop('verify-passkey');
  yield* transientStops(transient.ofVerifyPasskey(app));
  await app.verify.useAuthenticator.click();
  await app.verify.code.waitFor();
  yield stop('verify');
  yield* transientStops(transient.ofRememberedBrowser(app, server));
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
