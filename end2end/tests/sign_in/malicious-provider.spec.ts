import { MaliciousProvider, type Tampering } from '../../fakes/malicious-provider.ts';
import { expect, isSignedIn, outcome, test } from '../../support/malicious-provider.ts';

const changed = (claims: object): Tampering => ({ claims: (honest) => ({ ...honest, ...claims }) });
const without = (claim: string): Tampering => ({
  claims: (honest) => Object.fromEntries(Object.entries(honest).filter(([name]) => name !== claim)),
});

/** What the provider does, and the error page that it leads to. */
const ATTACKS: [string, Tampering, string][] = [
  ['a token signed with an unpublished key', { sign: MaliciousProvider.byNobody }, 'unbelievable'],
  ['an unsigned token', { sign: MaliciousProvider.unsigned }, 'unbelievable'],
  ['a token signed with the client secret', { sign: MaliciousProvider.bySecret }, 'unbelievable'],
  ['a token for another client', changed({ aud: 'another' }), 'unbelievable'],
  ['a token for several clients', changed({ aud: ['vestibule', 'another'] }), 'unbelievable'],
  ['a token of another issuer', changed({ iss: 'https://evil.example' }), 'unbelievable'],
  ['a token that has expired', changed({ exp: 1 }), 'unbelievable'],
  ['a token of another sign-in', changed({ nonce: 'another' }), 'unbelievable'],
  ['a token without a nonce', without('nonce'), 'unbelievable'],
  ['a token without a subject', without('sub'), 'unavailable'],
  ['a token for another access token', changed({ at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }), 'unbelievable'],
  ['a response of another issuer', { back: (query) => query.set('iss', 'https://evil.example') }, 'unbelievable'],
  ['a response without the issuer that the provider announces', { back: (query) => query.delete('iss') }, 'unbelievable'],
  ['a response without a code', { back: (query) => query.delete('code') }, 'unbelievable'],
  ['a response with two codes', { back: (query) => query.append('code', 'another') }, 'unbelievable'],
  ['a response without a state', { back: (query) => query.delete('state') }, 'ended'],
  ['a response with an unknown state', { back: (query) => query.set('state', 'A'.repeat(22)) }, 'ended'],
  ['a very long state', { back: (query) => query.set('state', 'A'.repeat(5000)) }, 'unbelievable'],
  ['an error response', { back: (query) => query.set('error', 'access_denied') }, 'refused'],
  ['an error response with markup', { back: (query) => query.set('error', '<script>alert(1)</script>') }, 'refused'],
  ['a temporary error of the provider', { back: (query) => query.set('error', 'temporarily_unavailable') }, 'unavailable'],
  ['a token response without an ID token', { token: (answer) => answer.setHeader('content-type', 'application/json').end('{"access_token":"a","token_type":"Bearer"}') }, 'unbelievable'],
  ['a token endpoint that fails', { token: (answer) => answer.writeHead(500).end('oh') }, 'unavailable'],
  ['a token endpoint that redirects', { token: (answer) => answer.writeHead(302, { location: 'https://evil.example/' }).end() }, 'unavailable'],
  ['a token endpoint that never responds', { token: () => undefined }, 'unavailable'],
  ['a very large token response', { token: (answer) => answer.setHeader('content-type', 'application/json').end('{"a":"' + 'a'.repeat(2_000_000)) }, 'unavailable'],
  ['an unverified email address', changed({ email_verified: false }), 'no-account'],
  ['an invalid email address', changed({ email: 'ada@engine.example\r\nBcc: x@y.example' }), 'no-account'],
  ['an email address without the claim email_verified', without('email_verified'), 'no-account'],
];

/** The server keeps the metadata, so each of these needs a new server. */
const METADATA_ATTACKS: [string, Tampering, string][] = [
  ['another issuer in the metadata', { discovery: (document) => ({ ...document, issuer: 'https://evil.example' }) }, 'unavailable'],
  ['unreadable metadata', { discovery: () => ({ nothing: true }) }, 'unavailable'],
  ['an authorization endpoint that is a script', { discovery: (document) => ({ ...document, authorization_endpoint: 'javascript:alert(1)//' }) }, 'unavailable'],
  ['an authorization endpoint without encryption', { discovery: (document) => ({ ...document, authorization_endpoint: 'http://evil.example/' }) }, 'unavailable'],
  ['an end-session endpoint that is a script', { discovery: (document) => ({ ...document, end_session_endpoint: 'javascript:alert(1)//' }) }, 'unavailable'],
  ['a key set without encryption', { discovery: (document) => ({ ...document, jwks_uri: 'http://0.0.0.0:1/jwks' }) }, 'unavailable'],
  ['a token endpoint without encryption', { discovery: (document) => ({ ...document, token_endpoint: 'http://0.0.0.0:1/token' }) }, 'unavailable'],
];

function testAttack([what, tampering, why]: [string, Tampering, string]): void {
  test(`${what}: nobody is signed in`, async ({ maliciousProvider, api, server }) => {
    maliciousProvider.tampering = tampering;
    const logStart = server.log.length;
    const answer = await api.get('/api/oidc/corporate');
    expect(outcome(answer)).toBe(why);
    expect(answer.status()).toBe(200);
    expect(await isSignedIn(api)).toBe(false);
    // Neither the page nor the log contains what the provider sent.
    expect(await answer.text()).not.toContain('evil');
    expect(server.log.slice(logStart)).not.toMatch(/eyJ|an-access-token|a-code/);
  });
}

for (const attack of ATTACKS) testAttack(attack);

test.describe('metadata', () => {
  test.use({ ownPair: true });

  for (const attack of METADATA_ATTACKS) testAttack(attack);
});
