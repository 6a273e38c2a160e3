import type { Page } from '@playwright/test';
import type { Words } from '../support/words.ts';
import { Screen } from './screen.ts';

/** Asks for an email with a reset code. */
export class ForgotPasswordScreen extends Screen {
  readonly username = this.field('Username or email address');
  readonly sendButton = this.button('Send Verification Email');
  /** The confirmation, the same for every name. */
  readonly status = this.page.getByRole('status').filter({ hasText: /\S/ });
  readonly haveCode = this.link('I have a code');
  readonly backToLogin = this.link('Back to Login');

  constructor(page: Page, words?: Words) {
    super(page, '/forgot-password', 'Request Password Reset', words);
  }

  async request(username: string): Promise<void> {
    await this.username.fill(username);
    await this.sendButton.click();
  }
}

/** Sets a new password with the code from the email. */
export class ResetPasswordScreen extends Screen {
  readonly code = this.field('Verification Code');
  readonly newPassword = this.field('New password');
  readonly confirmation = this.field('Confirm new password');
  readonly resetButton = this.button('Reset Password');
  readonly done = this.page.getByRole('status').filter({ hasText: /\S/ });
  readonly newMail = this.link('Send a new email');
  readonly backToLogin = this.link('Back to Login');

  constructor(page: Page, words?: Words) {
    super(page, '/reset-password', 'Reset Password', words);
  }

  async choose(newPassword: string, confirmation = newPassword): Promise<void> {
    await this.newPassword.fill(newPassword);
    await this.confirmation.fill(confirmation);
    await this.resetButton.click();
  }
}

/** The page behind the link in a security notice. */
export class NotMeScreen extends Screen {
  readonly notMeButton = this.button('This wasn’t me');
  readonly done = this.page.getByRole('status').filter({ hasText: /\S/ });
  readonly login = this.link('Login');

  constructor(page: Page, words?: Words) {
    super(page, '/not-me', 'Secure your account', words);
  }

  /** Opens the page with a code, as the link does. */
  async openWith(code: string): Promise<void> {
    await this.page.goto(`/not-me#${code}`);
    await this.heading.waitFor();
  }
}
