import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A screen of the app, as its router knows it. */
export interface ScreenPath {
  /** The name of its enum variant. */
  name: string;
  path: string;
}

// The app's only list of its screens: the arms of `path` in this enum.
const SOURCE = resolve(import.meta.dirname, '../../app/src/route.rs');
const CONSTANTS: Record<string, string> = { 'sso::FAILED': '/sso' };

/** Every screen that has an address. */
export const SCREENS: ScreenPath[] = read();

/** The name of the screen at an address; "NotFound" where there is none. */
export function screenAt(url: string): string {
  const { pathname } = new URL(url);
  // The address of an account ends with its id.
  const path = pathname.startsWith('/admin/account/') ? '/admin/account' : pathname;
  return SCREENS.find((screen) => screen.path === path)?.name ?? 'NotFound';
}

function read(): ScreenPath[] {
  const source = readFileSync(SOURCE, 'utf8');
  const found = [...source.matchAll(/Self::(\w+)(?: \| Self::\w+)* => ("[^"]*"|\w+::\w+),/g)].map(([, name = '', path = '']) => ({
    name,
    path: path.startsWith('"') ? path.slice(1, -1) : (CONSTANTS[path] ?? path),
  }));
  if (found.length < 10) throw new Error(`found only ${found.length} screens in ${SOURCE}`);
  return found;
}
