import type { BrowserContext, Page } from '@playwright/test';
import { expect, GRACE } from '../../fixtures.ts';
import { link, notMeLink } from '../../support/mailbox.ts';
import { addAccount, CHOSEN_PASSWORD } from '../../support/person.ts';
import { addSsoAccount, signInWithProvider, test } from '../../support/sso.ts';

const NEW_PASSWORD = 'marble otter tangerine';

/** What a browser sends besides bodies and cookies: addresses and referrers. */
function listen(context: BrowserContext): string[] {
  const sent: string[] = [];
  context.on('request', (request) => sent.push(`${request.url()} ${request.headers().referer ?? ''}`));
  return sent;
}

/** What a page leaves in the browser that a later page of the same origin could read. */
async function left(page: Page): Promise<string> {
  const { origin } = new URL(page.url());
  const stored = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
    name: window.name,
    referrer: document.referrer.replace(/^http:\/\/localhost:\d+\/.*/, (from) => new URL(from).origin),
  }));
  expect({ ...stored, referrer: '' }).toEqual({
    local: {},
    session: {},
    databases: [],
    caches: [],
    workers: 0,
    cookies: '',
    name: '',
    referrer: '',
  });
  expect(stored.referrer === '' || stored.referrer !== origin, 'no referrer within Vestibule').toBe(true);
  return page.evaluate(() => {
    const { navigation } = window as unknown as { navigation: { entries(): { url: string; getState(): unknown }[] } };
    const entries = navigation.entries().map((entry) => [entry.url, entry.getState() ?? null]);
    return JSON.stringify([entries, history.state, performance.getEntries().map(({ name }) => name)]);
  });
}

test('sign-ins, a set-up, a reset and a provider leave no secret in storage, history or addresses', async ({
  app,
  page,
  context,
  server,
  mailbox,
  consoleErrors,
}) => {
  test.slow();
  consoleErrors.expectStatus(401, 422);
  const sent = listen(context);
  const kept: string[] = [];
  const grace = await addAccount(server, GRACE);
  const secrets = [grace.password, CHOSEN_PASSWORD, NEW_PASSWORD];
  await app.flows.firstSignIn(grace);
  kept.push(await left(page));
  secrets.push(grace.phone.secret, ...grace.backupCodes);
  await app.signedIn.signOut();

  const bypass = await server.command('account', 'bypass-code', '--username', grace.username, '--reason', 'The phone was lost');
  const [code = ''] = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){2}/.exec(bypass) ?? [];
  await app.flows.toBackupCode(grace);
  await app.backupCode.verify(code);
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Verify' }).waitFor();
  kept.push(await left(page));

  await app.forgotPassword.open();
  await app.forgotPassword.request(grace.username);
  const asked = await mailbox.receive('Password Reset Requested', grace.email);
  await page.goto(link(asked));
  await app.resetPassword.choose(NEW_PASSWORD);
  await expect(app.resetPassword.done).toBeVisible();
  kept.push(await left(page));
  const notice = notMeLink(await mailbox.receive('Your password was reset', grace.email));
  await page.goto(notice);
  await app.notMe.notMeButton.click();
  await expect(app.notMe.done).toBeVisible();
  kept.push(await left(page));

  await addSsoAccount(server);
  await signInWithProvider(app);
  await expect(app.signedIn.heading).toBeVisible();
  kept.push(await left(page));

  const cookies = (await context.cookies(server.url)).map(({ value }) => value).filter((value) => value.length > 20);
  secrets.push(code, link(asked).split('#')[1]!, notice.split('#')[1]!, ...cookies);
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(8);
    for (const form of [secret, encodeURIComponent(secret), secret.replaceAll('-', '')]) {
      expect(kept.filter((text) => text.includes(form)), 'in history').toEqual([]);
      expect(sent.filter((line) => line.includes(form)), 'in an address or referrer').toEqual([]);
    }
  }
  // Vestibule's pages send no referrer, not even to themselves.
  const withReferrer = sent.filter((line) => line.split(' ')[1]!.startsWith(server.url));
  expect(withReferrer).toEqual([]);
  expect(sent.some((line) => line.startsWith(`${server.url}/api/verify`))).toBe(true);
});
