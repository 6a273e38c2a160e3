import type { APIRequestContext, APIResponse } from '@playwright/test';
import { expect, test as base } from '../../fixtures.ts';
import { apiClient } from '../../support/api.ts';
import { MaliciousProvider, type Tampering } from '../../fakes/malicious-provider.ts';

const test = base.extend<{ maliciousProvider: MaliciousProvider; browser2: APIRequestContext; api: APIRequestContext }>({
  maliciousProvider: async ({}, use) => {
    const maliciousProvider = await MaliciousProvider.start();
    await use(maliciousProvider);
    await maliciousProvider.stop();
  },
  serverEnvironment: async ({ maliciousProvider }, use) => use(maliciousProvider.environment()),
  api: async ({ server }, use) => {
    await server.command('account', 'add', '--username', 'ada', '--email', 'ada@engine.example', '--sso');
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
async function outcome(answer: APIResponse): Promise<string> {
  const { pathname, searchParams } = new URL(answer.url());
  return searchParams.get('why') ?? pathname;
}

async function isSignedIn(api: APIRequestContext): Promise<boolean> {
  const state = await (await api.get('/api/state')).json();
  return 'signed_in' in Object(state.progress.step);
}

const changed = (claims: object): Tampering => ({ claims: (honest) => ({ ...honest, ...claims }) });
const without = (claim: string): Tampering => ({
  claims: (honest) => Object.fromEntries(Object.entries(honest).filter(([name]) => name !== claim)),
});
const ATTACKS: [string, Tampering, string][] = [
  ['a token signed by a key that nobody knows', { sign: MaliciousProvider.byNobody }, 'unbelievable'],
  ['a token that is not signed', { sign: MaliciousProvider.unsigned }, 'unbelievable'],
  ['a token signed with the client’s own secret', { sign: MaliciousProvider.bySecret }, 'unbelievable'],
  ['a token for another client', changed({ aud: 'another' }), 'unbelievable'],
  ['a token for several clients', changed({ aud: ['vestibule', 'another'] }), 'unbelievable'],
  ['a token of another issuer', changed({ iss: 'https://evil.example' }), 'unbelievable'],
  ['a token that has expired', changed({ exp: 1 }), 'unbelievable'],
  ['a token of another sign-in', changed({ nonce: 'another' }), 'unbelievable'],
  ['a token without a nonce', without('nonce'), 'unbelievable'],
  ['a token without a subject', without('sub'), 'unavailable'],
  ['a token for another access token', changed({ at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' }), 'unbelievable'],
  ['an answer of another issuer', { back: (query) => query.set('iss', 'https://evil.example') }, 'unbelievable'],
  ['an answer of no issuer, where it always names itself', { back: (query) => query.delete('iss') }, 'unbelievable'],
  ['an answer without a code', { back: (query) => query.delete('code') }, 'unbelievable'],
  ['an answer with two codes', { back: (query) => query.append('code', 'another') }, 'unbelievable'],
  ['an answer without a state', { back: (query) => query.delete('state') }, 'ended'],
  ['an answer with a state of nobody’s', { back: (query) => query.set('state', 'A'.repeat(22)) }, 'ended'],
  ['an endless state', { back: (query) => query.set('state', 'A'.repeat(5000)) }, 'unbelievable'],
  ['a refusal', { back: (query) => query.set('error', 'access_denied') }, 'refused'],
  ['a refusal with markup', { back: (query) => query.set('error', '<script>alert(1)</script>') }, 'refused'],
  ['its own trouble', { back: (query) => query.set('error', 'temporarily_unavailable') }, 'unavailable'],
  ['no ID token', { token: (answer) => answer.setHeader('content-type', 'application/json').end('{"access_token":"a","token_type":"Bearer"}') }, 'unbelievable'],
  ['a token endpoint that breaks', { token: (answer) => answer.writeHead(500).end('oh') }, 'unavailable'],
  ['a token endpoint that leads elsewhere', { token: (answer) => answer.writeHead(302, { location: 'https://evil.example/' }).end() }, 'unavailable'],
  ['a token endpoint that never answers', { token: () => undefined }, 'unavailable'],
  ['an endless answer', { token: (answer) => answer.setHeader('content-type', 'application/json').end('{"a":"' + 'a'.repeat(2_000_000)) }, 'unavailable'],
  ['another issuer in its discovery', { discovery: (document) => ({ ...document, issuer: 'https://evil.example' }) }, 'unavailable'],
  ['a discovery that cannot be read', { discovery: () => ({ nothing: true }) }, 'unavailable'],
  ['a page of its own that is a script', { discovery: (document) => ({ ...document, authorization_endpoint: 'javascript:alert(1)//' }) }, 'unavailable'],
  ['a page of its own without encryption', { discovery: (document) => ({ ...document, authorization_endpoint: 'http://evil.example/' }) }, 'unavailable'],
  ['an end of sessions that is a script', { discovery: (document) => ({ ...document, end_session_endpoint: 'javascript:alert(1)//' }) }, 'unavailable'],
  ['keys without encryption', { discovery: (document) => ({ ...document, jwks_uri: 'http://0.0.0.0:1/jwks' }) }, 'unavailable'],
  ['a token endpoint without encryption', { discovery: (document) => ({ ...document, token_endpoint: 'http://0.0.0.0:1/token' }) }, 'unavailable'],
  ['an address that nobody verified', changed({ email_verified: false }), 'no-account'],
  ['an address that is none', changed({ email: 'ada@engine.example\r\nBcc: x@y.example' }), 'no-account'],
  ['an address without a word whether it is verified', without('email_verified'), 'no-account'],
];

for (const [what, tampering, why] of ATTACKS) {
  test(`${what}: nobody is signed in`, async ({ maliciousProvider, api, server }) => {
    maliciousProvider.tampering = tampering;
    const answer = await api.get('/api/oidc/1');
    expect(await outcome(answer)).toBe(why);
    expect(answer.status()).toBe(200);
    expect(await isSignedIn(api)).toBe(false);
    // What the provider said is not on the page, and none of it in the log.
    expect(await answer.text()).not.toContain('evil');
    expect(server.log).not.toMatch(/eyJ|an-access-token|a-code/);
  });
}

test('a valid response signs in, also after the provider has rotated its keys', async ({ maliciousProvider, api, browser2 }) => {
  expect(await outcome(await api.get('/api/oidc/1'))).toBe('/');
  expect(await isSignedIn(api)).toBe(true);
  await maliciousProvider.rotate();
  // Keys are asked for anew at most every ten seconds.
  await expect
    .poll(async () => outcome(await browser2.get('/api/oidc/1')), { timeout: 20_000, intervals: [2_000] })
    .toBe('/');
  expect(await isSignedIn(browser2)).toBe(true);
});

test('a response works once and only in the browser that started the sign-in', async ({ maliciousProvider, api, browser2 }) => {
  const back: string[] = [];
  maliciousProvider.tampering = { back: (query) => back.push(query.toString()) };
  const departure = await api.get('/api/oidc/1', { maxRedirects: 0 });
  const there = await api.get(departure.headers().location!, { maxRedirects: 0 });
  const callback = there.headers().location!;
  expect(await outcome(await browser2.get(callback))).toBe('ended');
  expect(await isSignedIn(browser2)).toBe(false);
  // That somebody else tried has not spent it.
  expect(await outcome(await api.get(callback))).toBe('/');
  expect(await isSignedIn(api)).toBe(true);
  expect(await outcome(await api.get(callback))).toBe('ended');
  expect(back).toHaveLength(1);
});

test('one of many parallel responses with the same state signs in', async ({ api }) => {
  const departure = await api.get('/api/oidc/1', { maxRedirects: 0 });
  const there = await api.get(departure.headers().location!, { maxRedirects: 0 });
  const callback = there.headers().location!;
  const answers = await Promise.all(Array.from({ length: 32 }, () => api.get(callback, { maxRedirects: 0 })));
  const signedIn = answers.filter((answer) => answer.headers().location === '/');
  expect(signedIn).toHaveLength(1);
  expect(answers.filter((answer) => answer.headers().location?.includes('why=ended'))).toHaveLength(31);
});

base.describe('with two providers', () => {
  const both = test.extend<{ second: MaliciousProvider }>({
    second: async ({}, use) => {
      const second = await MaliciousProvider.start();
      await use(second);
      await second.stop();
    },
    serverEnvironment: async ({ maliciousProvider, second }, use) => {
      const names = { VESTIBULE_OIDC_NAME: 'One', VESTIBULE_OIDC_2_NAME: 'Two' };
      await use({ ...maliciousProvider.environment(), ...second.environment(2), ...names });
    },
  });

  both('a response of one provider is not accepted for the other', async ({ api, second }) => {
    const departure = await api.get('/api/oidc/2', { maxRedirects: 0 });
    const there = await api.get(departure.headers().location!, { maxRedirects: 0 });
    const callback = there.headers().location!;
    expect(callback).toContain('/api/oidc/2/callback');
    expect(await outcome(await api.get(callback.replace('/oidc/2/', '/oidc/1/')))).toBe('ended');
    expect(await isSignedIn(api)).toBe(false);
    // Its own answer, said to be the other's.
    expect(await outcome(await api.get(callback.replace(encodeURIComponent(second.issuer), 'x')))).toBe('unbelievable');
    expect(await isSignedIn(api)).toBe(false);
  });
});

test('each sign-in has a new PKCE challenge, state and nonce', async ({ api }) => {
  const locations = [];
  for (let count = 0; count < 2; count += 1) {
    const answer = await api.get('/api/oidc/1', { maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    locations.push(new URL(answer.headers().location!).searchParams);
    expect(answer.headers()['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/);
  }
  const [one, two] = locations as [URLSearchParams, URLSearchParams];
  expect(one.get('response_type')).toBe('code');
  expect(one.get('code_challenge_method')).toBe('S256');
  expect(one.get('scope')?.split(' ').toSorted()).toEqual(['email', 'openid', 'profile']);
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(one.get(name)!.length).toBeGreaterThanOrEqual(22);
    expect(one.get(name)).not.toBe(two.get(name));
  }
});

test('an unknown provider is not found', async ({ api }) => {
  for (const path of ['/api/oidc/2', '/api/oidc/0', '/api/oidc/2/callback', '/api/oidc/x', '/api/oidc/999']) {
    const answer = await api.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(404);
    expect(answer.headers().location).toBeUndefined();
  }
});

test('a session counts as reauthenticated only after the provider has asked again', async ({ maliciousProvider, api }) => {
  const proved = async () => (await (await api.get('/api/security')).json()).proved_until - 600_000;
  await api.get('/api/oidc/1');
  expect(await proved()).toBe(0);

  const departure = new URL((await api.get('/api/oidc/again', { maxRedirects: 0 })).headers().location!);
  expect(departure.searchParams.get('prompt')).toBe('login');
  expect(departure.searchParams.get('max_age')).toBe('0');
  const now = Math.floor(Date.now() / 1000);
  maliciousProvider.tampering = { claims: (honest) => ({ ...honest, auth_time: now }) };
  expect(await outcome(await api.get('/api/oidc/again'))).toBe('/');
  expect(await proved()).toBe(now * 1000);

  // A provider whose clock is ahead proves nothing of the future.
  maliciousProvider.tampering = { claims: (honest) => ({ ...honest, auth_time: now + 86_400 }) };
  await api.get('/api/oidc/again');
  expect(await proved()).toBeLessThanOrEqual(Date.now());
});

test('reauthentication at the provider needs a session of a provider', async ({ api }) => {
  expect(await outcome(await api.get('/api/oidc/again'))).toBe('unavailable');
});
