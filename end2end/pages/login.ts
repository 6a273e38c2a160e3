import type { Page } from '@playwright/test';
import type { Words } from '../support/words.ts';
import { Screen } from './screen.ts';

export class LoginScreen extends Screen {
  readonly username = this.field('Username');
  readonly password = this.field('Password');
  readonly signInButton = this.button('Sign In');
  /** A toggle: when pressed, the password is readable. */
  readonly showPassword = this.button('Show password');
  readonly sendTemporaryPassword = this.button('Send a new temporary password');
  readonly forgotPassword = this.link('Forgot your password?');
  readonly withPasskey = this.button('Sign in with a passkey');
  readonly withProvider = this.link('Login with the identity provider');

  readonly status = this.page.getByRole('status').filter({ hasText: /\S/ });

  constructor(page: Page, words?: Words) {
    super(page, '/login', 'Login', words);
  }

  /** Opens the page and waits until the app has taken over the form. */
  override async open(): Promise<void> {
    await super.open();
    await this.page.locator('#late').waitFor({ state: 'detached' });
  }

  /** Opens the page and waits until the browser can list passkeys at the field "Username". */
  async openWithList(): Promise<void> {
    const options = this.page.waitForResponse('**/api/passkeys/sign-in/start');
    await this.open();
    await options;
  }

  /** Opens the page without that list, which a device that answers prompts by itself would answer too. */
  async openWithoutList(): Promise<void> {
    await this.page.addInitScript('PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)');
    await this.open();
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.username.fill(username);
    await this.password.fill(password);
    await this.signInButton.click();
  }
}
