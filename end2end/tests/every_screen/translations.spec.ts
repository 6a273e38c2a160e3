import { expect, test } from '../../fixtures.ts';
import { audit, auditTranslation } from '../../support/audit.ts';
import { tour } from '../../support/tour.ts';

// English is in tour.spec.ts. German has the longest words, and Arabic runs from right to left.
for (const locale of ['ar', 'de', 'es', 'fr']) {
  const tag = locale === 'ar' || locale === 'de' ? [] : ['@all'];
  test.describe(locale, () => {
    test.use({ locale, ownServer: true });

    test('every screen is translated, and fits a narrow window', { tag }, async ({ server, consoleErrors, app, newcomer }) => {
      for await (const { name } of tour({ server, consoleErrors, app, person: newcomer })) {
        expect.soft(await auditTranslation(app), name).toEqual([]);
      }
    });

    test('every screen passes the accessibility audit', { tag: '@all' }, async ({ server, consoleErrors, app, newcomer }) => {
      for await (const { name } of tour({ server, consoleErrors, app, person: newcomer })) {
        expect.soft(await audit(app), name).toEqual([]);
      }
    });
  });
}
