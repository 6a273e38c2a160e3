import { expect } from '@playwright/test';
import { type Attack, type Found, TRIES } from '../fakes/hostile-page.ts';
import type { TestServer } from './test-server.ts';
import { until } from './until.ts';

/** An attack that tries to read what Vestibule shows, and to change what it stores. */
export function attackOn(server: TestServer, asset: string): Attack {
  const password = 'attackers choose long words';
  return {
    victim: server.url,
    reads: ['/', '/security', '/api/security', '/api/admin/activity.csv', asset],
    changes: [
      ['/api/sign-in', JSON.stringify({ username: 'mallory', password })],
      ['/api/sign-out', '{}'],
      ['/api/change-password', JSON.stringify({ old_password: password, new_password: password })],
      ['/api/forgot-password', JSON.stringify({ username: 'joan' })],
      ['/api/admin/account/add', JSON.stringify({ username: 'mallory', email: 'mallory@evil.example', administrator: true })],
      ['/api/admin/settings/change', JSON.stringify({ 'mfa.internal': 'off' })],
    ],
  };
}

/** What the server stores that an attack could change. */
export async function stored(server: TestServer): Promise<string> {
  const commands = [['account', 'list', '--json'], ['activity', 'list'], ['settings', 'get'], ['mail', 'list']];
  return (await Promise.all(commands.map((command) => server.command(...command)))).join('\n');
}

interface Line {
  event?: string;
  method?: string;
  route?: string;
  status?: number;
  error?: string;
}

/** The requests in the log after `start`: those that change something, and those that were refused. */
function requests(server: TestServer, start: number): Line[] {
  const lines = server.log.slice(start).split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Line).filter(({ event }) => event === 'answered');
}

/** Checks that all attempts of an attack to change something reached the server, and that it refused each. */
export async function expectEveryChangeRefused(server: TestServer, start: number, { changes }: Attack, perChange = TRIES): Promise<void> {
  for (const [path] of changes) {
    await until(`${perChange} requests to ${path}`, () => {
      const posts = requests(server, start).filter(({ method, route }) => method === 'POST' && route === path);
      return posts.length >= perChange ? true : undefined;
    });
  }
  const posts = requests(server, start).filter(({ method }) => method === 'POST');
  expect(posts.filter(({ error }) => error !== 'cross_site')).toEqual([]);
}

/** Checks that a page read nothing, and observed the same as with a visitor who is not signed in. */
export function expectNothingLearned(found: Found, signedOut: Found): void {
  expect(Object.keys(found.read).length).toBeGreaterThan(40);
  expect(Object.entries(found.read).filter(([, text]) => text !== '')).toEqual([]);
  expect(found.observed).toEqual(signedOut.observed);
}
