import type { Locator, Page } from '@playwright/test';
import type { Words } from '../support/words.ts';
import { Screen } from './screen.ts';

/** What the screens of administration share: dialogs, and the announcement after an action. */
abstract class AdministrationScreen extends Screen {
  readonly tabs = this.page.getByRole('navigation', { name: this.translate('Administration'), exact: true });
  readonly announcement = this.page.getByRole('status').filter({ hasText: /\S/ });
  readonly dialog = this.page.locator('dialog[open]').first();

  protected region(name: string): Locator {
    return this.page.getByRole('region', { name: this.translate(name), exact: true });
  }
}

export class AccountsScreen extends AdministrationScreen {
  readonly search = this.page.getByRole('searchbox');
  readonly filter = this.page.getByRole('combobox');
  readonly list = this.region('Accounts').getByRole('listitem').filter({ has: this.page.locator('bdi') });
  readonly next = this.link('Next');
  readonly previous = this.link('Previous');
  readonly addAccount = this.link('Add account');
  readonly importAccounts = this.link('Import accounts');

  constructor(page: Page, words?: Words) {
    super(page, '/admin', 'Administration', words);
  }

  async openSearch(text: string): Promise<void> {
    await this.page.goto(`${this.path}?search=${encodeURIComponent(text)}`);
  }

  account(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }
}

export class AccountScreen extends AdministrationScreen {
  readonly facts = this.region('Account details');
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
    return this.facts.getByText(this.translate(label), { exact: true });
  }

  /** Performs an action, with a reason where one is required. */
  async perform(label: string, reason?: string): Promise<void> {
    await this.action(label).click();
    if (reason !== undefined) await this.reason.fill(reason);
    await this.submit.click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}

export class AddAccountScreen extends AdministrationScreen {
  readonly username = this.field('Username');
  readonly email = this.field('Email address');
  readonly name = this.field('Full name');
  readonly kind = this.field('Kind');
  readonly origin = this.field('Sign-in method');
  readonly provider = this.field('Identity provider');
  readonly administers = this.field('Can manage other accounts');
  readonly addButton = this.button('Add account');
  readonly toTheAccount = this.link('Go to the account');

  constructor(page: Page, words?: Words) {
    super(page, '/admin/add', 'Add account', words);
  }

  async add(username: string, email: string, name = ''): Promise<void> {
    await this.username.fill(username);
    await this.email.fill(email);
    await this.name.fill(name);
    await this.addButton.click();
  }
}

export class ImportScreen extends AdministrationScreen {
  readonly file = this.field('CSV file');
  readonly text = this.field('Or paste its text');
  readonly checkButton = this.button('Check');
  readonly report = this.region('Report');
  readonly importButton = this.button('Import');

  constructor(page: Page, words?: Words) {
    super(page, '/admin/import', 'Import accounts', words);
  }

  async check(csv: string): Promise<void> {
    await this.text.fill(csv);
    await this.checkButton.click();
  }
}

export class SettingsScreen extends AdministrationScreen {
  readonly internal = this.region('Second step for internal accounts');
  readonly administrators = this.region('Second step for administrators');
  readonly passkeys = this.region('Passkeys');
  readonly grace = this.region('Grace period');
  readonly backupCodes = this.region('Backup Codes');

  constructor(page: Page, words?: Words) {
    super(page, '/admin/settings', 'Settings', words);
  }
}

export class MailScreen extends AdministrationScreen {
  readonly failed = this.region('Failed').getByRole('listitem');
  readonly waiting = this.region('Waiting').getByRole('listitem');
  readonly address = this.field('Email address');
  readonly sendTest = this.button('Send test email');
  readonly tryAllAgain = this.button('Try all again');
  readonly submit = this.dialog.locator('[type="submit"]');
  readonly cancel = this.button('Cancel');

  constructor(page: Page, words?: Words) {
    super(page, '/admin/mail', 'Email', words);
  }

  /** The button of an action on an email, such as "Remove". */
  action(email: Locator, label: string): Locator {
    return email.getByText(this.translate(label), { exact: true });
  }

  /** Performs an action and confirms it. */
  async perform(email: Locator, label: string): Promise<void> {
    await this.action(email, label).click();
    await this.submit.click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}

export class AllActivityScreen extends AdministrationScreen {
  readonly account = this.field('Account (username)');
  readonly kind = this.field('Type of activity');
  readonly from = this.field('From');
  readonly showButton = this.button('Show activity');
  readonly download = this.link('Download CSV');
  readonly entries = this.region('Results').getByRole('listitem');

  constructor(page: Page, words?: Words) {
    super(page, '/admin/activity', 'Activity', words);
  }
}
