import { MaliciousProvider } from '../../fakes/malicious-provider.ts';
import { expect, isSignedIn, outcome, test } from '../../support/malicious-provider.ts';

test('a valid response signs in, also after the provider has rotated its keys', async ({ maliciousProvider, api, browser2 }) => {
  expect(outcome(await api.get('/api/oidc/corporate'))).toBe('/');
  expect(await isSignedIn(api)).toBe(true);
  await maliciousProvider.rotate();
  // The server fetches the keys at most every ten seconds.
  await expect
    .poll(async () => outcome(await browser2.get('/api/oidc/corporate')), { timeout: 20_000, intervals: [2_000] })
    .toBe('/');
  expect(await isSignedIn(browser2)).toBe(true);
});

test('a response works once and only in the browser that started the sign-in', async ({ maliciousProvider, api, browser2 }) => {
  const responses: string[] = [];
  maliciousProvider.tampering = { back: (query) => responses.push(query.toString()) };
  const departure = await api.get('/api/oidc/corporate', { maxRedirects: 0 });
  const response = await api.get(departure.headers().location!, { maxRedirects: 0 });
  const callback = response.headers().location!;
  expect(outcome(await browser2.get(callback))).toBe('ended');
  expect(await isSignedIn(browser2)).toBe(false);
  // The attempt of the other browser has not used it up.
  expect(outcome(await api.get(callback))).toBe('/');
  expect(await isSignedIn(api)).toBe(true);
  expect(outcome(await api.get(callback))).toBe('ended');
  expect(responses).toHaveLength(1);
});

test('one of many parallel responses with the same state signs in', async ({ api }) => {
  const departure = await api.get('/api/oidc/corporate', { maxRedirects: 0 });
  const response = await api.get(departure.headers().location!, { maxRedirects: 0 });
  const callback = response.headers().location!;
  const answers = await Promise.all(Array.from({ length: 32 }, () => api.get(callback, { maxRedirects: 0 })));
  const signedIn = answers.filter((answer) => answer.headers().location === '/');
  expect(signedIn).toHaveLength(1);
  expect(answers.filter((answer) => answer.headers().location?.includes('why=ended'))).toHaveLength(31);
});

test.describe('with two providers', () => {
  const both = test.extend<{ second: MaliciousProvider }>({
    ownPair: true,
    second: async ({}, use) => {
      const second = await MaliciousProvider.start();
      await use(second);
      await second.stop();
    },
    pairEnvironment: async ({ second }, use) => {
      await use({ ...second.environment('partner'), VESTIBULE_IDENTITY_PROVIDER_CORPORATE_NAME: 'One', VESTIBULE_IDENTITY_PROVIDER_PARTNER_NAME: 'Two' });
    },
  });

  both('a response of one provider is not accepted for the other', async ({ api, second }) => {
    const departure = await api.get('/api/oidc/partner', { maxRedirects: 0 });
    const response = await api.get(departure.headers().location!, { maxRedirects: 0 });
    const callback = response.headers().location!;
    expect(callback).toContain('/api/oidc/partner/callback');
    expect(outcome(await api.get(callback.replace('/oidc/partner/', '/oidc/corporate/')))).toBe('ended');
    expect(await isSignedIn(api)).toBe(false);
    // Its own response, with the issuer of the other.
    expect(outcome(await api.get(callback.replace(encodeURIComponent(second.issuer), 'x')))).toBe('unbelievable');
    expect(await isSignedIn(api)).toBe(false);
  });
});

test('each sign-in has a new PKCE challenge, state and nonce', async ({ api }) => {
  const locations = [];
  for (let count = 0; count < 2; count += 1) {
    const answer = await api.get('/api/oidc/corporate', { maxRedirects: 0 });
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
  for (const path of ['/api/oidc/partner', '/api/oidc/0', '/api/oidc/partner/callback', '/api/oidc/x', '/api/oidc/999']) {
    const answer = await api.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(404);
    expect(answer.headers().location).toBeUndefined();
  }
});

test('a session counts as reauthenticated only after the provider has asked again', async ({ maliciousProvider, api }) => {
  const reauthenticatedAt = async () => (await (await api.get('/api/security')).json()).proved_until - 600_000;
  await api.get('/api/oidc/corporate');
  expect(await reauthenticatedAt()).toBe(0);

  const departure = new URL((await api.get('/api/oidc/again', { maxRedirects: 0 })).headers().location!);
  expect(departure.searchParams.get('prompt')).toBe('login');
  expect(departure.searchParams.get('max_age')).toBe('0');
  const now = Math.floor(Date.now() / 1000);
  maliciousProvider.tampering = { claims: (honest) => ({ ...honest, auth_time: now }) };
  expect(outcome(await api.get('/api/oidc/again'))).toBe('/');
  expect(await reauthenticatedAt()).toBe(now * 1000);

  // A provider whose clock is ahead cannot extend the reauthentication.
  maliciousProvider.tampering = { claims: (honest) => ({ ...honest, auth_time: now + 86_400 }) };
  await api.get('/api/oidc/again');
  expect(await reauthenticatedAt()).toBeLessThanOrEqual(Date.now());
});

test('reauthentication at the provider needs a session of a provider', async ({ api }) => {
  expect(outcome(await api.get('/api/oidc/again'))).toBe('unavailable');
});
