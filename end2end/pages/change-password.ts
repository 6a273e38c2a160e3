import type { Page } from '@playwright/test';
import type { Words } from '../support/words.ts';
import { Screen } from './screen.ts';

export class ChangePasswordScreen extends Screen {
  readonly oldPassword = this.field('Old password');
  readonly newPassword = this.field('New password');
  readonly confirmation = this.field('Confirm new password');
  readonly changeButton = this.button('Change Password');
  readonly rules = this.page.getByRole('main').getByRole('listitem');

  constructor(page: Page, words?: Words) {
    super(page, '/change-password', 'Change your Password', words);
  }

  /** For each rule, whether the input satisfies it, as screen readers announce it. */
  async satisfiedRules(): Promise<boolean[]> {
    const words = await this.rules.allTextContents();
    return words.map((text) => text.trim().startsWith('met:'));
  }

  async change(oldPassword: string, newPassword: string, confirmation = newPassword): Promise<void> {
    await this.oldPassword.fill(oldPassword);
    await this.newPassword.fill(newPassword);
    await this.confirmation.fill(confirmation);
    await this.changeButton.click();
  }
}
