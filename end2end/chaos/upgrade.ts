import { execFile, execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { BINARY } from '../support/test-server.ts';
import { type Fault, LIMIT } from './fault.ts';
import { inTurn } from './process-faults.ts';
import type { Replica } from './replica.ts';
import type { Installation } from './world.ts';

/** How long the replicas serve before one of them is replaced. */
const PHASE_MS = 10_000;
/** How long a program may take to refuse to start. */
const REFUSAL_MS = 30_000;

/** The program of the previous release, which is built if it is not there yet. */
export function previousRelease(): string {
  const script = resolve(import.meta.dirname, '../../scripts/previous-release');
  return execFileSync(script, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
}

/**
 * Replicas of the previous release are replaced by this version, one after the other, while people go on. The first one migrates
 * the schema when it starts, under those that still run.
 */
export function rollingUpgrade(which: 'one replica' | 'the other replicas'): Fault {
  return {
    name: `upgrade of ${which}`,
    limit: LIMIT,
    lossless: true,
    async happen(world) {
      await pause(PHASE_MS);
      const old = world.installation.replicas.filter(({ binary }) => binary !== BINARY);
      const some = which === 'one replica' ? old.slice(0, 1) : old;
      return inTurn(world, this.name, some, (replica) => {
        replica.binary = BINARY;
      });
    },
  };
}

/** A replica of this version is killed while the previous release serves beside it, and started again at once. */
export const killUpgraded: Fault = {
  name: 'kill -9 of a replica of this version, beside the previous one',
  limit: LIMIT,
  async happen({ installation, random }) {
    const replica = random.pick(upgraded(installation));
    const from = Date.now();
    await replica?.kill();
    await replica?.spawn();
    return from;
  },
};

/**
 * An upgraded replica is started with the previous release again. If this version has changed the schema, the previous release
 * must refuse to start, and the replica is started with this version. Else, it serves.
 */
export function rollback(previous: string): Fault {
  return {
    name: 'rollback of a replica',
    limit: LIMIT,
    lossless: true,
    async happen(world) {
      return inTurn(world, this.name, upgraded(world.installation).slice(0, 1), async (replica) => {
        if ((await refusal(replica, previous, 'migrate', '--check')) === undefined) {
          replica.binary = previous;
          return;
        }
        const { code, text } = (await refusal(replica, previous, 'serve')) ?? { code: 0, text: 'it starts' };
        if (code !== 2 || !/^[^\n]*a newer version of Vestibule has changed it[^\n]*\n$/.test(text)) {
          world.ledger.violation(`rollback: the previous release does not refuse the newer schema, but ends with ${code}: ${text}`);
        }
        console.log(`the previous release refuses to start on the newer schema: ${text.trim()}`);
      });
    },
  };
}

/** How a command of another program refuses the installation of a replica. Undefined if it does not. */
async function refusal(replica: Replica, program: string, ...args: string[]): Promise<{ code: unknown; text: string } | undefined> {
  try {
    await promisify(execFile)(program, args, { env: replica.environment, timeout: REFUSAL_MS });
    return undefined;
  } catch (error) {
    const { code, signal, stderr } = error as { code: unknown; signal: unknown; stderr: string };
    return { code: code ?? signal, text: stderr };
  }
}

function upgraded({ replicas }: Installation): Replica[] {
  return replicas.filter(({ binary }) => binary === BINARY);
}
