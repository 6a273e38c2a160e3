import type { Route } from '@playwright/test';
import type { App } from '../../pages/app.ts';
import type { ConsoleErrors } from '../console-errors.ts';
import { CHOSEN_PASSWORD, type Person } from '../person.ts';
import type { TestServer } from '../test-server.ts';

/*
 * Transient and rare states of the screens of the tour. Each function provokes the states of one screen, yields at each, and
 * leaves the screen as it found it.
 */

export async function* ofLogin(app: App, consoleErrors: ConsoleErrors): AsyncGenerator<string> {
  const { page, login } = app;
  await login.showPassword.click();
  yield 'login-revealed';
  await login.showPassword.click();

  await page.context().setOffline(true);
  await page.locator('#notices .notice').waitFor();
  yield 'login-offline';
  consoleErrors.expectUnreachable();
  await page.context().setOffline(false);
  await page.locator('#notices .notice').waitFor({ state: 'detached' });

  await page.route('**/api/sign-in', (route) => route.fulfill({ status: 403, json: { error: 'temporary_password_expired' } }));
  await login.signIn('grace', 'a password of last week');
  await login.sendTemporaryPassword.waitFor();
  yield 'login-expired';
  await page.unroute('**/api/sign-in');
}

export async function* ofSetUp(app: App, server: TestServer): AsyncGenerator<string> {
  const { page, setUp } = app;
  await server.set('mfa.internal', 'optional');
  await page.reload();
  await setUp.skip.waitFor();
  yield 'set-up-optional';
  await server.set('mfa.internal', 'required');
  await page.reload();
  await setUp.skip.waitFor({ state: 'detached' });

  await setUp.enlarge.click();
  await setUp.close.waitFor();
  yield 'set-up-enlarged';
  await setUp.close.click();

  await server.set('mfa.internal', 'passkey');
  await page.reload();
  await setUp.createPasskey.waitFor();
  yield 'set-up-passkey-required';
  await server.set('mfa.internal', 'required');
  await page.reload();
  await setUp.qrCode.waitFor();
}

/** The browser has no device for passkeys yet, so that creating one fails. */
export async function* ofSetUpPasskey({ setUp }: App): AsyncGenerator<string> {
  await setUp.createPasskey.click();
  await setUp.alert.waitFor();
  yield 'set-up-passkey-failed';
}

/** The prompt is cancelled. */
export async function* ofVerifyPasskey({ page, verify }: App): AsyncGenerator<string> {
  await page.route('**/api/passkeys/verify/start', shortened, { times: 1 });
  await verify.usePasskey.click();
  await verify.status.waitFor();
  yield 'verify-passkey-cancelled';
}

/** Lets the browser give up on a passkey soon. */
async function shortened(route: Route): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, json: { ...(await response.json()), timeout: 500 } });
}

export async function* ofVerify(app: App): AsyncGenerator<string> {
  yield* warned(app, 'verify-warned');
  await app.verify.verify('12x456');
  await app.verify.alert.waitFor();
  yield 'verify-mistyped';
}

export async function* ofRememberedBrowser({ page, verify }: App, server: TestServer): AsyncGenerator<string> {
  await server.set('mfa.remember_days', '14');
  await page.reload();
  await verify.remember.waitFor();
  yield 'verify-remember';
  await server.set('mfa.remember_days', '0');
  await page.reload();
  await verify.remember.waitFor({ state: 'detached' });
}

export async function* ofNotMe({ page, notMe }: App): AsyncGenerator<string> {
  await page.route('**/api/not-me', (route) => route.fulfill({ json: { password: true, review: true } }), { times: 1 });
  await notMe.notMeButton.click();
  await notMe.done.waitFor();
  yield 'not-me-held';
  await notMe.open();
  await notMe.alert.waitFor();
  yield 'not-me-without-code';
}

export async function* ofBackupCodes({ backupCodes }: App): AsyncGenerator<string> {
  await backupCodes.copyButton.click();
  await backupCodes.status.waitFor();
  await backupCodes.doneButton.click();
  await backupCodes.alert.waitFor();
  yield 'backup-codes-not-saved';
}

export async function* ofChangePassword({ page, changePassword }: App): AsyncGenerator<string> {
  await changePassword.newPassword.fill(CHOSEN_PASSWORD);
  await page.locator('.password-rules [data-kept]').nth(2).waitFor();
  yield 'change-password-kept';
}

/** Leaves the account with another password. */
export async function* ofSignedIn(app: App, person: Person): AsyncGenerator<string> {
  const { page, signedIn, changePassword } = app;
  yield* warned(app, 'signed-in-warned');
  await changePassword.open();
  await changePassword.change('not the old password', CHOSEN_PASSWORD);
  await changePassword.alert.waitFor();
  yield 'change-password-refused';
  await changePassword.change(person.password, `${CHOSEN_PASSWORD} again`);
  person.password = `${CHOSEN_PASSWORD} again`;
  await signedIn.heading.waitFor();
  await page.locator('#notices .notice').waitFor();
  yield 'signed-in-notice';
  await page.route(/\/$/, changed(/"set_up_until":null/, `"set_up_until":${Date.now() + 200 * 3_600_000}`));
  await page.reload();
  await page.locator(':is(.card, .panel) > .notice').waitFor();
  yield 'signed-in-grace';
  await page.unroute(/\/$/);
  await page.reload();
  await page.locator(':is(.card, .panel) > .notice').waitFor({ state: 'detached' });
}

export const REAUTHENTICATION_REQUIRED = { status: 403, json: { refused: 'proof_needed' } };

/** The screen shown when the app cannot load the state of the session. */
export async function* ofUnreachable({ page, unreachable }: App, consoleErrors: ConsoleErrors): AsyncGenerator<string> {
  consoleErrors.expect(/net::ERR_FAILED/);
  await page.route('**/login', changed(/(id="state">)[^<]+/, '$1'));
  await page.route('**/api/state', (route) => route.abort());
  await page.goto('/login');
  await unreachable.tryAgain.click();
  await unreachable.alert.waitFor();
  yield 'unreachable';
  await page.unroute('**/api/state');
  await page.unroute('**/login');
}

/** The same screen a minute and a half before it expires. */
async function* warned({ page }: App, name: string): AsyncGenerator<string> {
  const { href } = new URL(page.url());
  await page.route(href, changed(/"expires_at":\d+/, `"expires_at":${Date.now() + 90_000}`));
  await page.reload();
  await page.locator('#notices .notice').waitFor();
  yield name;
  await page.unroute(href);
  await page.reload();
  await page.locator('#notices .notice').waitFor({ state: 'detached' });
}

/** Fulfils with the server's page after replacing a part of it. */
function changed(from: RegExp, to: string): (route: Route) => Promise<void> {
  return async (route) => {
    const response = await route.fetch();
    const { 'content-encoding': _, 'content-length': __, ...headers } = response.headers();
    await route.fulfill({ response, headers, body: (await response.text()).replace(from, to) });
  };
}
