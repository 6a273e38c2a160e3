import { type APIRequestContext, type APIResponse, request } from '@playwright/test';
import { Authenticator } from './authenticator.ts';
import { CHOSEN_PASSWORD, type Person } from './person.ts';
import type { TestServer } from './test-server.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** An API client that behaves as the app in a browser, with its own cookies. */
export async function apiClient(server: TestServer): Promise<APIRequestContext> {
  return request.newContext({ baseURL: server.url, userAgent: FIREFOX, extraHTTPHeaders: { Origin: server.origin } });
}

/** Sends a request as the app does; an error response fails the test. */
export async function post(api: APIRequestContext, path: string, data: object): Promise<APIResponse> {
  const answer = await api.post(path, { data });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return answer;
}

/**
 * Takes a person through the first sign-in by the API, for tests that start after it. The flow in the browser has tests of
 * its own.
 */
export async function finishFirstSignIn(server: TestServer, person: Person): Promise<void> {
  const api = await apiClient(server);
  await post(api, '/api/sign-in', { username: person.username, password: person.password });
  const enrolment = await (await post(api, '/api/set-up', {})).json();
  person.authenticator = Authenticator.scan(enrolment.uri);
  await post(api, '/api/verify', { code: await person.authenticator.next() });
  const shown = await (await post(api, '/api/backup-codes', {})).json();
  person.backupCodes = shown.codes;
  await post(api, '/api/backup-codes/done', {});
  await post(api, '/api/change-password', { old_password: person.password, new_password: CHOSEN_PASSWORD });
  person.password = CHOSEN_PASSWORD;
  await post(api, '/api/sign-out', {});
  await api.dispose();
}
