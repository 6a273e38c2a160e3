import { expect, test } from '../fixtures.ts';
import { finish, toBackupCodes } from '../steps.ts';

const CODE = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/g;

test('Back shows neither backup codes nor a name after signing out', async ({ newcomer, server, tab }) => {
  await toBackupCodes(tab, newcomer);
  const codes = await tab.read(CODE);
  expect(codes).toHaveLength(5);
  // Each step opens a whole page, which the browser could keep in memory.
  await tab.open('/healthz');
  await finish(tab, newcomer);
  for (const [path, title] of [['/security', 'Security'], ['/', 'Signed in']] as const) {
    await tab.open(path);
    await tab.see(title);
    await tab.find('button', `Account menu: ${newcomer.name}`);
  }
  await tab.click('button', 'Sign out');
  await tab.see('Login');
  const secrets = new RegExp([newcomer.name, newcomer.username, ...codes].join('|'));
  for (const url of ['/', '/security', '/healthz', '/backup-codes']) {
    await tab.session.back();
    if (url === '/healthz') expect(await tab.session.address()).toBe(server.url + url);
    else await tab.see('Login');
    expect(await tab.session.run<string>('return document.documentElement.outerHTML'), url).not.toMatch(secrets);
  }
});
