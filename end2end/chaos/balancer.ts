import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { until } from '../support/until.ts';
import { kept } from './leftovers.ts';
import type { Random } from './random.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/postgres');

/** The ports of one world. All begin with the same three digits, as in the example. */
export class Ports {
  constructor(readonly prefix: number) {}

  get people(): number {
    return this.at(40);
  }

  /** Where HAProxy leads to the primary. */
  get database(): number {
    return this.at(0);
  }

  /** A node of the database. */
  node(number: number): number {
    return this.at(number);
  }

  replica(number: number): number {
    return this.at(40 + number);
  }

  /** Where a replica reaches its database. */
  network(number: number): number {
    return this.at(50 + number);
  }

  private at(number: number): number {
    return this.prefix * 100 + number;
  }

  /** Ports that are free, between those that browsers block and those that the kernel gives away. */
  static async free(random: Random): Promise<Ports> {
    for (;;) {
      const ports = new Ports(random.between(120, 319));
      const all = Array.from({ length: 60 }, (_, number) => ports.at(number));
      if ((await Promise.all(all.map(isFree))).every(Boolean)) return ports;
    }
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}

/** HAProxy with the configuration of the example. */
export class Balancer {
  private constructor(private readonly child: ChildProcess) {}

  static async start(folder: string, ports: Ports): Promise<Balancer> {
    const example = await readFile(join(EXAMPLE, 'haproxy.cfg'), 'utf8');
    const file = join(folder, 'haproxy.cfg');
    await writeFile(file, example.replace(/\b8080\b/g, String(ports.people)).replace(/\b250(?=\d\d\b)/g, String(ports.prefix)));
    const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };
    return new Balancer(kept(spawn('haproxy', ['-db', '-f', file], { cwd: folder, env, stdio: 'ignore' })));
  }

  /** Sends a command to a HAProxy that runs in a folder, and returns its answer. */
  static async command(folder: string, command: string): Promise<string> {
    const socket = connect(join(folder, 'haproxy.socket'));
    socket.end(`${command}\n`);
    let answer = '';
    for await (const part of socket) answer += part;
    return answer;
  }

  /** Sends a replica no new requests, and waits until those that have begun have ended. */
  static async drain(folder: string, number: number): Promise<void> {
    const server = `vestibule/replica${number}`;
    await Balancer.command(folder, `set server ${server} state drain`);
    await until(`${server} to be idle`, async () => {
      const lines = (await Balancer.command(folder, 'show servers conn vestibule')).split('\n');
      return lines.find((line) => line.startsWith(`${server} `))?.split(' ')[6] === '0' ? true : undefined;
    }, 30);
  }

  static async admit(folder: string, number: number): Promise<void> {
    await Balancer.command(folder, `set server vestibule/replica${number} state ready`);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) throw new Error(`HAProxy ended with ${this.child.exitCode}`);
    const gone = new Promise((done) => this.child.once('close', done));
    this.child.kill('SIGKILL');
    await gone;
  }
}
