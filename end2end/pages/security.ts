import type { Locator, Page } from '@playwright/test';
import { Authenticator } from '../support/authenticator.ts';
import type { Person } from '../support/person.ts';
import { readQrCode } from '../support/picture.ts';
import { until } from '../support/until.ts';
import type { Words } from '../support/words.ts';
import { Screen } from './screen.ts';

/** Asks for password or code again: in a dialog on Security, on a page of its own during sign-in and set-up. */
export class ReauthenticationForm extends Screen {
  // A section of the page has the same name.
  readonly password = this.page.locator('input').and(this.field('Password'));
  readonly code = this.page.getByRole('textbox', { name: this.translate('Code'), exact: true });
  readonly confirmButton = this.button('Confirm');
  readonly useCode = this.button('Use a code instead');
  readonly usePasskey = this.button('Use a passkey');

  constructor(page: Page, words?: Words) {
    super(page, '/confirm', 'Confirm your identity', words);
  }

  async submitPassword(password: string): Promise<void> {
    await this.password.fill(password);
    await this.confirmButton.click();
  }
}

export class SecurityScreen extends Screen {
  readonly changePassword = this.link('Change your password');

  readonly provider = this.section('Identity provider');
  /** The panel with both lists. */
  readonly secondStep = this.section('Second step');
  readonly passkeys = this.list('Passkeys');
  readonly passkeyItems = this.passkeys.getByRole('listitem');
  readonly addPasskeyButton = this.button('Add passkey');
  readonly authenticators = this.list('Authenticator apps');
  readonly addButton = this.button('Add authenticator app');
  readonly backupCodes = this.section('Backup Codes');
  readonly regenerateButton = this.backupCodes.getByRole('button');
  readonly sessions = this.section('Where you are signed in');
  readonly signOutOthers = this.button('Sign out everywhere else');
  readonly rememberedBrowsers = this.section('Remembered browsers');
  readonly forgetAll = this.button('Forget all');
  readonly activity = this.section('Recent activity');
  readonly showMore = this.button('Show more');
  /** The activity, latest first. */
  readonly activityEntries = this.activity.getByRole('listitem');

  readonly dialog = this.page.locator('dialog[open]').first();
  readonly name = this.field('Name of the app');
  readonly passkeyName = this.field('Name of the passkey');
  readonly code = this.dialog.getByRole('textbox', { name: this.translate('Code'), exact: true });
  readonly submit = this.dialog.locator('[type="submit"]');
  readonly cancel = this.button('Cancel');
  readonly announcement = this.page.getByRole('status').filter({ hasText: /\S/ });

  constructor(page: Page, words?: Words) {
    super(page, '/security', 'Security', words);
  }

  private section(name: string): Locator {
    return this.page.getByRole('region', { name: this.translate(name), exact: true });
  }

  private list(name: string): Locator {
    return this.secondStep.getByRole('list', { name: this.translate(name), exact: true });
  }

  /** Opens the page and waits until it is complete. */
  override async open(): Promise<void> {
    await super.open();
    await this.activityEntries.first().waitFor();
  }

  item(of: Locator, name: string): Locator {
    return of.getByRole('listitem').filter({ hasText: name });
  }

  /** Presses a button within one list or list item. */
  async press(label: string, of: Locator): Promise<void> {
    await of.getByText(this.translate(label), { exact: true }).click();
  }

  async rename(of: Locator, name: string): Promise<void> {
    await this.press('Rename', of);
    await this.name.fill(name);
    await this.submit.click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** Adds a passkey with a name on the device of this browser. */
  async addPasskey(name: string): Promise<void> {
    await this.addPasskeyButton.click();
    await this.passkeyName.fill(name);
    await this.submit.click();
    await this.dialog.waitFor({ state: 'detached' });
    await this.item(this.passkeys, name).waitFor();
  }

  /** Scans the QR code in the dialog with a new phone and confirms it with a name. */
  async enrol(name: string): Promise<Authenticator> {
    const picture = this.dialog.getByRole('img').first();
    await picture.waitFor();
    const uri = await until('a readable QR code', async () => readQrCode(await picture.screenshot()));
    const phone = Authenticator.scan(uri);
    await this.name.fill(name);
    await this.code.fill(await phone.next());
    await this.submit.click();
    await this.dialog.waitFor({ state: 'detached' });
    return phone;
  }

  async regenerate(person: Person): Promise<void> {
    await this.regenerateButton.click();
    await this.code.fill(await person.phone.next());
    await this.submit.click();
  }
}
