import type { Locator, Page } from '@playwright/test';
import { Words } from '../support/words.ts';

/**
 * What every screen has: one title, one main part, and a region that announces errors. Page objects name elements by their
 * English text and look them up in the language of the browser.
 */
export abstract class Screen {
  /** The screen's title: its one h1. */
  readonly heading: Locator;
  /** The announced error. */
  readonly alert: Locator;

  constructor(
    readonly page: Page,
    readonly path: string,
    readonly title: string,
    readonly words = Words.ENGLISH,
  ) {
    this.heading = page.getByRole('heading', { level: 1, name: this.translate(title), exact: true });
    this.alert = page.getByRole('alert').filter({ hasText: /\S/ });
  }

  async open(): Promise<void> {
    await this.page.goto(this.path);
  }

  protected button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name: this.translate(name), exact: true });
  }

  protected link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name: this.translate(name), exact: true });
  }

  protected field(label: string): Locator {
    return this.page.getByLabel(this.translate(label), { exact: true });
  }

  protected translate(name: string | RegExp): string | RegExp {
    return typeof name === 'string' ? this.words.exactly(name) : this.words.matching(name);
  }
}
