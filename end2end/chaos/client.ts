import { request } from 'node:http';

/** What came back. */
export interface Answer {
  status: number;
  /** The JSON of the answer, or its text. */
  body: any;
}

/** How long a client waits for an answer. The server answers within 15 s. */
const PATIENCE_MS = 20_000;

/** What a request came to: an answer that settles it, or doubt. */
export type Outcome = Answer | 'unsure';

/** Requests by the clients, and how many of them got no answer, or an answer that settles nothing. */
export class Traffic {
  sent = 0;
  failed: string[] = [];
}

/** A browser: its cookies, and the requests of the app. Every request uses a connection of its own. */
export class Client {
  private cookies = new Map<string, string>();

  constructor(
    private readonly port: number,
    private readonly traffic: Traffic,
  ) {}

  /** Another browser with the same cookies. */
  copy(): Client {
    const copy = new Client(this.port, this.traffic);
    copy.cookies = new Map(this.cookies);
    return copy;
  }

  get(path: string): Promise<Outcome> {
    return this.settle('GET', path);
  }

  post(path: string, data: object): Promise<Outcome> {
    return this.settle('POST', path, data);
  }

  /** Sends a request. Without an answer, or with one from 500, it may have had its effect or not. */
  private async settle(method: string, path: string, data?: object): Promise<Outcome> {
    this.traffic.sent += 1;
    const began = Date.now();
    const took = () => `after ${((Date.now() - began) / 1000).toFixed(1)} s`;
    try {
      const answer = await this.send(method, path, data);
      if (answer.status < 500) return answer;
      this.traffic.failed.push(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 80)} ${took()}`);
    } catch (error) {
      this.traffic.failed.push(`${method} ${path}: ${(error as Error).message} ${took()}`);
    }
    return 'unsure';
  }

  private send(method: string, path: string, data?: object): Promise<Answer> {
    return new Promise((done, failed) => {
      const body = data === undefined ? undefined : JSON.stringify(data);
      const headers: Record<string, string> = { Origin: `http://localhost:${this.port}`, Host: `localhost:${this.port}` };
      if (body !== undefined) headers['Content-Type'] = 'application/json';
      if (this.cookies.size > 0) headers.Cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const options = { host: '127.0.0.1', port: this.port, path, method, headers, agent: false, timeout: PATIENCE_MS };
      const sent = request(options, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', failed);
        response.on('end', () => {
          if (!response.complete) return failed(new Error('the answer ended early'));
          for (const cookie of response.headers['set-cookie'] ?? []) this.keep(cookie);
          done({ status: response.statusCode ?? 0, body: parse(text) });
        });
      });
      sent.on('timeout', () => sent.destroy(new Error(`no answer in ${PATIENCE_MS / 1000} s`)));
      sent.on('error', failed).end(body);
    });
  }

  private keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const at = pair.indexOf('=');
    const value = pair.slice(at + 1);
    if (value === '' || /max-age=0/i.test(cookie)) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), value);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
