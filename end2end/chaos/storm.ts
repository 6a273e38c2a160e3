import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import type { World } from './world.ts';

/** One fault that happened. */
interface Event {
  fault: Fault;
  recovery: number;
  acknowledged: number;
  failed: number;
}

/** Lets faults happen, one after the other, at random moments under load. Each is printed with its time to recover. */
export class Storm {
  private readonly events: Event[] = [];

  constructor(
    private readonly world: World,
    private readonly faults: Fault[],
    private readonly patience: number,
  ) {}

  /** Every fault equally often. */
  async blow(count: number, order: 'at random' | 'in order'): Promise<void> {
    let waiting: Fault[] = [];
    for (let number = 1; number <= count; number += 1) {
      if (waiting.length === 0) waiting = order === 'at random' ? this.world.random.shuffled(this.faults) : this.faults.toReversed();
      const fault = waiting.pop();
      if (fault !== undefined) await this.one(fault, number, count);
    }
  }

  private async one(fault: Fault, number: number, count: number): Promise<void> {
    const { world } = this;
    const { ledger, traffic, load, random } = world;
    await pause(random.between(500, 2_500));
    const [acknowledged, failed] = [ledger.total, traffic.failed.length];
    const began = Date.now();
    const recovery = await this.happen(fault);
    const logged = () => world.installation.replicas.flatMap((replica) => replica.complaints(began).slice(-5)).join('\n');
    if (recovery > fault.limit * this.patience) {
      ledger.violation(`after ${fault.name}: recovered after ${recovery.toFixed(1)} s\n${logged()}`);
    }
    await load.pause();
    const failures = traffic.failed.length - failed;
    if (fault.lossless && failures > 0) {
      ledger.violation(`in ${fault.name}, requests failed:\n${[...traffic.failed.slice(failed), logged()].join('\n')}`);
    }
    await world.checks.sample(`${fault.name} (${number})`);
    load.resume();
    const event = { fault, recovery, acknowledged: ledger.total - acknowledged, failed: failures };
    this.events.push(event);
    console.log(
      `${new Date().toISOString().slice(11, 23)} ${String(number).padStart(3)}/${count}  ${fault.name.padEnd(50)} recovered in ${recovery.toFixed(1).padStart(5)} s` +
        `  ${event.acknowledged} acts, ${failures} requests without an answer`,
    );
  }

  private async happen(fault: Fault): Promise<number> {
    try {
      return await this.world.recovered(await fault.happen(this.world));
    } catch (error) {
      throw new Error(`${fault.name}: ${(error as Error).message}`);
    }
  }

  /** The table at the end. */
  summary(): string {
    const { ledger, traffic, checks, installation } = this.world;
    const rows = [...new Set(this.faults)].map((fault) => {
      const times = this.events.filter((event) => event.fault === fault).map(({ recovery }) => recovery).sort((a, b) => a - b);
      const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
      return `| ${fault.name} | ${times.length} | ${at(0.5)} | ${at(1)} | ${fault.limit} |`;
    });
    const acts = [...ledger.acknowledged].map(([act, count]) => `${count} × ${act}`).join(', ');
    return [
      '',
      `${installation.name}: ${this.events.length} faults`,
      '| fault | times | median recovery (s) | longest (s) | limit (s) |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      `${ledger.total} acknowledged acts: ${acts}`,
      `${traffic.sent} requests; ${ledger.unsure} acts without a clear answer; ${checks.made} facts compared, ${checks.repeated} of them at a second attempt`,
      `${ledger.violations.length} violations`,
    ].join('\n');
  }
}
