import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { Environment } from '../support/test-server.ts';

/** The claims of a person at the identity provider. */
export interface Identity {
  email: string;
  email_verified: boolean;
  name: string;
  preferred_username: string;
  groups: string[];
}

export const CLIENT_ID = 'vestibule';
export const CLIENT_SECRET = 'a-secret-between-the-two-of-them';

/** The server's environment for a provider with this id. */
export function environmentOf(issuer: string, id = 'corporate'): Environment {
  const prefix = `VESTIBULE_IDENTITY_PROVIDER_${id.toUpperCase().replaceAll('-', '_')}`;
  return {
    [`${prefix}_ISSUER`]: issuer,
    [`${prefix}_CLIENT_ID`]: CLIENT_ID,
    [`${prefix}_CLIENT_SECRET`]: CLIENT_SECRET,
  };
}

/** A certified OpenID provider implementation on its own port. A known login name signs in as that person. */
export class IdentityProvider {
  readonly people = new Map<string, Identity>();

  private constructor(
    private readonly http: Server,
    readonly issuer: string,
  ) {}

  static async start(): Promise<IdentityProvider> {
    const http = createServer();
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
    const issuer = `http://localhost:${(http.address() as AddressInfo).port}`;
    const provider = new IdentityProvider(http, issuer);
    const oidc = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          redirect_uris: [`${issuer}/any`],
          post_logout_redirect_uris: [`${issuer}/any`],
        },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'preferred_username', 'groups'] },
      pkce: { required: () => true },
      findAccount: (_, sub) => {
        const person = provider.people.get(sub);
        return person && { accountId: sub, claims: () => ({ sub, ...person }) };
      },
    });
    // Vestibule's port is known later than the provider's.
    Object.assign((oidc.Client as unknown as { prototype: object }).prototype, {
      redirectUriAllowed: (uri: string) => /^http:\/\/localhost:\d+\/api\/oidc\/[a-z0-9-]+\/callback$/.test(uri),
      postLogoutRedirectUriAllowed: (uri: string) => /^http:\/\/localhost:\d+\/login$/.test(uri),
    });
    http.on('request', oidc.callback());
    return provider;
  }

  environment(id?: string): Environment {
    return environmentOf(this.issuer, id);
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((closed) => this.http.close(closed));
  }
}
