import type { Page } from '@playwright/test';
import axe from 'axe-core';

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose result depends on the theme. */
const COLOUR = ['color-contrast', 'link-in-text-block'];
/** axe cannot judge text above a pseudo-element, and the arch is behind all text: give the page its colour instead. */
const ARCH = 'body::before { content: none } body { background: var(--color-arch) }';

/** Violations that axe finds: all rules in the light theme, the colour rules in each of the others. */
export async function axeProblems(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  await page.evaluate((arch) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(arch);
    document.adoptedStyleSheets = [sheet];
  }, ARCH);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const contrast of ['no-preference', 'more'] as const) {
      // No transitions: a colour between two themes belongs to neither.
      await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' });
      const first = colorScheme === 'light' && contrast === 'no-preference';
      const rules = contrast === 'more' ? [...COLOUR, 'color-contrast-enhanced'] : COLOUR;
      const runOnly = first ? ({ type: 'tag', values: ALL } as const) : ({ type: 'rule', values: rules } as const);
      found.push(...(await violations(page, { runOnly }, `${colorScheme} ${contrast}`)));
    }
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', reducedMotion: 'no-preference' });
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  return found;
}

/**
 * Each violation as one line: the rule, and the elements that break it or whose contrast axe cannot determine. It cannot
 * in an SVG; the labels of a chart's axis are hidden from screen readers, and style/README.md has their colours.
 */
async function violations(page: Page, options: axe.RunOptions, theme: string): Promise<string[]> {
  const { violations, unjudged } = await page.evaluate(async (options) => {
    const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run({ exclude: '.chart__ticks' }, options);
    return { violations, unjudged: incomplete.filter(({ id }) => id.startsWith('color-contrast')) };
  }, { ...options, resultTypes: ['violations', 'incomplete'], preload: false } satisfies axe.RunOptions);
  return [...violations, ...unjudged].map(({ id, help, nodes }) => {
    const elements = nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`);
    return `${theme}: ${id}: ${help}: ${elements.join(' | ')}`;
  });
}
