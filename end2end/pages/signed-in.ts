import type { Page } from '@playwright/test';
import type { Words } from '../support/words.ts';
import { Screen } from './screen.ts';

export class SignedInScreen extends Screen {
  readonly who = this.page.getByText(this.translate(/You are signed in as/));
  readonly signOutButton = this.button('Sign out');
  readonly security = this.link('Security');
  readonly administration = this.link('Administration');

  constructor(page: Page, words?: Words) {
    super(page, '/', 'Signed in', words);
  }

  async signOut(): Promise<void> {
    // The previous screen may have a button with the same name.
    await this.heading.waitFor();
    await this.signOutButton.click();
    // Leaving the page earlier could keep the old cookie.
    await this.heading.waitFor({ state: 'hidden' });
  }
}
