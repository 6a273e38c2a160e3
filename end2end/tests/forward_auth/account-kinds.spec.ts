import { GRACE } from '../../fixtures.ts';
import { finishFirstSignIn } from '../../support/api.ts';
import { expect, PROXIES, test } from '../../support/forward-auth/fixtures.ts';
import { addAccount } from '../../support/person.ts';

test.describe('an application for one kind of account', () => {
  for (const proxy of PROXIES) {
    test.describe(proxy, () => {
      test.use({ reverseProxy: proxy, site: 'example.com', extraEnvironment: { VESTIBULE_APPLICATION_KINDS: 'cases.example.com=external' } });

      test('rejects the other kind', async ({ forwardAuth, regular, server }) => {
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
