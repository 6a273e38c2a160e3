import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { until } from '../support/until.ts';
import { onCluster } from './cluster.ts';
import { killBoth, killPrimary, killSynchronous, losePrimary } from './cluster-faults.ts';
import { clock } from './clock-fault.ts';
import { cutAll, cutOne, diskFull, killPostgres, locked, postgresDiskFull, resetAll } from './database-faults.ts';
import type { Fault } from './fault.ts';
import { onPostgres, onSqlite } from './installations.ts';
import { killAll, killReplica, restart, rollingRestart } from './process-faults.ts';
import { Random } from './random.ts';
import { Storm } from './storm.ts';
import { killUpgraded, previousRelease, rollback, rollingUpgrade } from './upgrade.ts';
import { type Installation, World } from './world.ts';

/** How a run differs from the full one. */
export interface Plan {
  faults: number;
  /** The seconds that recovery may take are multiplied by this, where the machine does other work too. */
  patience: number;
}

/** The usual patience: on a machine that does other work too, recovery takes longer. */
export const patience = Number(process.env.CHAOS_PATIENCE ?? 1);

/** Repeats the choices of an earlier run, though not its timing. */
const SEED = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000);

export async function sqlite(plan: Plan): Promise<string[]> {
  const installation = await onSqlite();
  const faults = [killReplica, restart, locked(installation), diskFull(installation), clock('ahead'), clock('behind')];
  return run(installation, faults, plan, new Random(SEED));
}

export async function postgres(plan: Plan): Promise<string[]> {
  const random = new Random(SEED);
  const installation = await onPostgres(random);
  const faults = [
    killReplica,
    killAll,
    killPostgres(installation),
    postgresDiskFull(installation),
    cutOne(installation),
    cutAll(installation),
    resetAll(installation),
    restart,
    rollingRestart,
    clock('ahead'),
    clock('behind'),
  ];
  return run(installation, faults, plan, random);
}

export async function patroni(plan: Plan): Promise<string[]> {
  const random = new Random(SEED);
  const installation = await onCluster(random);
  const faults = [killPrimary, losePrimary, killSynchronous, killBoth, cutOne].map((fault) => fault(installation));
  return run(installation, [...faults, rollingRestart], plan, random);
}

/**
 * The previous release serves. Then it is replaced by this version, at first on one replica: both versions serve side by side,
 * replicas of this version are killed, and one goes back to the previous release, as far as the schema allows.
 */
export async function upgrade(patience: number): Promise<string[]> {
  const random = new Random(SEED);
  const previous = previousRelease();
  const installation = await onPostgres(random, previous);
  const sideBySide = [killUpgraded, rollback(previous), killUpgraded];
  const steps = [rollingUpgrade('one replica'), ...sideBySide, rollingUpgrade('the other replicas'), killReplica, rollingRestart];
  return run({ ...installation, name: 'PostgreSQL with an upgrade' }, steps, { faults: steps.length, patience }, random, 'in order');
}

/** Lets the faults happen, compares everything at the end, and returns what must not have happened. */
export async function run(
  installation: Installation,
  faults: Fault[],
  plan: Plan,
  random: Random,
  order: 'at random' | 'in order' = 'at random',
): Promise<string[]> {
  console.log(`chaos on ${installation.name}: ${plan.faults} faults, CHAOS_SEED=${SEED}`);
  try {
    const world = await World.begin(installation, random);
    const storm = new Storm(world, faults, plan.patience);
    await storm.blow(plan.faults, order);
    await world.load.stop();
    // Everyone who was added gets a temporary password, at the latest a minute after a replica that sent it died.
    const { invited } = world.ledger;
    const welcome = async () => ((await world.load.welcome()) || invited.length > 0 ? undefined : true);
    await until('every temporary password', welcome, 90).catch(() => {
      world.ledger.violation(`no temporary password came for ${invited.map(({ username }) => username)}`);
    });
    await world.checks.everything();
    console.log(storm.summary());
    return world.ledger.violations;
  } catch (error) {
    console.error(error);
    throw error;
  } finally {
    await keepLogs(installation);
    await installation.stop();
  }
}

const LOGS = resolve(import.meta.dirname, '../test-results/chaos-logs');

/** Keeps what the servers, the database and its helpers logged, to find out why something was lost. */
async function keepLogs({ name, folder, replicas }: Installation): Promise<void> {
  const kept = join(LOGS, name.replaceAll(' ', '-'));
  await mkdir(kept, { recursive: true });
  const logs = (await readdir(folder)).filter((file) => file.endsWith('.log'));
  for (const file of logs) await cp(join(folder, file), join(kept, file));
  for (const replica of replicas) await writeFile(join(kept, `${replica.name}.log`), replica.log);
}
