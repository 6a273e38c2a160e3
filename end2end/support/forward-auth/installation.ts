import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { SmtpServer } from '../../fakes/smtp-server.ts';
import { Address } from '../address.ts';
import { launchOptions } from '../chromium.ts';
import { freePort } from '../port.ts';
import { type Environment, TestServer } from '../test-server.ts';
import { ForwardAuth } from './client.ts';
import { createCertificate, type ProxyName, ReverseProxy } from './reverse-proxy.ts';

/**
 * The documented configurations: `localhost` has the application on another port of Vestibule's host, over http;
 * `example.com` has Vestibule at login.example.com and the application at cases.example.com, over https and one proxy.
 */
export const SITES = ['localhost', 'example.com'] as const;
export type Site = (typeof SITES)[number];

export interface Choice {
  proxy: ProxyName;
  site: Site;
  /** Additional environment of the server. */
  extraEnvironment: Environment;
}

interface Ports {
  vestibule: number;
  front: number;
  application: number;
}

/** Vestibule, a proxy and the example application, running together. */
export class Installation {
  private browser: Browser | undefined;

  private constructor(
    readonly server: TestServer,
    readonly proxy: ReverseProxy,
    readonly forwardAuth: ForwardAuth,
    private readonly smtpServer: SmtpServer,
    private readonly front: number,
    private readonly folder: string,
  ) {}

  static async start({ proxy: name, site, extraEnvironment }: Choice): Promise<Installation> {
    const folder = await mkdtemp(join(tmpdir(), 'forward-auth-'));
    const ports = { vestibule: await freePort(), front: await freePort(), application: await freePort() };
    // The mail goes by SMTP where Vestibule's public address is not on loopback.
    const smtpServer = new SmtpServer(folder);
    const environment = environmentOf(site, ports, await smtpServer.listen(), folder);
    const server = await TestServer.prepare({ ...environment, ...extraEnvironment });
    await server.start();
    const proxy = new ReverseProxy(name, {
      SITE: site,
      CERTIFICATE: await createCertificate(folder),
      LOGIN: 'running',
      LOGIN_PORT: String(ports.vestibule),
      PROXY_PORT: String(ports.front),
      APPLICATION_PORT: String(ports.application),
    });
    const local = site === 'localhost';
    const application = new Address(local ? `http://localhost:${ports.front}` : 'https://cases.example.com', ports.front);
    const vestibule = new Address(server.origin, local ? ports.vestibule : ports.front);
    await proxy.answers(application, new Address(`http://localhost:${ports.application}`, ports.application));
    return new Installation(server, proxy, new ForwardAuth(application, vestibule), smtpServer, ports.front, folder);
  }

  get running(): boolean {
    return this.server.running && this.proxy.running;
  }

  /** A browser that resolves example.com to the proxy. */
  async openBrowser(): Promise<Browser> {
    const hosts = `--host-resolver-rules=MAP *.example.com:443 127.0.0.1:${this.front}`;
    this.browser ??= await chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), hosts] });
    return this.browser;
  }

  async stop(): Promise<void> {
    await this.browser?.close();
    await this.proxy.stop();
    await this.server.stop();
    await this.smtpServer.close();
    await this.server.remove();
    await rm(this.folder, { recursive: true, force: true });
  }
}

function environmentOf(site: Site, ports: Ports, smtpPort: number, folder: string): Environment {
  const common = { VESTIBULE_LISTEN: `127.0.0.1:${ports.vestibule}`, VESTIBULE_PROXIES: '127.0.0.1' };
  if (site === 'localhost') {
    return {
      ...common,
      VESTIBULE_PUBLIC_URL: `http://localhost:${ports.vestibule}`,
      VESTIBULE_APPLICATION_URL: `http://localhost:${ports.front}/`,
    };
  }
  return {
    ...common,
    VESTIBULE_PUBLIC_URL: 'https://login.example.com',
    VESTIBULE_APPLICATION_URL: 'https://cases.example.com/',
    // The other origins that the table of return addresses treats as the application's.
    VESTIBULE_APPLICATION_ORIGINS:
      'https://wiki.example.com:8443, https://bücher.example, http://localhost:9000, http://127.0.0.1:9000, http://[::1]:9000',
    VESTIBULE_COOKIE_DOMAIN: 'example.com',
    VESTIBULE_MAIL_TRANSPORT: 'smtp',
    VESTIBULE_MAIL_SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    VESTIBULE_MAIL_FROM: 'Northwind Cases <no-reply@example.com>',
    VESTIBULE_MAIL_FOLDER: folder,
  };
}
