import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { until } from '../support/until.ts';
import { Ports } from './balancer.ts';
import { inMemory, type Replicated, replicate } from './installations.ts';
import { kept, temporaryFolder } from './leftovers.ts';
import type { Random } from './random.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../examples/postgres/run');

/** What Patroni says of a node. */
interface Member {
  name: string;
  role: string;
  state: string;
}

/** The database is that of the example: three PostgreSQL nodes with Patroni. */
export interface OnCluster extends Replicated {
  cluster: Cluster;
}

export async function onCluster(random: Random): Promise<OnCluster> {
  const folder = await temporaryFolder(inMemory());
  const ports = await Ports.free(random);
  const env = { ...process.env, PORT: String(ports.people), PORTS: String(ports.prefix), REPLICAS: '0' };
  const example = kept(spawn(EXAMPLE, [folder], { env, stdio: ['ignore', 'pipe', 'inherit'] }), 'SIGTERM');
  let output = '';
  example.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await until('the example to be ready', () => (output.includes('ready:') ? true : undefined), 300);
  const password = (await readFile(join(folder, 'vestibule-password'), 'utf8')).trim();
  const url = (port: number) => `postgres://vestibule:${password}@127.0.0.1:${port}/vestibule`;
  const { replicas, networks } = await replicate(folder, ports, ports.database, url);
  const stop = async () => {
    await Promise.all(replicas.map((replica) => replica.stop()));
    for (const network of networks) network.close();
    await interrupt(example);
    await rm(folder, { recursive: true });
  };
  const cluster = new Cluster(folder, ports);
  return { name: 'PostgreSQL with Patroni', port: ports.people, replicas, networks, folder, cluster, stop };
}

/** The processes of the nodes, and what Patroni says of them. */
export class Cluster {
  constructor(
    private readonly folder: string,
    private readonly ports: Ports,
  ) {}

  /** The name of the primary, or of the synchronous node. */
  async node(role: 'leader' | 'sync_standby'): Promise<string> {
    const node = (await this.members()).find((member) => member.role === role)?.name;
    if (node === undefined) throw new Error(`no node is the ${role}`);
    return node;
  }

  /**
   * Waits until there are a primary, a synchronous node and a third one, and all of them run. A node that does not start again by
   * itself is built anew from the primary, as examples/postgres/README.md tells operators.
   */
  async whole(): Promise<void> {
    const isWhole = async () => {
      const roles = (await this.members()).filter(runs).map(({ role }) => role);
      return roles.sort().join() === 'leader,replica,sync_standby' ? true : undefined;
    };
    await until('the nodes to be whole', isWhole, 60).catch(async () => {
      for (const { name } of (await this.members()).filter((member) => !runs(member))) await this.buildAnew(name);
      await until('the nodes to be whole', isWhole, 120);
    });
  }

  private async buildAnew(node: string): Promise<void> {
    console.log(`${node} does not start again, and is built anew`);
    const password = (await readFile(join(this.folder, 'patroni-password'), 'utf8')).trim();
    const authorization = `Basic ${Buffer.from(`patroni:${password}`).toString('base64')}`;
    const body = JSON.stringify({ force: true });
    const url = `http://127.0.0.1:${this.ports.node(10 + Number(node.slice(-1)))}/reinitialize`;
    const answer = await fetch(url, { method: 'POST', body, headers: { authorization } });
    if (!answer.ok) throw new Error(`${node} is not built anew: ${answer.status} ${await answer.text()}`);
  }

  /** Kills PostgreSQL of a node. */
  async killPostgres(node: string): Promise<void> {
    const [pid] = (await readFile(join(this.folder, node, 'data/postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  /** Freezes Patroni of a node, or lets it go on. Its service manager does not notice. */
  async signalPatroni(node: string, signal: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): Promise<void> {
    process.kill(Number(await readFile(join(this.folder, `${node}.pid`), 'utf8')), signal);
  }

  private async members(): Promise<Member[]> {
    for (const number of [1, 2, 3]) {
      try {
        const address = `http://127.0.0.1:${this.ports.node(10 + number)}/cluster`;
        const answer = await fetch(address, { signal: AbortSignal.timeout(3_000) });
        if (answer.ok) return ((await answer.json()) as { members: Member[] }).members;
      } catch {
        // Another node may answer.
      }
    }
    return [];
  }
}

function runs({ state }: Member): boolean {
  return state === 'running' || state === 'streaming';
}

async function interrupt(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'close');
  child.kill('SIGINT');
  await gone;
}
