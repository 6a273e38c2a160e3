import type { Page } from '@playwright/test';

/** Display settings of a person. */
interface Settings {
  name: string;
  text: string;
  spacing: string;
}

const USUAL = { name: 'as it is', text: '100%', spacing: '' };
// 1.4.4, on a small screen too, which is more than required.
const LARGE = { name: 'text twice as large', text: '200%', spacing: '' };
// 1.4.12.
const SPACED = {
  name: 'spaced',
  text: '100%',
  spacing: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`,
};

/** Elements that do not fit into the window, are cut off or covered, or are too small to hit. */
export async function fitProblems(page: Page): Promise<string[]> {
  // So high that nothing needs scrolling. 1.4.10: 320 pixels are 1280 at a zoom of 400 %.
  await page.setViewportSize({ width: 320, height: 15_000 });
  const narrow = await page.evaluate(inPage, [USUAL, LARGE, SPACED]);
  await page.setViewportSize({ width: 1280, height: 8000 });
  return [...narrow.map((what) => `narrow, ${what}`), ...(await page.evaluate(inPage, [LARGE]))];
}

/** The same in a narrow window alone, at the usual settings. */
export async function narrowFitProblems(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 15_000 });
  return page.evaluate(inPage, [USUAL]);
}

function inPage(all: Settings[]): string[] {
  const root = document.documentElement;
  const show = (element: Element) => element.outerHTML.slice(0, 120);
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  const found = all.flatMap(({ name, text, spacing }) => {
    sheet.replaceSync(`html { font-size: ${text} } ${spacing}`);
    return look().map((what) => `${name}: ${what}`);
  });
  document.adoptedStyleSheets = [];
  return found;

  function look(): string[] {
    const complaints: string[] = [];
    // Visually hidden elements have no place on the screen; the skip link has one while it has the focus.
    // While a dialog is open, the rest of the page is inert.
    const place = document.querySelector('dialog[open]') ?? document.body;
    const seen = [...place.querySelectorAll<HTMLElement>('*')].filter(
      (one) => one.checkVisibility({ checkVisibilityCSS: true }) && one.closest('.visually-hidden, .skip-link') === null,
    );
    if (root.scrollWidth > root.clientWidth) complaints.push('the page scrolls sideways');
    const header = document.querySelector('header')?.getBoundingClientRect().width ?? 0;
    if (document.querySelector('.wide') !== null && header < innerWidth) complaints.push('the header does not reach the edge of the window');
    for (const element of seen) {
      const { left, right } = element.getBoundingClientRect();
      if (left < -0.5 || right > root.clientWidth + 0.5) complaints.push(`beyond the edge: ${show(element)}`);
      const cuts = element.matches('button') || getComputedStyle(element).overflow !== 'visible';
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
      const more = scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
      if (cuts && more && !element.matches('input, textarea')) complaints.push(`is cut: ${show(element)}`);
    }

    for (const input of seen.filter((one) => one.matches('input:not([type=checkbox])'))) {
      const style = getComputedStyle(input);
      const room = input.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
      // The text of a field scrolls, but some of it must be visible.
      if (room < 4 * parseFloat(style.fontSize)) complaints.push(`no room to type: ${show(input)}`);
    }

    // Each line of text must be the topmost element at its own centre.
    for (const element of seen) {
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || node.textContent?.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, top, width, height } of range.getClientRects()) {
          // Marks of direction have no width, and stand on the edge of their box.
          if (width === 0) continue;
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          if (hit === null || !(hit.contains(element) || element.contains(hit))) {
            complaints.push(`${node.textContent} is covered by ${hit && show(hit)}`);
          }
        }
      }
    }

    // 2.5.8, without its exceptions; a label extends its checkbox.
    for (const target of seen.filter((one) => one.matches('a[href], button, input, select, textarea'))) {
      const label = target.matches('[type=checkbox]') ? (target as HTMLInputElement).labels?.[0] : undefined;
      const { width, height } = (label ?? target).getBoundingClientRect();
      if (width < 24 || height < 24) complaints.push(`${width} × ${height} is too small: ${show(target)}`);
    }

    return complaints;
  }
}
