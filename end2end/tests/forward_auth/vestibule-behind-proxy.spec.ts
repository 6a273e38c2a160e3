import { expect, PROXIES, test } from '../../support/forward-auth/fixtures.ts';
import { link } from '../../support/mailbox.ts';

test.describe('Vestibule behind the same proxy', () => {
  for (const proxy of PROXIES) {
    test.describe(proxy, () => {
      test.use({ reverseProxy: proxy, site: 'example.com' });
      // One installation for each group.
      test.describe.configure({ mode: 'default' });

      test('works as it does without a proxy', async ({ forwardAuth, newcomer, app, page, mailbox }) => {
        await app.flows.toChangePassword(newcomer);
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

      test('takes the client address from the proxy alone', async ({ forwardAuth, regular }) => {
        const forged = { 'X-Forwarded-For': '198.51.100.7', 'X-Real-IP': '198.51.100.7', Forwarded: 'for=198.51.100.7' };
        const { cookiesForVestibule } = await forwardAuth.signIn(regular, forged);
        const answer = await forwardAuth.vestibule.send('/api/security', { ...forged, Cookie: cookiesForVestibule });
        const { sessions } = JSON.parse(answer.body) as { sessions: { address: string }[] };
        expect(sessions.map(({ address }) => address)).toEqual(['127.0.0.1']);
      });

      test('does not answer forward-auth requests from clients', async ({ forwardAuth, regular }) => {
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
