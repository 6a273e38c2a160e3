import type { APIResponse } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';

/** Checks the security headers, which every response has, errors too. */
function expectSecurityHeaders(answer: APIResponse): void {
  const headers = answer.headers();
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).toContain("form-action 'self'");
  expect(policy).not.toContain("'unsafe-inline'");
  expect(policy).not.toContain("'unsafe-eval'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['permissions-policy']).toBeTruthy();
  expect(headers['server'] ?? '').not.toMatch(/\d/);
}

const RESPONSES: [string, number, string][] = [
  ['the page', 200, '/login'],
  ['a response of the API', 200, '/api/state'],
  ['an endpoint that does not exist', 404, '/api/nothing'],
  ['an asset that does not exist', 404, '/nothing-0123456789abcdef.js'],
  ['the health check', 200, '/healthz'],
  ['a method that is not allowed', 405, '/api/sign-in'],
];

test('responses have the security headers and are not stored', async ({ request }) => {
  for (const [what, status, path] of RESPONSES) {
    const answer = await request.get(path);
    expect(answer.status(), what).toBe(status);
    expectSecurityHeaders(answer);
    expect(answer.headers()['cache-control'], what).toContain('no-store');
  }
});

test("the policy allows the page's own scripts, WebAssembly, and the loader by hash", async ({ request }) => {
  const policy = (await request.get('/login')).headers()['content-security-policy'] ?? '';
  const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? '';
  expect(scripts).toContain("'self'");
  expect(scripts).toContain("'wasm-unsafe-eval'");
  expect(scripts).toMatch(/'sha(256|384|512)-/);
});

test('hashed assets are cached for a year and have the security headers', async ({ page, request, app }) => {
  const assets: string[] = [];
  page.on('response', (response) => {
    if (/\.(js|css|wasm)$/.test(response.url())) assets.push(response.url());
  });
  await app.login.open();
  await app.login.heading.waitFor();
  expect(assets.length).toBeGreaterThanOrEqual(3);
  for (const url of assets) {
    const answer = await request.get(url);
    expectSecurityHeaders(answer);
    expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  }
});

test('there is no Strict-Transport-Security header on http', async ({ request }) => {
  expect((await request.get('/login')).headers()['strict-transport-security']).toBeUndefined();
});

test('a request from another site changes nothing', async ({ regular, request, server }) => {
  const answer = await request.post('/api/sign-in', {
    headers: { Origin: 'https://evil.example' },
    data: { username: regular.username, password: regular.password },
  });
  expect(answer.status()).toBe(403);
  expect(answer.headers()['set-cookie']).toBeUndefined();
  expectSecurityHeaders(answer);
  expect(server.log).not.toContain(regular.password);
});
