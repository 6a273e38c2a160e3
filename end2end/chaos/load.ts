import { setTimeout as pause } from 'node:timers/promises';
import { labelled, type Mailbox } from '../support/mailbox.ts';
import type { Administrator } from './administrator.ts';
import type { Ledger, Resident } from './ledger.ts';
import type { People } from './people.ts';
import type { Random } from './random.ts';

/** How many people act at the same time, beside the administrator. */
const ACTORS = 3;
const LONGEST_PAUSE_MS = 500;

/** A steady load of acts. Nobody acts twice at the same time for one person. */
export class Load {
  private readonly loops: Promise<void>[] = [];
  private running = true;
  private paused = false;
  private acting = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly people: People,
    private readonly administrator: Administrator,
    private readonly mailbox: Mailbox,
    private readonly random: Random,
  ) {}

  start(): void {
    this.loops.push(this.loop(() => this.administrator.act(), 2));
    this.loops.push(this.loop(() => this.welcome(), 3));
    for (let actor = 0; actor < ACTORS; actor += 1) this.loops.push(this.loop(() => this.personActs(), 1));
  }

  /** Lets the acts in progress end, and begins no further ones until `resume`. */
  async pause(): Promise<void> {
    this.paused = true;
    while (this.acting > 0) await pause(10);
  }

  resume(): void {
    this.paused = false;
  }

  async stop(): Promise<void> {
    this.running = false;
    await Promise.all(this.loops);
  }

  /** The next person whose temporary password has come signs in for the first time. */
  async welcome(): Promise<boolean> {
    const mails = new Map((await this.mailbox.all()).filter(isPassword).map((mail) => [mail.to, mail]));
    const at = this.ledger.invited.findIndex(({ email }) => mails.has(email));
    const [account] = at < 0 ? [] : this.ledger.invited.splice(at, 1);
    if (account === undefined) return false;
    const resident: Resident = {
      ...account,
      password: undefined,
      oldPasswords: [],
      phone: undefined,
      spentSteps: [],
      backupCodes: [],
      spentBackupCodes: [],
      open: [],
      ended: [],
      disabled: false,
      wrongTries: 0,
      active: true,
      busy: true,
    };
    this.ledger.residents.push(resident);
    const mail = mails.get(account.email);
    resident.active = await this.people.firstSignIn(resident, labelled(mail?.text ?? '', 'Password'));
    resident.busy = false;
    return true;
  }

  private async personActs(): Promise<void> {
    const ready = ({ active, disabled, password }: Resident) => active && disabled === false && password !== undefined;
    const free = this.ledger.residents.filter((resident) => ready(resident) && !resident.busy);
    const person = this.random.pick(free);
    if (person === undefined) return;
    person.busy = true;
    await this.people.act(person);
    person.busy = false;
    if (person.phone !== undefined && person.backupCodes.length === 0) person.active = false;
  }

  private async loop(act: () => Promise<unknown>, slowness: number): Promise<void> {
    while (this.running) {
      if (!this.paused) {
        this.acting += 1;
        await act();
        this.acting -= 1;
      }
      await pause(this.random.between(100, LONGEST_PAUSE_MS) * slowness);
    }
  }
}

function isPassword({ subject }: { subject: string }): boolean {
  return subject === 'New Password';
}
