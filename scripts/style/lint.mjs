// What stylelint checks, file by file. The contrast of colours is checked in contrast.mjs.

import { createRequire } from 'node:module';
import { basename } from 'node:path';

const packages = createRequire(new URL('../../end2end/', import.meta.url));
const { default: stylelint } = await import(packages.resolve('stylelint'));

const LAYERS = /^(tokens|reset|base|components|screens|print)$/;

/** Mistakes: what no browser would apply, or not as it reads. */
const CORRECT = {
  'annotation-no-unknown': true,
  'at-rule-no-unknown': true,
  'at-rule-prelude-no-invalid': true,
  'block-no-empty': true,
  'custom-property-no-missing-var-function': true,
  'declaration-block-no-duplicate-custom-properties': true,
  'declaration-block-no-duplicate-properties': true,
  'declaration-block-no-shorthand-property-overrides': true,
  'declaration-property-value-no-unknown': true,
  'function-no-unknown': true,
  'keyframe-declaration-no-important': true,
  'media-feature-name-no-unknown': true,
  'media-feature-name-value-no-unknown': true,
  'media-query-no-invalid': true,
  'named-grid-areas-no-invalid': true,
  'no-duplicate-selectors': true,
  'no-invalid-double-slash-comments': true,
  'no-invalid-position-at-import-rule': true,
  'no-invalid-position-declaration': true,
  'no-unknown-animations': true,
  'no-unknown-custom-properties': true,
  'property-no-unknown': true,
  'selector-no-invalid': true,
  'selector-pseudo-class-no-unknown': true,
  'selector-pseudo-element-no-unknown': true,
  'selector-type-no-unknown': true,
  'unit-no-unknown': true,
};

/** Arabic runs from right to left: sides are start and end, and a shorthand sets both inline sides alike. */
const LOGICAL = {
  // Chromium has no overflow-inline.
  'property-layout-mappings': ['flow-relative', { ignoreProperties: ['/^over(flow|scroll)/'] }],
  'value-keyword-layout-mappings': 'flow-relative',
  'unit-layout-mappings': 'flow-relative',
  'declaration-property-max-values': {
    '/^(scroll-)?(margin|padding)$/': 3,
    '/^border-(color|style|width)$/': 3,
    inset: 3,
    'border-radius': 1,
  },
};

/** Values with a side in them. */
const VALUES = {
  '/^(background|background-position|object-position|perspective-origin|transform-origin)$/': ['/\\b(left|right)\\b/'],
  transform: ['/translate(x|3d)?\\(/i'],
};

/** How rules are written here (style/README.md). */
const CONVENTIONS = {
  'color-named': 'never',
  'declaration-no-important': true,
  // The contrast check knows a colour by its name.
  'declaration-property-value-disallowed-list': {
    '/^--(?!color-)/': ['/#[0-9a-f]{3}/i', '/\\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\\(/'],
    '/^--color-/': ['/^(?!light-dark\\(|rgb\\(|#|var\\()/'],
    ...VALUES,
  },
  'layer-name-pattern': LAYERS,
  'rule-nesting-at-rule-required-list': ['layer'],
  'selector-class-pattern': /^[a-z]+(-[a-z]+)*(__[a-z]+(-[a-z]+)*)?(--[a-z]+(-[a-z]+)*)?$/,
  'selector-max-id': 0,
  'selector-nested-pattern': [/^$/, { message: 'A rule within a rule: is a brace missing before it?' }],
};

/** Tokens are declared, and raw values written, in the files of tokens only. */
const TOKENS_ONLY = {
  'color-no-hex': true,
  'function-disallowed-list': ['/^(rgb|hsl)a?$/', '/^(ok)?l(ab|ch)$/', 'color', 'color-mix', 'hwb', 'light-dark'],
  'declaration-property-unit-disallowed-list': { '/./': ['px', 'rem', 'ms', 's'] },
  'property-disallowed-list': ['/^--/'],
};

/**
 * The problems that stylelint finds in files, which may use the tokens and keyframes of `known` files only.
 *
 * @param {string[]} files
 * @param {string[]} known
 * @returns {Promise<string[]>} each as `file:line:column: text`
 */
export async function lint(files, known) {
  const config = {
    languageOptions: { directionality: { block: 'top-to-bottom', inline: 'left-to-right' } },
    referenceFiles: known,
    reportDescriptionlessDisables: true,
    reportInvalidScopeDisables: true,
    reportNeedlessDisables: true,
    rules: { ...CORRECT, ...LOGICAL, ...CONVENTIONS },
    overrides: [{ files: files.filter((file) => !basename(file).startsWith('tokens')), rules: TOKENS_ONLY }],
  };
  const { results } = await stylelint.lint({ files, config });
  return results.flatMap(({ source, warnings, invalidOptionWarnings, parseErrors }) => [
    ...invalidOptionWarnings.map(({ text }) => text),
    ...parseErrors.map(({ text }) => `${source}: ${text}`),
    ...warnings.map(({ line, column, text }) => `${source}:${line}:${column}: ${text}`),
  ]);
}
