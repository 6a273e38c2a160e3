import { expect, test } from '../../fixtures.ts';
import { useFixedSecrets, freezeCountdown } from '../../support/fixed-values.ts';
import { tour } from '../../support/tour.ts';

test('every screen matches its ARIA snapshot', async ({ server, consoleErrors, app, newcomer, page }) => {
  await useFixedSecrets(page, newcomer);
  for await (const screen of tour({ server, consoleErrors, app, person: newcomer })) {
    const unfreeze = await freezeCountdown(page);
    // Only a mismatch waits: long enough for a late word, short enough for the whole tour.
    await expect.soft(page.locator('body')).toMatchAriaSnapshot({ name: `${screen}.aria.yml`, timeout: 3_000 });
    await unfreeze();
  }
});
