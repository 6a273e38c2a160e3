import { setTimeout as pause } from 'node:timers/promises';
import { Balancer } from './balancer.ts';
import { Client, Traffic } from './client.ts';
import { type Fault, LIMIT } from './fault.ts';
import type { Replica } from './replica.ts';
import type { World } from './world.ts';

/** A replica is killed, and started again at once, as a service manager does. */
export const killReplica: Fault = {
  name: 'kill -9 of a replica',
  limit: LIMIT,
  async happen({ random, installation }) {
    const replica = random.pick(installation.replicas);
    const from = Date.now();
    await replica?.kill();
    await replica?.spawn();
    return from;
  },
};

/** All replicas are killed at the same moment, as when their machine loses its power. */
export const killAll: Fault = {
  name: 'kill -9 of all replicas',
  limit: LIMIT,
  async happen({ installation: { replicas } }) {
    const from = Date.now();
    await Promise.all(replicas.map((replica) => replica.kill()));
    await Promise.all(replicas.map((replica) => replica.spawn()));
    return from;
  },
};

/** A server is stopped with SIGTERM and started again, without telling the balancer. */
export const restart: Fault = {
  name: 'restart of a server',
  limit: LIMIT,
  async happen(world) {
    const replica = world.random.pick(world.installation.replicas);
    if (replica !== undefined) await stop(world, replica);
    const from = Date.now();
    await replica?.spawn();
    return from;
  },
};

/** Each replica in turn is taken out of the balancer, stopped with SIGTERM and started again, while people go on. */
export const rollingRestart: Fault = {
  name: 'rolling restart',
  limit: LIMIT,
  lossless: true,
  async happen(world) {
    const { replicas } = world.installation;
    return inTurn(world, 'rolling restart', replicas, () => {});
  },
};

/** Each of these replicas in turn is taken out of the balancer, stopped with SIGTERM, changed, and started again, while people go on. */
export async function inTurn(
  world: World,
  name: string,
  replicas: Replica[],
  change: (replica: Replica) => void | Promise<void>,
): Promise<number> {
  const traffic = new Traffic();
  let restarting = true;
  const ask = async () => {
    while (restarting) {
      await new Client(world.installation.port, traffic).get('/api/state');
      await pause(10);
    }
  };
  const asking = [ask(), ask()];
  const { folder, replicas: all } = world.installation;
  for (const replica of replicas) {
    const number = all.indexOf(replica) + 1;
    await Balancer.drain(folder, number);
    await stop(world, replica);
    await change(replica);
    await replica.start();
    await Balancer.admit(folder, number);
  }
  restarting = false;
  await Promise.all(asking);
  const [failed] = traffic.failed;
  if (failed !== undefined) world.ledger.violation(`${name}: ${traffic.failed.length} of ${traffic.sent} requests: ${failed}`);
  return Date.now();
}

async function stop(world: World, replica: Replica): Promise<void> {
  const code = await replica.stop();
  if (code !== 0) world.ledger.violation(`${replica.name} ends with ${code} after SIGTERM: ${replica.log.slice(-500)}`);
}
