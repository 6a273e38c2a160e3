import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const FOLDER = join(import.meta.dirname, '../aria');

/**
 * Compares the accessibility tree of a page with a file: as a whole, and word for word. Playwright's own assertion would
 * write patterns in place of numbers.
 */
export async function expectAriaSnapshot(page: Page, screen: string): Promise<void> {
  const name = `${screen}.aria.yml`;
  const expected = await readFile(join(FOLDER, name), 'utf8').catch(() => '');
  const actual = () => page.locator('body').ariaSnapshot();
  // An announcement may follow the screen. Only a mismatch waits to the end.
  await expect.poll(actual, { timeout: 3_000 }).toBe(expected).catch(() => undefined);
  // As an array, the name is used as it is.
  expect.soft(await actual()).toMatchSnapshot(['aria', name]);
}
