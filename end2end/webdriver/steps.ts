import { Authenticator } from '../support/authenticator.ts';
import { CHOSEN_PASSWORD, type Person } from '../support/person.ts';
import type { Tab } from './tab.ts';

/** Sends a request as the app does, from the page of a tab, whose browser keeps the cookies. */
async function post<T>({ session }: Tab, path: string, data: object = {}): Promise<T> {
  const script = `
    const [path, body] = arguments;
    const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    return [answer.status, await answer.text()];`;
  const run = `return (async function () { ${script} })(...arguments)`;
  const [status, text] = await session.run<[number, string]>(run, path, JSON.stringify(data));
  if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
  return JSON.parse(text) as T;
}

/** Signs a person in who has completed the first sign-in. The journey on the screens has tests of its own. */
export async function signIn(tab: Tab, { username, password, phone }: Person): Promise<void> {
  await tab.open('/login');
  await post(tab, '/api/sign-in', { username, password });
  await post(tab, '/api/verify', { code: await phone.next() });
}

/** Takes a person through a first sign-in until the backup codes are shown. */
export async function toBackupCodes(tab: Tab, person: Person): Promise<void> {
  await tab.open('/login');
  await post(tab, '/api/sign-in', { username: person.username, password: person.password });
  const { uri } = await post<{ uri: string }>(tab, '/api/set-up');
  person.authenticator = Authenticator.scan(uri);
  await post(tab, '/api/verify', { code: await person.phone.next() });
  await tab.open('/backup-codes');
  await tab.see('Backup Codes');
}

/** Confirms the backup codes in another page than the one that shows them, and replaces the temporary password. */
export async function finish(tab: Tab, person: Person): Promise<void> {
  await post(tab, '/api/backup-codes/done');
  await post(tab, '/api/change-password', { old_password: person.password, new_password: CHOSEN_PASSWORD });
  person.password = CHOSEN_PASSWORD;
}
