import { createHmac } from 'node:crypto';

const SECONDS_PER_STEP = 30;

/** An authenticator app, which can look at the codes of any time. */
export class Phone {
  /** The latest time step whose code was sent. */
  last = 0;
  private readonly key: Buffer;

  constructor(uri: string) {
    this.key = base32(new URL(uri).searchParams.get('secret') ?? '');
  }

  /** The code of a time step (RFC 6238 with SHA-1 and six digits). */
  code(step: number): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(step));
    const hash = createHmac('sha1', this.key).update(counter).digest();
    const at = (hash[hash.length - 1] ?? 0) & 15;
    return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
  }

  /** The time step of the next code that the server accepts now; undefined until one is left. */
  next(): number | undefined {
    const step = Math.max(this.last + 1, currentStep());
    return step <= currentStep() + 1 ? step : undefined;
  }
}

/** The current time step; `ahead` in seconds. */
export function currentStep(ahead = 0): number {
  return Math.floor((Date.now() / 1000 + ahead) / SECONDS_PER_STEP);
}

function base32(text: string): Buffer {
  const bits = [...text].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
