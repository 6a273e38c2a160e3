import { rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/port.ts';
import { Balancer, Ports } from './balancer.ts';
import { temporaryFolder } from './leftovers.ts';
import { Network } from './network.ts';
import { Postgres } from './postgres.ts';
import type { Random } from './random.ts';
import { Replica } from './replica.ts';
import { SmallDisk } from './small-disk.ts';
import type { Installation } from './world.ts';

/** The database is on a disk that can be filled. */
export interface OnSmallDisk extends Installation {
  disk: SmallDisk;
}

/** One server with SQLite. */
export interface OnSqlite extends OnSmallDisk {
  /** The path of the database, as the server sees it. */
  database: string;
}

export async function onSqlite(): Promise<OnSqlite> {
  const folder = await temporaryFolder(tmpdir());
  const disk = await SmallDisk.mount(join(folder, 'disk'), '32m');
  const port = await freePort();
  const database = join(disk.folder, 'vestibule.db');
  const settings = { VESTIBULE_PUBLIC_URL: `http://localhost:${port}`, VESTIBULE_DATABASE_URL: `sqlite://${database}` };
  const replica = new Replica('replica-1', port, folder, settings, disk.within);
  await replica.start();
  const stop = async () => {
    await replica.stop();
    await disk.unmount();
    await rm(folder, { recursive: true });
  };
  return { name: 'SQLite', port, replicas: [replica], folder, disk, database, stop };
}

/** Three replicas behind HAProxy, each of which reaches its database through a network that can be cut. */
export interface Replicated extends Installation {
  networks: Network[];
}

/** The database is one PostgreSQL server. */
export interface OnPostgres extends Replicated, OnSmallDisk {
  postgres: Postgres;
}

/** The servers are of this version, or another program. */
export async function onPostgres(random: Random, binary?: string): Promise<OnPostgres> {
  const folder = await temporaryFolder(inMemory());
  const ports = await Ports.free(random);
  const disk = await SmallDisk.mount(join(folder, 'disk'), '256m');
  const postgres = new Postgres(disk, ports.node(1), join(folder, 'postgres.log'));
  await postgres.start();
  const balancer = await Balancer.start(folder, ports);
  const { replicas, networks } = await replicate(folder, ports, postgres.port, (port) => postgres.urlAt(port), binary);
  const stop = async () => {
    await Promise.all(replicas.map((replica) => replica.stop()));
    for (const network of networks) network.close();
    await balancer.stop();
    await postgres.stop();
    await disk.unmount();
    await rm(folder, { recursive: true });
  };
  return { name: 'PostgreSQL', port: ports.people, replicas, networks, folder, disk, postgres, stop };
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
