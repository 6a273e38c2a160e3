import type { Page } from '@playwright/test';
import { Screen } from './screen.ts';

export class BackupCodeScreen extends Screen {
  readonly code = this.page.getByRole('textbox', { name: 'Backup code', exact: true });
  readonly verifyButton = this.button('Verify');

  constructor(page: Page) {
    super(page, '/backup-code', 'Verify with Backup Code');
  }

  async verify(code: string): Promise<void> {
    await this.code.fill(code);
    await this.verifyButton.click();
  }
}
