import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request as plain } from 'node:http';
import { request as secure } from 'node:https';

/** The response to a request that no browser would send. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Sent {
  method?: string;
  body?: string;
}

/** An origin, and the loopback port that serves it. */
export class Address {
  constructor(
    readonly origin: string,
    private readonly port: number,
  ) {}

  /** The host with its port, as a browser writes it. */
  get host(): string {
    return new URL(this.origin).host;
  }

  /**
   * Sends headers verbatim in UTF-8. An array repeats a header; an undefined Host is omitted. The path may be anything that a
   * request line can contain.
   */
  send(path: string, headers: OutgoingHttpHeaders = {}, { method = 'GET', body }: Sent = {}): Promise<Answer> {
    return new Promise((done, failed) => {
      const all = Object.entries({ Host: this.host, ...headers }).flatMap(([name, values]) =>
        [values ?? []].flat().flatMap((value) => [name, Buffer.from(String(value)).toString('latin1')]),
      );
      const { protocol, hostname } = new URL(this.origin);
      const common = { host: '127.0.0.1', port: this.port, path, method, headers: all, setHost: false, agent: false } as const;
      const options = { ...common, servername: hostname, rejectUnauthorized: false };
      const sent = (protocol === 'https:' ? secure : plain)(options, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      });
      sent.on('error', failed).end(body);
    });
  }
}
