import type { Page } from '@playwright/test';
import { SignInSteps } from '../support/api.ts';
import { Authenticator } from '../support/authenticator.ts';
import { CHOSEN_PASSWORD, type Person } from '../support/person.ts';
import { Words } from '../support/words.ts';
import { AccountScreen, AccountsScreen } from './accounts.ts';
import {
  AddAccountScreen,
  AllActivityScreen,
  ImportScreen,
  MailScreen,
  OverviewScreen,
  SettingsScreen,
} from './administration.ts';
import { BackupCodeScreen } from './backup-code.ts';
import { BackupCodesScreen } from './backup-codes.ts';
import { ChangePasswordScreen } from './change-password.ts';
import { Flows } from './flows.ts';
import { Frame } from './frame.ts';
import { LoginScreen } from './login.ts';
import { ForgotPasswordScreen, NotMeScreen, ResetPasswordScreen } from './recovery.ts';
import { ReauthenticationForm, SecurityScreen } from './security.ts';
import type { Screen } from './screen.ts';
import { SetUpScreen } from './set-up.ts';
import { SignedInScreen } from './signed-in.ts';
import { NotFoundScreen, SessionExpiredScreen, SsoScreen, UnreachableScreen } from './errors.ts';
import { VerifyScreen } from './verify.ts';

/**
 * All screens in one browser tab and one language. The `reach` methods take a person to a screen by the API, in the session
 * of this browser; `flows` takes them there as people go.
 */
export class App {
  readonly frame: Frame;
  readonly login: LoginScreen;
  readonly setUp: SetUpScreen;
  readonly verify: VerifyScreen;
  readonly backupCodes: BackupCodesScreen;
  readonly backupCode: BackupCodeScreen;
  readonly changePassword: ChangePasswordScreen;
  readonly signedIn: SignedInScreen;
  readonly security: SecurityScreen;
  readonly confirm: ReauthenticationForm;
  readonly overview: OverviewScreen;
  readonly accounts: AccountsScreen;
  readonly account: AccountScreen;
  readonly addAccount: AddAccountScreen;
  readonly importAccounts: ImportScreen;
  readonly settings: SettingsScreen;
  readonly mail: MailScreen;
  readonly allActivity: AllActivityScreen;
  readonly sessionExpired: SessionExpiredScreen;
  readonly forgotPassword: ForgotPasswordScreen;
  readonly resetPassword: ResetPasswordScreen;
  readonly notMe: NotMeScreen;
  readonly sso: SsoScreen;
  readonly notFound: NotFoundScreen;
  readonly unreachable: UnreachableScreen;

  readonly flows: Flows;
  private readonly steps: SignInSteps;

  constructor(
    readonly page: Page,
    private readonly origin: string,
    readonly words = Words.ENGLISH,
  ) {
    this.flows = new Flows(this);
    this.steps = new SignInSteps(page.context().request, origin);
    this.frame = new Frame(page, words);
    this.login = new LoginScreen(page, words);
    this.setUp = new SetUpScreen(page, words);
    this.verify = new VerifyScreen(page, words);
    this.backupCodes = new BackupCodesScreen(page, words);
    this.backupCode = new BackupCodeScreen(page, words);
    this.changePassword = new ChangePasswordScreen(page, words);
    this.signedIn = new SignedInScreen(page, words);
    this.security = new SecurityScreen(page, words);
    this.confirm = new ReauthenticationForm(page, words);
    this.overview = new OverviewScreen(page, words);
    this.accounts = new AccountsScreen(page, words);
    this.account = new AccountScreen(page, words);
    this.addAccount = new AddAccountScreen(page, words);
    this.importAccounts = new ImportScreen(page, words);
    this.settings = new SettingsScreen(page, words);
    this.mail = new MailScreen(page, words);
    this.allActivity = new AllActivityScreen(page, words);
    this.sessionExpired = new SessionExpiredScreen(page, words);
    this.forgotPassword = new ForgotPasswordScreen(page, words);
    this.resetPassword = new ResetPasswordScreen(page, words);
    this.notMe = new NotMeScreen(page, words);
    this.sso = new SsoScreen(page, words);
    this.notFound = new NotFoundScreen(page, words);
    this.unreachable = new UnreachableScreen(page, words);
  }

  /** The same app in another tab of this browser. */
  async newTab(): Promise<App> {
    return new App(await this.page.context().newPage(), this.origin, this.words);
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

  async replacePassword(person: Person, password = CHOSEN_PASSWORD): Promise<void> {
    await this.changePassword.change(person.password, password);
    person.password = password;
  }

  /** Opens the QR code of a first sign-in and scans it. */
  async reachSetUp(person: Person): Promise<void> {
    await this.steps.password(person);
    await this.setUp.open();
    await this.scan(person);
  }

  async reachVerifyOfSetUp(person: Person): Promise<void> {
    await this.steps.password(person);
    await this.steps.authenticator(person);
    await this.verify.open();
    await this.verify.heading.waitFor();
  }

  async reachBackupCodes(person: Person): Promise<void> {
    await this.steps.password(person);
    await this.steps.authenticator(person);
    await this.steps.code(person);
    await this.backupCodes.open();
    person.backupCodes = await this.backupCodes.read();
  }

  async reachChangePassword(person: Person): Promise<void> {
    await this.steps.password(person);
    await this.steps.authenticator(person);
    await this.steps.code(person);
    await this.steps.backupCodes(person);
    await this.changePassword.open();
    await this.changePassword.heading.waitFor();
  }

  /** Opens the second factor of a later sign-in. */
  async reachVerify(person: Person): Promise<void> {
    await this.steps.password(person);
    await this.verify.open();
    await this.verify.heading.waitFor();
  }

  /** The same for a person who has a passkey. The session before ends. */
  async reachVerifyWithPasskey(person: Person): Promise<void> {
    await this.reachVerify(person);
    await this.verify.usePasskey.waitFor();
  }

  async reachBackupCode(person: Person): Promise<void> {
    await this.steps.password(person);
    await this.backupCode.open();
    await this.backupCode.heading.waitFor();
  }

  async reachSignedIn(person: Person): Promise<void> {
    await this.reachAsSignedIn(person, this.signedIn);
    await this.signedIn.heading.waitFor();
  }

  async reachSecurity(person: Person): Promise<void> {
    await this.reachAsSignedIn(person, this.security);
  }

  /** Opens a screen of a person who has completed the first sign-in. */
  async reachAsSignedIn(person: Person, screen: Screen): Promise<void> {
    await this.steps.password(person);
    await this.steps.code(person);
    await screen.open();
  }
}
