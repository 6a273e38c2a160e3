import { apiClient, finishFirstSignIn, post } from './api.ts';
import { Authenticator } from './authenticator.ts';
import { type Mailbox, type Email, notMeLink } from './mailbox.ts';
import { addAccount, type NewAccount } from './person.ts';
import type { TestServer } from './test-server.ts';

const NEW_PASSWORD = 'marble otter tangerine';

/** The subject of every email, in the order in which `triggerEveryEmail` triggers them. */
export const SUBJECTS = [
  'Password Generated',
  'New Password',
  'Authenticator app set up',
  'Your password was changed',
  'Backup code used',
  'Authenticator app replaced',
  'Authenticator app removed',
  'Backup codes regenerated',
  'Password Reset Requested',
  'Your password was reset',
  'Bypass code created',
  'Bypass code used',
  'Your email address was changed',
  'Your second step was reset',
  'Your account is on hold',
  'Your account was released',
];

/** Triggers every kind of email for one person and returns the emails by subject. */
export async function triggerEveryEmail(server: TestServer, mailbox: Mailbox, account: NewAccount): Promise<Map<string, Email>> {
  const person = await addAccount(server, account);
  await finishFirstSignIn(server, person);

  const api = await apiClient(server);
  const { username, password } = person;
  await post(api, '/api/sign-in', { username, password });
  await post(api, '/api/verify/backup-code', { code: person.backupCodes[0] });
  const enrol = async (name: string, replaces?: string) => {
    const enrolment = await (await post(api, '/api/authenticators/start', {})).json();
    const phone = Authenticator.scan(enrolment.uri);
    await post(api, '/api/authenticators/confirm', { code: await phone.next(), name, replaces });
    return phone;
  };
  const authenticators = async () => (await (await api.get('/api/security')).json()).authenticators;
  const phone = await enrol('Phone', (await authenticators())[0].id);
  await enrol('Tablet');
  await post(api, '/api/authenticators/remove', { id: (await authenticators())[1].id });
  await post(api, '/api/backup-codes/regenerate', { code: await phone.next() });

  await post(api, '/api/forgot-password', { username });
  const asked = await mailbox.receive('Password Reset Requested', person.email);
  const code = /#(\S+)/.exec(asked.text)![1];
  await post(api, '/api/reset-password', { code, new_password: NEW_PASSWORD });
  await api.dispose();
  const reason = ['--username', username, '--reason', 'The phone was lost'];
  const bypass = (await server.command('account', 'bypass-code', ...reason)).match(/[0-9A-Z]{5}(?:-[0-9A-Z]{5}){2}/)![0];
  const traveller = await apiClient(server);
  await post(traveller, '/api/sign-in', { username, password: NEW_PASSWORD });
  await post(traveller, '/api/verify/backup-code', { code: bypass });
  await traveller.dispose();
  await server.command('account', 'edit', '--username', username, '--email', 'new@navy.example');
  await mailbox.receive('Your email address was changed', person.email);
  await server.command('account', 'reset-mfa', ...reason);
  const notice = await mailbox.receive('Your second step was reset', 'new@navy.example');
  const owner = await apiClient(server);
  await post(owner, '/api/not-me', { code: notMeLink(notice).split('#')[1] });
  await owner.dispose();
  await mailbox.receive('Your account is on hold', 'new@navy.example');
  await server.command('account', 'release', ...reason);
  await mailbox.receive('Your account was released', 'new@navy.example');
  return new Map((await mailbox.all()).map((mail) => [mail.subject, mail]));
}

/** The HTML of an email with fixed times, secrets and addresses, so that screenshots are comparable. */
export function withFixedValues({ html }: Email): string {
  return html
    .replace(/\d{1,2} [A-Z][a-z]+ 20\d\d at \d\d:\d\d/g, '24 November 2026 at 12:00')
    .replace(/http:\/\/localhost:\d+/g, 'https://login.northwind.example')
    .replace(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){6}/g, '7K2Q-M9XW-4T1H-NBC0-5RPD-8VJ3-ZEGA')
    .replace(/>[0-9a-z]{4}(?:-[0-9a-z]{4}){3,}</g, '>7k2q-m9xw-4t1h-nbc0<');
}
