// `build.mjs SHEET FILE`: bundles style/sheets/SHEET.css with everything that it imports into FILE, minified for a
// release. A syntax error stops the build and names file and line.

import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const { bundle } = createRequire(new URL('../../end2end/', import.meta.url))('lightningcss');

const [sheet, file] = process.argv.slice(2);
const source = fileURLToPath(new URL(`../../style/sheets/${sheet}.css`, import.meta.url));
try {
  // No targets: every browser that runs the app knows what the style sheets use, and a polyfill would be larger.
  const { code } = bundle({ filename: source, minify: sheet !== 'development' });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, code);
} catch (error) {
  const { line, column } = error.loc ?? {};
  const place = error.fileName === undefined ? sheet : relative(process.cwd(), error.fileName);
  console.error(`build.mjs: ${place}${line === undefined ? '' : `:${line}:${column}`}: ${error.message}`);
  process.exit(1);
}
