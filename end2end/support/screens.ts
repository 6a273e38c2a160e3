import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A screen of the app, as shared/src/screen.rs has it. */
export interface ScreenPath {
  /** The name of its enum variant. */
  name: string;
  path: string;
}

// Every screen in a line: name, path, program and steps. A test in shared writes it from the table in shared/src/screen.rs.
const TABLE = resolve(
  import.meta.dirname,
  '../../shared/tests/snapshots/screens__every_screen_has_a_path_a_program_and_its_steps.snap',
);

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
  const [, , table = ''] = readFileSync(TABLE, 'utf8').split(/^---\n/m);
  const found = [...table.matchAll(/^(\w+) (\/\S*) /gm)].map(([, name = '', path = '']) => ({ name, path }));
  if (found.length < 10) throw new Error(`found only ${found.length} screens in ${TABLE}`);
  return found;
}
