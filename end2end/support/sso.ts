import { ADA, test as base } from '../fixtures.ts';
import { type Identity, IdentityProvider } from '../fakes/identity-provider.ts';

export { expect } from '../fixtures.ts';

/** Ada, as the identity provider knows her. */
export const ADA_THERE: Identity = {
  email: ADA.email,
  email_verified: true,
  name: ADA.name,
  preferred_username: 'ada.lovelace',
  groups: ['staff'],
};

/** Errors that the provider's pages cause: a web font that cannot be loaded, and a missing icon. */
export const PROVIDER_CONSOLE_ERRORS = /ERR_NAME_NOT_RESOLVED|favicon\.ico/;

interface Fixtures {
  /** An identity provider that knows Ada as "ada-there". */
  provider: IdentityProvider;
}

/** Tests with a server that has an identity provider. */
export const test = base.extend<Fixtures>({
  provider: async ({}, use) => {
    const provider = await IdentityProvider.start();
    provider.people.set('ada-there', ADA_THERE);
    await use(provider);
    await provider.stop();
  },
  consoleErrors: async ({ consoleErrors }, use) => {
    consoleErrors.expect(PROVIDER_CONSOLE_ERRORS);
    await use(consoleErrors);
  },
  serverEnvironment: async ({ provider }, use) => use(provider.environment()),
});
