import { type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
import { App } from './pages/app.ts';
import { finishFirstSignIn } from './support/api.ts';
import { ConsoleErrors } from './support/console-errors.ts';
import type { Mailbox } from './support/mailbox.ts';
import { addAccount, type Person } from './support/person.ts';
import { SharedServer } from './support/shared-server.ts';
import { type Environment, TestServer } from './support/test-server.ts';
import { Words } from './support/words.ts';

interface Options {
  /** Environment of the server besides the usual; with any, the test gets its own server. */
  serverEnvironment: Environment;
  /** Gives the test its own server: it changes settings, stops the server, or looks at all accounts. */
  ownServer: boolean;
}

interface Fixtures {
  /** A running server: the worker's, or the test's own. */
  server: TestServer;
  /** The mail that the server sends during the test. */
  mailbox: Mailbox;
  /** Errors that the pages of the test report. */
  consoleErrors: ConsoleErrors;
  /** The screens in the test's first tab, in the language of its browser. */
  app: App;
  /** Opens the browser of another person, or another device: it shares nothing with the first. */
  openBrowser: (options?: BrowserContextOptions) => Promise<App>;
  /** Grace, who has just been added and has a temporary password. */
  newcomer: Person;
  /** Joan, an administrator who has completed the first sign-in. */
  administrator: Person;
  /** Ada, who has completed the first sign-in. */
  regular: Person;
}

export const GRACE = { username: 'grace', email: 'grace@navy.example', name: 'Grace Hopper' };
export const JOAN = { username: 'joan', email: 'joan@bletchley.example', name: 'Joan Clarke' };
export const ADA = { username: 'ada', email: 'ada@engine.example', name: 'Ada Lovelace' };

export const test = base.extend<Options & Fixtures, { sharedServer: SharedServer }>({
  serverEnvironment: [{}, { option: true }],
  ownServer: [false, { option: true }],

  sharedServer: [
    async ({}, use) => {
      const shared = new SharedServer();
      await use(shared);
      expect(await shared.stop(), 'exit code after SIGTERM').toBe(0);
    },
    { scope: 'worker' },
  ],

  server: async ({ serverEnvironment, ownServer, sharedServer }, use, info) => {
    const own = ownServer || Object.keys(serverEnvironment).length > 0;
    const server = own ? await TestServer.prepare(serverEnvironment) : await sharedServer.forNextTest();
    if (own) await server.start();
    const logStart = server.log.length;
    await use(server);
    const stillRunning = server.running;
    const code = own ? await server.stop() : undefined;
    if (info.status !== info.expectedStatus) {
      await info.attach('server log', { body: server.log.slice(logStart), contentType: 'text/plain' });
    }
    if (own) {
      await server.remove();
      if (stillRunning) expect(code, 'exit code after SIGTERM').toBe(0);
    } else {
      expect(stillRunning, 'a test that stops the server needs its own').toBe(true);
    }
  },

  baseURL: async ({ server }, use) => use(server.url),

  extraHTTPHeaders: async ({ server }, use) => use(server.clientHeaders),

  mailbox: async ({ server }, use) => use(server.mailbox),

  consoleErrors: async ({}, use) => {
    const consoleErrors = new ConsoleErrors();
    await use(consoleErrors);
    expect(consoleErrors.unexpected, 'unexpected errors in the browser').toEqual([]);
  },

  context: async ({ context, consoleErrors }, use) => {
    await consoleErrors.listen(context);
    await use(context);
  },

  app: async ({ page, server, locale }, use) => use(new App(page, server.origin, await Words.of(server, locale ?? 'en'))),

  openBrowser: async ({ browser, baseURL, server, consoleErrors }, use) => {
    const pages: Page[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL, extraHTTPHeaders: server.clientHeaders, ...options });
      await consoleErrors.listen(context);
      const page = await context.newPage();
      pages.push(page);
      return new App(page, server.origin);
    });
    for (const page of pages) await page.context().close();
  },

  newcomer: async ({ server }, use) => use(await addAccount(server, GRACE)),

  administrator: async ({ server }, use) => {
    const person = await addAccount(server, JOAN, '--admin');
    await finishFirstSignIn(server, person);
    await use(person);
  },

  regular: async ({ server }, use) => {
    const person = await addAccount(server, ADA);
    await finishFirstSignIn(server, person);
    await use(person);
  },
});

export { expect };
