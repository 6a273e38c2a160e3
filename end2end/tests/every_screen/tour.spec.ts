import { expect, test } from '../../fixtures.ts';
import { expectAriaSnapshot } from '../../support/aria.ts';
import { audit } from '../../support/audit.ts';
import { freezeTimes, useFixedSecrets } from '../../support/fixed-values.ts';
import { fitHeight, Pictures } from '../../support/pictures.ts';
import { SCREENS, screenAt } from '../../support/screens.ts';
import { tour } from '../../support/tour.ts';

test.use({ ownServer: true });

test('every screen matches its ARIA snapshot and its screenshots, and passes the accessibility audit', async ({
  server,
  consoleErrors,
  app,
  newcomer,
  page,
}) => {
  await useFixedSecrets(page, newcomer);
  const pictures = new Pictures(page);
  const visited = new Set<string>();
  for await (const { name, transient } of tour({ server, consoleErrors, app, person: newcomer })) {
    visited.add(screenAt(page.url()));
    if (!transient) {
      const unfreeze = await freezeTimes(page);
      await expectAriaSnapshot(page, name);
      await unfreeze();
      await pictures.compare(name);
    }
    expect.soft(await audit(app), name).toEqual([]);
  }
  const missed = SCREENS.filter(({ name }) => !visited.has(name)).map(({ name }) => name);
  expect(missed, 'screens that the tour does not visit').toEqual([]);
});

test('the printed sheet of backup codes matches its screenshot', async ({ newcomer, app, page }) => {
  await useFixedSecrets(page, newcomer);
  await app.flows.toBackupCodes(newcomer);
  await page.emulateMedia({ media: 'print' });
  await fitHeight(page, { width: 794, height: 400 });
  await expect(page).toHaveScreenshot('backup-codes-print.png');
});
