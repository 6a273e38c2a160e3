import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/port.ts';
import { until } from '../support/until.ts';
import { Balancer, Ports } from './balancer.ts';
import { kept, temporaryFolder } from './leftovers.ts';
import { Network } from './network.ts';
import { Postgres } from './postgres.ts';
import type { Random } from './random.ts';
import { Replica } from './replica.ts';
import type { Installation } from './world.ts';

/** One server with SQLite, on a disk of its own that can be filled. */
export interface OnSqlite extends Installation {
  /** The folder of the database, as this process sees it, and as the server sees it. */
  disk: string;
  database: string;
  /** A command runs where the disk is after these words. */
  within: string[];
}

/** The disk is a small one in memory, in a mount namespace that a process holds while the server is down. */
export async function onSqlite(): Promise<OnSqlite> {
  const folder = await temporaryFolder(tmpdir());
  const disk = join(folder, 'disk');
  await mkdir(disk);
  const hold = 'mount -t tmpfs -o size=32m none "$0" && touch "$0/mounted" && exec sleep infinity';
  const holder = kept(spawn('unshare', ['--map-root-user', '--mount', 'sh', '-c', hold, disk], { stdio: 'inherit' }));
  const seen = `/proc/${holder.pid}/root${disk}`;
  await until('the disk', () => (existsSync(join(seen, 'mounted')) ? true : undefined));
  const within = ['nsenter', '--target', String(holder.pid), '--user', '--mount', '--preserve-credentials'];
  const port = await freePort();
  const database = join(disk, 'vestibule.db');
  const settings = { VESTIBULE_PUBLIC_URL: `http://localhost:${port}`, VESTIBULE_DATABASE_URL: `sqlite://${database}` };
  const replica = new Replica('replica-1', port, folder, settings, within);
  await replica.start();
  const stop = async () => {
    await replica.stop();
    await end(holder);
    await rm(folder, { recursive: true });
  };
  return { name: 'SQLite', port, replicas: [replica], folder, disk: seen, database, within, stop };
}

/** Three replicas behind HAProxy, each of which reaches its database through a network that can be cut. */
export interface Replicated extends Installation {
  networks: Network[];
}

/** The database is one PostgreSQL server. */
export interface OnPostgres extends Replicated {
  postgres: Postgres;
}

/** The servers are of this version, or another program. */
export async function onPostgres(random: Random, binary?: string): Promise<OnPostgres> {
  const folder = await temporaryFolder(inMemory());
  const ports = await Ports.free(random);
  const postgres = new Postgres(join(folder, 'postgres'), ports.node(1));
  // The owner of the database passes through.
  await chmod(folder, 0o711);
  await postgres.start();
  const balancer = await Balancer.start(folder, ports);
  const { replicas, networks } = await replicate(folder, ports, postgres.port, (port) => postgres.urlAt(port), binary);
  const stop = async () => {
    await Promise.all(replicas.map((replica) => replica.stop()));
    for (const network of networks) network.close();
    await balancer.stop();
    await postgres.stop();
    await rm(folder, { recursive: true });
  };
  return { name: 'PostgreSQL', port: ports.people, replicas, networks, folder, postgres, stop };
}

/** Starts three replicas. `target` is the port of the database, `url` the database through another port. */
export async function replicate(folder: string, ports: Ports, target: number, url: (port: number) => string, binary?: string) {
  const [replicas, networks]: [Replica[], Network[]] = [[], []];
  for (const number of [1, 2, 3]) {
    const network = await Network.open(ports.network(number), target);
    const settings = {
      VESTIBULE_PUBLIC_URL: `http://localhost:${ports.people}`,
      VESTIBULE_DATABASE_URL: url(network.port),
    };
    const replica = new Replica(`replica-${number}`, ports.replica(number), folder, settings);
    if (binary !== undefined) replica.binary = binary;
    networks.push(network);
    replicas.push(replica);
    await replica.start();
  }
  return { replicas, networks };
}

/** A folder in memory, where there is one. */
export function inMemory(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('close', done));
  child.kill('SIGKILL');
  await gone;
}
