import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/port.ts';
import { until } from '../support/until.ts';
import { type Engine, ENGINES, type EngineName } from './engine.ts';
import { Session, type Size } from './session.ts';

/** A running driver, which can open several browsers in turn. */
export class Driver {
  private constructor(
    private readonly engine: Engine,
    private readonly url: string,
    private readonly folder: string,
    private readonly programs: ChildProcess[],
  ) {
    // A worker that is killed because its browser hangs does not stop the driver.
    process.once('exit', () => this.end());
  }

  static async start(name: EngineName): Promise<Driver> {
    const engine: Engine = ENGINES[name];
    const folder = await mkdtemp(join(tmpdir(), 'vestibule-browser-'));
    const programs: ChildProcess[] = [];
    const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', ...engine.environment };
    if (engine.needsDisplay) {
      const display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      programs.push(display);
      env.DISPLAY = `:${await firstLine(display)}`;
      await slimButtons(folder);
    }
    const port = await freePort();
    const driver = spawn(engine.driver, engine.flags(port), { env, cwd: folder, stdio: 'ignore' });
    programs.push(driver);
    await new Promise((done, failed) => driver.once('spawn', done).once('error', failed));
    const url = `http://127.0.0.1:${port}`;
    await until(`an answer from ${engine.driver}`, () =>
      fetch(`${url}/status`).then(
        (): true => true,
        () => undefined,
      ),
    );
    return new Driver(engine, url, folder, programs);
  }

  /** Opens a browser whose page has this size in CSS pixels. */
  async open(size: Size): Promise<Session> {
    const session = await Session.open(this.url, this.engine.capabilities());
    await this.engine.narrow?.(session);
    await fit(session, size);
    return session;
  }

  async stop(): Promise<void> {
    const running = this.programs.filter((program) => program.exitCode === null);
    const ended = running.map((program) => new Promise((done) => program.once('close', done)));
    this.end();
    await Promise.all(ended);
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Stops the driver first, which closes its browser. */
  private end(): void {
    for (const program of this.programs.toReversed()) program.kill();
  }
}

/** Lets a GTK window be as narrow as a phone, which its title bar would otherwise prevent. */
async function slimButtons(home: string): Promise<void> {
  const folder = join(home, '.config/gtk-3.0');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'gtk.css'), '* { margin: 0; padding: 0; }');
}

function firstLine(program: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    program.once('error', failed);
    program.stdout?.once('data', (data: Buffer) => done(data.toString().trim()));
  });
}

/** Resizes the window until its page has the size, since the size of the frame depends on the browser. */
async function fit(session: Session, size: Size): Promise<void> {
  let outer = size;
  await until(`a page of ${size.width} by ${size.height} pixels`, async () => {
    await session.resize(outer);
    const [width, height] = await session.run<[number, number]>('return [innerWidth, innerHeight]');
    if (width === size.width && height === size.height) return true;
    outer = { width: outer.width + size.width - width, height: outer.height + size.height - height };
    return undefined;
  });
}
