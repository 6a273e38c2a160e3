import { type Answer, Client, type Traffic } from './client.ts';
import type { Ledger, Resident } from './ledger.ts';
import { Phone } from './phone.ts';
import type { Random } from './random.ts';

/** What people do on their own account. Each act updates what the ledger knows. */
export class People {
  private passwords = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly port: number,
    private readonly traffic: Traffic,
    private readonly random: Random,
  ) {}

  /** One act of a person, as it may come next. */
  async act(person: Resident): Promise<void> {
    const session = this.random.pick(person.open);
    const choice = this.random.next();
    if (session === undefined || choice < 0.25) return this.signIn(person);
    if (choice < 0.45) return this.look(person, session);
    if (choice < 0.6) return this.signOut(person, session);
    if (choice < 0.75) return this.changePassword(person, session);
    if (choice < 0.85) return this.endOthers(person, session);
    return this.endOne(person, session);
  }

  /** The first sign-in with the temporary password, with everything that it asks for. */
  async firstSignIn(person: Resident, temporary: string): Promise<boolean> {
    const browser = this.browser();
    const { username } = person;
    const entered = await browser.post('/api/sign-in', { username, password: temporary });
    if (!this.ledger.accepted(entered, `sign-in of ${username} with the temporary password`)) return false;
    if (stepOf(entered) === 'set_up') {
      const setUp = await browser.post('/api/set-up', {});
      if (!this.ledger.accepted(setUp, `set-up of ${username}`)) return false;
      person.phone = new Phone(setUp.body.uri);
      const verified = await this.verify(browser, person);
      if (verified === undefined) return false;
      const shown = await browser.post('/api/backup-codes', {});
      if (!this.ledger.accepted(shown, `backup codes of ${username}`)) return false;
      const done = await browser.post('/api/backup-codes/done', {});
      if (!this.ledger.accepted(done, `end of the set-up of ${username}`)) return false;
      person.backupCodes = [...shown.body.codes];
    }
    const password = this.newPassword();
    const changed = await browser.post('/api/change-password', { old_password: temporary, new_password: password });
    if (!this.ledger.accepted(changed, `first password of ${username}`)) return false;
    person.password = password;
    person.oldPasswords.push(temporary);
    person.open.push(browser);
    this.ledger.acknowledge('first sign-in', person.username);
    return true;
  }

  async signIn(person: Resident): Promise<void> {
    if (person.password === undefined) return;
    const browser = this.browser();
    const { username, password } = person;
    const entered = await browser.post('/api/sign-in', { username, password });
    if (!this.ledger.accepted(entered, `sign-in of ${username}`)) return;
    if (stepOf(entered) === 'verify') {
      const code = person.phone?.next() !== undefined ? this.verify(browser, person) : this.useBackupCode(browser, person);
      if ((await code) === undefined) return;
    }
    person.open.push(browser);
    this.ledger.acknowledge('sign-in', person.username);
  }

  /** Sends the next code of the authenticator app. Undefined if it was not accepted. */
  private async verify(browser: Client, person: Resident): Promise<Answer | undefined> {
    const step = person.phone?.next();
    if (person.phone === undefined || step === undefined) return undefined;
    person.phone.last = step;
    const answer = await browser.post('/api/verify', { code: person.phone.code(step) });
    if (!this.ledger.accepted(answer, `code of ${person.username}`)) return undefined;
    person.spentSteps.push(step);
    this.ledger.acknowledge('code used', person.username);
    return answer;
  }

  private async useBackupCode(browser: Client, person: Resident): Promise<Answer | undefined> {
    const code = person.backupCodes.pop();
    if (code === undefined) return undefined;
    const answer = await browser.post('/api/verify/backup-code', { code });
    if (!this.ledger.accepted(answer, `backup code of ${person.username}`)) return undefined;
    person.spentBackupCodes.push(code);
    this.ledger.acknowledge('backup code used', person.username);
    // The last one leads to new ones, which this person does not take.
    return stepOf({ status: 200, body: answer.body.progress }) === 'signed_in' ? answer : undefined;
  }

  private async look(person: Resident, session: Client): Promise<void> {
    this.ledger.accepted(await session.get('/api/security'), `the session of ${person.username}`);
  }

  private async signOut(person: Resident, session: Client): Promise<void> {
    person.open = person.open.filter((other) => other !== session);
    const before = session.copy();
    if (!this.ledger.accepted(await session.post('/api/sign-out', {}), `sign-out of ${person.username}`)) return;
    person.ended.push(before);
    this.ledger.acknowledge('sign-out', person.username);
  }

  private async changePassword(person: Resident, session: Client): Promise<void> {
    const old = person.password;
    if (old === undefined) return;
    const { open } = person;
    const [password, before] = [this.newPassword(), session.copy()];
    person.password = undefined;
    person.open = [];
    const answer = await session.post('/api/change-password', { old_password: old, new_password: password });
    if (!this.ledger.accepted(answer, `change of the password of ${person.username}`)) return;
    person.password = password;
    person.oldPasswords.push(old);
    person.open = [session];
    // It ends the others, and gives this one a new token.
    person.ended.push(before, ...open.filter((other) => other !== session));
    this.ledger.acknowledge('password changed', person.username);
  }

  private async endOthers(person: Resident, session: Client): Promise<void> {
    const others = person.open.filter((other) => other !== session);
    person.open = [session];
    const answer = await session.post('/api/sessions/end-others', {});
    if (!this.ledger.accepted(answer, `end of the other sessions of ${person.username}`)) return;
    person.ended.push(...others);
    this.ledger.acknowledge('other sessions ended', person.username);
  }

  /** Ends another of the person's sessions, or its own, by its id. */
  private async endOne(person: Resident, session: Client): Promise<void> {
    const page = await session.get('/api/security');
    if (!this.ledger.accepted(page, `the session of ${person.username}`)) return;
    const own = page.body.sessions.find((listed: { this: boolean }) => listed.this);
    const ender = person.open.find((other) => other !== session);
    if (own === undefined || ender === undefined) return;
    person.open = person.open.filter((other) => other !== session);
    const answer = await ender.post('/api/sessions/end', { id: own.id });
    if (!this.ledger.accepted(answer, `end of a session of ${person.username}`)) return;
    person.ended.push(session);
    this.ledger.acknowledge('session ended', person.username);
  }

  private browser(): Client {
    return new Client(this.port, this.traffic);
  }

  private newPassword(): string {
    this.passwords += 1;
    return `violet kayak trombone ${this.passwords} ${this.random.between(100_000, 999_999)}`;
  }
}

/** The step that an answer leads to. */
export function stepOf(answer: Answer): string {
  const step = answer.body?.step;
  return typeof step === 'string' ? step : Object.keys(step ?? {})[0] ?? '';
}
