// The contrast table of style/README.md against the tokens and the rules: every row is right and high enough, and every
// pair of colours that the rules make has a row.

import { colour, MODES, ratio, values } from './tokens.mjs';
import { pairs } from './pairs.mjs';

const TEXT = 4.5;
/** With more contrast, what is read needs more (1.4.6). */
const TEXT_MORE = 7;

/**
 * @param {Map<string, import('postcss').Root>} roots by file
 * @param {string} readme the text of style/README.md
 * @returns {string[]}
 */
export function checkContrast(roots, readme) {
  const modes = values(roots);
  const { rows, exempt } = tables(readme);
  const { found, uses, problems } = pairs(roots, modes[0]);
  const row = ({ front, ground, needs }) => rows.find((row) => row.front === front && row.ground === ground && row.needs >= needs);

  for (const pair of found) {
    // A decoration may be faint, and no text is inherited on it; but text that has its colour must be legible.
    const decorative = pair.needs < TEXT ? exempt.has(pair.front) : pair.inherited && exempt.has(pair.ground);
    if (decorative || row(pair)) continue;
    problems.push(`${pair.place}: ${pair.front} is on ${pair.ground}; the contrast table of style/README.md needs the row ${asRow(modes, pair)}`);
  }
  const named = new Set([...exempt, ...rows.flatMap(({ front, ground }) => [front, ground])]);
  for (const { place, name } of uses) {
    if (named.has(name) || problems.some((problem) => problem.includes(`${name} `))) continue;
    problems.push(`${place}: ${name} is neither in the contrast table of style/README.md nor among its decorations`);
  }
  for (const name of named) {
    if (!modes[0].has(name)) problems.push(`style/README.md: the tokens have no ${name}`);
    else if (!uses.some((use) => use.name === name)) problems.push(`style/README.md: no rule uses ${name}`);
  }
  return [...new Set(problems), ...rows.flatMap((row) => checkRow(modes, row))];
}

/** The rows of the contrast table, and the colours of the table of decorations. */
function tables(readme) {
  const lines = readme.split('\n').map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  const rows = lines.flatMap(([pair = '', , ...numbers]) => {
    const [, front, ground] = /^`(--color-[\w-]+)` on `(--color-[\w-]+)`$/.exec(pair) ?? [];
    return front === undefined ? [] : [{ front, ground, documented: numbers.slice(0, MODES.length), needs: Number(numbers[MODES.length]) }];
  });
  const exempt = lines.flatMap(([name = '', ...rest]) => (rest.length === 1 ? (/^`(--color-[\w-]+)`$/.exec(name)?.slice(1) ?? []) : []));
  return { rows, exempt: new Set(exempt) };
}

function checkRow(modes, { front, ground, documented, needs }) {
  const name = `style/README.md: ${front} on ${ground}`;
  const ratios = ratiosOf(modes, { front, ground });
  if (ratios === undefined) return [`${name}: both must be opaque colours, #rrggbb or light-dark(#rrggbb, #rrggbb)`];
  const problems = ratios.flatMap((ratio, at) => {
    const least = at >= 2 && needs >= TEXT ? TEXT_MORE : needs;
    return ratio >= least ? [] : [`${name}: ${cut(ratio)} (${MODES[at]}), where ${least} is needed`];
  });
  const right = ratios.map(cut);
  if (right.join() !== documented.join()) problems.push(`${name}: the row says ${documented.join(', ')}; it is ${right.join(', ')}`);
  return problems;
}

function ratiosOf(modes, { front, ground }) {
  const colours = modes.map((mode) => [colour(mode, front), colour(mode, ground)]);
  return colours.every(([one, other]) => one && other) ? colours.map(([one, other]) => ratio(one, other)) : undefined;
}

function asRow(modes, pair) {
  const numbers = ratiosOf(modes, pair)?.map(cut) ?? MODES.map(() => '?');
  return `| \`${pair.front}\` on \`${pair.ground}\` | … | ${[...numbers, pair.needs].join(' | ')} |`;
}

/** Cut to one digit, not rounded: 4.49 is less than 4.5. */
function cut(ratio) {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
