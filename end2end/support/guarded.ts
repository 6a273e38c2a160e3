import { type ChildProcess, spawn } from 'node:child_process';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { resolve } from 'node:path';
import { test as base, expect } from '../fixtures.ts';
import { apiClient } from './api.ts';
import type { Person } from './person.ts';
import { freePort } from './port.ts';
import type { Server } from './server.ts';
import { until } from './until.ts';

export const PROXIES = ['nginx', 'caddy', 'haproxy'] as const;
export type Proxy = (typeof PROXIES)[number];

/** An answer to a request that no browser would send. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** The example application behind a real proxy with the documented configuration. */
export class Guarded {
  constructor(
    readonly port: number,
    private readonly server: Server,
  ) {}

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Sends headers as they stand; an array sends one several times. */
  send(path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    return new Promise((done, failed) => {
      const options = { host: '127.0.0.1', port: this.port, path, agent: false };
      const all = { Host: `localhost:${this.port}`, ...headers };
      request({ ...options, headers: all }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (body += part));
        response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
      })
        .on('error', failed)
        .end();
    });
  }

  /** The headers that the application gets of a request, names in small letters with dashes as it may read them. */
  async received(headers: OutgoingHttpHeaders): Promise<Map<string, string[]>> {
    const answer = await this.send('/headers', headers);
    expect(answer.status, answer.body).toBe(200);
    const received = new Map<string, string[]>();
    for (const [name, value] of JSON.parse(answer.body) as [string, string][]) {
      const key = name.toLowerCase().replaceAll('_', '-');
      received.set(key, [...(received.get(key) ?? []), value]);
    }
    return received;
  }

  /** Signs a person in without a browser, and gives the cookies that one would send. */
  async cookies(person: Person): Promise<string> {
    const api = await apiClient(this.server);
    for (const [path, data] of [
      ['/api/sign-in', { username: person.username, password: person.password }],
      ['/api/verify', { code: await person.phone.next() }],
    ] as const) {
      const answer = await api.post(path, { data });
      expect(answer.ok(), await answer.text()).toBe(true);
    }
    const { cookies } = await api.storageState();
    await api.dispose();
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  }
}

interface Options {
  /** Which proxy. */
  guard: Proxy;
}

interface Fixtures {
  ports: { front: number; application: number };
  guarded: Guarded;
}

export const test = base.extend<Options & Fixtures>({
  guard: ['nginx', { option: true }],

  ports: async ({}, use) => use({ front: await freePort(), application: await freePort() }),

  serverEnvironment: async ({ ports }, use) =>
    use({
      VESTIBULE_APPLICATION_URL: `http://localhost:${ports.front}/`,
      VESTIBULE_PROXIES: '127.0.0.1',
    }),

  guarded: async ({ guard, ports, server }, use, info) => {
    const { child, log } = start(guard, {
      DOOR: 'running',
      DOOR_PORT: String(server.port),
      PROXY_PORT: String(ports.front),
      APPLICATION_PORT: String(ports.application),
    });
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    for (const port of [ports.front, ports.application]) {
      await until(`an answer on port ${port} behind ${guard}`, () => {
        if (child.exitCode !== null) throw new Error(`${guard} ended at once:\n${log.text}`);
        return fetch(`http://localhost:${port}/`, { redirect: 'manual' }).catch(() => undefined);
      });
    }
    await use(new Guarded(ports.front, server));
    child.kill('SIGTERM');
    await ended;
    if (info.status !== info.expectedStatus) {
      await info.attach('proxy log', { body: log.text, contentType: 'text/plain' });
    }
  },
});

function start(proxy: Proxy, ports: Record<string, string>): { child: ChildProcess; log: { text: string } } {
  const environment = { PATH: process.env.PATH ?? '', ...ports };
  const child = spawn(resolve(import.meta.dirname, '../../examples/run'), [proxy], { env: environment });
  const log = { text: '' };
  child.stdout.on('data', (chunk: Buffer) => (log.text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log.text += chunk.toString()));
  return { child, log };
}

export { expect };
