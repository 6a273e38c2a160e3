import type { Page } from '@playwright/test';
import type { App } from '../../pages/app.ts';
import type { SecurityScreen } from '../../pages/security.ts';
import { atOneTime, changed, MADE_AT } from '../fixed-values.ts';
import { REAUTHENTICATION_REQUIRED } from './transient-states.ts';

/* Transient and rare states of Security. */

/** The dialogs of the page and its announcement. */
export async function* ofSecurity({ page, security, confirm }: App): AsyncGenerator<string> {
  await security.press('Rename', security.authenticators);
  await security.name.fill(' ');
  await security.submit.click();
  await security.alert.waitFor();
  yield 'security-rename-wrong';
  await security.name.fill('A phone whose name is as long as allowed');
  await security.submit.click();
  await security.announcement.waitFor();
  yield 'security-announcement';

  await security.press('Remove', security.passkeyItems);
  await security.submit.waitFor();
  yield 'security-remove-passkey';
  await security.cancel.click();
  await security.press('Rename', security.passkeyItems);
  await security.passkeyName.fill(' ');
  await security.submit.click();
  await security.alert.waitFor();
  yield 'security-rename-passkey-wrong';
  await security.cancel.click();
  yield* ofSecurityLists(page, security);

  await security.regenerateButton.click();
  await security.code.waitFor();
  yield 'security-regenerate';
  await security.cancel.click();

  await page.route('**/api/authenticators/start', (route) => route.fulfill(REAUTHENTICATION_REQUIRED), { times: 1 });
  await security.addButton.click();
  await confirm.confirmButton.click();
  await confirm.alert.waitFor();
  yield 'security-reauthentication';
  await confirm.useCode.click();
  await confirm.code.waitFor();
  yield 'security-reauthentication-by-code';
  await security.cancel.click();
}

/** Lists of passkeys and remembered browsers, and none. */
async function* ofSecurityLists(page: Page, security: SecurityScreen): AsyncGenerator<string> {
  const passkeys = Array.from({ length: 4 }, (_, number) => ({
    id: `passkey${number}`,
    name: `${number} ${'Laptop of the office in Bletchley Park'.slice(0, 38)}`,
    added_at: MADE_AT,
    used_at: number % 2 === 0 ? MADE_AT : null,
    synced: number % 3 === 0,
  }));
  const remembered = [true, false].map((own) => ({
    id: `browser${own}`,
    browser: 'Firefox, Windows',
    address: '2001:db8::7',
    remembered_at: MADE_AT,
    used_at: MADE_AT,
    expires_at: MADE_AT,
    this: own,
  }));
  for (const [name, changes, count] of [
    ['security-lists', { passkeys, remembered_browsers: remembered }, 4],
    ['security-no-passkeys', { passkeys: [], remembered_browsers: [] }, 0],
    ['security-passkeys-off', { passkeys: passkeys.slice(0, 1), passkeys_enabled: false }, 1],
  ] as const) {
    const fixed = changed((answer) => atOneTime({ ...answer, ...changes }));
    await page.route('**/api/security', fixed);
    await page.reload();
    await security.activityEntries.first().waitFor();
    await security.passkeyItems.nth(count).waitFor({ state: 'detached' });
    if (count > 0) await security.passkeyItems.nth(count - 1).waitFor();
    yield name;
    await page.unroute('**/api/security', fixed);
  }
  await security.open();
}
