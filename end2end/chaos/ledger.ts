import type { Answer, Client, Outcome } from './client.ts';
import type { Phone } from './phone.ts';

/** A person, and everything about the account that the server has acknowledged. */
export interface Resident {
  username: string;
  email: string;
  id: string;
  /** Undefined once a change of it was sent and not answered. */
  password: string | undefined;
  /** Passwords that were replaced. */
  oldPasswords: string[];
  /** The authenticator app, for those who need one. */
  phone: Phone | undefined;
  /** Time steps whose codes were accepted. */
  spentSteps: number[];
  backupCodes: string[];
  spentBackupCodes: string[];
  /** Browsers that are signed in. */
  open: Client[];
  /** Browsers whose session was ended. */
  ended: Client[];
  /** Undefined while a change of it was not answered. */
  disabled: boolean | undefined;
  /** Wrong passwords and codes that the checks have sent. The server counts them for a day. */
  wrongTries: number;
  /** Whether it takes part in the load. */
  active: boolean;
  /** Whether an act for this person is in progress. No second one begins meanwhile. */
  busy: boolean;
}

/** What is remembered of all acknowledged acts. */
export class Ledger {
  readonly residents: Resident[] = [];
  /** Settings by their names on the wire. Undefined while a change was not answered. */
  readonly settings = new Map<string, number | undefined>();
  /** Accounts that were added and whose owner must get a temporary password by email. */
  readonly invited: { username: string; email: string; id: string }[] = [];
  /** Acknowledged acts by kind. */
  readonly acknowledged = new Map<string, number>();
  /** Acts that were not answered, or with an error of the server: they may have happened or not. */
  unsure = 0;
  readonly violations: string[] = [];

  /** The latest acts of each person, with their times. */
  private readonly latest = new Map<string, string[]>();

  acknowledge(act: string, username = ''): void {
    this.acknowledged.set(act, (this.acknowledged.get(act) ?? 0) + 1);
    const acts = this.latest.get(username) ?? [];
    this.latest.set(username, [...acts, `${new Date().toISOString()} ${act}`].slice(-12));
  }

  /** What was acknowledged to a person lately. */
  history(username: string): string {
    return (this.latest.get(username) ?? []).join(', ');
  }

  /** Something that the server must never do. */
  violation(what: string): void {
    this.violations.push(`${new Date().toISOString()} ${what}`);
    console.error(`VIOLATION: ${what}`);
  }

  /** Whether an act was acknowledged. A refusal of what must be accepted shows that something was lost. */
  accepted(outcome: Outcome, what: string): outcome is Answer {
    if (outcome === 'unsure') {
      this.unsure += 1;
      return false;
    }
    if (outcome.status === 200) return true;
    this.violation(`${what} is refused: ${outcome.status} ${JSON.stringify(outcome.body)}`);
    return false;
  }

  get total(): number {
    return [...this.acknowledged.values()].reduce((sum, count) => sum + count, 0);
  }

  /** A clock that was set ahead expires sessions: whether they are open is no longer known. */
  forgetOpenSessions(): void {
    for (const resident of this.residents) resident.open = [];
  }
}
