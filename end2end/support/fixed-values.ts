import type { Page, Route } from '@playwright/test';
import { Authenticator } from './authenticator.ts';
import type { Person } from './person.ts';

const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const CODES = ['1K7QP-M3XWA-9TRHC', '2V4ND-Y8GJE-0BZ6S', '3A9FT-K2RWM-5XQCH', '4E6PJ-7ZBVN-8DGYK', '5R0SX-T1HCA-3MWQF'];
// 2026-11-24, noon.
export const MADE_AT = 1_795_521_600_000;

/** Fulfils with the server's response after applying `change`. */
export function changed(change: (answer: Record<string, unknown>) => object) {
  return async (route: Route): Promise<void> => {
    const response = await route.fetch();
    const answer = response.ok() ? change(await response.json()) : undefined;
    await route.fulfill({ response, json: answer });
  };
}

/** The same response with every time replaced by a fixed one. */
export function atOneTime(answer: Record<string, unknown>): object {
  const text = JSON.stringify(answer);
  return JSON.parse(text.replace(/"(\w*_at|at)":\d+/g, `"$1":${MADE_AT}`)) as object;
}

/**
 * Makes the page show fixed secrets, backup codes and times, so that screenshots are comparable. The person gets the real
 * values.
 */
export async function useFixedSecrets(page: Page, person: Person): Promise<void> {
  const real: { authenticator?: Authenticator; codes?: string[] } = {};
  await page.route(
    '**/api/set-up',
    changed((enrolment) => {
      const secret = String(enrolment.key);
      real.authenticator = new Authenticator(secret);
      return { ...enrolment, key: KEY, uri: String(enrolment.uri).replace(secret, KEY) };
    }),
  );
  await page.route(
    '**/api/backup-codes',
    changed((sheet) => {
      real.codes = sheet.codes as string[];
      return { ...sheet, codes: CODES, made_at: MADE_AT };
    }),
  );
  await page.route(
    '**/api/authenticators/start',
    changed((enrolment) => ({ ...enrolment, key: KEY, uri: String(enrolment.uri).replace(String(enrolment.key), KEY) })),
  );
  await page.route('**/api/security', changed(atOneTime));
  await page.route('**/api/activity', changed(atOneTime));
  await useFixedAccountIds(page);
  // The values on the screen are not the real ones; ignore those that a test reads from it.
  Object.defineProperty(person, 'authenticator', { get: () => real.authenticator, set: () => undefined });
  Object.defineProperty(person, 'backupCodes', { get: () => real.codes ?? [], set: () => undefined });
}

/** Uses usernames as account ids on the screens of administration, since the real ids differ in every run. */
async function useFixedAccountIds(page: Page): Promise<void> {
  const real = new Map<string, string>();
  const named = (answer: Record<string, unknown>): object => {
    const text = JSON.stringify(atOneTime(answer))
      .replace(/"now":\d+/g, `"now":${MADE_AT}`)
      .replace(/"(set_up|password)_until":\d+/g, `"$1_until":${MADE_AT + 86_400_000}`);
    return JSON.parse(
      text.replace(/"id":"([^"]+)","username":"([^"]+)"/g, (_, id: string, username: string) => {
        real.set(username, id);
        return `"id":"${username}","username":"${username}"`;
      }),
    ) as object;
  };
  await page.route('**/api/admin/**', async (route) => {
    const asked = route.request().postData()?.replace(/"id":"([^"]+)"/g, (whole, name: string) => {
      const id = real.get(name);
      return id === undefined ? whole : `"id":"${id}"`;
    });
    const response = await route.fetch({ postData: asked });
    await route.fulfill({ response, json: response.ok() ? named(await response.json()) : undefined });
  });
}

/**
 * Replaces what depends on the current time until the returned function is called: the countdown to the next code, the date
 * of today, and how long ago something was.
 */
export async function freezeTimes(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const moving = text.nodeValue ?? '';
      const still = moving
        .replace(/\b\w+day, \d+ \w+ \d{4}\b/, 'Friday, 27 November 2026')
        .replace(/\b(\d+ (day|week|month|year)s ago|yesterday|last (week|month|year))\b/, '3 days ago');
      if (still !== moving) {
        text.nodeValue = still;
        Object.assign(text, { moving });
      }
    }
    for (const timer of document.querySelectorAll('[role="timer"]')) {
      const still = timer.cloneNode(true) as Element;
      const bar = still.querySelector('progress');
      const words = still.querySelector('p');
      if (bar) bar.value = 21;
      if (words) words.textContent = (words.textContent ?? '').replace(/\d+ seconds?/, '21 seconds');
      timer.replaceWith(still);
      Object.assign(still, { moving: timer });
    }
  });
  return () =>
    page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode as Node & { moving?: string };
        if (text.moving !== undefined) text.nodeValue = text.moving;
        delete text.moving;
      }
      for (const still of document.querySelectorAll('[role="timer"]')) {
        still.replaceWith((still as unknown as { moving: Element }).moving);
      }
    });
}
