import type { APIRequestContext, APIResponse } from '@playwright/test';
import { MaliciousProvider } from '../fakes/malicious-provider.ts';
import { ADA, test as base } from '../fixtures.ts';
import { apiClient } from './api.ts';
import { unique } from './person.ts';
import { type Environment, TestServer } from './test-server.ts';

export { expect } from '../fixtures.ts';

interface Options {
  /** Gives the test its own provider and server, which has not yet read the provider's metadata. */
  ownPair: boolean;
}

interface Fixtures {
  pair: Pair;
  maliciousProvider: MaliciousProvider;
  /** Additional environment of the server of an own pair. */
  pairEnvironment: Environment;
  /** A browser of Ada, whose account is an SSO account. */
  api: APIRequestContext;
  /** Another browser. */
  browser2: APIRequestContext;
}

/** A malicious provider and a server that trusts it. */
class Pair {
  tests = 0;

  private constructor(
    readonly provider: MaliciousProvider,
    readonly server: TestServer,
  ) {}

  static async start(more: Environment = {}): Promise<Pair> {
    const provider = await MaliciousProvider.start();
    const server = await TestServer.prepare({ ...provider.environment(), ...more });
    await server.start();
    return new Pair(provider, server);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.server.remove();
    await this.provider.stop();
  }
}

/** Tests with a server that trusts a malicious provider. The tests of a worker share both. */
export const test = base.extend<Options & Fixtures, { sharedPair: Pair }>({
  ownPair: [false, { option: true }],
  pairEnvironment: async ({}, use) => use({}),

  sharedPair: [
    async ({}, use) => {
      const pair = await Pair.start();
      await use(pair);
      await pair.stop();
    },
    { scope: 'worker' },
  ],

  pair: async ({ ownPair, sharedPair, pairEnvironment }, use) => {
    if (!ownPair) return use(sharedPair);
    const pair = await Pair.start(pairEnvironment);
    await use(pair);
    await pair.stop();
  },

  server: async ({ pair }, use) => {
    pair.tests += 1;
    await pair.server.useFor(`-${pair.tests}`, {});
    const { email } = unique(pair.server, ADA);
    pair.provider.identity = { sub: `subject-${pair.tests}`, email, email_verified: true };
    pair.provider.tampering = {};
    await use(pair.server);
  },

  // The server's fixture prepares the provider.
  maliciousProvider: async ({ pair, server: _ }, use) => use(pair.provider),

  api: async ({ server }, use) => {
    const { username, email } = unique(server, ADA);
    await server.command('account', 'add', '--username', username, '--email', email, '--sso', '--provider', 'corporate');
    const api = await apiClient(server);
    await use(api);
    await api.dispose();
  },

  browser2: async ({ server }, use) => {
    const api = await apiClient(server);
    await use(api);
    await api.dispose();
  },
});

/** Where a sign-in ends: the reason on the error page, or the start page. */
export function outcome(answer: APIResponse): string {
  const { pathname, searchParams } = new URL(answer.url());
  return searchParams.get('why') ?? pathname;
}

export async function isSignedIn(api: APIRequestContext): Promise<boolean> {
  const state = await (await api.get('/api/state')).json();
  return 'signed_in' in Object(state.progress.step);
}
