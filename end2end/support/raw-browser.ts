import type { OutgoingHttpHeaders } from 'node:http';
import type { Address, Answer } from './address.ts';

/** A browser at the level of HTTP: it keeps cookies and every answer, and shows no pages. */
export class RawBrowser {
  readonly cookies = new Map<string, string>();
  readonly answers: Answer[] = [];

  constructor(
    private readonly address: Address,
    /** Headers of every request. */
    private readonly always: OutgoingHttpHeaders = {},
  ) {}

  async send(method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string): Promise<Answer> {
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    const all = { ...this.always, ...(cookie === '' ? {} : { Cookie: cookie }), ...headers };
    const answer = await this.address.send(path, all, { method, body });
    this.answers.push(answer);
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  /** Calls an endpoint as the app does. */
  call(path: string, data: object, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    const own = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers };
    return this.send('POST', path, own, JSON.stringify(data));
  }

  /** Calls an endpoint that must succeed, and returns what it answers. */
  async done<T = unknown>(path: string, data: object = {}): Promise<T> {
    const { status, body } = await this.call(path, data);
    if (status !== 200) throw new Error(`${path}: ${status} ${body}`);
    return JSON.parse(body) as T;
  }
}
