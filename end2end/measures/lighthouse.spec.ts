import lighthouse from 'lighthouse';
import { expect, test } from '../fixtures.ts';
import { launchOptions } from '../support/chromium.ts';
import { freePort } from '../support/port.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];

test('Lighthouse gives Login 100 for performance, accessibility and best practices', async ({ playwright, server }) => {
  test.slow();
  const port = await freePort();
  const args = [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  // Its own settings: a phone in the middle of the market on a slow connection, worked out from what it sees here.
  const audit = await lighthouse(`${server.url}/login`, { port, logLevel: 'error', onlyCategories: CATEGORIES });
  await browser.close();
  const { categories, audits } = audit!.lhr;
  const lacking = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs
      .map(({ id, weight }) => ({ ...audits[id]!, weight }))
      .filter(({ weight, score }) => weight > 0 && score !== null && score < 1)
      .map(({ id, score, displayValue }) => `${id}: ${score} ${displayValue ?? ''}`),
  );
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, 100 * (categories[name]?.score ?? 0)]));
  console.log(`Lighthouse ${JSON.stringify(scores)}`);
  expect(scores, lacking.join('\n')).toEqual({ performance: 100, accessibility: 100, 'best-practices': 100 });
});
