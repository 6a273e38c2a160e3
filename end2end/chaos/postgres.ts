import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from '../support/until.ts';
import { kept } from './leftovers.ts';
import type { SmallDisk } from './small-disk.ts';

/** How long a client waits for the server. */
const PATIENCE_MS = 5_000;
/** How soon a server that ended by itself is started again. */
const RESTART_MS = 500;

/** One PostgreSQL server on a small disk, whose process may be killed. */
export class Postgres {
  private child: ChildProcess | undefined;
  private exited: Promise<unknown> = Promise.resolve();
  /** Whether it is meant to run. It is then started again when it ends, as a service manager does. */
  private wanted = false;
  private readonly data: string;
  private readonly log: number;
  private readonly password = randomBytes(16).toString('hex');

  constructor(
    private readonly disk: SmallDisk,
    readonly port: number,
    log: string,
  ) {
    this.data = join(disk.folder, 'data');
    this.log = openSync(log, 'a');
  }

  /** Makes the database, and starts the server. */
  async start(): Promise<void> {
    const password = join(this.disk.folder, 'password');
    this.onDisk('sh', '-c', `umask 077 && printf '%s' "$0" >"$1"`, this.password, password);
    const form = ['-A', 'scram-sha-256', `--pwfile=${password}`, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--wal-segsize=1'];
    this.onDisk(join(binaries(), 'initdb'), '-D', this.data, '-U', 'vestibule', ...form);
    const settings = `
listen_addresses = '127.0.0.1'
port = ${this.port}
unix_socket_directories = ''
shared_buffers = 64MB
min_wal_size = 2MB
max_wal_size = 32MB
# Processes are killed, the machine goes on: the kernel writes what it was given.
fsync = off
`;
    this.onDisk('sh', '-c', `printf '%s' "$0" >>"$1"`, settings, join(this.data, 'postgresql.conf'));
    await this.restart();
    await this.client('createdb', 'vestibule');
  }

  get url(): string {
    return this.urlAt(this.port);
  }

  /** The database through another port. */
  urlAt(port: number): string {
    return `postgres://vestibule:${this.password}@127.0.0.1:${port}/vestibule`;
  }

  /** Starts the server on the data that is there. */
  async restart(): Promise<void> {
    this.wanted = true;
    // Right after a kill, the shared memory may still be in use: it then ends, and is started again.
    this.spawn();
    await until('PostgreSQL to start', async () => ((await this.succeeds('pg_isready', '-q')) ? true : undefined), 60);
  }

  /** Kills the server and all its processes. */
  async kill(): Promise<void> {
    this.wanted = false;
    // The others end when the first one is gone.
    this.child?.kill('SIGKILL');
    await this.exited;
  }

  async stop(): Promise<void> {
    this.wanted = false;
    this.child?.kill('SIGINT');
    await this.exited;
  }

  /** Ends the current file of the write-ahead log, so that the next write needs another one. Returns whether it could. */
  switchLog(): Promise<boolean> {
    return this.succeeds('psql', '-q', '-c', 'SELECT pg_switch_wal()', 'vestibule');
  }

  private spawn(): void {
    const [program = '', ...args] = [...this.within, join(binaries(), 'postgres'), '-D', this.data];
    const child = kept(spawn(program, args, { stdio: ['ignore', this.log, this.log] }));
    this.child = child;
    this.exited = new Promise((done) => child.once('close', done));
    child.once('close', () => {
      this.child = undefined;
      if (this.wanted) setTimeout(() => this.wanted && this.child === undefined && this.spawn(), RESTART_MS);
    });
  }

  private succeeds(program: string, ...args: string[]): Promise<boolean> {
    return this.client(program, ...args).then(
      () => true,
      () => false,
    );
  }

  private async client(program: string, ...args: string[]): Promise<void> {
    const env = { ...process.env, PGHOST: '127.0.0.1', PGPORT: String(this.port), PGUSER: 'vestibule', PGPASSWORD: this.password };
    await promisify(execFile)(join(binaries(), program), args, { env, timeout: PATIENCE_MS });
  }

  private onDisk(...command: string[]): void {
    const [program = '', ...args] = [...this.within, ...command];
    execFileSync(program, args, { stdio: 'pipe' });
  }

  /** PostgreSQL refuses to run as root, as which the user appears where the disk is. There, it appears as another one. */
  private get within(): string[] {
    return [...this.disk.within, 'unshare', '--user', ...unprivileged()];
  }
}

/** The folder with the newest PostgreSQL. */
function binaries(): string {
  const versions = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(a) - Number(b));
  return `/usr/lib/postgresql/${versions.at(-1)}/bin`;
}

/** A user that has a name and is not root. */
function unprivileged(): string[] {
  const name = process.getuid?.() === 0 ? 'postgres nobody' : process.getuid?.();
  const entry = execFileSync('sh', ['-c', `getent passwd ${name} | head -n 1 | cut -d : -f 3,4`], { encoding: 'utf8' });
  const [user, group] = entry.trim().split(':');
  return [`--map-user=${user}`, `--map-group=${group}`];
}
