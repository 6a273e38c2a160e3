import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A table shared with the server's tests. */
function text(table: string): string {
  return readFileSync(resolve(import.meta.dirname, `../../server/tests/${table}.table`), 'utf8');
}

/** The rows of a kind in a table shared with the server's tests, without the kind. */
export function rows(table: 'guard' | 'next', kind: string): string[] {
  const found = text(table).split('\n').flatMap((row) => (row.startsWith(`${kind} `) ? [row.slice(kind.length + 1)] : []));
  if (found.length === 0) throw new Error(`no row of the kind ${kind} in the table ${table}`);
  return found;
}

/** The values of `next` that must be rejected. */
export function hostileAddresses(): string[] {
  return rows('next', 'no').map((row) => JSON.parse(row) as string);
}

/** Some hostile values of each section of the table: `count` spread over each. */
export function hostileSamples(count: number): string[] {
  return sections('next').flatMap((rows) => {
    const hostile = rows.flatMap((row) => (row.startsWith('no ') ? [JSON.parse(row.slice(3)) as string] : []));
    return hostile.filter((_, index) => Math.floor((index * count) / hostile.length) !== Math.floor(((index - 1) * count) / hostile.length));
  });
}

/** The rows of a table by section; a comment starts each. */
function sections(table: string): string[][] {
  const found: string[][] = [];
  for (const row of text(table).split('\n')) {
    if (row.startsWith('#')) found.push([]);
    else found.at(-1)?.push(row);
  }
  return found;
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
