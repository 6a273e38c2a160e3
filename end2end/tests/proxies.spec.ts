import { expect, PROXIES, SITES, test } from '../support/guarded.ts';
import { GRACE } from '../fixtures.ts';
import { finishFirstSignIn } from '../support/api.ts';
import { link } from '../support/mailbox.ts';
import { addAccount } from '../support/person.ts';

for (const [guard, site] of PROXIES.flatMap((guard) => SITES.map((site) => [guard, site] as const))) {
  test.describe(`${guard}, ${site}`, () => {
    test.use({ guard, site });

    test('a visit leads to Login, through a code, and back to the very page with the name shown', async ({
      guarded,
      regular,
      door,
      page,
      context,
    }) => {
      const wanted = `${guarded.url}/cases/17?tab=notes&sort=-date`;
      await page.goto(wanted);
      await expect(door.login.heading).toBeVisible();
      expect(page.url()).toBe(`${guarded.door.origin}/login?next=${encodeURIComponent(wanted)}`);
      await door.login.signIn(regular.username, regular.password);
      await door.verify.verify(await regular.phone.next());
      await expect(page.getByText(`Hello, ${regular.name}.`)).toBeVisible();
      expect(page.url()).toBe(wanted);
      await page.goto(`${guarded.url}/other`);
      await expect(page.getByText(`Hello, ${regular.name}.`)).toBeVisible();

      // What the application's host gets of the browser: beyond the door's own host the verify-only cookie alone.
      const sent = (await context.cookies(guarded.url)).map(({ name }) => name);
      if (site === 'localhost') expect(sent).toContain('vestibule');
      else expect(sent).toEqual(['__Secure-vestibule-pass']);
    });

    test('who signs out elsewhere, or is disabled, is led to Login by the next request', async ({
      guarded,
      regular,
      door,
      page,
      server,
      context,
    }) => {
      await page.goto(guarded.url);
      await door.login.signIn(regular.username, regular.password);
      await door.verify.verify(await regular.phone.next());
      await expect(page.getByText('Hello,')).toBeVisible();
      const held = await context.cookies(guarded.url);
      const stolen = held.map(({ name, value }) => `${name}=${value}`).join('; ');
      expect((await guarded.send('/', { Cookie: stolen })).status).toBe(200);
      const { atApplication } = await guarded.signIn(regular);

      await door.signedIn.open();
      await door.signedIn.signOut();
      await page.goto(guarded.url);
      await expect(door.login.heading).toBeVisible();
      expect((await guarded.send('/', { Cookie: stolen })).status).toBe(401);

      expect((await guarded.send('/', { Cookie: atApplication })).status).toBe(200);
      await server.command('account', 'disable', '--username', regular.username);
      expect((await guarded.send('/', { Cookie: atApplication })).status).toBe(401);
    });

    test('the path and the query decide nothing', async ({ guarded, regular }) => {
      const { atApplication } = await guarded.signIn(regular);
      for (const path of [
        '/login',
        '/api/state',
        '/api/auth-request',
        '/api/forward-auth',
        '/healthz',
        '/%2e%2e/x',
        '/a%00b',
        '/?next=x',
        '//evil.example/',
        `/${'a'.repeat(3000)}`,
        'https://evil.example/',
      ]) {
        const nobody = await guarded.send(path);
        // Some of them a proxy refuses by itself.
        expect([400, 401, 404, 421], path).toContain(nobody.status);
        const answer = await guarded.send(path, { Cookie: atApplication });
        expect([200, 400, 404, 421], path).toContain(answer.status);
      }
      expect((await guarded.send('/_door')).status).toBe(guard === 'nginx' ? 404 : 401);
    });

    test('the application gets its own cookies, and never the door’s', async ({ guarded, regular }) => {
      const { atApplication } = await guarded.signIn(regular);
      const theirs = 'vestibule-pass=a; __Host-vestibule=b; __Secure-vestibule-none=c; __Host-vestibule-browser=d';
      for (const sent of [
        `first=1; ${atApplication}; ${theirs}; myvestibule=2; last=Zoë`,
        `first=1; vestibule-next=x; myvestibule=2; ${atApplication}; last=Zoë`,
        `${atApplication}; first=1; myvestibule=2;${theirs};  last=Zoë`,
        `a; first=1; ${'vestibule-x=y; '.repeat(9)}${atApplication}; b=; myvestibule=2; vestibule; last=Zoë`,
      ]) {
        const received = await guarded.received({ Cookie: sent });
        const got = Buffer.from(received.get('cookie')?.join('; ') ?? '', 'latin1').toString();
        const expected = sent.startsWith('a;') ? 'a; first=1; b=; myvestibule=2; last=Zoë' : 'first=1; myvestibule=2; last=Zoë';
        expect(got, sent).toBe(expected);
      }
      // As long as nginx lets one header be.
      const long = `long=${'x'.repeat(7500)}`;
      expect((await guarded.received({ Cookie: `${long}; ${atApplication}` })).get('cookie')).toEqual([long]);
      for (const sent of [atApplication, `${atApplication}; ${theirs}`]) {
        const alone = await guarded.received({ Cookie: sent });
        expect((alone.get('cookie') ?? []).join('')).toBe('');
      }
    });

    test('without the door nobody enters', async ({ guarded, regular, server }) => {
      const { atApplication } = await guarded.signIn(regular);
      expect((await guarded.send('/headers', { Cookie: atApplication })).status).toBe(200);
      await server.stop();
      const answer = await guarded.send('/headers', { Cookie: atApplication });
      expect(answer.status).toBeGreaterThanOrEqual(500);
    });

    test('a script’s request is refused and not led to a page', async ({ guarded }) => {
      for (const headers of [{ Accept: 'application/json' }, { 'Sec-Fetch-Mode': 'cors', Accept: 'text/html' }]) {
        const answer = await guarded.send('/cases', headers);
        expect([answer.status, answer.headers.location]).toEqual([401, undefined]);
      }
    });
  });
}

