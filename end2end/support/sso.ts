import { type Identity, IdentityProvider } from '../fakes/identity-provider.ts';
import { ADA, test as base } from '../fixtures.ts';
import type { App } from '../pages/app.ts';
import { ProviderPages } from '../pages/provider.ts';
import type { TestServer } from './test-server.ts';

export { expect } from '../fixtures.ts';

/** Ada, as the identity provider knows her. */
export const ADA_AT_PROVIDER: Identity = {
  email: ADA.email,
  email_verified: true,
  name: ADA.name,
  preferred_username: 'ada.lovelace',
  groups: ['staff'],
};

/** Errors that the provider's pages cause: a web font that cannot be loaded, and a missing icon. */
export const PROVIDER_CONSOLE_ERRORS = /ERR_NAME_NOT_RESOLVED|favicon\.ico/;

interface Fixtures {
  /** An identity provider that knows Ada as "ada-at-provider". */
  provider: IdentityProvider;
}

/** Tests with a server that has an identity provider. */
export const test = base.extend<Fixtures>({
  provider: async ({}, use) => {
    const provider = await IdentityProvider.start();
    provider.people.set('ada-at-provider', ADA_AT_PROVIDER);
    await use(provider);
    await provider.stop();
  },
  consoleErrors: async ({ consoleErrors }, use) => {
    consoleErrors.expect(PROVIDER_CONSOLE_ERRORS);
    await use(consoleErrors);
  },
  serverEnvironment: async ({ provider }, use) => use(provider.environment()),
});

/** Adds Ada's account as an SSO account. */
export async function addSsoAccount(server: TestServer, ...flags: string[]): Promise<void> {
  const { username, email, name } = ADA;
  await server.command('account', 'add', '--username', username, '--email', email, '--name', name, '--sso', ...flags);
}

/** Signs in with the provider, starting at Login. */
export async function signInWithProvider(app: App, login = 'ada-at-provider'): Promise<void> {
  await app.login.open();
  await app.login.withProvider.click();
  await new ProviderPages(app.page).signIn(login);
}
