import type { Page } from '@playwright/test';
import { type Attack, type Found, TRIES } from '../../fakes/hostile-page.ts';
import { HostileSite } from '../../fakes/hostile-site.ts';
import { UnprotectedSite } from '../../fakes/unprotected-site.ts';
import { expect, test as base } from '../../fixtures.ts';
import { attackOn, expectEveryChangeRefused, expectNothingLearned, stored } from '../../support/hostile-site.ts';

const test = base.extend<{ hostileSite: HostileSite }>({
  hostileSite: async ({}, use) => {
    const site = await HostileSite.start();
    await use(site);
    await site.stop();
  },
});

/** Visits a hostile page, which attacks. */
async function visit(page: Page, url: string, attack: Attack): Promise<Found> {
  await page.goto(url);
  await page.evaluate(HostileSite.script(attack));
  const found = await page.waitForFunction(() => (window as unknown as { found?: Found }).found);
  return (await found.jsonValue())!;
}

/** The path of a script of the app. */
async function script(page: Page): Promise<string> {
  return page.evaluate(() => new URL(document.querySelector<HTMLLinkElement>('[rel="modulepreload"]')!.href).pathname);
}

test('a page that opens Vestibule in a window has no hold on it', async ({ hostileSite, regular, app, page, context }) => {
  await app.reachAsSignedIn(regular, app.security);
  await app.security.activityEntries.first().waitFor();
  const hostile = await context.newPage();
  await hostile.goto(hostileSite.sameSite);
  const length = await hostile.evaluate(() => history.length);
  const opening = context.waitForEvent('page');
  await hostile.evaluate((url) => {
    Object.assign(window, { opened: window.open(url), messages: 0 });
    addEventListener('message', () => ((window as unknown as { messages: number }).messages += 1));
  }, page.url());
  const opened = await opening;
  await expect(opened.getByRole('heading', { level: 1, name: 'Security', exact: true })).toBeVisible();
  const seen = await hostile.evaluate(() => {
    const { opened, messages } = window as unknown as { opened: Window; messages: number };
    opened.postMessage('sign out', '*');
    // A window of another browsing context group looks like a closed one.
    return { closed: opened.closed, frames: opened.length, messages, length: history.length };
  });
  expect(seen).toEqual({ closed: true, frames: 0, messages: 0, length });
  expect(await opened.evaluate(() => ({ opener, name: window.name }))).toEqual({ opener: null, name: '' });
});

test('a page cannot show Vestibule in a frame', async ({ hostileSite, regular, app, context, consoleErrors }) => {
  consoleErrors.expect(/frame-ancestors/);
  await app.reachAsSignedIn(regular, app.security);
  const hostile = await context.newPage();
  await hostile.goto(hostileSite.sameSite);
  for (const path of ['/', '/security', '/api/state', '/healthz']) {
    await hostile.evaluate((url) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      return new Promise((loaded) => Object.assign(frame, { onload: loaded, src: url }));
    }, new URL(path, app.page.url()).href);
    const frame = hostile.frames().at(-1)!;
    expect(frame.url(), path).toBe('chrome-error://chromewebdata/');
  }
});

test.describe('a hostile page', () => {
  // Its clients send no headers of their own, for which browsers would ask the server first.
  test.use({ ownServer: true });

  test('the attack works on a site without protection', async ({ hostileSite, page, server, consoleErrors }) => {
    test.slow();
    consoleErrors.expect(/./);
    const unprotected = await UnprotectedSite.start();
    const attack = { ...attackOn(server, '/script.js'), victim: unprotected.url };
    const { read, observed } = await visit(page, hostileSite.crossSite, attack);
    expect(read['fetch with credentials "include" of /']).toBe('<p>A secret');
    expect(read['XMLHttpRequest of /']).toBe('<p>A secret');
    expect(read['fetch DELETE of JSON to /api/sign-out']).toBe('<p>A secret');
    expect(observed['script /script.js']).toBe('load');
    expect(observed['fetch without CORS of /']).toBe('opaque');
    // One more by the request with JSON.
    await expect.poll(() => unprotected.requests.get('POST /api/sign-out')).toBe(TRIES + 1);
    await unprotected.stop();
  });

  for (const where of ['crossSite', 'sameSite'] as const) {
    test(`of ${where === 'crossSite' ? 'another site' : 'the same site'} reads nothing and changes nothing`, async ({
      server,
      hostileSite,
      administrator,
      app,
      page,
      context,
      openBrowser,
      consoleErrors,
    }) => {
      test.slow();
      // Everything that it tries is an error in the console.
      consoleErrors.expect(/./);
      const stranger = await openBrowser();
      await stranger.login.open();
      const attack = attackOn(server, await script(stranger.page));
      const signedOut = await visit(stranger.page, hostileSite[where], { ...attack, changes: [] });

      await app.reachAsSignedIn(administrator, app.security);
      await app.security.activityEntries.first().waitFor();
      const [before, cookies, start] = [await stored(server), await context.cookies(), server.log.length];
      const found = await visit(await context.newPage(), hostileSite[where], attack);
      await expectEveryChangeRefused(server, start, attack);
      expectNothingLearned(found, signedOut);
      expect(await context.cookies()).toEqual(cookies);
      expect(await stored(server)).toBe(before);
      await page.reload();
      await expect(app.security.heading).toBeVisible();
    });
  }
});
