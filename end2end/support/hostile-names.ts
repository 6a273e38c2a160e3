import type { BrowserContext, Page, Route } from '@playwright/test';
import { narrowFitProblems } from './audit/fit.ts';

/** Markup, a script, the syntax of templates, entities, marks that turn and hide text, and a very long word. */
export const MARKUP = `</script><hostile-mark></hostile-mark><img src=x onerror=hacked()>"'{{7*7}}\${7*7}{ $name }&lt;%s\u202Egnp.exe\u200B ${'W'.repeat(64)}`;
/** Text from right to left with markup, an unclosed embedding, and a very long word. */
export const ARABIC = `\u0639\u0628\u062F <hostile-mark>\u202B ${'\u0645\u062D\u0645\u062F'.repeat(16)} (1)`;
/** Nothing to see but marks, and more of them than letters. */
export const MARKS = `Z${'\u0336\u0489\u0315'.repeat(20)}\u3164\u2800\u0007\r\nBcc: x@evil.example`;

/** The members of answers that contain what people, administrators, providers and other servers chose. */
const CHOSEN = new Set(['name', 'username', 'email', 'address', 'browser', 'signed_in_browser', 'signed_in_address', 'recipient', 'subject', 'reason', 'text', 'detail', 'value']);
/** Members that have such a name, but hold one of a few words: the settings. */
const FIXED = /^(mfa|backup_codes|passkeys|accounts|sessions)\.|^(required|optional|off|true|false|\d+)$/;

function replaced(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((one) => replaced(one, name));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const chosen = CHOSEN.has(key) && typeof one === 'string' && one !== '' && !FIXED.test(one);
      return [key, chosen ? name : replaced(one, name)];
    }),
  );
}

/** Puts a name in the place of all that people chose in the answers of the server, also where it would not accept that name. */
export async function useName(context: BrowserContext, name: string): Promise<void> {
  const inAnswers = async (route: Route) => {
    const response = await route.fetch();
    const json = /json/.test(response.headers()['content-type'] ?? '') ? replaced(await response.json(), name) : undefined;
    await route.fulfill({ response, ...(json === undefined ? {} : { json }) });
  };
  const inPages = async (route: Route) => {
    if (route.request().resourceType() !== 'document') return route.fallback();
    const response = await route.fetch();
    const { 'content-encoding': _, 'content-length': __, ...headers } = response.headers();
    const state = (_: string, start: string, json: string) => start + JSON.stringify(replaced(JSON.parse(json), name)).replaceAll('<', '\\u003c');
    const body = (await response.text()).replace(/(<script[^>]*id="state"[^>]*>)([^<]+)/, state);
    await route.fulfill({ response, headers, body });
  };
  await context.route('**/*', inPages);
  await context.route('**/api/**', inAnswers);
}

/** What is wrong with a screen that shows a hostile name, and perhaps others. */
export async function nameProblems(page: Page, name: string, ...others: string[]): Promise<string[]> {
  const size = page.viewportSize()!;
  const found = [...(await page.evaluate(inPage, [name, ...others] as [string, ...string[]])), ...(await narrowFitProblems(page))];
  await page.setViewportSize(size);
  return found;
}

function inPage([name, ...others]: [string, ...string[]]): string[] {
  const complaints: string[] = [];
  if ('hacked' in window) complaints.push('a script ran');
  if (document.querySelector('hostile-mark, img[src="x"]') !== null) complaints.push('markup became elements');
  const rest = [name, ...others].reduce((text, one) => text.replaceAll(one, ''), document.body.innerText);
  if (/&(lt|quot|gt|amp|#)/.test(rest)) complaints.push('a name is escaped twice');

  // What turns the direction of text must end with the name.
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const parent = node.parentElement!;
    if (!text.includes(name) || parent.closest('script, option, .visually-hidden') !== null || !parent.checkVisibility()) continue;
    const isolated = (element: Element) => /isolate|plaintext/.test(getComputedStyle(element).unicodeBidi);
    let block = parent;
    let isIsolated = isolated(parent);
    while (getComputedStyle(block).display.startsWith('inline') && block.parentElement !== null) {
      block = block.parentElement;
      isIsolated ||= isolated(block);
    }
    const alone = block.textContent?.trim() === name.trim();
    const withMarks = text.includes(`\u2068${name}\u2069`);
    if (!alone && !isIsolated && !withMarks) complaints.push(`not isolated: ${block.outerHTML.slice(0, 200)}`);
  }
  return complaints;
}
