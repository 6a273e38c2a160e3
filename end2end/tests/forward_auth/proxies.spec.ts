import { expect, PROXIES, SITES, test } from '../../support/forward-auth.ts';
import { GRACE } from '../../fixtures.ts';
import { finishFirstSignIn } from '../../support/api.ts';
import { link } from '../../support/mailbox.ts';
import { addAccount } from '../../support/person.ts';

for (const [proxy, site] of PROXIES.flatMap((proxy) => SITES.map((site) => [proxy, site] as const))) {
  test.describe(`${proxy}, ${site}`, () => {
    test.use({ reverseProxy: proxy, site });

    test('a visit leads to Login, through a code, and back to the very page with the name shown', async ({
      forwardAuth,
      regular,
      app,
      page,
      context,
    }) => {
      const wanted = `${forwardAuth.url}/cases/17?tab=notes&sort=-date`;
      await page.goto(wanted);
      await expect(app.login.heading).toBeVisible();
      expect(page.url()).toBe(`${forwardAuth.vestibule.origin}/login?next=${encodeURIComponent(wanted)}`);
      await app.login.signIn(regular.username, regular.password);
      await app.verify.verify(await regular.phone.next());
      await expect(page.getByText(`Hello, ${regular.name}.`)).toBeVisible();
      expect(page.url()).toBe(wanted);
      await page.goto(`${forwardAuth.url}/other`);
      await expect(page.getByText(`Hello, ${regular.name}.`)).toBeVisible();

      // On a host other than Vestibule's own, the browser sends the application only the forward token.
      const sent = (await context.cookies(forwardAuth.url)).map(({ name }) => name);
      if (site === 'localhost') expect(sent).toContain('vestibule');
      else expect(sent).toEqual(['__Secure-vestibule-pass']);
    });

    test('who signs out elsewhere, or is disabled, is led to Login by the next request', async ({
      forwardAuth,
      regular,
      app,
      page,
      server,
      context,
    }) => {
      await page.goto(forwardAuth.url);
      await app.login.signIn(regular.username, regular.password);
      await app.verify.verify(await regular.phone.next());
      await expect(page.getByText('Hello,')).toBeVisible();
      const held = await context.cookies(forwardAuth.url);
      const stolen = held.map(({ name, value }) => `${name}=${value}`).join('; ');
      expect((await forwardAuth.send('/', { Cookie: stolen })).status).toBe(200);
      const { cookiesForApplication } = await forwardAuth.signIn(regular);

      await app.signedIn.open();
      await app.signedIn.signOut();
      await page.goto(forwardAuth.url);
      await expect(app.login.heading).toBeVisible();
      expect((await forwardAuth.send('/', { Cookie: stolen })).status).toBe(401);

      expect((await forwardAuth.send('/', { Cookie: cookiesForApplication })).status).toBe(200);
      await server.command('account', 'disable', '--username', regular.username);
      expect((await forwardAuth.send('/', { Cookie: cookiesForApplication })).status).toBe(401);
    });

    test('the path and the query decide nothing', async ({ forwardAuth, regular }) => {
      const { cookiesForApplication } = await forwardAuth.signIn(regular);
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
        const nobody = await forwardAuth.send(path);
        // Some of them a proxy refuses by itself.
        expect([400, 401, 404, 421], path).toContain(nobody.status);
        const answer = await forwardAuth.send(path, { Cookie: cookiesForApplication });
        expect([200, 400, 404, 421], path).toContain(answer.status);
      }
      expect((await forwardAuth.send('/_door')).status).toBe(proxy === 'nginx' ? 404 : 401);
    });

    test('the application gets its own cookies, and never the door’s', async ({ forwardAuth, regular }) => {
      const { cookiesForApplication } = await forwardAuth.signIn(regular);
      const theirs = 'vestibule-pass=a; __Host-vestibule=b; __Secure-vestibule-none=c; __Host-vestibule-browser=d';
      for (const sent of [
        `first=1; ${cookiesForApplication}; ${theirs}; myvestibule=2; last=Zoë`,
        `first=1; vestibule-next=x; myvestibule=2; ${cookiesForApplication}; last=Zoë`,
        `${cookiesForApplication}; first=1; myvestibule=2;${theirs};  last=Zoë`,
        `a; first=1; ${'vestibule-x=y; '.repeat(9)}${cookiesForApplication}; b=; myvestibule=2; vestibule; last=Zoë`,
      ]) {
        const received = await forwardAuth.received({ Cookie: sent });
        const got = Buffer.from(received.get('cookie')?.join('; ') ?? '', 'latin1').toString();
        const expected = sent.startsWith('a;') ? 'a; first=1; b=; myvestibule=2; last=Zoë' : 'first=1; myvestibule=2; last=Zoë';
        expect(got, sent).toBe(expected);
      }
      // As long as nginx lets one header be.
      const long = `long=${'x'.repeat(7500)}`;
      expect((await forwardAuth.received({ Cookie: `${long}; ${cookiesForApplication}` })).get('cookie')).toEqual([long]);
      for (const sent of [cookiesForApplication, `${cookiesForApplication}; ${theirs}`]) {
        const alone = await forwardAuth.received({ Cookie: sent });
        expect((alone.get('cookie') ?? []).join('')).toBe('');
      }
    });

    test('without the app nobody enters', async ({ forwardAuth, regular, server }) => {
      const { cookiesForApplication } = await forwardAuth.signIn(regular);
      expect((await forwardAuth.send('/headers', { Cookie: cookiesForApplication })).status).toBe(200);
      await server.stop();
      const answer = await forwardAuth.send('/headers', { Cookie: cookiesForApplication });
      expect(answer.status).toBeGreaterThanOrEqual(500);
    });

    test('a script’s request is refused and not led to a page', async ({ forwardAuth }) => {
      for (const headers of [{ Accept: 'application/json' }, { 'Sec-Fetch-Mode': 'cors', Accept: 'text/html' }]) {
        const answer = await forwardAuth.send('/cases', headers);
        expect([answer.status, answer.headers.location]).toEqual([401, undefined]);
      }
    });
  });
}

