import type { Page } from '@playwright/test';
import { readQrCode } from '../support/picture.ts';
import { until } from '../support/until.ts';
import type { Words } from '../support/words.ts';
import { Screen } from './screen.ts';

/** The values that "Set up manually" shows. */
export interface ManualEntry {
  name: string;
  key: string;
  type: string;
}

export class SetUpScreen extends Screen {
  readonly qrCode = this.page.getByRole('img', { name: this.translate(/QR code/i) });
  readonly enlarge = this.button('Enlarge the QR code');
  readonly close = this.button('Close');
  readonly manually = this.page.getByText(this.translate('Set up manually'), { exact: true });
  readonly copyName = this.button(/^copy.* name$/i);
  readonly copyKey = this.button(/^copy.* key$/i);
  readonly copyType = this.button(/^copy.* type$/i);
  readonly openApp = this.page.locator('a[href^="otpauth:"]');
  readonly continueButton = this.button('Continue');
  readonly usePasskeyInstead = this.link('Use a passkey instead');
  readonly useAuthenticatorInstead = this.link('Use an authenticator app instead');
  readonly createPasskey = this.button('Create a passkey');
  readonly status = this.page.getByRole('status').filter({ hasText: /\S/ });
  readonly anotherAccount = this.button('Sign in with another account');
  readonly skip = this.button('Skip for now');

  constructor(page: Page, words?: Words) {
    super(page, '/set-up', 'Set Up Required', words);
  }

  /** Reads the QR code from a screenshot, as a phone's camera does: the otpauth URI. */
  async readQrCode(): Promise<string> {
    return until('a readable QR code', async () => readQrCode(await this.qrCode.screenshot()));
  }

  async showManualEntry(): Promise<ManualEntry> {
    await this.manually.click();
    return { name: await this.described('Name'), key: await this.described('Key'), type: await this.described('Type') };
  }

  async continue(): Promise<void> {
    await this.continueButton.click();
  }

  /** The value of a term in the description list, without the text of its copy button. */
  private async described(term: string): Promise<string> {
    const value = this.page
      .getByRole('term')
      .filter({ hasText: new RegExp(`^\\s*${this.translate(term)}\\s*$`) })
      .locator('xpath=following-sibling::dd[1]');
    return value.evaluate((node) => {
      const copy = node.cloneNode(true) as Element;
      for (const button of copy.querySelectorAll('button')) button.remove();
      return (copy.textContent ?? '').trim();
    });
  }
}
