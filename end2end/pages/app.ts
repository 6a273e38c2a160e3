import type { Page } from '@playwright/test';
import { Authenticator } from '../support/authenticator.ts';
import { CHOSEN_PASSWORD, type Person } from '../support/person.ts';
import { Words } from '../support/words.ts';
import {
  AccountScreen,
  AccountsScreen,
  AddAccountScreen,
  AllActivityScreen,
  ImportScreen,
  SettingsScreen,
} from './administration.ts';
import { BackupCodeScreen } from './backup-code.ts';
import { BackupCodesScreen } from './backup-codes.ts';
import { ChangePasswordScreen } from './change-password.ts';
import { LoginScreen } from './login.ts';
import { ForgotPasswordScreen, ResetPasswordScreen } from './recovery.ts';
import { ReauthenticationForm, SecurityScreen } from './security.ts';
import { SetUpScreen } from './set-up.ts';
import { SignedInScreen } from './signed-in.ts';
import { NotFoundScreen, SessionExpiredScreen, SsoScreen, UnreachableScreen } from './errors.ts';
import { VerifyScreen } from './verify.ts';

/** All screens in one browser tab and one language, and the flows through several of them. */
export class App {
  readonly login: LoginScreen;
  readonly setUp: SetUpScreen;
  readonly verify: VerifyScreen;
  readonly backupCodes: BackupCodesScreen;
  readonly backupCode: BackupCodeScreen;
  readonly changePassword: ChangePasswordScreen;
  readonly signedIn: SignedInScreen;
  readonly security: SecurityScreen;
  readonly confirm: ReauthenticationForm;
  readonly accounts: AccountsScreen;
  readonly account: AccountScreen;
  readonly addAccount: AddAccountScreen;
  readonly importAccounts: ImportScreen;
  readonly settings: SettingsScreen;
  readonly allActivity: AllActivityScreen;
  readonly sessionExpired: SessionExpiredScreen;
  readonly forgotPassword: ForgotPasswordScreen;
  readonly resetPassword: ResetPasswordScreen;
  readonly sso: SsoScreen;
  readonly notFound: NotFoundScreen;
  readonly unreachable: UnreachableScreen;

  constructor(
    readonly page: Page,
    readonly words = Words.ENGLISH,
  ) {
    this.login = new LoginScreen(page, words);
    this.setUp = new SetUpScreen(page, words);
    this.verify = new VerifyScreen(page, words);
    this.backupCodes = new BackupCodesScreen(page, words);
    this.backupCode = new BackupCodeScreen(page, words);
    this.changePassword = new ChangePasswordScreen(page, words);
    this.signedIn = new SignedInScreen(page, words);
    this.security = new SecurityScreen(page, words);
    this.confirm = new ReauthenticationForm(page, words);
    this.accounts = new AccountsScreen(page, words);
    this.account = new AccountScreen(page, words);
    this.addAccount = new AddAccountScreen(page, words);
    this.importAccounts = new ImportScreen(page, words);
    this.settings = new SettingsScreen(page, words);
    this.allActivity = new AllActivityScreen(page, words);
    this.sessionExpired = new SessionExpiredScreen(page, words);
    this.forgotPassword = new ForgotPasswordScreen(page, words);
    this.resetPassword = new ResetPasswordScreen(page, words);
    this.sso = new SsoScreen(page, words);
    this.notFound = new NotFoundScreen(page, words);
    this.unreachable = new UnreachableScreen(page, words);
  }

  /** Opens Login and submits username and password. */
  async signIn(person: Person): Promise<void> {
    await this.login.open();
    await this.login.signIn(person.username, person.password);
  }

  /** Scans the QR code on the screen with the person's phone. */
  async scan(person: Person): Promise<void> {
    person.authenticator = Authenticator.scan(await this.setUp.readQrCode());
  }

  /** Signs in for the first time and scans the QR code. */
  async reachSetUp(person: Person): Promise<void> {
    await this.signIn(person);
    await this.scan(person);
  }

  async reachVerifyOfSetUp(person: Person): Promise<void> {
    await this.reachSetUp(person);
    await this.setUp.continue();
    await this.verify.heading.waitFor();
  }

  async reachBackupCodes(person: Person): Promise<void> {
    await this.reachVerifyOfSetUp(person);
    await this.verify.verify(await person.phone.next());
    person.backupCodes = await this.backupCodes.read();
  }

  async reachChangePassword(person: Person): Promise<void> {
    await this.reachBackupCodes(person);
    await this.backupCodes.done();
    await this.changePassword.heading.waitFor();
  }

  /** Completes the first sign-in. */
  async finishFirstSignIn(person: Person): Promise<void> {
    await this.reachChangePassword(person);
    await this.replacePassword(person);
    await this.signedIn.heading.waitFor();
  }

  async replacePassword(person: Person, password = CHOSEN_PASSWORD): Promise<void> {
    await this.changePassword.change(person.password, password);
    person.password = password;
  }

  /** A later sign-in, up to the second factor. */
  async reachVerify(person: Person): Promise<void> {
    await this.signIn(person);
    await this.verify.heading.waitFor();
  }

  async reachBackupCode(person: Person): Promise<void> {
    await this.reachVerify(person);
    await this.verify.useBackupCode.click();
    await this.backupCode.heading.waitFor();
  }

  /** A later sign-in, then opens Security. */
  async reachSecurity(person: Person): Promise<void> {
    await this.signInWithCode(person);
    await this.security.open();
  }

  /** A complete later sign-in. */
  async signInWithCode(person: Person): Promise<void> {
    await this.reachVerify(person);
    await this.verify.verify(await person.phone.next());
    await this.signedIn.heading.waitFor();
  }
}
