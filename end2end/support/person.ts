import type { Authenticator } from './authenticator.ts';
import { labelled } from './mailbox.ts';
import type { TestServer } from './test-server.ts';

/** The password that a person chooses after the temporary one. */
export const CHOSEN_PASSWORD = 'violet kayak trombone';

/** A person with an account, their password, phone and backup codes. */
export class Person {
  authenticator: Authenticator | undefined;
  backupCodes: string[] = [];

  constructor(
    readonly username: string,
    readonly email: string,
    readonly name: string,
    public password: string,
  ) {}

  /** The person's phone. */
  get phone(): Authenticator {
    if (this.authenticator === undefined) throw new Error(`${this.username} has set up no authenticator`);
    return this.authenticator;
  }
}

export interface NewAccount {
  username: string;
  email: string;
  name: string;
}

/** Adds an account by the command line and reads the temporary password from the email. */
export async function addAccount(server: TestServer, account: NewAccount, ...flags: string[]): Promise<Person> {
  const { username, email, name } = unique(server, account);
  await server.command('account', 'add', '--username', username, '--email', email, '--name', name, ...flags);
  const mail = await server.mailbox.receive('New Password', email);
  return new Person(username, email, name, labelled(mail.text, 'Password'));
}

/** The account with a username and an email address that no other test of the server uses. */
export function unique({ accountSuffix }: TestServer, { username, email, name }: NewAccount): NewAccount {
  return { username: username + accountSuffix, email: email.replace('@', `${accountSuffix}@`), name };
}
