import { expect, test } from '../../fixtures.ts';
import { audit } from '../../support/audit.ts';
import { tour } from '../../support/tour.ts';

for (const locale of ['en', 'de', 'fr', 'es', 'ar']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('every screen passes the accessibility audit', async ({
      server,
      consoleErrors,
      app,
      newcomer,
    }) => {
      for await (const screen of tour({ server, consoleErrors, app, person: newcomer, thorough: true })) {
        expect.soft(await audit(app), screen).toEqual([]);
      }
    });
  });
}
