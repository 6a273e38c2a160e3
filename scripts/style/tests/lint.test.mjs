// Mistakes in style sheets that `make check` must find. stylelint takes a second for each run, so most are made in one copy of
// style/, a line each.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { check } from '../check.mjs';
import { FILE, found, LINES, only, rule } from './copy.mjs';

/** A line, and what is found in it. */
const MISTAKES = [
  ['a misspelled token', rule('padding: var(--spcae-2)'), 'Unknown custom property "--spcae-2"'],
  ["the account program's token in a file of Login", rule('inline-size: var(--qr-code-size)'), 'Unknown custom property "--qr-code-size"'],
  ['an unknown animation', rule('animation: vanish var(--duration-fast)'), 'Unknown animation "vanish"'],
  ['margin-left', rule('margin-left: var(--space-1)'), 'Expected "margin-left" to be "margin-inline-start"'],
  ['padding-top', rule('padding-top: 0'), 'Expected "padding-top" to be "padding-block-start"'],
  ['left', rule('left: 0'), 'Expected "left" to be "inset-inline-start"'],
  ['height', rule('height: auto'), 'Expected "height" to be "block-size"'],
  ['a physical corner', rule('border-top-left-radius: 0'), 'Expected "border-top-left-radius" to be'],
  ['corners in a shorthand', rule('border-radius: 0 var(--radius)'), 'Too many values for property "border-radius"'],
  ['sides in a shorthand', rule('margin: 0 0 0 var(--space-1)'), 'Too many values for property "margin"'],
  ['text-align: left', rule('text-align: left'), 'Expected "left" to be "start"'],
  ['float: right', rule('float: right'), 'Expected "right" to be "inline-end"'],
  ['a physical unit', rule('inline-size: 50vw'), 'Expected "vw" to be "vi"'],
  ['a physical movement', rule('transform: translateX(50%)'), 'Disallowed value "translateX(50%)"'],
  ['a hexadecimal colour', rule('color: #123456'), 'Disallowed hex color "#123456"'],
  ['a named colour', rule('color: red'), 'Disallowed named color "red"'],
  ['a colour function', rule('color: rgb(0 0 0 / 0.5)'), 'Disallowed function "rgb"'],
  ['a pair of colours', rule('color: light-dark(#ffffff, #000000)'), 'Disallowed function "light-dark"'],
  ['a mixed colour', rule('color: color-mix(in srgb, currentcolor, transparent)'), 'Disallowed function "color-mix"'],
  ['a raw size', rule('padding: 3px'), 'Disallowed unit "px"'],
  ['a token of a component', rule('--hint: inherit; margin: var(--hint)'), 'Disallowed property "--hint"'],
  ['an unknown property', rule('colr: inherit'), 'Unknown property "colr"'],
  ['an unknown value', rule('display: flx'), 'Unknown value "flx"'],
  ['an unknown unit', rule('min-inline-size: 1rme'), 'Unknown unit "rme"'],
  ['an unknown state', rule('color: inherit', '.card:hoover'), 'Unknown pseudo-class selector ":hoover"'],
  ['a rule within a rule', rule('color: inherit; .card__text { color: inherit }'), 'is a brace missing'],
  ['!important', rule('color: inherit !important'), 'Disallowed !important'],
  ['a class that is named otherwise', rule('color: inherit', '.cardHint'), 'selector-class-pattern'],
  ['a rule in an unknown layer', rule('color: inherit').replace('components', 'component'), 'layer-name-pattern'],
  ['a rule in no layer', '.card__hint { color: inherit }\n', 'rule-nesting-at-rule-required-list'],
];

let problems;
before(async () => {
  problems = await found(check, ({ append }) => append(FILE, MISTAKES.map(([, line]) => line).join('')));
});

for (const [at, [name, , text]] of MISTAKES.entries()) {
  test(name, () => {
    const here = problems.filter((problem) => problem.startsWith(`${FILE}:${LINES + at + 1}:`));
    assert.ok(here.some((problem) => problem.includes(text)), `${here.join('\n')}\n\nin all:\n${problems.join('\n')}`);
  });
}

test('nothing is found without a mistake, and nothing but the mistakes', async () => {
  assert.deepEqual(await found(check, () => {}), []);
  const lines = problems.map((problem) => Number(problem.split(':')[1]));
  assert.ok(problems.every((problem) => problem.startsWith(`${FILE}:`)) && Math.min(...lines) > LINES, problems.join('\n'));
});

test('a block that is not closed', async () => {
  const problems = await found(check, ({ replace }) => replace('components/link.css', '  }\n', ''));
  only(problems, 'Unclosed block', 'components/link.css:2:1');
});

test('a block that is closed twice', async () => {
  const problems = await found(check, ({ append }) => append('components/link.css', '}\n'));
  only(problems, 'Unexpected }', 'components/link.css:10:1');
});

test('a file that no sheet lists', async () => {
  const problems = await found(check, ({ append }) => append('components/hint.css', ''));
  only(problems, 'in no list of style/sheets', 'components/hint.css');
});

test('a file that does not exist', async () => {
  const problems = await found(check, ({ append }) => append('sheets/login.css', '@import "../components/hint.css";\n'));
  only(problems, 'style/sheets lists components/hint.css, which does not exist', 'style/sheets');
});

test('tokens that nothing uses, and colours that their name does not call so', async () => {
  const problems = await found(check, ({ append, replace }) => {
    replace('tokens.css', '    --space-1:', '    --space-5: 1.25rem;\n    --hint: light-dark(#b0b0b0, #555555);\n    --space-1:');
    append(FILE, rule('color: var(--hint)'));
  });
  assert.equal(problems.length, 2, problems.join('\n'));
  assert.match(problems[0], /^tokens\.css:.*"light-dark\(#b0b0b0, #555555\)" for property "--hint"/);
  assert.match(problems[1], /^tokens\.css:.*nothing uses --space-5$/);
});
