import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { until } from './until.ts';

/** An email as a mail program shows it. */
export interface Email {
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
}

/** Parses a raw message (RFC 5322). */
export async function parseEmail(source: Buffer | string): Promise<Email> {
  const mail: ParsedMail = await simpleParser(source);
  return {
    to: addresses(mail.to),
    from: addresses(mail.from),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
  };
}

function addresses(field: AddressObject | AddressObject[] | undefined): string {
  return [field ?? []]
    .flat()
    .flatMap((object) => object.value)
    .map((value) => value.address ?? '')
    .join(', ');
}

/** The folder into which a server delivers its mail, one .eml file per message. */
export class Mailbox {
  private readonly parsed = new Map<string, Promise<Email>>();
  private readonly skipped = new Set<string>();

  constructor(private readonly folder: string) {}

  /** All emails, oldest first. */
  async all(): Promise<Email[]> {
    const names = (await this.names()).filter((name) => !this.skipped.has(name)).sort();
    return Promise.all(names.map((name) => this.read(name)));
  }

  /** All emails to an address, oldest first. */
  async to(address: string): Promise<Email[]> {
    return (await this.all()).filter(({ to }) => to === address);
  }

  /** Waits for the email with this subject to this address. */
  async receive(subject: string, to: string): Promise<Email> {
    return until(`the mail "${subject}" to ${to}`, async () =>
      (await this.all()).findLast((mail) => mail.subject === subject && mail.to === to),
    );
  }

  /** Hides the emails that are there now. */
  async skipAll(): Promise<void> {
    for (const name of await this.names()) {
      this.skipped.add(name);
      this.parsed.delete(name);
    }
  }

  private async names(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    // The server writes an email under a name with a dot in front, and renames the finished file.
    return names.filter((name) => name.endsWith('.eml') && !name.startsWith('.'));
  }

  private read(name: string): Promise<Email> {
    const email = this.parsed.get(name) ?? readFile(join(this.folder, name)).then(parseEmail);
    this.parsed.set(name, email);
    return email;
  }
}

/** The value after a label such as "Username:", or after two spaces where the text has columns. */
export function labelled(text: string, label: string): string {
  const found = new RegExp(`^ *${label}(?::| {2}) *(\\S+)`, 'm').exec(text);
  if (found?.[1] === undefined) throw new Error(`no "${label}" in:\n${text}`);
  return found[1];
}

/** The link in an email. */
export function link(mail: Email): string {
  const found = /https?:\/\/\S+/.exec(mail.text);
  if (found === null) throw new Error(`no link in the mail "${mail.subject}":\n${mail.text}`);
  return found[0];
}

/** The link "This wasn't me" in a security notice. */
export function notMeLink(mail: Email): string {
  const found = /https?:\/\/\S+\/not-me#\S+/.exec(mail.text);
  if (found === null) throw new Error(`no link in the mail "${mail.subject}":\n${mail.text}`);
  return found[0];
}
