// The files of style/, by the sheet that lists them in style/sheets.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The sheets, each with the sheets whose files are on the page before it. */
export const SHEETS = { login: [], account: ['login'], development: ['login', 'account'] };

/**
 * The files that a sheet lists itself, as paths.
 *
 * @param {string} folder the folder `style`
 * @param {string} sheet
 */
export function listed(folder, sheet) {
  const text = readFileSync(join(folder, 'sheets', `${sheet}.css`), 'utf8');
  return [...text.matchAll(/^@import "\.\.\/(.+)";$/gm)].map(([, path]) => join(folder, path));
}

/**
 * What is wrong with the lists: a file in none, a file in two, a name without a file.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function checkSheets(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.css') && !name.startsWith('sheets')).map((name) => join(folder, name));
  const lists = Object.keys(SHEETS).flatMap((sheet) => listed(folder, sheet));
  const name = (file) => relative(folder, file);
  return [
    ...files.filter((file) => !lists.includes(file)).map((file) => `${file}: in no list of style/sheets`),
    ...lists.filter((file) => !files.includes(file)).map((file) => `style/sheets lists ${name(file)}, which does not exist`),
    ...lists.filter((file, at) => lists.indexOf(file) !== at).map((file) => `style/sheets lists ${name(file)} twice`),
  ];
}
