import type { Page } from '@playwright/test';
import type { Words } from '../support/words.ts';
import { Screen } from './screen.ts';

export class VerifyScreen extends Screen {
  readonly code = this.page.getByRole('textbox', { name: this.translate('Code'), exact: true });
  readonly verifyButton = this.button('Verify');
  readonly useBackupCode = this.link('Use a backup code');
  readonly usePasskey = this.button('Use a passkey');
  readonly useAuthenticator = this.link('Use your authenticator app');
  /** From the code back to the passkey. */
  readonly backToPasskey = this.link('Use a passkey');
  readonly status = this.page.getByRole('status').filter({ hasText: /\S/ });
  readonly backToQrCode = this.link('Back to the QR code');

  /** The checkbox that asks to be remembered. */
  readonly remember = this.page.getByRole('checkbox');

  readonly anotherAccount = this.button('Sign in with another account');

  constructor(page: Page, words?: Words) {
    super(page, '/verify', 'Verification Required', words);
  }

  async verify(code: string): Promise<void> {
    await this.code.fill(code);
    await this.verifyButton.click();
  }
}
