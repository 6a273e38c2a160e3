// Colours without enough contrast, or without their row in the contrast table, that `make check` must find.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { read } from '../check.mjs';
import { checkContrast } from '../contrast.mjs';
import { ratio } from '../tokens.mjs';
import { FILE, found, only, rule } from './copy.mjs';

const contrast = (change) =>
  found((folder) => {
    const { roots, readme } = read(folder);
    return checkContrast(roots, readme);
  }, change);

/** What is found when the card has this rule too. */
const withRule = (declarations, selector) => contrast(({ append }) => append(FILE, rule(declarations, selector)));

const declare = ({ replace }, value) => replace('tokens.css', '    --color-danger:', `    --color-hint: ${value};\n    --color-danger:`);
const describe = ({ replace }, row) => replace('README.md', '| `--color-danger` on', `${row}\n| \`--color-danger\` on`);

test('the ratio is that of WCAG', () => {
  const grey = (byte) => [byte, byte, byte];
  assert.equal(ratio(grey(0), grey(255)), 21);
  // The two greys on either side of 4.5:1.
  assert.ok(Math.abs(ratio(grey(0x76), grey(255)) - 4.54) < 0.005);
  assert.ok(Math.abs(ratio(grey(255), grey(0x77)) - 4.48) < 0.005);
});

test('the table is complete', async () => {
  assert.deepEqual(await contrast(() => {}), []);
});

test('a colour of 2.1:1 without a row: the row is printed', async () => {
  const problems = await contrast((change) => {
    declare(change, 'light-dark(#b0b0b0, #555555)');
    change.append(FILE, rule('color: var(--color-hint)'));
  });
  only(problems, '--color-hint is on --color-surface; the contrast table of style/README.md needs the row');
  assert.ok(problems[0].endsWith('| `--color-hint` on `--color-surface` | … | 2.1 | 2.2 | 2.1 | 2.5 | 4.5 |'), problems[0]);
});

test('a colour of 2.1:1 with its row: every mode that it is too low in', async () => {
  const problems = await contrast((change) => {
    declare(change, 'light-dark(#b0b0b0, #a9b0ac)');
    describe(change, '| `--color-hint` on `--color-surface` | hints | 2.1 | 7.4 | 2.1 | 8.4 | 4.5 |');
    change.append(FILE, rule('color: var(--color-hint)'));
  });
  assert.deepEqual(problems, [
    'style/README.md: --color-hint on --color-surface: 2.1 (light), where 4.5 is needed',
    'style/README.md: --color-hint on --color-surface: 2.1 (light, more contrast), where 7 is needed',
  ]);
});

test('text whose row needs less than text does', async () => {
  const problems = await contrast((change) => {
    declare(change, 'light-dark(#8a8f86, #6c767a)');
    describe(change, '| `--color-hint` on `--color-surface` | hints | 3.2 | 3.5 | 3.3 | 4.0 | 3 |');
    change.append(FILE, rule('color: var(--color-hint)'));
  });
  only(problems, '--color-hint is on --color-surface');
});

test('a background of one theme that the text on it is not legible on', async () => {
  const problems = await contrast(({ replace }) => replace('tokens.css', '--color-surface: light-dark(#fffdf9, #1b2023)', '--color-surface: light-dark(#fffdf9, #fffdf9)'));
  assert.ok(problems.some((problem) => /--color-text on --color-surface: 1\.\d \(dark\), where 4\.5/.test(problem)), problems.join('\n'));
});

test('a row whose figures are wrong', async () => {
  const problems = await contrast(({ replace }) => replace('README.md', '| titles, names | 15.7 |', '| titles, names | 15.8 |'));
  only(problems, 'the row says 15.8, 13.4, 21.0, 18.6; it is 15.7, 13.4, 21.0, 18.6', 'style/README.md');
});

test('a row that is missing', async () => {
  const problems = await contrast(({ replace }) => replace('README.md', '| `--color-on-accent` on `--color-accent` |', '| |'));
  assert.ok(problems.length > 0 && problems.every((problem) => problem.includes('--color-on-accent is on --color-accent;')), problems.join('\n'));
});

test('a row or a decoration of no use', async () => {
  const problems = await contrast(({ replace }) => replace('README.md', '| `--color-track` | ', '| `--color-rail` | nothing |\n| `--color-track` | '));
  only(problems, 'the tokens have no --color-rail', 'style/README.md');
});

test('known colours on a background that is new to them', async () => {
  only(await withRule('color: var(--color-danger); background: var(--color-accent-subtle)'), '--color-danger is on --color-accent-subtle');
});

test('a state that changes the background only', async () => {
  only(await withRule('background: var(--color-field)', '.button--primary:focus'), '--color-on-accent is on --color-field');
});

test('a border that is too faint, and one that is only decoration', async () => {
  only(await withRule('border: var(--border-width) solid var(--color-danger-subtle)'), '--color-danger-subtle is on --color-surface');
  assert.deepEqual(await withRule('border: var(--border-width) solid var(--color-border)'), []);
});

test('text in the colour of a decoration, and text on one', async () => {
  only(await withRule('color: var(--color-border)'), '--color-border is on --color-surface');
  only(await withRule('color: var(--color-text); background: var(--color-skeleton)'), '--color-text is on --color-skeleton');
});

test('a background that is in no table', async () => {
  const problems = await contrast((change) => {
    declare(change, '#ffffff');
    change.append(FILE, rule('box-shadow: 0 0 0 var(--border-width) var(--color-hint)'));
  });
  only(problems, '--color-hint is neither in the contrast table');
});

test('a colour in a property that the check does not know', async () => {
  only(await withRule('column-rule-color: var(--color-danger)'), 'does not know what --color-danger does in column-rule-color');
});
