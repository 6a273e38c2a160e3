import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Words } from '../support/words.ts';
import { Screen } from './screen.ts';

const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/g;

/** The backup codes in a text, in order. */
export function codesIn(text: string): string[] {
  return text.match(CODE) ?? [];
}

export class BackupCodesScreen extends Screen {
  readonly codes = this.page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: new RegExp(CODE.source) });
  readonly copyButton = this.button('Copy');
  readonly downloadButton = this.button('Download');
  readonly printButton = this.button('Print');
  readonly saved = this.page.getByRole('checkbox', { name: this.translate('I have saved these codes') });
  readonly doneButton = this.button('Done');
  readonly status = this.page.getByRole('status').filter({ hasText: /\S/ });

  constructor(page: Page, words?: Words) {
    super(page, '/backup-codes', 'Backup Codes', words);
  }

  async read(): Promise<string[]> {
    await this.codes.first().waitFor();
    return (await this.codes.allTextContents()).flatMap(codesIn);
  }

  /** Downloads the codes as a file. */
  async download(): Promise<{ name: string; text: string }> {
    const downloading = this.page.waitForEvent('download');
    await this.downloadButton.click();
    const download = await downloading;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  async done(): Promise<void> {
    await this.saved.check();
    await this.doneButton.click();
  }
}
