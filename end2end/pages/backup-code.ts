import type { Page } from '@playwright/test';
import type { Words } from '../support/words.ts';
import { Screen } from './screen.ts';

export class BackupCodeScreen extends Screen {
  readonly code = this.page.getByRole('textbox', { name: this.translate('Backup code'), exact: true });
  readonly verifyButton = this.button('Verify');

  constructor(page: Page, words?: Words) {
    super(page, '/backup-code', 'Verify with Backup Code', words);
  }

  async verify(code: string): Promise<void> {
    await this.code.fill(code);
    await this.verifyButton.click();
  }
}