test.describe('an application for one kind of account', () => {
  for (const guard of PROXIES) {
    test.describe(guard, () => {
      test.use({ guard, site: 'example.com', furtherEnvironment: { VESTIBULE_APPLICATION_KINDS: 'cases.example.com=external' } });

      test('is closed to the other, signed in or not', async ({ guarded, regular, server }) => {
        const partner = await addAccount(server, GRACE, '--external');
        await finishFirstSignIn(server, partner);
        for (const [person, status] of [[regular, 403], [partner, 200]] as const) {
          const { atApplication } = await guarded.signIn(person);
          const answer = await guarded.send('/headers', { Cookie: atApplication, 'X-Forwarded-Host': 'wiki.example.com' });
          expect(answer.status, person.username).toBe(status);
        }
        expect((await guarded.send('/headers')).status).toBe(401);
      });
    });
  }
});

test.describe('the door behind the same proxy', () => {
  for (const guard of PROXIES) {
    test.describe(guard, () => {
      test.use({ guard, site: 'example.com' });

      test('works as by itself', async ({ guarded, newcomer, door, page, mailbox }) => {
        await door.reachChangePassword(newcomer);
        await door.replacePassword(newcomer);
        await expect(page).toHaveURL(`${guarded.url}/`);
        const mail = await mailbox.receive('Password Generated', newcomer.email);
        expect(link(mail)).toBe('https://login.example.com/login');
        await door.security.open();
        await expect(door.security.sessions.getByRole('listitem')).toHaveCount(1);
        const answer = await guarded.door.send('/login');
        expect(answer.headers['strict-transport-security']).toMatch(/^max-age=/);
        expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      });

      test('hears of the proxy alone where people are', async ({ guarded, regular }) => {
        const lie = { 'X-Forwarded-For': '198.51.100.7', 'X-Real-IP': '198.51.100.7', Forwarded: 'for=198.51.100.7' };
        const { atDoor } = await guarded.signIn(regular, lie);
        const answer = await guarded.door.send('/api/security', { ...lie, Cookie: atDoor });
        const { sessions } = JSON.parse(answer.body) as { sessions: { address: string }[] };
        expect(sessions.map(({ address }) => address)).toEqual(['127.0.0.1']);
      });

      test('tells nobody who asks as only a proxy may', async ({ guarded, regular }) => {
        const { atDoor } = await guarded.signIn(regular);
        for (const path of ['/api/auth-request', '/api/forward-auth', '/api/auth-request?x', '/api/%61uth-request', '//api/forward-auth']) {
          const answer = await guarded.door.send(path, {
            Cookie: atDoor,
            'X-Original-URL': 'https://cases.example.com/',
            'X-Forwarded-Proto': 'https',
            'X-Forwarded-Host': 'cases.example.com',
            'X-Forwarded-Uri': '/',
          });
          expect(answer.status, path).toBe(404);
          expect(answer.headers['remote-user'], path).toBeUndefined();
        }
      });
    });
  }
});
