import type { App } from '../../pages/app.ts';
import { finishFirstSignIn } from '../api.ts';
import { atOneTime, changed, MADE_AT } from '../fixed-values.ts';
import { PasskeyDevice } from '../passkey-device.ts';
import { addAccount } from '../person.ts';
import type { TestServer } from '../test-server.ts';
import { ofSecurity } from './security-states.ts';
import { invalid, type Stop, stop, type TourOptions, transientStops } from './stop.ts';
import * as transient from './transient-states.ts';
import { OVERVIEW } from './overview.ts';
import { UNDELIVERED } from './undelivered.ts';

export async function* ownSecurity({ app, person }: TourOptions): AsyncGenerator<Stop> {
  const { page, security } = app;
  const device = await PasskeyDevice.of(page);
  await app.signedIn.security.click();
  await security.addPasskey('Laptop');
  await security.activityEntries.first().waitFor();
  // Reloaded, so that the announcement is not in the picture. From now on, prompts wait.
  await device.answers(false);
  await page.reload();
  await security.activityEntries.first().waitFor();
  yield stop('security');
  await security.addPasskeyButton.click();
  await security.passkeyName.waitFor();
  yield stop('security-passkey');
  await security.cancel.click();
  await security.addButton.click();
  await security.code.waitFor();
  yield stop('security-set-up');
  await security.cancel.click();

  await page.route('**/api/backup-codes', (route) => route.fulfill(transient.REAUTHENTICATION_REQUIRED), { times: 1 });
  await security.regenerate(person);
  await app.confirm.heading.waitFor();
  yield stop('confirm');
  await app.confirm.submitPassword(person.password);
  person.backupCodes = await app.backupCodes.read();
  await app.backupCodes.done();
  await app.signedIn.heading.waitFor();
}

/** Grace Hopper's account as it is after "This wasn't me". */
async function* accountOnHold(server: TestServer, app: App): AsyncGenerator<string> {
  const { id } = JSON.parse(await server.command('account', 'show', '--username', 'grace', '--json')) as { id: string };
  const hold = { since: MADE_AT, password: true, review: true };
  const held = changed((answer) => atOneTime({ ...answer, hold }));
  await app.page.route('**/api/admin/account', held);
  await app.page.goto(`/admin/account/${id}`);
  await app.account.action('Release').waitFor();
  yield 'account-on-hold';
  await app.page.unroute('**/api/admin/account', held);
}

export async function* administration({ server, app }: TourOptions): AsyncGenerator<Stop> {
  const administrator = await addAccount(server, { username: 'joan', email: 'joan@bletchley.example', name: 'Joan Clarke' }, '--admin');
  await finishFirstSignIn(server, administrator);
  await app.signedIn.signOut();
  await app.flows.laterSignIn(administrator);
  await app.page.route('**/api/admin/overview', (route) => route.fulfill({ json: OVERVIEW }));
  await app.overview.open();
  await app.overview.chart.waitFor();
  yield stop('overview');
  await app.page.unroute('**/api/admin/overview');
  await app.accounts.open();
  await app.accounts.list.nth(1).waitFor();
  yield stop('accounts');
  await app.accounts.selectPage.check();
  await app.accounts.act('Disable').click();
  await app.accounts.submit.waitFor();
  yield stop('accounts-act');
  await app.accounts.cancel.click();
  await app.accounts.selectPage.uncheck();
  await app.accounts.account('Grace Hopper').click();
  await app.account.activityEntries.first().waitFor();
  yield stop('account');
  await app.account.action('Reset second step').click();
  await app.account.submit.click();
  await invalid(app);
  yield stop('account-reset-mfa');
  await app.account.cancel.click();
  yield* transientStops(accountOnHold(server, app));
  await app.addAccount.open();
  await app.addAccount.addButton.click();
  await invalid(app);
  yield stop('add-account-empty');
  await app.importAccounts.open();
  await app.importAccounts.check('username,email\njoan,joan@bletchley.example\n,nobody');
  await app.importAccounts.report.waitFor();
  yield stop('import-problems');
  await app.settings.open();
  await app.settings.internal.selectOption('optional');
  await app.settings.effects.first().waitFor();
  yield stop('settings');
  await app.settings.discard.click();
  await app.page.route('**/api/admin/mail', (route) => route.fulfill({ json: UNDELIVERED }));
  await app.mail.open();
  await app.mail.failed.first().waitFor();
  yield stop('email-queue');
  await app.mail.action(app.mail.failed.first(), 'Remove').click();
  await app.mail.submit.waitFor();
  yield stop('email-queue-remove');
  await app.mail.cancel.click();
  await app.page.unroute('**/api/admin/mail');
  await app.allActivity.open();
  await app.allActivity.entries.first().waitFor();
  yield stop('all-activity');
  await app.signedIn.open();
}

/** Transient states that change the account: last, because its activity shows them. */
export async function* statesOfAccount({ app, person }: TourOptions): AsyncGenerator<Stop> {
  yield* transientStops(transient.ofSignedIn(app, person));
  await app.security.open();
  yield* transientStops(ofSecurity(app));
}
