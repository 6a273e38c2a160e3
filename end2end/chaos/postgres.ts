import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/until.ts';
import { kept } from './leftovers.ts';

/** One PostgreSQL server, whose process may be killed. */
export class Postgres {
  private child: ChildProcess | undefined;
  private exited: Promise<unknown> = Promise.resolve();
  private readonly data: string;
  private readonly password = randomBytes(16).toString('hex');

  constructor(
    private readonly folder: string,
    readonly port: number,
  ) {
    this.data = join(folder, 'data');
  }

  /** Makes the database, and starts the server. */
  async start(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await chmod(this.folder, 0o777);
    const password = join(this.folder, 'password');
    this.run('sh', '-c', `umask 077 && printf '%s' "$0" >"$1"`, this.password, password);
    const form = ['-A', 'scram-sha-256', `--pwfile=${password}`, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
    this.run('initdb', '-D', this.data, '-U', 'vestibule', ...form);
    const settings = `
listen_addresses = '127.0.0.1'
port = ${this.port}
unix_socket_directories = ''
shared_buffers = 64MB
# Processes are killed, the machine goes on: the kernel writes what it was given.
fsync = off
`;
    this.run('sh', '-c', `printf '%s' "$0" >>"$1"`, settings, join(this.data, 'postgresql.conf'));
    await this.restart();
    this.run('createdb', '-h', '127.0.0.1', '-p', String(this.port), '-U', 'vestibule', 'vestibule');
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
    const [program = '', ...args] = [...asOwner(), join(binaries(), 'postgres'), '-D', this.data];
    await until(
      'PostgreSQL to start',
      () => {
        // Right after a kill, the shared memory may still be in use: it then ends, and is started again.
        if (this.child === undefined) {
          const child = kept(spawn(program, args, { stdio: 'ignore' }));
          this.child = child;
          this.exited = new Promise((done) => child.once('close', done));
          child.once('close', () => (this.child = undefined));
        }
        return this.answers() ? true : undefined;
      },
      60,
    );
  }

  /** Kills the server and all its processes. */
  async kill(): Promise<void> {
    const { child } = this;
    // The others end when the first one is gone.
    child?.kill('SIGKILL');
    await this.exited;
  }

  async stop(): Promise<void> {
    this.child?.kill('SIGINT');
    await this.exited;
  }

  private answers(): boolean {
    try {
      this.run('pg_isready', '-q', '-h', '127.0.0.1', '-p', String(this.port));
      return true;
    } catch {
      return false;
    }
  }

  private run(program: string, ...args: string[]): void {
    const [first = '', ...rest] = [...asOwner(), program === 'sh' ? program : join(binaries(), program), ...args];
    execFileSync(first, rest, { stdio: 'pipe', env: { ...process.env, PGPASSWORD: this.password } });
  }
}

/** The folder with the newest PostgreSQL. */
function binaries(): string {
  const versions = readdirSync('/usr/lib/postgresql').sort((a, b) => Number(a) - Number(b));
  return `/usr/lib/postgresql/${versions.at(-1)}/bin`;
}

/** PostgreSQL refuses to run as root. */
function asOwner(): string[] {
  if (process.getuid?.() !== 0) return [];
  const uid = execFileSync('sh', ['-c', 'getent passwd postgres nobody | head -n 1 | cut -d : -f 3,4'], { encoding: 'utf8' });
  const [user = '', group = ''] = uid.trim().split(':');
  return ['setpriv', '--reuid', user, '--regid', group, '--clear-groups'];
}
