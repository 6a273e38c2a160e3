// The custom properties of style/: where they are declared and used, and the colours among them.

import { basename } from 'node:path';

/** The modes of a colour: both themes, as they are and with more contrast. */
export const MODES = ['light', 'dark', 'light, more contrast', 'dark, more contrast'];

/** @param {string} value */
export function used(value) {
  return [...value.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
}

/** The at-rules around a declaration, such as `media (prefers-contrast: more)`. */
function around(node) {
  const names = [];
  for (let at = node.parent; at; at = at.parent) if (at.type === 'atrule') names.push(`${at.name} ${at.params}`);
  return names;
}

/** Whether forced colours or paper replace the themes for this declaration. */
export function isApart(declaration) {
  return around(declaration).some((name) => /^media .*(forced-colors|print)/.test(name));
}

/**
 * @param {Map<string, import('postcss').Root>} roots by file
 * @returns {string[]} the tokens that nothing uses
 */
export function checkUse(roots) {
  const declared = new Map();
  const uses = new Set();
  for (const [file, root] of roots) {
    root.walkDecls((declaration) => {
      const { prop, value, source } = declaration;
      if (prop.startsWith('--') && !declared.has(prop)) declared.set(prop, `${file}:${source.start.line}`);
      used(value).forEach((name) => uses.add(name));
    });
  }
  return [...declared].filter(([name]) => !uses.has(name)).map(([name, place]) => `${place}: nothing uses ${name}`);
}

/**
 * The values of the tokens in each mode, with aliases followed: `var(--a)` is the value of `--a`.
 *
 * @param {Map<string, import('postcss').Root>} roots
 * @returns {Map<string, string>[]} one for each of MODES
 */
export function values(roots) {
  const modes = MODES.map(() => new Map());
  for (const [file, root] of roots) {
    if (!basename(file).startsWith('tokens')) continue;
    root.walkDecls(/^--/, (declaration) => {
      const { prop, value, parent } = declaration;
      if (isApart(declaration) || parent.selector !== ':root') return;
      const more = around(declaration).includes('media (prefers-contrast: more)');
      modes.forEach((mode, at) => {
        if (more && at < 2) return;
        const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
        mode.set(prop, [light, dark][at % 2] ?? value);
      });
    });
  }
  return modes;
}

/** A token's colour in a mode, as three numbers from 0 to 255; none where it is no opaque colour. */
export function colour(mode, name) {
  const value = mode.get(name) ?? '';
  const [alias] = used(value);
  if (alias !== undefined && value === `var(${alias})`) return colour(mode, alias);
  const [, digits] = /^#([0-9a-f]{6})$/i.exec(value) ?? [];
  return digits && [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function ratio(one, other) {
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((byte) => (byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [lower, higher] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}
