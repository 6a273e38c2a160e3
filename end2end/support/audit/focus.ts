import type { Page } from '@playwright/test';

/** A phone in landscape, or a window zoomed to 200 %: low enough that the focus can leave it. */
const LOW = { width: 640, height: 320 };

/** Problems of keyboard users: goes through the whole page once by Tab. */
export async function focusProblems(page: Page): Promise<string[]> {
  await page.setViewportSize(LOW);
  const stops = await page.evaluate(begin);
  for (let stop = 0; stop < stops; stop += 1) await page.keyboard.press('Tab');
  const { passed, complaints } = await page.evaluate(() => (window as unknown as { walk: Walk }).walk);
  return passed === stops ? complaints : [...complaints, `Tab leads out of the page after ${passed} of ${stops} stops`];
}

/** The progress of the walk. */
interface Walk {
  passed: number;
  complaints: string[];
}

/**
 * Puts the focus before the first focusable element and checks each stop at key-up. Returns the number of stops.
 */
function begin(): number {
  // While a dialog is open, nothing else is focusable.
  const place = document.querySelector('dialog[open]') ?? document.body;
  const all = [...place.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, textarea, [tabindex]')];
  const reached = all.filter((one) => one.tabIndex >= 0 && one.checkVisibility({ checkVisibilityCSS: true }));
  // A date field has four stops: day, month, year and its calendar.
  const stops = reached.flatMap((one) => Array<HTMLElement>(one.matches('[type=date]') ? 4 : 1).fill(one));
  // Every control must be focusable.
  const out = all.filter((one) => one.tabIndex < 0 && one.matches('a, button, input:not([readonly]), select, textarea'));
  const walk: Walk = { passed: 0, complaints: out.map((one) => `is not reached by Tab: ${one.outerHTML}`) };
  Object.assign(window, { walk });

  const start = document.createElement('span');
  start.tabIndex = -1;
  place.prepend(start);
  start.focus();
  start.remove();
  const before = stops.map((one) => getComputedStyle(one).outline);
  const letGo = () => {
    walk.complaints.push(...look(walk.passed));
    walk.passed += 1;
    if (walk.passed === stops.length) document.removeEventListener('keyup', letGo);
  };
  document.addEventListener('keyup', letGo);
  return stops.length;

  function look(at: number): string[] {
    const complaints: string[] = [];
    const show = (element: Element | null) => element?.outerHTML.slice(0, 120);
    const element = document.activeElement as HTMLElement;
    // 2.1.1, 2.1.2, 2.4.3: every control once, in the order of the page.
    if (element !== stops[at]) return [`Tab leads to ${show(element)} instead of ${show(stops[at]!)}`];

    // 2.4.7, 2.4.13: an outline of at least 2 pixels, which was not there before.
    const { outline, outlineStyle, outlineWidth } = getComputedStyle(element);
    const marked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outline !== before[at];
    if (!marked) complaints.push(`has the focus and does not look so: ${show(element)}`);

    // 2.4.11, 2.4.12: the whole element is visible, as far as the window is high enough.
    const box = element.getBoundingClientRect();
    const inside = box.top >= -0.5 && (box.bottom <= innerHeight + 0.5 || box.height > innerHeight);
    const quarters = [0.25, 0.5, 0.75];
    const points = quarters.flatMap((x) => quarters.map((y) => [box.x + x * box.width, box.y + y * box.height] as const));
    const covered = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      // The button inside a field covers part of it.
      return hit !== null && !element.contains(hit) && hit.closest('.text-field__row')?.contains(element) !== true;
    });
    if (!inside || covered) complaints.push(`has the focus out of sight: ${show(element)}`);

    // 1.3.2: the next stop is further down, or further along on the same line.
    const previous = stops[at - 1]?.getBoundingClientRect();
    if (previous && stops[at - 1] !== element) {
      const rightToLeft = document.documentElement.dir === 'rtl';
      const along = rightToLeft ? box.right < previous.right : box.left > previous.left;
      const below = box.top > previous.top + 1;
      const sameLine = box.top < previous.bottom && box.bottom > previous.top;
      if (!(sameLine ? along || below : below)) complaints.push(`comes before the stop before it: ${show(element)}`);
    }
    return complaints;
  }
}
