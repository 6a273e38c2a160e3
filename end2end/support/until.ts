import { setTimeout as pause } from 'node:timers/promises';

/**
 * Retries until the result is not undefined. For events outside the page (a file that appears, a port that opens), which
 * Playwright cannot wait for.
 */
export async function until<T>(
  what: string,
  attempt: () => Promise<T | undefined> | T | undefined,
  seconds = 10,
): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await attempt();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`waited ${seconds} s in vain for ${what}`);
    await pause(20);
  }
}
