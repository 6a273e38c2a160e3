import { expect, PROXIES, SITES, test } from '../../support/forward-auth/fixtures.ts';

for (const [proxy, site] of PROXIES.flatMap((proxy) => SITES.map((site) => [proxy, site] as const))) {
  test.describe(`${proxy}, ${site}`, () => {
    test.use({ reverseProxy: proxy, site });
    // One installation for each group.
    test.describe.configure({ mode: 'default' });

    test('a request to the application leads through sign-in and back to the same page', async ({
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

    test('after sign-out or disabling, the next request leads to Login', async ({
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

    test('the path and the query have no influence on access', async ({ forwardAuth, regular }) => {
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
        const anonymous = await forwardAuth.send(path);
        // The proxy itself rejects some of them.
        expect([400, 401, 404, 421], path).toContain(anonymous.status);
        const answer = await forwardAuth.send(path, { Cookie: cookiesForApplication });
        expect([200, 400, 404, 421], path).toContain(answer.status);
      }
      expect((await forwardAuth.send('/_vestibule')).status).toBe(proxy === 'nginx' ? 404 : 401);
    });

    test('the application receives its own cookies and never those of Vestibule', async ({ forwardAuth, regular }) => {
      const { cookiesForApplication } = await forwardAuth.signIn(regular);
      const ofVestibule = 'vestibule-pass=a; __Host-vestibule=b; __Secure-vestibule-none=c; __Host-vestibule-browser=d';
      for (const sent of [
        `first=1; ${cookiesForApplication}; ${ofVestibule}; myvestibule=2; last=Zoë`,
        `first=1; vestibule-next=x; myvestibule=2; ${cookiesForApplication}; last=Zoë`,
        `${cookiesForApplication}; first=1; myvestibule=2;${ofVestibule};  last=Zoë`,
        `a; first=1; ${'vestibule-x=y; '.repeat(9)}${cookiesForApplication}; b=; myvestibule=2; vestibule; last=Zoë`,
      ]) {
        const received = await forwardAuth.received({ Cookie: sent });
        const got = Buffer.from(received.get('cookie')?.join('; ') ?? '', 'latin1').toString();
        const expected = sent.startsWith('a;') ? 'a; first=1; b=; myvestibule=2; last=Zoë' : 'first=1; myvestibule=2; last=Zoë';
        expect(got, sent).toBe(expected);
      }
      // Close to the longest header that nginx accepts.
      const long = `long=${'x'.repeat(7500)}`;
      expect((await forwardAuth.received({ Cookie: `${long}; ${cookiesForApplication}` })).get('cookie')).toEqual([long]);
      for (const sent of [cookiesForApplication, `${cookiesForApplication}; ${ofVestibule}`]) {
        const alone = await forwardAuth.received({ Cookie: sent });
        expect((alone.get('cookie') ?? []).join('')).toBe('');
      }
    });

    test('while Vestibule is down, nobody gets in', async ({ forwardAuth, regular, server }) => {
      const { cookiesForApplication } = await forwardAuth.signIn(regular);
      expect((await forwardAuth.send('/headers', { Cookie: cookiesForApplication })).status).toBe(200);
      await server.stop();
      const answer = await forwardAuth.send('/headers', { Cookie: cookiesForApplication });
      expect(answer.status).toBeGreaterThanOrEqual(500);
      await server.start();
    });

    test('a request by a script is answered with 401 and not redirected', async ({ forwardAuth }) => {
      for (const headers of [{ Accept: 'application/json' }, { 'Sec-Fetch-Mode': 'cors', Accept: 'text/html' }]) {
        const answer = await forwardAuth.send('/cases', headers);
        expect([answer.status, answer.headers.location]).toEqual([401, undefined]);
      }
    });
  });
}
