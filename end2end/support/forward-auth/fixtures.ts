import { test as base } from '../../fixtures.ts';
import type { Environment } from '../test-server.ts';
import type { ForwardAuth } from './client.ts';
import { type Choice, Installation, type Site } from './installation.ts';
import type { ProxyName } from './reverse-proxy.ts';

export { expect } from '../../fixtures.ts';
export { SITES } from './installation.ts';
export { PROXIES } from './reverse-proxy.ts';

interface Options {
  reverseProxy: ProxyName;
  site: Site;
  /** Additional environment of the server. */
  extraEnvironment: Environment;
}

interface Fixtures {
  installation: Installation;
  forwardAuth: ForwardAuth;
}

/** Keeps one installation running for the tests of a worker that make the same choice. */
class Installations {
  private current: { key: string; installation: Installation } | undefined;
  private tests = 0;

  async forNextTest(choice: Choice): Promise<Installation> {
    const key = JSON.stringify(choice);
    if (this.current?.key !== key || !this.current.installation.running) {
      await this.stop();
      this.current = { key, installation: await Installation.start(choice) };
    }
    this.tests += 1;
    await this.current.installation.server.useFor(`-${this.tests}`, {});
    return this.current.installation;
  }

  async stop(): Promise<void> {
    await this.current?.installation.stop();
    this.current = undefined;
  }
}

/** Tests with Vestibule, a proxy and the example application. */
export const test = base.extend<Options & Fixtures, { installations: Installations }>({
  reverseProxy: ['nginx', { option: true }],
  site: ['localhost', { option: true }],
  extraEnvironment: [{}, { option: true }],

  installations: [
    async ({}, use) => {
      const installations = new Installations();
      await use(installations);
      await installations.stop();
    },
    { scope: 'worker' },
  ],

  installation: async ({ installations, reverseProxy, site, extraEnvironment }, use, info) => {
    const installation = await installations.forNextTest({ proxy: reverseProxy, site, extraEnvironment });
    const logs = { 'proxy log': installation.proxy, 'server log': installation.server };
    const starts = Object.entries(logs).map(([name, source]) => ({ name, source, start: source.log.length }));
    await use(installation);
    if (info.status === info.expectedStatus) return;
    for (const { name, source, start } of starts) {
      await info.attach(name, { body: source.log.slice(start), contentType: 'text/plain' });
    }
  },

  server: async ({ installation }, use) => use(installation.server),

  forwardAuth: async ({ installation }, use) => use(installation.forwardAuth),

  context: async ({ site, installation, context, viewport, locale, consoleErrors }, use) => {
    if (site === 'localhost') return use(context);
    const browser = await installation.openBrowser();
    const own = await browser.newContext({ ignoreHTTPSErrors: true, baseURL: 'https://login.example.com', viewport, locale });
    await consoleErrors.listen(own);
    await use(own);
    await own.close();
  },
});
