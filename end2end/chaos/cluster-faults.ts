import type { OnCluster } from './cluster.ts';
import type { Fault } from './fault.ts';

/** Patroni replaces a primary that stays silent for 20 s (ttl). Some seconds for the election and the connections. */
const TTL = 20;
const LIMIT = 10;

/** PostgreSQL of the primary is killed. Patroni notices, and lets the synchronous node take over. */
export function killPrimary({ cluster }: OnCluster): Fault {
  return {
    name: 'kill -9 of the primary, failover',
    limit: TTL + LIMIT,
    async happen() {
      await cluster.whole();
      const from = Date.now();
      await cluster.killPostgres(await cluster.node('leader'));
      return from;
    },
  };
}

/** The primary is gone with its Patroni, as when its machine loses its power. It comes back after the failover. */
export function losePrimary({ cluster }: OnCluster): Fault {
  return {
    name: 'primary and its Patroni lost, failover after ttl',
    limit: TTL + LIMIT,
    async happen(world) {
      await cluster.whole();
      const primary = await cluster.node('leader');
      const from = Date.now();
      await cluster.signalPatroni(primary, 'SIGSTOP');
      await cluster.killPostgres(primary);
      await world.recovered(from);
      await cluster.signalPatroni(primary, 'SIGCONT');
      return from;
    },
  };
}

/** The node that acknowledges commits is killed. Commits wait until another one does. */
export function killSynchronous({ cluster }: OnCluster): Fault {
  return {
    name: 'kill -9 of the synchronous node',
    limit: LIMIT,
    async happen() {
      await cluster.whole();
      const from = Date.now();
      await cluster.killPostgres(await cluster.node('sync_standby'));
      return from;
    },
  };
}

/** A replica of Vestibule and the primary are killed at the same moment. */
export function killBoth({ cluster }: OnCluster): Fault {
  return {
    name: 'kill -9 of a replica and the primary, failover',
    limit: TTL + LIMIT,
    async happen({ random, installation }) {
      await cluster.whole();
      const replica = random.pick(installation.replicas);
      const from = Date.now();
      await Promise.all([cluster.killPostgres(await cluster.node('leader')), replica?.kill()]);
      await replica?.spawn();
      return from;
    },
  };
}
