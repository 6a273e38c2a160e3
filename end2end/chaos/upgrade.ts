import { type Fault, LIMIT } from './fault.ts';
import { inTurn } from './process-faults.ts';
import type { Installation } from './world.ts';
import { BINARY } from '../support/test-server.ts';

/** So many replicas of the previous release are replaced by this version, one after the other, while people go on. */
export function rollingUpgrade(count: number): Fault {
  return {
    name: `upgrade of ${count === 1 ? 'one replica' : `${count} replicas`}`,
    limit: LIMIT,
    lossless: true,
    async happen(world) {
      const old = world.installation.replicas.filter(({ binary }) => binary !== BINARY).slice(0, count);
      return inTurn(world, this.name, old, (replica) => (replica.binary = BINARY));
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

function upgraded({ replicas }: Installation) {
  return replicas.filter(({ binary }) => binary === BINARY);
}
