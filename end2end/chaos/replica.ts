import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BINARY, type Environment } from '../support/test-server.ts';
import { until } from '../support/until.ts';
import { kept } from './leftovers.ts';

/** How soon a server that ended by itself is started again. */
const RESTART_MS = 500;

/** A server whose process may be killed, and whose clock may be set. */
export class Replica {
  private child: ChildProcess | undefined;
  private exited: Promise<number | null> = Promise.resolve(null);
  /** Whether it is meant to run. It is then started again when it ends, as a service manager does. */
  private wanted = false;
  log = '';
  /** The program: this version, or another one. */
  binary = BINARY;

  /** `within` is a command that runs the server in another namespace. */
  constructor(
    readonly name: string,
    readonly port: number,
    private readonly folder: string,
    private readonly settings: Environment,
    private readonly within: string[] = [],
  ) {}

  get environment(): Environment {
    return {
      PATH: process.env.PATH,
      HOME: this.folder,
      VESTIBULE_CONFIG: '',
      VESTIBULE_LISTEN: `127.0.0.1:${this.port}`,
      VESTIBULE_PROXIES: '127.0.0.1',
      VESTIBULE_LIMITS_ADDRESS_TRIES: '0',
      VESTIBULE_KEY_FILE: join(this.folder, 'vestibule.key'),
      VESTIBULE_MAIL_TRANSPORT: 'folder',
      VESTIBULE_MAIL_FOLDER: join(this.folder, 'mail'),
      ...this.settings,
    };
  }

  /** Starts the process. `ready` tells when it serves. */
  async spawn(): Promise<void> {
    this.wanted = true;
    if (!existsSync(this.clockFile)) await this.setClock(0);
    const [program = '', ...args] = [...this.within, this.binary, 'serve'];
    const clock = {
      LD_PRELOAD: libfaketime(),
      FAKETIME_TIMESTAMP_FILE: this.clockFile,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
    const spawned = spawn(program, args, {
      cwd: this.folder,
      env: { ...this.environment, ...clock },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const child = kept(spawned);
    this.child = child;
    child.stderr?.on('data', (chunk: Buffer) => (this.log = (this.log + chunk.toString()).slice(-200_000)));
    this.exited = new Promise((done, failed) => {
      child.once('error', failed);
      child.once('close', (code) => {
        this.log += `ended: ${code}\n`;
        this.child = undefined;
        removeSharedClock(child.pid);
        done(code);
        if (this.wanted) setTimeout(() => this.wanted && !this.running && this.spawn(), RESTART_MS);
      });
    });
  }

  async start(): Promise<void> {
    await this.spawn();
    await this.ready(120);
  }

  get running(): boolean {
    return this.child !== undefined;
  }

  /** Kills the process, as a power cut would. */
  async kill(): Promise<void> {
    this.wanted = false;
    this.child?.kill('SIGKILL');
    await this.exited;
  }

  /** Stops it with SIGTERM and returns its exit code. */
  async stop(): Promise<number | null> {
    this.wanted = false;
    this.child?.kill('SIGTERM');
    return this.exited;
  }

  /** What it logged as a warning or an error since a moment. */
  complaints(since: number): string[] {
    return this.log.split('\n').filter((line) => {
      const at = Date.parse(/"timestamp":"([^"]+)"/.exec(line)?.[1] ?? '');
      return at >= since && /"level":"(warn|error)"/i.test(line);
    });
  }

  /** Waits until it reports that it is ready. */
  async ready(seconds: number): Promise<void> {
    await until(`${this.name} to be ready`, () => this.isReady(), seconds).catch((error: Error) => {
      throw new Error(`${error.message}:\n${this.log.slice(-2000)}`);
    });
  }

  async isReady(): Promise<true | undefined> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.port}/readyz`, { signal: AbortSignal.timeout(3000) });
      await answer.text();
      return answer.status === 200 ? true : undefined;
    } catch {
      return undefined;
    }
  }

  /** Sets the clock of this server ahead by some seconds, or behind. */
  async setClock(seconds: number): Promise<void> {
    // In one step, because the server reads it at any time.
    const next = `${this.clockFile}.next`;
    await writeFile(next, `${seconds >= 0 ? '+' : ''}${seconds}\n`);
    await rename(next, this.clockFile);
  }

  /** Runs a command with the same configuration. */
  async command(...args: string[]): Promise<string> {
    const [program = '', ...before] = [...this.within, this.binary, ...args];
    const { stdout } = await promisify(execFile)(program, before, { env: this.environment, cwd: this.folder });
    return stdout;
  }

  private get clockFile(): string {
    return join(this.folder, `clock-of-${this.name}`);
  }
}

/** Removes what libfaketime shares between processes: one that is killed leaves it behind. */
function removeSharedClock(pid: number | undefined): void {
  for (const name of ['faketime_shm', 'sem.faketime_sem']) rmSync(`/dev/shm/${name}_${pid}`, { force: true });
}

/** Debian's library, which answers questions for the time. */
function libfaketime(): string {
  const found = readdirSync('/usr/lib')
    .map((folder) => `/usr/lib/${folder}/faketime/libfaketime.so.1`)
    .find((path) => existsSync(path));
  if (found === undefined) throw new Error('libfaketime is missing: run scripts/set-up test');
  return found;
}
