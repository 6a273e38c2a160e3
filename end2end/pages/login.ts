import type { Page } from '@playwright/test';
import { Screen } from './screen.ts';

export class LoginScreen extends Screen {
  readonly username = this.field('Username');
  readonly password = this.field('Password');
  readonly signInButton = this.button('Sign In');
  /** A switch: pressed, the password is readable. */
  readonly showPassword = this.button('Show password');
  readonly forgotPassword = this.link('Forgot your password?');

  constructor(page: Page) {
    super(page, '/login', 'Login');
  }

  async signIn(username: string, password: string): Promise<void> {
    await this.username.fill(username);
    await this.password.fill(password);
    await this.signInButton.click();
  }
}
