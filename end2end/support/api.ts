import { type APIRequestContext, type APIResponse, type BrowserContext, request } from '@playwright/test';
import { Authenticator } from './authenticator.ts';
import { CHOSEN_PASSWORD, type Person } from './person.ts';
import type { TestServer } from './test-server.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** An API client that behaves as the app in a browser, with its own cookies. */
export async function apiClient(server: TestServer): Promise<APIRequestContext> {
  const extraHTTPHeaders = { Origin: server.origin, ...server.clientHeaders };
  return request.newContext({ baseURL: server.url, userAgent: FIREFOX, extraHTTPHeaders });
}

/** Sends a request as the app does; an error response fails the test. */
export async function post(api: APIRequestContext, path: string, data: object): Promise<APIResponse> {
  const answer = await api.post(path, { data });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer;
}

/** The steps of a sign-in by the API. `origin` is that of the app, for a client that does not send it by itself. */
export class SignInSteps {
  constructor(
    private readonly api: APIRequestContext,
    private readonly origin: string,
  ) {}

  async password({ username, password }: Person): Promise<void> {
    await this.post('/api/sign-in', { username, password });
  }

  async code(person: Person): Promise<void> {
    await this.post('/api/verify', { code: await person.phone.next() });
  }

  /** Sets up an authenticator up to its first code. */
  async authenticator(person: Person): Promise<void> {
    const enrolment = await (await this.post('/api/set-up', {})).json();
    person.authenticator = Authenticator.scan(enrolment.uri);
  }

  async backupCodes(person: Person): Promise<void> {
    const shown = await (await this.post('/api/backup-codes', {})).json();
    person.backupCodes = shown.codes;
    await this.post('/api/backup-codes/done', {});
  }

  async newPassword(person: Person, password = CHOSEN_PASSWORD): Promise<void> {
    await this.post('/api/change-password', { old_password: person.password, new_password: password });
    person.password = password;
  }

  async signOut(): Promise<void> {
    await this.post('/api/sign-out', {});
  }

  private async post(path: string, data: object): Promise<APIResponse> {
    const answer = await this.api.post(path, { data, headers: { Origin: this.origin } });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return answer;
  }
}

/**
 * Takes a person through the first sign-in by the API, for tests that start after it. The flow in the browser has tests of
 * its own.
 */
export async function finishFirstSignIn(server: TestServer, person: Person): Promise<void> {
  const api = await apiClient(server);
  const steps = new SignInSteps(api, server.origin);
  await steps.password(person);
  await steps.authenticator(person);
  await steps.code(person);
  await steps.backupCodes(person);
  await steps.newPassword(person);
  await steps.signOut();
  await api.dispose();
}

/** Ends the session of a browser on the server without the browser, as an administrator or a password change does. */
export async function endSession(server: TestServer, context: BrowserContext): Promise<void> {
  const cookies = await context.cookies();
  const api = await apiClient(server);
  const header = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await api.post('/api/sign-out', { data: {}, headers: { Cookie: header } });
  if (!answer.ok()) throw new Error(`sign-out: ${answer.status()}`);
  await api.dispose();
}
