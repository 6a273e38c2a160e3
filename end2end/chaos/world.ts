import { Mailbox, labelled } from '../support/mailbox.ts';
import { until } from '../support/until.ts';
import { Administrator } from './administrator.ts';
import { Checks } from './checks.ts';
import { Client, Traffic } from './client.ts';
import { Ledger } from './ledger.ts';
import { Load } from './load.ts';
import { People } from './people.ts';
import type { Random } from './random.ts';
import type { Replica } from './replica.ts';

/** Servers, their database, and what is in front of them. */
export interface Installation {
  name: string;
  /** The port for people. */
  port: number;
  replicas: Replica[];
  folder: string;
  stop(): Promise<void>;
}

/** An installation with people who use it. */
export class World {
  private readonly probe = { username: 'probe', password: 'violet kayak trombone' };

  private constructor(
    readonly installation: Installation,
    readonly random: Random,
    readonly ledger: Ledger,
    readonly traffic: Traffic,
    readonly load: Load,
    readonly checks: Checks,
  ) {}

  /** Adds an administrator and a first account, and starts the load. */
  static async begin(installation: Installation, random: Random): Promise<World> {
    const { port, folder, replicas } = installation;
    const [first] = replicas;
    if (first === undefined) throw new Error('there is no replica');
    const [ledger, traffic] = [new Ledger(), new Traffic()];
    // The balancer has to notice that the replicas are ready.
    const isServed = async () => ((await new Client(port, new Traffic()).get('/api/state')) === 'unsure' ? undefined : true);
    await until('an answer through the balancer', isServed, 60);
    const mailbox = new Mailbox(`${folder}/mail`);
    const people = new People(ledger, port, traffic, random);
    const temporary = async (username: string, ...flags: string[]) => {
      const email = `${username}@example.com`;
      await first.command('account', 'add', '--username', username, '--email', email, ...flags);
      return labelled((await mailbox.receive('New Password', email)).text, 'Password');
    };
    const password = await temporary('root', '--admin');
    const administrator = new Administrator('root', password, ledger, port, traffic, random);
    await administrator.begin();
    const load = new Load(ledger, people, administrator, mailbox, random);
    const checks = new Checks(ledger, administrator, port, traffic, random);
    const world = new World(installation, random, ledger, traffic, load, checks);
    await world.beginProbe(await temporary('probe', '--external'));
    load.start();
    return world;
  }

  /** Whether every replica is ready, and people can sign in and out through the balancer. */
  async isWhole(): Promise<true | undefined> {
    const { replicas, port } = this.installation;
    if (!(await Promise.all(replicas.map((replica) => replica.isReady()))).every(Boolean)) return undefined;
    for (let turn = 0; turn < replicas.length; turn += 1) {
      const browser = new Client(port, new Traffic());
      for (const [path, data] of [
        ['/api/sign-in', this.probe],
        ['/api/sign-out', {}],
      ] as const) {
        const answer = await browser.post(path, data);
        if (answer === 'unsure' || answer.status !== 200) return undefined;
      }
    }
    return true;
  }

  /** Waits for that, and returns how long it took from a moment on, in seconds. */
  async recovered(from: number, patience = 180): Promise<number> {
    await until('the servers to recover', () => this.isWhole(), patience).catch((error: Error) => {
      const logs = this.installation.replicas.map(({ name, log }) => `${name}:\n${log.slice(-1_500)}`);
      throw new Error(`${error.message}:\n${logs.join('\n')}`);
    });
    return (Date.now() - from) / 1000;
  }

  private async beginProbe(temporary: string): Promise<void> {
    const { username, password } = this.probe;
    const browser = new Client(this.installation.port, new Traffic());
    await browser.post('/api/sign-in', { username, password: temporary });
    await browser.post('/api/change-password', { old_password: temporary, new_password: password });
  }
}
