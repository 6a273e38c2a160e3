import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { test as base, expect } from '../fixtures.ts';
import { Address, type Answer } from './address.ts';
import { launchOptions } from './chromium.ts';
import type { Person } from './person.ts';
import { freePort } from './port.ts';
import { SmtpServer } from '../fakes/smtp-server.ts';
import type { Environment } from './test-server.ts';
import { until } from './until.ts';

/** All of them are real except Traefik, which is a fake. */
export const PROXIES = ['nginx', 'caddy', 'haproxy', 'traefik'] as const;
export type Proxy = (typeof PROXIES)[number];

/**
 * The documented configurations: `localhost` has the application on another port of Vestibule's host, over http;
 * `example.com` has Vestibule at login.example.com and the application at cases.example.com, over https and one proxy.
 */
export const SITES = ['localhost', 'example.com'] as const;
export type Site = (typeof SITES)[number];

/** The example application behind a proxy with a documented configuration. */
export class ForwardAuth {
  constructor(
    /** The application. */
    readonly application: Address,
    /** Vestibule, at the address that people use. */
    readonly vestibule: Address,
  ) {}

  /** The application's address, without a trailing slash. */
  get url(): string {
    return this.application.origin;
  }

  /** Sends a request to the application. */
  send(path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    return this.application.send(path, headers);
  }

  /** The headers that the application receives, with normalised names. */
  async received(headers: OutgoingHttpHeaders): Promise<Map<string, string[]>> {
    const answer = await this.send('/headers', headers);
    expect(answer.status, answer.body).toBe(200);
    return names(answer);
  }

  /** Signs a person in without a browser, sending `more` headers. */
  async signIn(person: Person, more: OutgoingHttpHeaders = {}): Promise<Cookies> {
    const jar = new Map<string, { value: string; wide: boolean }>();
    const line = (wideAlone: boolean) =>
      [...jar].flatMap(([name, { value, wide }]) => (wide || !wideAlone ? [`${name}=${value}`] : [])).join('; ');
    for (const [path, data] of [
      ['/api/sign-in', { username: person.username, password: person.password }],
      ['/api/verify', { code: await person.phone.next() }],
    ] as const) {
      const headers = { ...more, Origin: this.vestibule.origin, 'Content-Type': 'application/json', Cookie: line(false) };
      const answer = await this.vestibule.send(path, headers, { method: 'POST', body: JSON.stringify(data) });
      expect(answer.status, answer.body).toBe(200);
      for (const cookie of answer.headers['set-cookie'] ?? []) {
        const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(cookie) ?? [];
        jar.set(name, { value, wide: /; Domain=/.test(cookie) });
      }
    }
    const sameHost = new URL(this.url).hostname === new URL(this.vestibule.origin).hostname;
    return { cookiesForVestibule: line(false), cookiesForApplication: line(!sameHost) };
  }
}

/** The `Cookie` header that a browser sends to each of the two. */
export interface Cookies {
  cookiesForVestibule: string;
  cookiesForApplication: string;
}

/** The headers that the example application reports. */
export function names({ body }: Answer): Map<string, string[]> {
  const received = new Map<string, string[]>();
  for (const [name, value] of JSON.parse(body) as [string, string][]) {
    const key = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '-');
    received.set(key, [...(received.get(key) ?? []), value]);
  }
  return received;
}

interface Options {
  reverseProxy: Proxy;
  site: Site;
  /** Additional environment of the server. */
  extraEnvironment: Environment;
}

interface Fixtures {
  ports: { vestibule: number; front: number; application: number };
  /** A temporary folder of the test. */
  folder: string;
  /** Receives the mail, which is sent by SMTP where Vestibule's public address is not on loopback. */
  smtpServer: SmtpServer;
  forwardAuth: ForwardAuth;
}

