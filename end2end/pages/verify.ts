import type { Page } from '@playwright/test';
import { Screen } from './screen.ts';

export class VerifyScreen extends Screen {
  readonly code = this.page.getByRole('textbox', { name: 'Code', exact: true });
  readonly verifyButton = this.button('Verify');
  readonly useBackupCode = this.link('Use a backup code');
  readonly backToQrCode = this.link('Back to the QR code');

  readonly anotherAccount = this.button('Sign in with another account');

  constructor(page: Page) {
    super(page, '/verify', 'Verification Required');
  }

  async verify(code: string): Promise<void> {
    await this.code.fill(code);
    await this.verifyButton.click();
  }
}
