import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The rows of a kind in a table that the server's own tests read too: what follows the kind, as it stands. */
export function rows(table: 'guard' | 'next', kind: string): string[] {
  const text = readFileSync(resolve(import.meta.dirname, `../../server/tests/${table}.table`), 'utf8');
  const found = text.split('\n').flatMap((row) => (row.startsWith(`${kind} `) ? [row.slice(kind.length + 1)] : []));
  if (found.length === 0) throw new Error(`no row of the kind ${kind} in the table ${table}`);
  return found;
}

/** What `next` may not be. */
export function hostileAddresses(): string[] {
  return rows('next', 'no').map((row) => JSON.parse(row) as string);
}

/** What `next` may be, and what is handed on in its place. */
export function goodAddresses(): [next: string, handedOn: string][] {
  return rows('next', 'yes').map((row) => JSON.parse(`[${row.replace(/" "/, '", "')}]`) as [string, string]);
}

/** Headers of one request, some of them several times. */
export function headerRows(kind: 'original' | 'forwarded' | 'claim' | 'hop'): Record<string, string[]>[] {
  return rows('guard', kind).map((row) => {
    const headers: Record<string, string[]> = {};
    for (const [name, value] of JSON.parse(row) as [string, string][]) (headers[name] ??= []).push(value);
    return headers;
  });
}

/** What a client writes as its Host: each several times, or never. */
export function hostRows(): string[][] {
  return rows('guard', 'host').map((row) => JSON.parse(row) as string[]);
}
