import type { Locator, Page } from '@playwright/test';
import type { Words } from '../support/words.ts';
import { Screen } from './screen.ts';

/** What the screens of administration share: dialogs, and the announcement after an action. */
export abstract class AdministrationScreen extends Screen {
  readonly tabs = this.page.getByRole('navigation', { name: this.translate('Administration'), exact: true });
  readonly announcement = this.page.getByRole('status').filter({ hasText: /\S/ });
  readonly dialog = this.page.locator('dialog[open]').first();

  protected region(name: string): Locator {
    return this.page.getByRole('region', { name: this.translate(name), exact: true });
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
    await this.heading.waitFor();
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
  readonly internal = this.field('Second step for internal accounts');
  readonly external = this.field('Second step for external accounts');
  readonly administrators = this.field('Second step for administrators');
  readonly graceDays = this.field('Grace period, in days');
  readonly passkeys = this.page.getByRole('combobox', { name: this.translate('Passkeys'), exact: true });
  readonly backupCodes = this.page.getByRole('combobox', { name: this.translate('Backup Codes'), exact: true });
  readonly unusedDays = this.field('Disable after this many days without a sign-in');
  readonly secondStep = this.region('Second step');
  /** What the changes would do. */
  readonly changes = this.region('What your changes do');
  readonly effects = this.changes.getByRole('listitem');
  readonly saveButton = this.button('Save');
  readonly discard = this.changes.getByRole('button', { name: this.translate('Discard changes'), exact: true });
  /** The link in the header. */
  readonly accounts = this.tabs.getByRole('link', { name: this.translate('Accounts'), exact: true });

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
  readonly client = this.field('Client address');
  readonly from = this.field('From');
  readonly until = this.field('To');
  readonly showButton = this.button('Show activity');
  readonly download = this.link('Download CSV');
  readonly clearFilters = this.link('Clear filters');
  readonly showNewer = this.button('Show them');
  /** The rows, without the head. */
  readonly entries = this.region('Activity').locator('tbody').getByRole('row');

  constructor(page: Page, words?: Words) {
    super(page, '/admin/activity', 'Activity', words);
  }

  /** A group of kinds, such as "Passwords". */
  group(name: string): Locator {
    return this.page.getByRole('navigation', { name: this.translate('Filter'), exact: true }).getByText(this.translate(name), { exact: true });
  }
}

export class OverviewScreen extends AdministrationScreen {
  readonly chart = this.region('Sign-ins, last 30 days').getByRole('img');
  readonly table = this.region('Sign-ins, last 30 days').getByRole('table');
  readonly showTable = this.page.getByText(this.translate('Show as a table'), { exact: true });
  readonly secondStep = this.region('Second step');
  readonly attention = this.region('Needs attention');
  readonly addAccount = this.link('Add account');

  constructor(page: Page, words?: Words) {
    super(page, '/admin', 'Overview', words);
  }

  /** A figure, by its label. */
  figure(label: string): Locator {
    return this.page.locator('.tiles > div').filter({ has: this.page.getByText(this.translate(label), { exact: true }) });
  }

  /** A line of "Needs attention". */
  task(text: string): Locator {
    return this.attention.getByRole('listitem').filter({ hasText: text });
  }
}
