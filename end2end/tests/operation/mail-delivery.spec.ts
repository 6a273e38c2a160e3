import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, GRACE, test } from '../../fixtures.ts';
import { SmtpServer } from '../../fakes/smtp-server.ts';
import { freePort } from '../../support/port.ts';
import { TestServer } from '../../support/test-server.ts';

const FROM = 'Northwind Cases <no-reply@northwind.example>';
const ADD = ['account', 'add', '--username', GRACE.username, '--email', GRACE.email, '--name', GRACE.name];

function smtp(port: number): Record<string, string> {
  return {
    VESTIBULE_MAIL_TRANSPORT: 'smtp',
    VESTIBULE_MAIL_SMTP_URL: `smtp://127.0.0.1:${port}`,
    VESTIBULE_MAIL_FROM: FROM,
  };
}

/** Runs a server with another mail transport, and stops it at the end. */
async function withServer(environment: Record<string, string>, run: (server: TestServer) => Promise<void>): Promise<void> {
  const server = await TestServer.prepare(environment);
  try {
    await server.start();
    await run(server);
    expect(await server.stop()).toBe(0);
  } finally {
    await server.kill();
    await server.remove();
  }
}

test('each email is delivered once by SMTP, to one recipient, as text and HTML', async () => {
  const smtpServer = new SmtpServer();
  const port = await smtpServer.listen();
  await withServer(smtp(port), async (server) => {
    await server.command(...ADD);
    await expect
      .poll(() => smtpServer.received.map(({ subject }) => subject).sort())
      .toEqual(['New Password', 'Password Generated']);
    for (const message of smtpServer.received) {
      expect(message.from).toBe('no-reply@northwind.example');
      expect(message.to).toBe(GRACE.email);
      expect(message.text).toMatch(/\S/);
      expect(message.html).toMatch(/<html/i);
    }
    expect(smtpServer.envelopes).toEqual([[GRACE.email], [GRACE.email]]);
  });
  expect(smtpServer.received).toHaveLength(2);
  await smtpServer.close();
});

// It waits for half a minute. The tests of the API follow the same with a clock that they advance.
test('while the SMTP server is down, adding an account logs a warning and the email is sent later', { tag: '@all' }, async () => {
  const port = await freePort();
  await withServer(smtp(port), async (server) => {
    const { code, stderr } = await server.run(...ADD);
    expect(code).toBe(0);
    expect(await server.command('account', 'list')).toContain(GRACE.username);
    await expect.poll(() => stderr + server.log).toMatch(/warn/i);
    expect(stderr + server.log).toMatch(/mail|smtp/i);
    const smtpServer = new SmtpServer();
    await smtpServer.listen(port);
    await expect.poll(() => smtpServer.received.length, { timeout: 45_000 }).toBe(2);
    await smtpServer.close();
  });
});

test('mail queued while the server was down is sent at the next start', async () => {
  const port = await freePort();
  const server = await TestServer.prepare(smtp(port));
  const { code } = await server.run(...ADD, '--create');
  expect(code).toBe(0);
  const smtpServer = new SmtpServer();
  await smtpServer.listen(port);
  await server.start();
  await expect.poll(() => smtpServer.received.length, { timeout: 45_000 }).toBe(2);
  await server.kill();
  await server.start();
  expect(await server.stop()).toBe(0);
  expect(smtpServer.received).toHaveLength(2);
  await smtpServer.close();
  await server.remove();
});

test('a mail folder that is not writable keeps the mail queued and logs a warning', async ({}, info) => {
  // The suite may run as root, whom permissions do not stop. Nobody can create a folder below a file.
  const blocker = join(info.outputPath(), 'a-file');
  await writeFile(blocker, '');
  await withServer({ VESTIBULE_MAIL_FOLDER: join(blocker, 'mail') }, async (server) => {
    const { code, stderr } = await server.run(...ADD);
    expect(code).toBe(0);
    expect(await server.command('account', 'list')).toContain(GRACE.username);
    await expect.poll(() => stderr + server.log).toMatch(/warn/i);
    expect(stderr + server.log).toContain('a-file');
  });
});