export const test = base.extend<Options & Fixtures, { certificate: string }>({
  reverseProxy: ['nginx', { option: true }],
  site: ['localhost', { option: true }],
  extraEnvironment: [{}, { option: true }],

  ports: async ({}, use) => use({ vestibule: await freePort(), front: await freePort(), application: await freePort() }),

  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'forward-auth-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },

  // One file with certificate and key for example.com and its subdomains.
  certificate: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'certificate-'));
      const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
      const names = 'subjectAltName=DNS:example.com,DNS:*.example.com';
      const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=example.com'];
      await promisify(execFile)('openssl', ['req', '-x509', ...kind, '-addext', names, '-keyout', key, '-out', certificate]);
      const both = join(folder, 'example.com.pem');
      await writeFile(both, (await readFile(certificate, 'utf8')) + (await readFile(key, 'utf8')));
      await use(both);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],

  smtpServer: async ({ folder }, use) => {
    const smtpServer = new SmtpServer(folder);
    await use(smtpServer);
    await smtpServer.close();
  },

  serverEnvironment: async ({ site, ports, folder, smtpServer, extraEnvironment }, use) => {
    const common = { VESTIBULE_LISTEN: `127.0.0.1:${ports.vestibule}`, VESTIBULE_PROXIES: '127.0.0.1', ...extraEnvironment };
    if (site === 'localhost') {
      await use({
        ...common,
        VESTIBULE_PUBLIC_URL: `http://localhost:${ports.vestibule}`,
        VESTIBULE_APPLICATION_URL: `http://localhost:${ports.front}/`,
      });
    } else {
      await use({
        ...common,
        VESTIBULE_PUBLIC_URL: 'https://login.example.com',
        VESTIBULE_APPLICATION_URL: 'https://cases.example.com/',
        // The other origins that the table of return addresses treats as the application's.
        VESTIBULE_APPLICATION_ORIGINS:
          'https://wiki.example.com:8443, https://bücher.example, http://localhost:9000, http://127.0.0.1:9000, http://[::1]:9000',
        VESTIBULE_COOKIE_DOMAIN: 'example.com',
        VESTIBULE_MAIL_TRANSPORT: 'smtp',
        VESTIBULE_MAIL_SMTP_URL: `smtp://127.0.0.1:${await smtpServer.listen()}`,
        VESTIBULE_MAIL_FROM: 'Northwind Cases <no-reply@example.com>',
        VESTIBULE_MAIL_FOLDER: folder,
      });
    }
  },

  context: async ({ site, ports, context, viewport, locale, consoleErrors }, use) => {
    if (site === 'localhost') return use(context);
    // A browser that resolves example.com to this machine and accepts the self-signed certificate.
    const hosts = `--host-resolver-rules=MAP *.example.com:443 127.0.0.1:${ports.front}`;
    const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), hosts] });
    const own = await browser.newContext({ ignoreHTTPSErrors: true, baseURL: 'https://login.example.com', viewport, locale });
    await consoleErrors.listen(own);
    await use(own);
    await browser.close();
  },

  forwardAuth: async ({ reverseProxy, site, ports, certificate, server }, use, info) => {
    const { child, log } = start(reverseProxy, {
      SITE: site,
      CERTIFICATE: certificate,
      LOGIN: 'running',
      LOGIN_PORT: String(ports.vestibule),
      PROXY_PORT: String(ports.front),
      APPLICATION_PORT: String(ports.application),
    });
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    const application = new Address(site === 'localhost' ? `http://localhost:${ports.front}` : 'https://cases.example.com', ports.front);
    const vestibule = site === 'localhost' ? new Address(server.origin, ports.vestibule) : new Address(server.origin, ports.front);
    for (const address of [application, new Address(`http://localhost:${ports.application}`, ports.application)]) {
      await until(`an answer of ${address.origin} behind ${reverseProxy}`, () => {
        if (child.exitCode !== null) throw new Error(`${reverseProxy} ended at once:\n${log.text}`);
        return address.send('/').catch(() => undefined);
      });
    }
    await use(new ForwardAuth(application, vestibule));
    child.kill('SIGTERM');
    await ended;
    if (info.status !== info.expectedStatus) {
      await info.attach('proxy log', { body: log.text, contentType: 'text/plain' });
    }
  },
});

function start(proxy: Proxy, environment: Record<string, string>): { child: ChildProcess; log: { text: string } } {
  const fakes = resolve(import.meta.dirname, '../fakes');
  const env = { PATH: [fakes, process.env.PATH].join(delimiter), ...environment };
  const child = spawn(resolve(import.meta.dirname, '../../examples/run'), [proxy], { env });
  const log = { text: '' };
  child.stdout.on('data', (chunk: Buffer) => (log.text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log.text += chunk.toString()));
  return { child, log };
}

export { expect };
