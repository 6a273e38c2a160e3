import { type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
import { App } from './pages/app.ts';
import { finishFirstSignIn } from './support/api.ts';
import { Mailbox } from './support/mailbox.ts';
import { ConsoleErrors } from './support/console-errors.ts';
import { addAccount, type Person } from './support/person.ts';
import { type Environment, TestServer } from './support/test-server.ts';
import { Words } from './support/words.ts';

interface Options {
  /** What the server's environment has besides the usual. */
  serverEnvironment: Environment;
}

interface Fixtures {
  /** A server of this test's own, running. */
  server: TestServer;
  mailbox: Mailbox;
  /** Errors that the pages of the test report. */
  consoleErrors: ConsoleErrors;
  /** The screens in the test's first tab, in the language of its browser. */
  app: App;
  /** Opens a browser of another person (or another device): nothing in it is shared with the first. */
  openBrowser: (options?: BrowserContextOptions) => Promise<App>;
  /** Grace, who has just been added and holds a temporary password. */
  newcomer: Person;
  /** Joan, an administrator whose first sign-in is behind her. */
  administrator: Person;
  /** Ada, whose first sign-in is behind her. */
  regular: Person;
}

export const GRACE = { username: 'grace', email: 'grace@navy.example', name: 'Grace Hopper' };
export const JOAN = { username: 'joan', email: 'joan@bletchley.example', name: 'Joan Clarke' };
export const ADA = { username: 'ada', email: 'ada@engine.example', name: 'Ada Lovelace' };

export const test = base.extend<Options & Fixtures>({
  serverEnvironment: [{}, { option: true }],

  server: async ({ serverEnvironment }, use, info) => {
    const server = await TestServer.prepare(serverEnvironment);
    await server.start();
    await use(server);
    const ranToTheEnd = server.running;
    const code = await server.stop();
    if (info.status !== info.expectedStatus) {
      await info.attach('server log', { body: server.log, contentType: 'text/plain' });
    }
    await server.remove();
    if (ranToTheEnd) expect(code, 'exit code after SIGTERM').toBe(0);
  },

  baseURL: async ({ server }, use) => use(server.url),

  mailbox: async ({ server }, use) => use(new Mailbox(server.mailFolder)),

  consoleErrors: async ({}, use) => {
    const consoleErrors = new ConsoleErrors();
    await use(consoleErrors);
    expect(consoleErrors.unexpected, 'unexpected errors in the browser').toEqual([]);
  },

  context: async ({ context, consoleErrors }, use) => {
    await consoleErrors.listen(context);
    await use(context);
  },

  app: async ({ page, server, locale }, use) => use(new App(page, await Words.of(server, locale ?? 'en'))),

  openBrowser: async ({ browser, baseURL, consoleErrors }, use) => {
    const pages: Page[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL, ...options });
      await consoleErrors.listen(context);
      const page = await context.newPage();
      pages.push(page);
      return new App(page);
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
