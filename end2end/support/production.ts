import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MaliciousProvider } from '../fakes/malicious-provider.ts';
import { SmtpServer } from '../fakes/smtp-server.ts';
import { Address } from './address.ts';
import { Mailbox } from './mailbox.ts';
import { freePort } from './port.ts';
import { type Environment, TestServer } from './test-server.ts';

/** The public origin. */
export const ORIGIN = 'https://login.example.com';

/** A server as it is in production: https, a proxy, an application on a sibling host, a provider, a logo, SMTP, metrics. */
export interface Production {
  server: TestServer;
  /** Where the proxy sends requests to. */
  address: Address;
  metrics: Address;
  provider: MaliciousProvider;
  smtpServer: SmtpServer;
  mailbox: Mailbox;
}

/** The user name and password of the SMTP server. */
export const SMTP_LOGIN = { user: 'vestibule', pass: 'canary-of-the-smtp-password' };

/** Starts such a server and stops it at the end. */
export async function production(more: Environment, run: (production: Production) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'vestibule-production-'));
  const [mail, logo] = [join(folder, 'mail'), join(folder, 'logo.svg')];
  await mkdir(mail);
  await writeFile(logo, '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>');
  const [smtpServer, provider, metricsPort] = [new SmtpServer(mail, SMTP_LOGIN), await MaliciousProvider.start(), await freePort()];
  const { user, pass } = SMTP_LOGIN;
  const server = await TestServer.prepare({
    ...provider.environment(),
    VESTIBULE_PUBLIC_URL: ORIGIN,
    VESTIBULE_APPLICATION_URL: 'https://cases.example.com/',
    VESTIBULE_APPLICATION_ORIGINS: 'https://wiki.example.com',
    VESTIBULE_APPLICATION_KINDS: 'wiki.example.com=external',
    VESTIBULE_APPLICATION_LOGO: logo,
    VESTIBULE_COOKIE_DOMAIN: 'example.com',
    VESTIBULE_PROXIES: '127.0.0.1',
    VESTIBULE_METRICS_LISTEN: `127.0.0.1:${metricsPort}`,
    VESTIBULE_MAIL_TRANSPORT: 'smtp',
    VESTIBULE_MAIL_SMTP_URL: `smtp://${user}:${pass}@127.0.0.1:${await smtpServer.listen()}`,
    VESTIBULE_MAIL_FROM: 'Northwind Cases <no-reply@example.com>',
    ...more,
  });
  try {
    await server.start();
    const address = new Address('http://login.example.com', server.port);
    const metrics = new Address(`http://localhost:${metricsPort}`, metricsPort);
    await run({ server, address, metrics, provider, smtpServer, mailbox: new Mailbox(mail) });
  } finally {
    await server.kill();
    await server.remove();
    await smtpServer.close();
    await provider.stop();
    await rm(folder, { recursive: true });
  }
}
