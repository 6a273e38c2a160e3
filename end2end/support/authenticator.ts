import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { until } from './until.ts';

const run = promisify(execFile);
const SECONDS_PER_STEP = 30;
// The time that a test may take between generating a code and its check by the server.
const MARGIN_SECONDS = 4;

/** A person's authenticator app. Its codes come from oathtool, which shares no code with Vestibule. */
export class Authenticator {
  /** The latest step whose code was used; the server rejects it and older ones. */
  private last = 0;

  constructor(readonly secret: string) {}

  /** Reads an otpauth URI, as an app that scans a QR code does. */
  static scan(uri: string): Authenticator {
    const secret = new URL(uri).searchParams.get('secret');
    if (secret === null) throw new Error(`no secret in ${uri}`);
    return new Authenticator(secret);
  }

  /**
   * The next code that the server accepts: the oldest in its window that is newer than the last one used. Two sign-ins in a
   * row therefore need no waiting.
   */
  async next(): Promise<string> {
    const now = currentStep();
    // The code before the current one expires with the current step.
    const oldest = secondsLeft() > MARGIN_SECONDS ? now - 1 : now;
    const step = Math.max(this.last + 1, oldest);
    if (step > now + 1) {
      await until('the next code', () => (currentStep() >= step - 1 ? true : undefined), 2 * SECONDS_PER_STEP);
    }
    this.last = step;
    return this.at(step);
  }

  /** The code of a step relative to now; it counts as used. */
  async code({ step }: { step: number }): Promise<string> {
    const chosen = (await settledStep()) + step;
    this.last = Math.max(this.last, chosen);
    return this.at(chosen);
  }

  /** The code used last. */
  async spent(): Promise<string> {
    return this.at(this.last);
  }

  /** The code before the one used last. */
  async stale(): Promise<string> {
    return this.at(this.last - 1);
  }

  /** The code of a phone whose clock is off by some minutes (negative: behind). */
  async withClockOff(minutes: number): Promise<string> {
    const now = await settledStep();
    return this.at(now + (minutes * 60) / SECONDS_PER_STEP);
  }

  /** Codes that are wrong at any time within an hour of now. */
  async wrong(count: number): Promise<string[]> {
    const around = 120;
    const right = new Set(await this.codes(currentStep() - around, 2 * around));
    const wrong: string[] = [];
    for (let number = 100_000; wrong.length < count; number += 1) {
      const code = String(number);
      if (!right.has(code)) wrong.push(code);
    }
    return wrong;
  }

  private async at(step: number): Promise<string> {
    const [code] = await this.codes(step, 0);
    if (code === undefined) throw new Error('oathtool printed no code');
    return code;
  }

  /** The code of `step` and of the `more` steps after it. */
  private async codes(step: number, more: number): Promise<string[]> {
    const time = `@${step * SECONDS_PER_STEP}`;
    const args = ['--totp', '--base32', '--window', String(more), '--now', time, this.secret];
    const { stdout } = await run('oathtool', args);
    return stdout.trim().split('\n');
  }
}

function currentStep(): number {
  return Math.floor(Date.now() / 1000 / SECONDS_PER_STEP);
}

/** How much is left of the current step. */
function secondsLeft(): number {
  return SECONDS_PER_STEP - ((Date.now() / 1000) % SECONDS_PER_STEP);
}

/** The current step, once enough of it is left: people also wait when a code is about to change. */
function settledStep(): Promise<number> {
  return until('a fresh code', () => (secondsLeft() > MARGIN_SECONDS ? currentStep() : undefined));
}
