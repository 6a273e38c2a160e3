import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { CLIENT_ID, CLIENT_SECRET, environmentOf } from './identity-provider.ts';
import type { Environment } from '../support/test-server.ts';

/** A change of the provider's responses. */
export interface Tampering {
  /** Changes the claims of the ID token. */
  claims?: (claims: JWTPayload) => JWTPayload;
  /** Signs the ID token differently. */
  sign?: (claims: JWTPayload) => Promise<string>;
  /** Changes the authorization response. */
  back?: (query: URLSearchParams) => void;
  /** Replaces the token response. */
  token?: (answer: ServerResponse) => void;
  /** Changes the discovery document. */
  discovery?: (document: Record<string, unknown>) => Record<string, unknown>;
}

const KEY = 'key';

async function makeKey() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid: KEY, alg: 'RS256', use: 'sig' } };
}

/** Making a key takes a while. */
let unpublished: Awaited<ReturnType<typeof makeKey>> | undefined;

/** An identity provider that signs everyone in at once and can tamper with each response. */
export class MaliciousProvider {
  tampering: Tampering = {};
  /** The identity that is signed in at the provider. */
  identity: JWTPayload = { sub: 'subject-1', email: 'ada@engine.example', email_verified: true };
  /** What it has issued and must stay secret: ID tokens, and the nonces in them. */
  readonly issued: string[] = [];
  private nonce = '';

  private constructor(
    private readonly http: Server,
    readonly issuer: string,
    private key: Awaited<ReturnType<typeof makeKey>>,
  ) {}

  static async start(): Promise<MaliciousProvider> {
    const http = createServer();
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
    const issuer = `http://localhost:${(http.address() as AddressInfo).port}`;
    const provider = new MaliciousProvider(http, issuer, await makeKey());
    http.on('request', (request, answer) => void provider.answer(request, answer));
    return provider;
  }

  /** Replaces the keys. */
  async rotate(): Promise<void> {
    this.key = await makeKey();
  }

  /** Signs with an unpublished key. */
  static async byNobody(claims: JWTPayload): Promise<string> {
    unpublished ??= await makeKey();
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: KEY }).sign(unpublished.privateKey);
  }

  /** Does not sign. */
  static async unsigned(claims: JWTPayload): Promise<string> {
    return new UnsecuredJWT(claims).encode();
  }

  /** Signs with the client secret. */
  static async bySecret(claims: JWTPayload): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(CLIENT_SECRET));
  }

  environment(id?: string): Environment {
    return environmentOf(this.issuer, id);
  }

  async stop(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((closed) => this.http.close(closed));
  }

  private async answer(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    const json = (body: object) => answer.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    switch (url.pathname) {
      case '/.well-known/openid-configuration':
        json((this.tampering.discovery ?? ((document) => document))(this.document()));
        break;
      case '/jwks':
        json({ keys: [this.key.jwk] });
        break;
      case '/authorize': {
        this.nonce = url.searchParams.get('nonce') ?? '';
        const query = new URLSearchParams({ code: 'a-code', state: url.searchParams.get('state') ?? '', iss: this.issuer });
        this.tampering.back?.(query);
        answer.writeHead(302, { location: `${url.searchParams.get('redirect_uri')}?${query.toString()}` }).end();
        break;
      }
      case '/token':
        if (this.tampering.token) this.tampering.token(answer);
        else json({ access_token: 'an-access-token', token_type: 'Bearer', id_token: await this.idToken() });
        break;
      default:
        answer.writeHead(404).end();
    }
  }

  private document(): Record<string, unknown> {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
      authorization_response_iss_parameter_supported: true,
    };
  }

  private async idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const honest = { iss: this.issuer, aud: CLIENT_ID, iat: now, exp: now + 60, nonce: this.nonce, ...this.identity };
    const claims = (this.tampering.claims ?? ((claims) => claims))(honest);
    if (this.tampering.sign) return this.tampering.sign(claims);
    const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: KEY }).sign(this.key.privateKey);
    this.issued.push(token, this.nonce);
    return token;
  }
}
