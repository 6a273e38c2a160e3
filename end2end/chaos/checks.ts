import { setTimeout as pause } from 'node:timers/promises';
import type { Administrator } from './administrator.ts';
import { Client, type Outcome, type Traffic } from './client.ts';
import type { Ledger, Resident } from './ledger.ts';
import { stepOf } from './people.ts';
import { currentStep } from './phone.ts';
import type { Random } from './random.ts';

/** So many wrong passwords and codes do the checks send for one account: fewer than its limits of a day. */
const WRONG_TRIES = 8;
/** So many do they send in a row: after five, the account would have to wait. */
const WRONG_IN_A_ROW = 3;
/** How often a question is asked until it counts as not answered. */
const ATTEMPTS = 6;

/** Compares what the server does with what it has acknowledged. The load is paused meanwhile. */
export class Checks {
  /** Facts that were compared. */
  made = 0;
  /** Questions that got no answer at first, although the servers had recovered. */
  repeated = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly administrator: Administrator,
    private readonly port: number,
    private readonly traffic: Traffic,
    private readonly random: Random,
  ) {}

  /** A sample, in which what happened last is preferred. */
  async sample(after: string): Promise<void> {
    const { residents } = this.ledger;
    const lately = residents.slice(-20);
    for (const resident of this.random.some(lately, 12)) await this.sessions(resident, after, 4);
    for (const resident of this.random.some(lately, 4)) await this.signIn(resident, after);
    for (const resident of this.random.some(residents, 2)) await this.signIn(resident, after);
    await this.accounts(this.random.some(residents, 3), after);
    await this.settings(after);
  }

  /** Everything about everyone. */
  async everything(): Promise<void> {
    for (const resident of this.ledger.residents) {
      await this.sessions(resident, 'the end', Number.POSITIVE_INFINITY);
      await this.signIn(resident, 'the end');
    }
    await this.accounts(this.ledger.residents, 'the end');
    await this.settings('the end');
  }

  /** Sessions that are open, and those that were ended. */
  private async sessions(resident: Resident, after: string, count: number): Promise<void> {
    for (const ended of resident.ended.slice(-count)) {
      const answer = await this.ask(() => ended.copy().get('/api/security'));
      this.compare(answer, 401, `a session of ${resident.username} that was ended`, after);
    }
    if (resident.disabled !== false) return;
    for (const open of resident.open.slice(-count)) {
      const answer = await this.ask(() => open.get('/api/security'));
      this.compare(answer, 200, `an open session of ${resident.username}`, after);
    }
  }

  /** The old password, the current one, and after it codes that were used. */
  private async signIn(resident: Resident, after: string): Promise<void> {
    const { username, password, disabled, oldPasswords } = resident;
    const mayTry = resident.wrongTries < WRONG_TRIES;
    const old = oldPasswords[oldPasswords.length - 1];
    if (password === undefined || disabled === undefined) return;
    if (disabled) {
      if (resident.wrongTries >= WRONG_IN_A_ROW) return;
      resident.wrongTries += 1;
      return this.compare(await this.enter(username, password), 401, `sign-in of ${username}, who is disabled`, after);
    }
    if (old !== undefined && mayTry) {
      resident.wrongTries += 1;
      this.compare(await this.enter(username, old), 401, `the old password of ${username}`, after);
    }
    const browser = new Client(this.port, this.traffic);
    const entered = await this.ask(() => browser.post('/api/sign-in', { username, password }));
    this.compare(entered, 200, `the password of ${username}`, after);
    if (entered === 'unsure' || stepOf(entered) !== 'verify' || !mayTry) return;
    const spent = resident.spentSteps.filter((step) => step >= currentStep() - 1).pop();
    const backup = this.random.pick(resident.spentBackupCodes);
    if (spent !== undefined && resident.phone !== undefined) {
      resident.wrongTries += 1;
      const code = resident.phone.code(spent);
      const answer = await this.ask(() => browser.post('/api/verify', { code }));
      this.compare(answer, 422, `a code of ${username} that was used`, after);
    }
    if (backup !== undefined) {
      resident.wrongTries += 1;
      const answer = await this.ask(() => browser.post('/api/verify/backup-code', { code: backup }));
      this.compare(answer, 422, `a backup code of ${username} that was used`, after);
    }
  }

  /** That accounts are in the list, and whether they are disabled. */
  private async accounts(residents: Resident[], after: string): Promise<void> {
    for (const { username, disabled } of residents) {
      const found = await this.ask(() => this.administrator.find(username));
      if (found === 'unsure' || found.status === 401) continue;
      this.compare(found, 200, 'the list of accounts', after);
      const account = found.body.accounts?.find((listed: { username: string }) => listed.username === username);
      this.made += 1;
      if (account === undefined) this.ledger.violation(`after ${after}: the account ${username} is lost`);
      else if (disabled !== undefined && account.disabled !== disabled) {
        this.ledger.violation(`after ${after}: ${username} is ${account.disabled ? '' : 'not '}disabled`);
      }
    }
  }

  private async settings(after: string): Promise<void> {
    const answer = await this.administrator.settings();
    if (answer === 'unsure' || answer.status !== 200) return;
    for (const [name, value] of this.ledger.settings) {
      if (value === undefined) continue;
      this.made += 1;
      const now = answer.body[name];
      if (now !== value) this.ledger.violation(`after ${after}: the setting ${name} is ${now} instead of ${value}`);
    }
  }

  private enter(username: string, password: string): Promise<Outcome> {
    return this.ask(() => new Client(this.port, this.traffic).post('/api/sign-in', { username, password }));
  }

  /** Repeats a question that gets no answer: whether people are served again is judged by the time to recover. */
  private async ask(question: () => Promise<Outcome>): Promise<Outcome> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await question();
      if (answer !== 'unsure' || attempt === ATTEMPTS) return answer;
      this.repeated += 1;
      await pause(500);
    }
  }

  private compare(answer: Outcome, status: number, what: string, after: string): void {
    this.made += 1;
    if (answer === 'unsure') return this.ledger.violation(`after ${after}: no answer for ${what}: ${this.traffic.failed.at(-1)}`);
    if (answer.status === status) return;
    const of = this.ledger.residents.find(({ username }) => what.includes(username))?.username ?? '';
    const history = this.ledger.history(of);
    this.ledger.violation(`after ${after}: ${what} gets ${answer.status} ${JSON.stringify(answer.body)}, not ${status}; ${history}`);
  }
}
