import type { OutgoingHttpHeaders } from 'node:http';
import { type ForwardAuth, receivedHeaders } from '../../support/forward-auth/client.ts';
import { expect, PROXIES, test } from '../../support/forward-auth/fixtures.ts';
import { inParallel } from '../../support/parallel.ts';
import type { Person } from '../../support/person.ts';
import { goodAddresses, headerRows, hostileAddresses, hostRows } from '../../support/table.ts';

/**
 * Checks that a request with these headers either reaches the application with true headers, or does not reach it. Returns
 * whether it did.
 */
async function expectTrueHeaders(
  forwardAuth: ForwardAuth,
  person: Person,
  headers: OutgoingHttpHeaders,
  cookies: string,
): Promise<boolean> {
  const sent = JSON.stringify(headers);
  const answer = await forwardAuth.send('/headers', { ...headers, Cookie: cookies });
  if (answer.status === 200) {
    const received = receivedHeaders(answer);
    const both = `${sent} arrived as ${answer.body}`;
    expect(received.get('remote-user'), both).toEqual([person.username]);
    expect(received.get('remote-name'), both).toEqual([person.name]);
    expect(received.get('remote-email'), both).toEqual([person.email]);
    expect((received.get('remote-groups') ?? []).join(''), both).toBe('');
    expect((received.get('cookie') ?? []).join(''), both).toBe('');
    // Some servers switch to HTTP/2 because of this header alone.
    expect(String(received.get('upgrade')), both).not.toMatch(/h2c/i);
  } else {
    expect([400, 401, 403, 404], sent).toContain(answer.status);
  }
  const anonymous = await forwardAuth.send('/cases', { Accept: 'text/html', ...headers });
  if (anonymous.status === 302) {
    const { origin, pathname, searchParams } = new URL(anonymous.headers.location ?? '');
    expect([origin, pathname], sent).toEqual([forwardAuth.vestibule.origin, '/login']);
    expect(searchParams.get('next'), sent).toBe(`${forwardAuth.url}/cases`);
  } else {
    expect([400, 401, 403, 404], sent).toContain(anonymous.status);
  }
  return answer.status === 200;
}

for (const proxy of PROXIES) {
  test.describe(proxy, () => {
    test.use({ reverseProxy: proxy, site: 'example.com' });
    // One installation for each proxy.
    test.describe.configure({ mode: 'default' });
    test.slow();

    test('the application receives true headers whatever the client sends', async ({ forwardAuth, regular }) => {
      const { cookiesForApplication } = await forwardAuth.signIn(regular);
      const rows = [...headerRows('original'), ...headerRows('forwarded'), ...headerRows('claim')];
      expect(rows.length).toBeGreaterThanOrEqual(200);
      const rejected: OutgoingHttpHeaders[] = [];
      await inParallel(rows, async (row) => {
        if (!(await expectTrueHeaders(forwardAuth, regular, row, cookiesForApplication))) rejected.push(row);
      });
      // A proxy that rejects every row would prove nothing.
      expect(rejected.length, JSON.stringify(rejected)).toBeLessThanOrEqual(10);
    });

    test('a client cannot remove headers as hop-by-hop headers', async ({ forwardAuth, regular }) => {
      const { cookiesForApplication } = await forwardAuth.signIn(regular);
      await inParallel(headerRows('hop'), async (row) => {
        await expectTrueHeaders(forwardAuth, regular, row, cookiesForApplication);
      });
    });

    test('repeated headers give no access and do not stop the proxy', async ({ forwardAuth, regular }) => {
      const { cookiesForApplication } = await forwardAuth.signIn(regular);
      for (const name of ['Cookie', 'Accept']) {
        for (const times of [2, 50, 93, 97, 98, 99]) {
          const answer = await forwardAuth.send('/headers', { [name]: Array.from({ length: times }, () => 'a=b') }).catch(() => undefined);
          expect([400, 401, 403, 431, 500, 503], `${name} ${times} times`).toContain(answer?.status);
        }
      }
      expect((await forwardAuth.send('/headers', { Cookie: cookiesForApplication })).status).toBe(200);
    });

    test('a request with another host never reaches the application', async ({ forwardAuth, regular }) => {
      const { cookiesForApplication } = await forwardAuth.signIn(regular);
      await inParallel(hostRows(), async (Host) => {
        const answer = await forwardAuth.send('/headers', { Host, Cookie: cookiesForApplication });
        expect(answer.status, String(Host)).toBeGreaterThanOrEqual(400);
        expect(answer.body, String(Host)).not.toContain(regular.username);
      });
    });

    test('a browser with forged headers must sign in and gets its own identity', async ({
      forwardAuth,
      regular,
      app,
      page,
      context,
      consoleErrors,
    }) => {
      consoleErrors.expect(/responded with a status of (404|421)/);
      const rows = [...headerRows('original'), ...headerRows('forwarded'), ...headerRows('claim')];
      const claims = rows.flatMap((row) => Object.entries(row)).map(([name, values]) => [name, values[0] ?? ''] as const);
      // Browsers do not send all of them, and some values are too long for one request.
      const sendable = claims.filter(([name, value]) => !/^proxy-/i.test(name) && /^[ -~]{1,99}$/.test(value));
      await context.setExtraHTTPHeaders(Object.fromEntries(sendable));
      await page.goto(`${forwardAuth.url}/cases/17`);
      await expect(app.login.heading).toBeVisible();
      await app.login.signIn(regular.username, regular.password);
      await app.verify.verify(await regular.phone.next());
      await expect(page.getByText(`Hello, ${regular.name}. You are ${regular.username},`)).toBeVisible();
      expect(page.url()).toBe(`${forwardAuth.url}/cases/17`);
      for (const name of ['evil.example.com', 'sub.cases.example.com']) {
        // Chromium reports an error response without a body as a failure.
        await page.goto(`https://${name}/headers`).catch(() => undefined);
        await expect(page.locator('body'), name).not.toContainText(regular.username);
      }
    });

    test('only valid return addresses are followed', async ({ forwardAuth, regular }) => {
      const { cookiesForVestibule } = await forwardAuth.signIn(regular);
      const open = async (next: string) => {
        const answer = await forwardAuth.vestibule.send(`/login?next=${encodeURIComponent(next)}`, { Cookie: cookiesForVestibule });
        return [answer.status, answer.headers.location];
      };
      const hostile = hostileAddresses();
      expect(hostile.length).toBeGreaterThanOrEqual(200);
      await inParallel(hostile, async (next) => expect(await open(next), next).toEqual([200, undefined]));
      let followed = 0;
      await inParallel(goodAddresses(), async ([next, handedOn]) => {
        // Other hosts would get no cookie from Vestibule and would redirect back forever.
        const reached = new URL(handedOn).hostname.endsWith('.example.com');
        expect(await open(next), next).toEqual(reached ? [303, handedOn] : [200, undefined]);
        if (reached) followed += 1;
      });
      expect(followed).toBeGreaterThanOrEqual(50);
    });
  });
}

test('the tables have enough rows', () => {
  const kinds = ['original', 'forwarded', 'claim', 'hop'] as const;
  const count = kinds.reduce((sum, kind) => sum + headerRows(kind).length, hostRows().length + hostileAddresses().length);
  expect(count).toBeGreaterThanOrEqual(500);
});
