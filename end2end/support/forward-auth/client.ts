import type { OutgoingHttpHeaders } from 'node:http';
import { type BrowserContext, expect } from '@playwright/test';
import type { Address, Answer } from '../address.ts';
import type { Person } from '../person.ts';

/** The `Cookie` header that a browser sends to each of the two. */
export interface Cookies {
  cookiesForVestibule: string;
  cookiesForApplication: string;
}

/** The example application and Vestibule as clients see them, behind a proxy with a documented configuration. */
export class ForwardAuth {
  constructor(
    /** The application. */
    readonly application: Address,
    /** Vestibule, at the address that people use. */
    readonly vestibule: Address,
  ) {}

  /** The application's address, without a trailing slash. */
  get url(): string {
    return this.application.origin;
  }

  /** Sends a request to the application. */
  send(path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    return this.application.send(path, headers);
  }

  /** The headers that the application receives, with normalised names. */
  async received(headers: OutgoingHttpHeaders): Promise<Map<string, string[]>> {
    const answer = await this.send('/headers', headers);
    expect(answer.status, answer.body).toBe(200);
    return receivedHeaders(answer);
  }

  /** Signs a person in without a browser, sending `more` headers. */
  async signIn(person: Person, more: OutgoingHttpHeaders = {}): Promise<Cookies> {
    const jar = await this.cookiesOf(person, more);
    const sameHost = new URL(this.url).hostname === new URL(this.vestibule.origin).hostname;
    return { cookiesForVestibule: line(jar), cookiesForApplication: line(jar.filter(({ domain }) => sameHost || domain)) };
  }

  /** Signs a person in and gives the session to a browser. */
  async signInBrowser(context: BrowserContext, person: Person): Promise<void> {
    const jar = await this.cookiesOf(person);
    const secure = this.vestibule.origin.startsWith('https:');
    await context.addCookies(
      jar.map(({ name, value, domain }) => ({
        name,
        value,
        secure,
        httpOnly: true,
        ...(domain ? { domain, path: '/' } : { url: this.vestibule.origin }),
      })),
    );
  }

  private async cookiesOf(person: Person, more: OutgoingHttpHeaders = {}): Promise<Cookie[]> {
    const jar = new Map<string, Cookie>();
    for (const [path, data] of [
      ['/api/sign-in', { username: person.username, password: person.password }],
      ['/api/verify', { code: await person.phone.next() }],
    ] as const) {
      const headers = { ...more, Origin: this.vestibule.origin, 'Content-Type': 'application/json', Cookie: line([...jar.values()]) };
      const answer = await this.vestibule.send(path, headers, { method: 'POST', body: JSON.stringify(data) });
      expect(answer.status, answer.body).toBe(200);
      for (const cookie of answer.headers['set-cookie'] ?? []) {
        const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(cookie) ?? [];
        jar.set(name, { name, value, domain: /; Domain=([^;]*)/.exec(cookie)?.[1] });
      }
    }
    return [...jar.values()];
  }
}

interface Cookie {
  name: string;
  value: string;
  /** The domain whose hosts all get the cookie. */
  domain?: string;
}

/** A `Cookie` header. */
function line(cookies: Cookie[]): string {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** The headers that the example application reports. */
export function receivedHeaders({ body }: Answer): Map<string, string[]> {
  const received = new Map<string, string[]>();
  for (const [name, value] of JSON.parse(body) as [string, string][]) {
    const key = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '-');
    received.set(key, [...(received.get(key) ?? []), value]);
  }
  return received;
}
