import { writeFile } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { type Email, parseEmail } from '../support/mailbox.ts';

/** A real SMTP server on loopback, which accepts every message unless its recipient is `refused`. */
export class SmtpServer {
  readonly received: Email[] = [];
  /** The recipients of each message's envelope. */
  readonly envelopes: string[][] = [];
  /** A recipient that it refuses for good. */
  refused: string | undefined;
  private files = 0;
  private readonly server: SMTPServer;

  /** With a folder, it also writes each message there, as the folder transport does. With a login, it requires it. */
  constructor(folder?: string, login?: { user: string; pass: string }) {
    this.server = new SMTPServer({
      authOptional: login === undefined,
      allowInsecureAuth: true,
      disabledCommands: login === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
      onAuth: ({ username, password }, _, done) => {
        const right = username === login?.user && password === login?.pass;
        done(right ? null : new Error('wrong password'), right ? { user: username } : undefined);
      },
      onRcptTo: ({ address }, _, done) => {
        done(address === this.refused ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const message = Buffer.concat(chunks);
          // Several messages arrive at once.
          this.files += 1;
          const kept = folder && writeFile(join(folder, `${String(this.files).padStart(4, '0')}.eml`), message);
          void Promise.all([parseEmail(message), kept]).then(([message]) => {
            this.envelopes.push(session.envelope.rcptTo.map(({ address }) => address));
            this.received.push(message);
            done();
          }, done);
        });
      },
    });
    // Clients that disconnect are of no interest here.
    this.server.on('error', () => undefined);
  }

  /** Starts listening, on a free port by default. */
  listen(port = 0): Promise<number> {
    return new Promise((done) => {
      const listener = this.server.listen(port, '127.0.0.1', () => done((listener.address() as AddressInfo).port));
    });
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }
}
