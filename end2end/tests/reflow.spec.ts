import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { Door } from '../pages/door.ts';
import { tour } from '../support/tour.ts';

/** What reaches beyond an edge of the window, to be found by scrolling sideways or not at all. */
function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const beyond: string[] = [];
    if (document.documentElement.scrollWidth > width) beyond.push('the page scrolls');
    for (const element of document.querySelectorAll('body *')) {
      // What only screen readers and password managers see has no place on the screen.
      if (element.closest('.visually-hidden')) continue;
      const { left, right } = element.getBoundingClientRect();
      if (left < -0.5 || right > width + 0.5) beyond.push(element.outerHTML.slice(0, 80));
    }
    return beyond;
  });
}

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing on any screen reaches beyond the edge', async ({ server, noise, door, newcomer, page }) => {
    for await (const screen of tour({ server, noise, door, person: newcomer })) {
      expect.soft(await beyondTheEdge(page), screen).toEqual([]);
    }
  });
});

// WCAG 2.2, 1.4.12: what a person with low vision may set.
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

test('with the text spacing of WCAG 1.4.12 nothing reaches beyond the edge and no button cuts its words', async ({
  server,
  noise,
  newcomer,
  browser,
  baseURL,
}) => {
  // A reader's own style sheet is not the page's: its policy does not count here.
  const context = await browser.newContext({ baseURL, bypassCSP: true, viewport: { width: 320, height: 640 } });
  await noise.listen(context);
  const page = await context.newPage();
  for await (const screen of tour({ server, noise, door: new Door(page), person: newcomer })) {
    const style = await page.addStyleTag({ content: SPACING });
    expect.soft(await beyondTheEdge(page), screen).toEqual([]);
    const cut = await page
      .getByRole('button')
      .evaluateAll((buttons) => buttons.filter((b) => b.scrollWidth > b.clientWidth + 1).map((b) => b.textContent));
    expect.soft(cut, screen).toEqual([]);
    await style.evaluate((node: Node) => (node as Element).remove());
  }
  await context.close();
});
