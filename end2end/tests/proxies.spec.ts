import { expect, PROXIES, test } from '../support/guarded.ts';

for (const proxy of PROXIES) {
  test.describe(proxy, () => {
    test.use({ guard: proxy });

    test('a visit leads to Login, through a code, and back to the very page with the name shown', async ({
      guarded,
      regular,
      door,
      page,
    }) => {
      const wanted = `${guarded.url}/cases/17?tab=notes&sort=-date`;
      await page.goto(wanted);
      await expect(door.login.heading).toBeVisible();
      await door.login.signIn(regular.username, regular.password);
      await door.verify.verify(await regular.phone.next());
      await expect(page.getByText(`Hello, ${regular.name}.`)).toBeVisible();
      expect(page.url()).toBe(wanted);
      await page.goto(`${guarded.url}/other`);
      await expect(page.getByText(`Hello, ${regular.name}.`)).toBeVisible();
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
      const stolen = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      expect((await guarded.send('/', { Cookie: stolen })).status).toBe(200);
      const cookies = await guarded.cookies(regular);

      await door.signedIn.open();
      await door.signedIn.signOut();
      await page.goto(guarded.url);
      await expect(door.login.heading).toBeVisible();
      expect((await guarded.send('/', { Cookie: stolen })).status).toBe(401);

      expect((await guarded.send('/', { Cookie: cookies })).status).toBe(200);
      await server.command('account', 'disable', '--username', regular.username);
      expect((await guarded.send('/', { Cookie: cookies })).status).toBe(401);
    });

    test('the application is told who it is by the door alone, whatever the client says of itself', async ({
      guarded,
      regular,
    }) => {
      const cookies = await guarded.cookies(regular);
      const claims = [];
      for (const field of ['user', 'name', 'email']) {
        const title = field[0]?.toUpperCase() + field.slice(1);
        claims.push(`Remote-${title}`, `Remote_${title}`, `remote-${field}`, `remote_${field}`);
        claims.push(`REMOTE-${field.toUpperCase()}`, `REMOTE_${field.toUpperCase()}`, `rEmOtE_${field}`);
      }
      const lies = claims.flatMap((claim) => [{ [claim]: 'root' }, { [claim]: ['root', 'admin'] }, { [claim]: '' }]);
      const all = Object.fromEntries(claims.map((claim) => [claim, 'root']));
      for (const lie of [...lies, all]) {
        const told = JSON.stringify(lie);
        const received = await guarded.received({ ...lie, Cookie: cookies });
        expect(received.get('remote-user'), told).toEqual([regular.username]);
        expect(received.get('remote-name'), told).toEqual([regular.name]);
        expect(received.get('remote-email'), told).toEqual([regular.email]);
        const nobody = await guarded.send('/headers', lie);
        expect(nobody.status, told).toBe(401);
      }
    });

    test('what the client says of where it came from opens nothing and leads nowhere', async ({ guarded, regular }) => {
      const cookies = await guarded.cookies(regular);
      const port = guarded.port;
      for (const lie of [
        { 'X-Original-URL': 'https://evil.example/' },
        { 'X_Original_URL': 'https://evil.example/' },
        { 'X-Original-Method': 'POST' },
        { 'X-Forwarded-Host': 'evil.example' },
        { 'X-Forwarded-Host': ['evil.example', `localhost:${port}`] },
        { X_Forwarded_Host: 'evil.example' },
        { 'X-Forwarded-Proto': 'https' },
        { 'X-Forwarded-Proto': 'javascript' },
        { 'X-Forwarded-Uri': '//evil.example/' },
        { 'X-Forwarded-Uri': 'https://evil.example/' },
        { 'X-Forwarded-Method': 'GET' },
        { 'X-Forwarded-For': '198.51.100.7' },
        { 'X-Forwarded-Port': '1' },
        { Forwarded: 'for=198.51.100.7;host=evil.example;proto=https' },
        { 'X-Rewrite-URL': '/admin' },
      ]) {
        const told = JSON.stringify(lie);
        const received = await guarded.received({ ...lie, Cookie: cookies });
        expect(received.get('remote-user'), told).toEqual([regular.username]);
        const nobody = await guarded.send('/cases', { ...lie, Accept: 'text/html' });
        expect(nobody.status, told).toBe(302);
        const next = new URL(nobody.headers.location ?? '').searchParams.get('next');
        expect(next, told).toBe(`${guarded.url}/cases`);
      }
    });

    test('another host, or a strange one, never reaches the application', async ({ guarded, regular }) => {
      const cookies = await guarded.cookies(regular);
      for (const Host of [
        'evil.example',
        `evil.example:${guarded.port}`,
        'localhost.evil.example',
        `localhost:${guarded.port}@evil.example`,
        'evil.example/localhost',
        'local_host',
        '',
      ]) {
        const answer = await guarded.send('/headers', { Host, Cookie: cookies });
        expect(answer.status, Host).toBeGreaterThanOrEqual(400);
        expect(answer.body, Host).not.toContain(regular.username);
      }
    });

    test('the path and the query decide nothing', async ({ guarded, regular }) => {
      const cookies = await guarded.cookies(regular);
      for (const path of ['/login', '/api/state', '/healthz', '/%2e%2e/x', '/a%00b', '/?next=x', `/${'a'.repeat(3000)}`]) {
        const nobody = await guarded.send(path);
        // Some of them a proxy refuses by itself.
        expect([400, 401], path).toContain(nobody.status);
        const answer = await guarded.send(path, { Cookie: cookies });
        expect([200, 400], path).toContain(answer.status);
      }
      expect((await guarded.send('/_door')).status).toBe(401 + (proxy === 'nginx' ? 3 : 0));
    });

    test('the application never sees the door’s cookies', async ({ guarded, regular }) => {
      const cookies = await guarded.cookies(regular);
      const theirs = 'vestibule-pass=a; __Host-vestibule=b; __Secure-vestibule-pass=c; __Host-vestibule-browser=d';
      for (const sent of [
        `first=1; ${cookies}; ${theirs}; myvestibule=2; last=3`,
        `first=1; vestibule-next=x; myvestibule=2; ${cookies}; last=3`,
        `${cookies}; first=1; myvestibule=2;${theirs};  last=3`,
      ]) {
        const received = await guarded.received({ Cookie: sent });
        const pairs = received.get('cookie')?.join(';').split(/;\s*/);
        expect(pairs, sent).toEqual(['first=1', 'myvestibule=2', 'last=3']);
      }
      const alone = await guarded.received({ Cookie: `${cookies}; ${theirs}` });
      expect((alone.get('cookie') ?? []).join('')).toBe('');
    });

    test('without the door nobody enters', async ({ guarded, regular, server }) => {
      const cookies = await guarded.cookies(regular);
      await server.stop();
      const answer = await guarded.send('/headers', { Cookie: cookies });
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
