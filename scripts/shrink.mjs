// `shrink.mjs FOLDER PROGRAM`: makes a program of the app that was built there smaller. Trunk.toml runs this on
// the Login program of a release, scripts/build-app on the account program.
//
// wasm-bindgen's glue serves everything that any crate offers to JavaScript, whether it is used or
// not, under names with a hash each. Here both sides keep what the other reaches, call it by a letter or two, and
// are written as short as can be. The page finds them by a hash of the result.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packages = new URL('../end2end/', import.meta.url);
const { minify } = createRequire(packages)('terser');

const [dist, program] = process.argv.slice(2);
const built = readdirSync(dist).find((name) => name.startsWith(program) && name.endsWith('_bg.wasm')).replace('_bg.wasm', '');
const work = mkdtempSync(join(tmpdir(), 'shrink-'));
const wasm = join(work, 'app.wasm');

writeFileSync(wasm, readFileSync(join(dist, `${built}_bg.wasm`)));
const glue = dropUnused(pieces(readFileSync(join(dist, `${built}.js`), 'utf8')));
// Nothing lies in the first kilobyte: it is the end of the stack, which Rust's linker puts first. How each access to
// memory is aligned is a hint that engines pass over, and costs 1.4 KB.
run('wasm-opt', '--low-memory-unused', '--flatten', '--rereloop', '-Oz', '-Oz', '--dealign');
const script = await shorten(rename(glue));
publish(script, readFileSync(wasm));
rmSync(work, { recursive: true });

/** Runs one of binaryen's programs on the app; answers with what it prints. */
function run(program, ...options) {
  const path = new URL(`node_modules/.bin/${program}`, packages).pathname;
  return execFileSync(path, [wasm, ...options, '-o', wasm], { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

/** The glue in pieces that may go one by one: what stands at its top level, and each function that
 * the app imports. The first of the top level is what stands before any name. */
function pieces(glue) {
  const imports = [];
  const rest = glue
    .replace('export { initSync, __wbg_init as default };', 'export { __wbg_init as default };')
    .replace(/^ {8}(\w+): function\([^]*?^ {8}\}.*,\n/gm, (text, name) => {
      imports.push({ name, text });
      return imports.length === 1 ? '/* imports */\n' : '';
    });
  const top = rest.split(/^(?=(?:export )?(?:async )?(?:class|const|function|let) )/m).map((text) => ({
    name: /^(?:export )?(?:async )?(?:class|const|function|let) (\w+)/.exec(text)?.[1] ?? '',
    text,
  }));
  return { top, imports };
}

/** Asks binaryen what the start of the page reaches, through the glue and the app together. */
function dropUnused({ top, imports }) {
  const names = new Set(top.map(({ name }) => name));
  const reaches = (text) => [
    ...[...text.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => `export ${name}`),
    ...(text.match(/\w+/g) ?? []).filter((word) => names.has(word)),
  ];
  const graph = [
    ...top.map(({ name, text }) => ({ name, reaches: reaches(text), root: name === '__wbg_init' || undefined })),
    ...imports.map(({ name, text }) => ({ name, reaches: reaches(text), import: [imported().module, name] })),
    ...WebAssembly.Module.exports(compiled()).map(({ name }) => ({ name: `export ${name}`, export: name })),
  ];
  const file = join(work, 'graph.json');
  writeFileSync(file, JSON.stringify(graph));
  const unused = new Set([...run('wasm-metadce', '--graph-file', file).matchAll(/^unused: (.*)$/gm)].map(([, name]) => name));
  const used = ({ name }) => name === '' || !unused.has(name);
  return { top: top.filter(used), imports: imports.filter(used) };
}

/** Gives both sides the same short names, and puts the glue together again. */
function rename({ top, imports }) {
  const printed = run('wasm-opt', '--minify-imports-and-exports-and-modules', '--strip-debug', '--strip-producers', '--strip-target-features');
  const short = JSON.parse(printed);
  const importNames = new Map(short.imports.map(([, name, letter]) => [name, letter]));
  const exportNames = new Map(short.exports);
  const functions = imports.filter(({ name }) => importNames.has(name));
  if (functions.length !== importNames.size) throw new Error('the glue lacks something that the app imports');
  const listed = functions.map(({ name, text }) => text.replace(name, importNames.get(name))).join('');
  return top
    .map(({ text }) => text)
    .join('')
    .replace('/* imports */\n', () => listed)
    .replace(/"\.\/\w+_bg\.js"/, JSON.stringify(imported().module))
    .replace(/\bwasm\.(\w+)/g, (_, name) => {
      if (!exportNames.has(name)) throw new Error(`the glue uses ${name}, which the app does not export`);
      return `wasm.${exportNames.get(name)}`;
    });
}

async function shorten(script) {
  const { code } = await minify(script, { module: true, ecma: 2022, compress: { passes: 3 }, format: { comments: false } });
  return code;
}

/** Puts both in the place of what was built, and their names into the page, where there is one. */
function publish(script, app) {
  const name = `${program}-${createHash('sha256').update(script).update(app).digest('hex').slice(0, 16)}`;
  rmSync(join(dist, `${built}.js`));
  rmSync(join(dist, `${built}_bg.wasm`));
  writeFileSync(join(dist, `${name}.js`), script);
  writeFileSync(join(dist, `${name}_bg.wasm`), app);
  const page = join(dist, 'index.html');
  if (!existsSync(page)) return;
  const lines = readFileSync(page, 'utf8').replaceAll(built, name).split('\n').map((line) => line.trim());
  // The lines that hold more than a comment.
  writeFileSync(page, lines.filter((line) => !/^(<!--.*-->)?$/.test(line)).join('\n'));
}

function compiled() {
  return new WebAssembly.Module(readFileSync(wasm));
}

function imported() {
  return WebAssembly.Module.imports(compiled())[0];
}
