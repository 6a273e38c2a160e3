// A copy of style/ to make mistakes in.

import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STYLE = fileURLToPath(new URL('../../../style', import.meta.url));

/** The file of a component that both programs show, and how many lines it has. */
export const FILE = 'components/card.css';
export const LINES = readFileSync(join(STYLE, FILE), 'utf8').split('\n').length - 1;

/**
 * What `problems` finds in a copy of style/ that `change` has changed, with the copy's own path removed.
 *
 * @param {(folder: string) => string[] | Promise<string[]>} problems
 */
export async function found(problems, change) {
  const folder = mkdtempSync(join(tmpdir(), 'style-'));
  cpSync(STYLE, folder, { recursive: true });
  change({
    append: (file, text) => appendFileSync(join(folder, file), text),
    replace: (file, old, text) => {
      const before = readFileSync(join(folder, file), 'utf8');
      assert.ok(before.includes(old), `${file} has no ${old}`);
      writeFileSync(join(folder, file), before.replace(old, text));
    },
  });
  const found = await problems(folder);
  rmSync(folder, { recursive: true });
  return found.map((problem) => problem.replace(`${folder}/`, ''));
}

/** A rule of a part of the card, in a line of its own. */
export function rule(declarations, selector = '.card__hint') {
  return `@layer components { ${selector} { ${declarations} } }\n`;
}

/** Exactly one problem: this one. */
export function only(problems, text, file = FILE) {
  assert.equal(problems.length, 1, problems.join('\n'));
  assert.ok(problems[0].startsWith(file) && problems[0].includes(text), problems[0]);
}
