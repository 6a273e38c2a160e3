import type { Locator, Page } from '@playwright/test';
import type { Words } from '../support/words.ts';
import { AdministrationScreen } from './administration.ts';

export class AccountsScreen extends AdministrationScreen {
  readonly search = this.page.getByRole('searchbox');
  /** The rows of the table, without its head. */
  readonly list = this.region('Accounts').locator('tbody').getByRole('row');
  readonly names = this.list.getByRole('rowheader').getByRole('link');
  readonly next = this.link('Next');
  readonly previous = this.link('Previous');
  readonly addAccount = this.link('Add account');
  readonly importAccounts = this.link('Import accounts');
  readonly selectPage = this.page.getByRole('checkbox', { name: this.translate('Select all on this page'), exact: true });
  readonly submit = this.dialog.locator('[type="submit"]');
  readonly cancel = this.button('Cancel');
  /** What the last action on many accounts did. */
  readonly outcome = this.page.locator('section:has(> * > #outcome)');

  constructor(page: Page, words?: Words) {
    super(page, '/admin/accounts', 'Accounts', words);
  }

  async openSearch(text: string): Promise<void> {
    await this.page.goto(`${this.path}?search=${encodeURIComponent(text)}`);
  }

  account(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }

  row(name: string): Locator {
    return this.list.filter({ has: this.account(name) });
  }

  select(name: string): Locator {
    return this.row(name).getByRole('checkbox');
  }

  /** A filter, such as "Disabled". */
  filter(name: string): Locator {
    return this.page.getByRole('navigation', { name: this.translate('Filter'), exact: true }).getByText(this.translate(name), { exact: true });
  }

  /** The heading of a column, which sorts by it. */
  column(name: string): Locator {
    return this.page.getByRole('columnheader', { name: this.translate(name), exact: true });
  }

  /** The button of an action on the selected accounts. */
  act(label: string): Locator {
    return this.page.locator('.selection').getByText(this.translate(label), { exact: true });
  }
}

export class AccountScreen extends AdministrationScreen {
  /** The title is the name of the person. */
  override readonly heading = this.page.getByRole('heading', { level: 1 });
  readonly facts = this.region('Signing in');
  readonly details = this.region('Account details');
  readonly help = this.region('Help this person');
  readonly obstacles = this.page.locator('.obstacles > .notice');
  readonly activityEntries = this.region('Activity').getByRole('listitem');
  readonly reason = this.field('Reason');
  readonly email = this.field('Email address');
  readonly name = this.field('Full name');
  readonly provider = this.dialog.getByRole('combobox', { name: this.translate('Identity provider'), exact: true });
  readonly submit = this.dialog.locator('[type="submit"]');
  readonly bypassCode = this.page.locator('#bypass-code');
  readonly cancel = this.button('Cancel');
  readonly done = this.button('Done');

  constructor(page: Page, words?: Words) {
    super(page, '/admin/account', 'Account', words);
  }

  /** The button of an action, such as "Disable". */
  action(label: string): Locator {
    return this.page.locator('.wide').getByRole('button', { name: this.translate(label), exact: true });
  }

  /** Performs an action, with a reason where one is required. */
  async perform(label: string, reason?: string): Promise<void> {
    await this.action(label).click();
    if (reason !== undefined) await this.reason.fill(reason);
    await this.submit.click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
