import type { Locator, Page } from '@playwright/test';

/** What every screen has: one title, one main part, and a place where errors are announced. */
export abstract class Screen {
  /** The screen's title: its one h1. */
  readonly heading: Locator;
  /** What went wrong, announced. */
  readonly alert: Locator;

  constructor(
    readonly page: Page,
    readonly path: string,
    readonly title: string,
  ) {
    this.heading = page.getByRole('heading', { level: 1, name: title, exact: true });
    this.alert = page.getByRole('alert').filter({ hasText: /\S/ });
  }

  async open(): Promise<void> {
    await this.page.goto(this.path);
  }

  protected button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  protected link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  protected field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }
}