test.describe('an application for one kind of account', () => {
  for (const proxy of PROXIES) {
    test.describe(proxy, () => {
      test.use({ reverseProxy: proxy, site: 'example.com', extraEnvironment: { VESTIBULE_APPLICATION_KINDS: 'cases.example.com=external' } });

      test('is closed to the other, signed in or not', async ({ forwardAuth, regular, server }) => {
        const partner = await addAccount(server, GRACE, '--external');
        await finishFirstSignIn(server, partner);
        for (const [person, status] of [[regular, 403], [partner, 200]] as const) {
          const { cookiesForApplication } = await forwardAuth.signIn(person);
          const answer = await forwardAuth.send('/headers', { Cookie: cookiesForApplication, 'X-Forwarded-Host': 'wiki.example.com' });
          expect(answer.status, person.username).toBe(status);
        }
        expect((await forwardAuth.send('/headers')).status).toBe(401);
      });
    });
  }
});

test.describe('Vestibule behind the same proxy', () => {
  for (const proxy of PROXIES) {
    test.describe(proxy, () => {
      test.use({ reverseProxy: proxy, site: 'example.com' });

      test('works as by itself', async ({ forwardAuth, newcomer, app, page, mailbox }) => {
        await app.reachChangePassword(newcomer);
        await app.replacePassword(newcomer);
        await expect(page).toHaveURL(`${forwardAuth.url}/`);
        const mail = await mailbox.receive('Password Generated', newcomer.email);
        expect(link(mail)).toBe('https://login.example.com/login');
        await app.security.open();
        await expect(app.security.sessions.getByRole('listitem')).toHaveCount(1);
        const answer = await forwardAuth.vestibule.send('/login');
        expect(answer.headers['strict-transport-security']).toMatch(/^max-age=/);
        expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      });

      test('hears of the proxy alone where people are', async ({ forwardAuth, regular }) => {
        const lie = { 'X-Forwarded-For': '198.51.100.7', 'X-Real-IP': '198.51.100.7', Forwarded: 'for=198.51.100.7' };
        const { cookiesForVestibule } = await forwardAuth.signIn(regular, lie);
        const answer = await forwardAuth.vestibule.send('/api/security', { ...lie, Cookie: cookiesForVestibule });
        const { sessions } = JSON.parse(answer.body) as { sessions: { address: string }[] };
        expect(sessions.map(({ address }) => address)).toEqual(['127.0.0.1']);
      });

      test('tells nobody who asks as only a proxy may', async ({ forwardAuth, regular }) => {
        const { cookiesForVestibule } = await forwardAuth.signIn(regular);
        for (const path of ['/api/auth-request', '/api/forward-auth', '/api/auth-request?x', '/api/%61uth-request', '//api/forward-auth']) {
          const answer = await forwardAuth.vestibule.send(path, {
            Cookie: cookiesForVestibule,
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
