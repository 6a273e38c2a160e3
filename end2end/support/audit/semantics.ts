import type { Page } from '@playwright/test';
import type { Words } from '../words.ts';

/** Missing structure, names and announcements, and text that is not in the language of the page. */
export async function semanticProblems(page: Page, words: Words): Promise<string[]> {
  const { complaints, texts, lang, dir } = await page.evaluate(inPage);
  // 3.1.1.
  if (!String(words.exactly('en-GB')).startsWith(lang)) complaints.push(`the page says it is in ${lang}`);
  if (dir !== words.exactly('ltr')) complaints.push(`the page says it runs ${dir}`);
  return [...complaints, ...words.untranslated(texts).map((text) => `in English: ${text}`)];
}

function inPage() {
  const complaints: string[] = [];
  const all = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
  const show = (element: Element) => element.outerHTML.slice(0, 120);
  const must = (holds: boolean, what: string) => holds || complaints.push(what);

  // 1.3.1, 2.4.2: one main part with one title, which is also in the window title.
  must(all('main').length === 1, 'not one main part');
  must(all('main h1').length === 1 && all('h1').length === 1, 'not one title');
  must(document.title === `${all('h1')[0]?.textContent} – Northwind Cases`, `the window is called ${document.title}`);

  // 3.2.3, 3.2.6: the same parts in the same order everywhere; the languages last, each in its own language (3.1.2).
  const parts = all('body > :is(header, main, footer)').map((part) => part.tagName);
  const languages = all('footer nav a').map((link) => `${link.getAttribute('hreflang')}=${link.lang}`);
  must(parts.join() === 'HEADER,MAIN,FOOTER', `the page has ${parts}`);
  must(languages.join() === 'ar=ar,de=de,en=en,es=es,fr=fr', `the languages are ${languages}`);

  for (const control of all('[aria-label]')) {
    // 2.5.3: the accessible name contains the visible text.
    const name = control.getAttribute('aria-label')!.toLowerCase();
    const seen = control.matches('button, a') ? control.innerText.trim().toLowerCase() : '';
    must(name.includes(seen), `is called otherwise than it looks: ${show(control)}`);
  }
  for (const input of all('input')) {
    // 1.3.5, 3.3.2.
    const known = (input as HTMLInputElement).type === 'checkbox' || input.hasAttribute('autocomplete');
    // The heading of its row says what a checkbox of a table selects; its name repeats that.
    const named = input.matches('th > [aria-label], td > [aria-label]') || (input as HTMLInputElement).labels!.length === 1;
    must(known && named, `no label or no purpose: ${show(input)}`);
  }
  for (const choice of all('select, textarea')) {
    must((choice as HTMLSelectElement).labels.length === 1, `no label: ${show(choice)}`);
  }
  for (const wrong of all('[aria-invalid="true"]')) {
    // 3.3.1, 3.3.3: the field describes what is wrong and what to do.
    const ids = wrong.getAttribute('aria-describedby')?.split(' ') ?? [];
    const error = document.getElementById(ids.find((id) => id.endsWith('-error')) ?? '');
    must(error?.checkVisibility() === true && error.innerText.length > 15, `does not say what is wrong: ${show(wrong)}`);
  }
  // 4.1.3: status messages are announced.
  for (const message of all('.notice, .card__status, .text-field__error')) {
    const live = message.closest('[role=alert], [role=status], [aria-live]') !== null;
    // A notice that comes with a new screen is read after its heading; only the first invalid field is announced.
    const read = message.matches(':is(.card, .panel) > .notice, .text-field__error');
    must(live || read, `is not announced: ${show(message)}`);
  }
  // 1.4.13: no tooltips.
  must(all('[title]').length === 0, 'something is message under the pointer alone');

  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (parent.closest('script, [lang]') === document.documentElement) texts.push((node.textContent ?? '').trim());
  }
  texts.push(...all('[aria-label]').map((one) => one.getAttribute('aria-label')!));
  const { lang, dir } = document.documentElement;
  return { complaints, texts: texts.filter((text) => text !== ''), lang, dir };
}
