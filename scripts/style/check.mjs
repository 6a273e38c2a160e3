// `check.mjs [FOLDER]`: checks the style sheets in style, or in another folder of the same form, and prints each problem as
// `file:line:column: text`.

import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { checkContrast } from './contrast.mjs';
import { lint } from './lint.mjs';
import { checkSheets, listed, SHEETS } from './sheets.mjs';
import { checkUse } from './tokens.mjs';

const postcss = createRequire(new URL('../../end2end/', import.meta.url))('postcss');
const STYLE = fileURLToPath(new URL('../../style', import.meta.url));

/**
 * The files of all sheets, parsed, and what does not parse.
 *
 * @param {string} folder
 */
export function read(folder) {
  const roots = new Map();
  const problems = [];
  for (const file of Object.keys(SHEETS).flatMap((sheet) => listed(folder, sheet))) {
    try {
      roots.set(file, postcss.parse(readFileSync(file, 'utf8')));
    } catch ({ line, column, reason }) {
      problems.push(`${file}:${line}:${column}: ${reason}`);
    }
  }
  return { roots, problems, readme: readFileSync(join(folder, 'README.md'), 'utf8') };
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>} the problems
 */
export async function check(folder) {
  const lists = checkSheets(folder);
  if (lists.length > 0) return lists;
  const { roots, problems, readme } = read(folder);
  if (problems.length > 0) return problems;
  for (const [sheet, before] of Object.entries(SHEETS)) {
    const files = listed(folder, sheet);
    problems.push(...(await lint(files, [...before.flatMap((name) => listed(folder, name)), ...files])));
  }
  return [...problems, ...checkUse(roots), ...checkContrast(roots, readme)];
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? STYLE);
  const problems = await check(folder);
  for (const problem of problems) console.error(problem.replaceAll(`${folder}/`, `${relative(process.cwd(), folder) || '.'}/`));
  if (problems.length > 0) process.exit(1);
  console.log('style: nothing to complain about');
}
