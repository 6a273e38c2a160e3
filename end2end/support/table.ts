import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The rows of a kind in a table shared with the server's tests, without the kind. */
export function rows(table: 'guard' | 'next', kind: string): string[] {
  const text = readFileSync(resolve(import.meta.dirname, `../../server/tests/${table}.table`), 'utf8');
  const found = text.split('\n').flatMap((row) => (row.startsWith(`${kind} `) ? [row.slice(kind.length + 1)] : []));
  if (found.length === 0) throw new Error(`no row of the kind ${kind} in the table ${table}`);
  return found;
}

/** The values of `next` that must be rejected. */
export function hostileAddresses(): string[] {
  return rows('next', 'no').map((row) => JSON.parse(row) as string);
}

/** The valid values of `next`, each with the address that it leads to. */
export function goodAddresses(): [next: string, handedOn: string][] {
  return rows('next', 'yes').map((row) => JSON.parse(`[${row.replace(/" "/, '", "')}]`) as [string, string]);
}

/** The headers of each request, some of them repeated. */
export function headerRows(kind: 'original' | 'forwarded' | 'claim' | 'hop'): Record<string, string[]>[] {
  return rows('guard', kind).map((row) => {
    const headers: Record<string, string[]> = {};
    for (const [name, value] of JSON.parse(row) as [string, string][]) (headers[name] ??= []).push(value);
    return headers;
  });
}

/** The Host headers of each request: none, one or several. */
export function hostRows(): string[][] {
  return rows('guard', 'host').map((row) => JSON.parse(row) as string[]);
}
