import type { Page } from '@playwright/test';
import { Screen } from './screen.ts';

export class SignedInScreen extends Screen {
  readonly who = this.page.getByText(/You are signed in as/);
  readonly signOutButton = this.button('Sign out');
  readonly changePassword = this.page.getByRole('link', { name: /change.*password/i });

  constructor(page: Page) {
    super(page, '/', 'Signed in');
  }

  async signOut(): Promise<void> {
    // The screen before this one may have a way out of the same name.
    await this.heading.waitFor();
    await this.signOutButton.click();
    // Whoever leaves the page sooner may take the old cookie along.
    await this.heading.waitFor({ state: 'hidden' });
  }
}
