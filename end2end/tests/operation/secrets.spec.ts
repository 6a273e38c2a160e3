import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../../fixtures.ts';
import { CHOSEN_PASSWORD } from '../../support/person.ts';
import type { TestServer } from '../../support/test-server.ts';

// The most verbose log, which somebody may turn on.
test.use({ serverEnvironment: { VESTIBULE_LOG: 'trace' } });

/** The database files, including the write-ahead log. */
async function database(server: TestServer): Promise<Buffer> {
  const files = ['vestibule.db', 'vestibule.db-wal'].map((name) =>
    readFile(join(server.folder, name)).catch(() => Buffer.alloc(0)),
  );
  return Buffer.concat(await Promise.all(files));
}

test('no secret of a first sign-in appears in the log or unencrypted in the database', async ({
  newcomer,
  app,
  server,
  context,
}) => {
  const temporary = newcomer.password;
  await app.flows.firstSignIn(newcomer);
  const tokens = (await context.cookies()).map(({ value }) => value);
  const secrets = [temporary, CHOSEN_PASSWORD, newcomer.phone.secret, ...tokens];
  for (const code of newcomer.backupCodes) secrets.push(code, code.replaceAll('-', ''));
  expect(server.log).toContain('/api/verify');
  const stored = await database(server);
  expect(stored.length).toBeGreaterThan(0);
  for (const secret of secrets) {
    expect(server.log).not.toContain(secret);
    expect(stored.includes(secret)).toBe(false);
  }
  // The same six digits may be part of another number, such as the fraction of a second.
  expect(server.log).not.toMatch(new RegExp(`(?<![\\d.])${await newcomer.phone.spent()}(?!\\d)`));
});
