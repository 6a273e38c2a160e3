import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Mailbox } from './mailbox.ts';
import { freePort } from './port.ts';
import { until } from './until.ts';

/** Variables by name; undefined removes one. */
export type Environment = Record<string, string | undefined>;

/** The result of a finished command. */
export interface Finished {
  code: number | null;
  stdout: string;
  stderr: string;
}

export const BINARY = process.env.VESTIBULE_BINARY ?? resolve(import.meta.dirname, '../../target/release/vestibule');

export const APPLICATION = 'Northwind Cases';

/** A real server with its own data folder and port. */
export class TestServer {
  private child: ChildProcess | undefined;
  private exited: Promise<number | null> = Promise.resolve(null);
  /** The output of the server, over all its starts. */
  log = '';
  /** Headers of every client in the current test. */
  clientHeaders: Record<string, string> = {};
  /** Makes the usernames and email addresses of the current test unique. */
  accountSuffix = '';
  readonly mailbox: Mailbox;

  private constructor(
    readonly folder: string,
    readonly port: number,
    private readonly extra: Environment,
  ) {
    this.mailbox = new Mailbox(this.environment().VESTIBULE_MAIL_FOLDER ?? '');
  }

  /** Prepares folder and port; `start` runs the server. */
  static async prepare(extra: Environment = {}): Promise<TestServer> {
    const folder = await mkdtemp(join(tmpdir(), 'vestibule-'));
    const port = extra.VESTIBULE_LISTEN?.split(':')[1];
    return new TestServer(folder, port === undefined ? await freePort() : Number(port), extra);
  }

  /** Prepares a server that several tests share for the next of them. */
  async useFor(accountSuffix: string, clientHeaders: Record<string, string>): Promise<void> {
    this.accountSuffix = accountSuffix;
    this.clientHeaders = clientHeaders;
    await this.mailbox.skipAll();
  }

  /** The address on which it listens. */
  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** The public origin. */
  get origin(): string {
    return this.environment().VESTIBULE_PUBLIC_URL ?? this.url;
  }

  get running(): boolean {
    return this.child !== undefined;
  }

  /** The caller's environment is not passed on, so that the suite behaves the same everywhere. */
  environment(): Environment {
    return {
      PATH: process.env.PATH ?? '',
      HOME: this.folder,
      VESTIBULE_CONFIG: '',
      VESTIBULE_LISTEN: `127.0.0.1:${this.port}`,
      VESTIBULE_PUBLIC_URL: this.url,
      VESTIBULE_APPLICATION_NAME: APPLICATION,
      VESTIBULE_DATABASE_URL: `sqlite://${join(this.folder, 'vestibule.db')}`,
      VESTIBULE_KEY_FILE: join(this.folder, 'vestibule.key'),
      VESTIBULE_MAIL_TRANSPORT: 'folder',
      VESTIBULE_MAIL_FOLDER: join(this.folder, 'mail'),
      ...this.extra,
    };
  }

  /** Starts the server and waits until it is ready. */
  async start(...flags: string[]): Promise<void> {
    const child = spawn(BINARY, ['serve', ...flags], {
      cwd: this.folder,
      env: this.environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    child.stdout.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
    this.exited = new Promise((done, failed) => {
      child.once('error', failed);
      child.once('close', (code) => {
        if (this.child === child) this.child = undefined;
        done(code);
      });
    });
    await until(`an answer from ${this.url}`, () => {
      if (!this.running) throw new Error(`the server ended at once:\n${this.log}`);
      return this.isReady();
    });
  }

  private async isReady(): Promise<true | undefined> {
    try {
      return (await fetch(`${this.url}/readyz`)).status === 200 ? true : undefined;
    } catch {
      return undefined;
    }
  }

  /** Stops the server with SIGTERM and returns its exit code. */
  async stop(): Promise<number | null> {
    this.child?.kill('SIGTERM');
    return this.exited;
  }

  /** Kills the server (SIGKILL), as a power cut would. */
  async kill(): Promise<void> {
    this.child?.kill('SIGKILL');
    await this.exited;
  }

  /** Runs a command of the same binary on the same data. */
  run(...args: string[]): Promise<Finished> {
    return runBinary(args, this.environment(), this.folder);
  }

  /** Runs a command that must succeed and returns its output. */
  async command(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(...args);
    if (code !== 0) throw new Error(`vestibule ${args.join(' ')}: exit code ${code}\n${stderr}`);
    return stdout;
  }

  /** Changes a setting, which takes effect immediately. */
  async set(key: string, value: string): Promise<void> {
    await this.command('settings', 'set', key, value);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Runs the binary. It fails if it does not finish within 15 s. */
export function runBinary(args: string[], env: Environment, cwd: string): Promise<Finished> {
  return new Promise((done) => {
    execFile(BINARY, args, { env, cwd, timeout: 15_000 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null;
      done({ code, stdout, stderr });
    });
  });
}
