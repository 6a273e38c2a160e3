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

/** The folder into which a server delivers its mail, one .eml file a message. */
export class Mailbox {
  constructor(private readonly folder: string) {}

  async all(): Promise<Email[]> {
    const names = await readdir(this.folder).catch(() => []);
    const mails = names.filter((name) => name.endsWith('.eml')).sort();
    return Promise.all(mails.map(async (name) => parseEmail(await readFile(join(this.folder, name)))));
  }

  /** Waits for the email with this subject to this address. */
  async receive(subject: string, to: string): Promise<Email> {
    return until(`the mail "${subject}" to ${to}`, async () =>
      (await this.all()).findLast((mail) => mail.subject === subject && mail.to === to),
    );
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
