import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Address } from '../address.ts';
import { until } from '../until.ts';

/** All of them are real except Traefik, which is a fake. */
export const PROXIES = ['nginx', 'caddy', 'haproxy', 'traefik'] as const;
export type ProxyName = (typeof PROXIES)[number];

/** A running proxy with a documented configuration, and the example application behind it (`examples/run`). */
export class ReverseProxy {
  log = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<void>;

  constructor(
    readonly name: ProxyName,
    environment: Record<string, string>,
  ) {
    const fakes = resolve(import.meta.dirname, '../../fakes');
    const env = { PATH: [fakes, process.env.PATH].join(delimiter), ...environment };
    this.child = spawn(resolve(import.meta.dirname, '../../../examples/run'), [name], { env });
    for (const output of [this.child.stdout, this.child.stderr]) {
      output?.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
    }
    this.ended = new Promise((done) => this.child.once('close', () => done()));
  }

  get running(): boolean {
    return this.child.exitCode === null;
  }

  /** Waits for an answer of each of these addresses: the application itself, and through the proxy. */
  async answers(...addresses: Address[]): Promise<void> {
    for (const address of addresses) {
      await until(`an answer of ${address.origin} behind ${this.name}`, () => {
        if (!this.running) throw new Error(`${this.name} ended at once:\n${this.log}`);
        return address.send('/').catch(() => undefined);
      });
    }
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}

/** Creates one file with certificate and key for example.com and its subdomains. */
export async function createCertificate(folder: string): Promise<string> {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const names = 'subjectAltName=DNS:example.com,DNS:*.example.com';
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=example.com'];
  await promisify(execFile)('openssl', ['req', '-x509', ...kind, '-addext', names, '-keyout', key, '-out', certificate]);
  const both = join(folder, 'example.com.pem');
  await writeFile(both, (await readFile(certificate, 'utf8')) + (await readFile(key, 'utf8')));
  await Promise.all([certificate, key].map((file) => rm(file)));
  return both;
}
