import type { Locator, Page } from '@playwright/test';
import { Words } from '../support/words.ts';

/** The header of signed-in pages: the pages of administration, and the menu of the person who is signed in. */
export class Frame {
  readonly header: Locator;
  /** The pages of administration, for administrators. */
  readonly navigation: Locator;
  readonly skipLink: Locator;
  readonly menuButton: Locator;
  readonly menu: Locator;

  constructor(
    readonly page: Page,
    private readonly words = Words.ENGLISH,
  ) {
    this.header = page.getByRole('banner');
    this.navigation = this.header.getByRole('navigation', { name: words.exactly('Administration'), exact: true });
    this.skipLink = this.header.getByRole('link', { name: words.exactly('Skip to main content'), exact: true });
    this.menuButton = this.header.locator('button[aria-expanded]');
    this.menu = this.header.getByRole('list').filter({ has: page.getByRole('button') });
  }

  /** A page in the header, such as "Accounts". */
  link(name: string): Locator {
    return this.navigation.getByRole('link', { name: this.words.exactly(name), exact: true });
  }

  /** A link or button of the open menu. */
  item(role: 'link' | 'button', name: string): Locator {
    return this.menu.getByRole(role, { name: this.words.exactly(name), exact: true });
  }

  async signOut(): Promise<void> {
    await this.menuButton.click();
    await this.item('button', 'Sign out').click();
    await this.menuButton.waitFor({ state: 'detached' });
  }
}
