import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer other than undefined. For what happens outside the page (a file
 * that appears, a port that opens), where Playwright's own waiting does not reach.
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
