import type { Page } from '@playwright/test';

/** One response as received. */
export interface Load {
  url: string;
  type: string;
  encoding: string;
  /** Size of headers and body, as compressed. */
  bytes: number;
}

/** Opens a page and returns everything that it loads. */
export async function weigh(page: Page, path: string): Promise<Load[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  const loads = new Map<string, Load>();
  devtools.on('Network.responseReceived', ({ requestId, response, type }) => {
    const encoding = response.headers['content-encoding'] ?? '-';
    loads.set(requestId, { url: response.url, type, encoding, bytes: 0 });
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = loads.get(requestId);
    if (load !== undefined) load.bytes = encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return [...loads.values()].filter((load) => load.url.startsWith('http'));
}

/** The loads as a table, largest first. */
export function table(loads: Load[]): string {
  const rows = loads
    .toSorted((a, b) => b.bytes - a.bytes)
    .map(
      ({ url, type, encoding, bytes }) =>
        `${String(bytes).padStart(8)}  ${encoding.padEnd(4)} ${type.padEnd(10)} ${new URL(url).pathname}`,
    );
  return [...rows, `${String(total(loads)).padStart(8)}  in all`].join('\n');
}

export function total(loads: Load[]): number {
  return loads.reduce((sum, load) => sum + load.bytes, 0);
}
