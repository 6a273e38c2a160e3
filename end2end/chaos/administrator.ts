import { type Answer, Client, type Outcome, type Traffic } from './client.ts';
import type { Ledger, Resident } from './ledger.ts';
import { Phone } from './phone.ts';
import type { Random } from './random.ts';
import { stepOf } from './people.ts';

const PASSWORD = 'violet kayak trombone';
/** Reauthentication lasts for ten minutes. */
const PROOF_MS = 8 * 60_000;
/** So many people take part in the load. */
const ACTIVE = 14;

/** What an administrator does. */
export class Administrator {
  private session: Client;
  private phone: Phone | undefined;
  private provedAt = 0;
  private added = 0;

  constructor(
    readonly username: string,
    private password: string,
    private readonly ledger: Ledger,
    private readonly port: number,
    private readonly traffic: Traffic,
    private readonly random: Random,
  ) {
    this.session = new Client(port, traffic);
  }

  /** The first sign-in, before any fault. */
  async begin(): Promise<void> {
    await this.must('/api/sign-in', { username: this.username, password: this.password });
    this.phone = new Phone((await this.must('/api/set-up', {})).body.uri);
    await this.must('/api/verify', { code: this.nextCode() });
    await this.must('/api/backup-codes', {});
    await this.must('/api/backup-codes/done', {});
    await this.must('/api/change-password', { old_password: this.password, new_password: PASSWORD });
    this.password = PASSWORD;
    this.provedAt = Date.now();
    // External people need no second step.
    await this.must('/api/admin/settings/change', { changes: [{ mfa: ['external', 'off'] }] });
  }

  async act(): Promise<void> {
    if (!(await this.signedIn())) return;
    const choice = this.random.next();
    const free = this.ledger.residents.filter(({ busy }) => !busy);
    const active = this.ledger.residents.filter((resident) => resident.active);
    if (active.length + this.ledger.invited.length < ACTIVE || choice < 0.35) return this.add();
    if (choice < 0.6) return this.changeSetting();
    if (choice < 0.8) return this.change('disable', this.random.pick(free.filter((resident) => resident.active)));
    return this.change('enable', this.random.pick(free.filter(({ disabled }) => disabled === true)));
  }

  /** The account's details, to be compared with the ledger. */
  async find(username: string): Promise<Outcome> {
    const data = { filter: 'all', search: username, page: 'first', sort: { by: 'username', descending: false } };
    return this.session.post('/api/admin/accounts', data);
  }

  settings(): Promise<Outcome> {
    return this.session.get('/api/admin/settings');
  }

  /** Whether it is signed in, after a new sign-in where the old session has expired. */
  async signedIn(): Promise<boolean> {
    const state = await this.session.get('/api/state');
    if (state === 'unsure') return false;
    if (stepOf({ status: 200, body: state.body.progress }) === 'signed_in') {
      if (Date.now() - this.provedAt < PROOF_MS) return true;
      const proof = await this.session.post('/api/prove', { password: this.password });
      if (proof === 'unsure' || proof.status !== 200) return false;
      this.provedAt = Date.now();
      return true;
    }
    this.session = new Client(this.port, this.traffic);
    const entered = await this.session.post('/api/sign-in', { username: this.username, password: this.password });
    if (!this.ledger.accepted(entered, 'sign-in of the administrator')) return false;
    const step = this.phone?.next();
    if (step === undefined) return false;
    const verified = await this.session.post('/api/verify', { code: this.nextCode() });
    if (verified === 'unsure' || verified.status !== 200) return false;
    this.provedAt = Date.now();
    return true;
  }

  private async add(): Promise<void> {
    this.added += 1;
    const kind = this.random.next() < 0.5 ? 'internal' : 'external';
    const username = `${kind}-${this.added}`;
    const email = `${username}@example.com`;
    const data = { username, email, name: '', kind, origin: 'local', administrator: false };
    const answer = await this.session.post('/api/admin/account/add', data);
    if (!this.ledger.accepted(answer, `adding ${username}`)) return;
    this.ledger.invited.push({ username, email, id: answer.body.id });
    this.ledger.acknowledge('account added');
  }

  private async changeSetting(): Promise<void> {
    const days = this.random.between(1, 30);
    this.ledger.settings.set('remind_days', undefined);
    const answer = await this.session.post('/api/admin/settings/change', { changes: [{ remind_days: days }] });
    if (!this.ledger.accepted(answer, 'changing a setting')) return;
    this.ledger.settings.set('remind_days', days);
    this.ledger.acknowledge('setting changed');
  }

  private async change(what: 'disable' | 'enable', resident: Resident | undefined): Promise<void> {
    if (resident === undefined) return;
    const { open } = resident;
    resident.busy = true;
    resident.disabled = undefined;
    resident.open = [];
    resident.active = false;
    const answer = await this.session.post(`/api/admin/account/${what}`, { id: resident.id });
    resident.busy = false;
    if (!this.ledger.accepted(answer, `${what} ${resident.username}`)) return;
    resident.disabled = what === 'disable';
    resident.active = what === 'enable';
    resident.ended.push(...open);
    this.ledger.acknowledge(`account ${what}d`);
  }

  private nextCode(): string {
    const step = this.phone?.next();
    if (this.phone === undefined || step === undefined) throw new Error('the administrator has no code left');
    this.phone.last = step;
    return this.phone.code(step);
  }

  private async must(path: string, data: object): Promise<Answer> {
    const answer = await this.session.post(path, data);
    if (answer === 'unsure' || answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  }
}
