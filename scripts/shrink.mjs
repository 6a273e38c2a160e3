// `shrink.mjs FOLDER PROGRAM`: makes a program of the app that was built there smaller. Trunk.toml runs this
// on the Login program of a release, scripts/build-app on the others.
//
// wasm-bindgen's glue has everything that any crate offers to JavaScript, used or not, under names that end
// in a hash. This removes from glue and app what the other side does not reach, and gives the rest short
// names, as Emscripten does: acorn parses the glue, wasm-metadce finds what is unused, wasm-opt and terser do
// the rest. It saves 4.7 KB (brotli) over wasm-opt and terser alone.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const packages = new URL('../end2end/', import.meta.url);
const require = createRequire(packages);
const { parse } = require('acorn');
const { minify } = require('terser');

const [dist, program] = process.argv.slice(2);
const built = readdirSync(dist).find((name) => name.startsWith(program) && name.endsWith('_bg.wasm')).replace('_bg.wasm', '');
const work = mkdtempSync(join(tmpdir(), 'shrink-'));
const wasm = join(work, 'app.wasm');

writeFileSync(wasm, readFileSync(join(dist, `${built}_bg.wasm`)));
const glue = removeUnused(readFileSync(join(dist, `${built}.js`), 'utf8'));
// --low-memory-unused: the first kilobyte of memory holds no data, since Rust's linker puts the end of the
// stack there. --dealign: engines ignore the alignment hint of each access to memory, which costs 1.4 KB.
run('wasm-opt', '--low-memory-unused', '--flatten', '--rereloop', '-Oz', '-Oz', '--dealign');
const { code } = await minify(shortenNames(glue), { module: true, ecma: 2022, compress: { passes: 3 }, format: { comments: false } });
publish(code, readFileSync(wasm));
rmSync(work, { recursive: true });

/** Runs one of binaryen's programs on the app, and returns what it prints. */
function run(program, ...options) {
  const path = new URL(`node_modules/.bin/${program}`, packages).pathname;
  return execFileSync(path, [wasm, ...options, '-o', wasm], { encoding: 'utf8', maxBuffer: 2 ** 26 });
}

/** A node of the syntax tree and all below it. */
function* nodes(node) {
  yield node;
  for (const child of Object.values(node).flat()) if (typeof child?.type === 'string') yield* nodes(child);
}

/**
 * Parses the glue: its statements, the functions that it offers to the app, and its uses of the app's exports
 * (`wasm.name`). A statement that declares nothing belongs to the one before it, which it initialises.
 */
function read(glue) {
  const tree = parse(glue, { ecmaVersion: 'latest', sourceType: 'module' });
  const all = [...nodes(tree)];
  const statements = [];
  for (const node of tree.body) {
    const names = (node.declarations ?? [node]).map(({ id }) => id?.name).filter(Boolean);
    if (names.length > 0 || statements.length === 0) statements.push({ names, parts: [] });
    statements.at(-1).parts.push(node);
  }
  const imports = all.find(({ type, id }) => type === 'VariableDeclarator' && id.name === 'import0');
  return {
    statements,
    exported: all.find(({ type }) => type === 'ExportNamedDeclaration'),
    offered: imports.init.properties.filter(({ key }) => key.name !== '__proto__'),
    uses: all.filter(({ type, object }) => type === 'MemberExpression' && object.name === 'wasm').map(({ property }) => property),
    moduleName: all.find(({ type, value }) => type === 'Literal' && /^\.\/\w+_bg\.js$/.test(value)),
  };
}

/** Replaces pieces of a text: `[node, text]` for each. */
function replace(text, edits) {
  for (const [{ start, end }, by] of edits.toSorted(([a], [b]) => b.start - a.start)) {
    text = text.slice(0, start) + by + text.slice(end);
  }
  return text;
}

/** Removes what the start of the page does not reach, from the glue and from the app. */
function removeUnused(source) {
  const start = '__wbg_init';
  const { exported } = read(source);
  const glue = replace(source, [[exported, `export { ${start} as default };`]]);
  const { statements, offered } = read(glue);
  const declared = new Set(statements.flatMap(({ names }) => names));
  const reached = (parts) =>
    parts.flatMap((part) => [...nodes(part)]).flatMap(({ type, name, object, property }) => {
      if (type === 'MemberExpression' && object.name === 'wasm') return [`export ${property.name}`];
      return type === 'Identifier' && declared.has(name) ? [name] : [];
    });
  // The function that lists the imports reaches the app, not each of them.
  const lists = ({ parts }) => parts.some((part) => offered.some(({ start }) => start > part.start && start < part.end));
  const graph = [
    ...statements.flatMap((statement) =>
      statement.names.map((name) => ({ name, reaches: lists(statement) ? [] : reached(statement.parts), root: name === start || undefined })),
    ),
    ...offered.map((node) => ({ name: node.key.name, reaches: reached([node.value]), import: [imported().module, node.key.name] })),
    ...WebAssembly.Module.exports(compiled()).map(({ name }) => ({ name: `export ${name}`, export: name })),
  ];
  const file = join(work, 'graph.json');
  writeFileSync(file, JSON.stringify(graph));
  const unused = new Set([...run('wasm-metadce', '--graph-file', file).matchAll(/^unused: (.*)$/gm)].map(([, name]) => name));
  return replace(glue, [
    ...statements
      .filter(({ names }) => names.length > 0 && names.every((name) => unused.has(name)))
      .flatMap(({ parts }) => parts.map((part) => [part, ''])),
    ...offered.filter(({ key }) => unused.has(key.name)).map((node) => [{ start: node.start, end: glue.indexOf(',', node.end) + 1 }, '']),
  ]);
}

/** Gives imports and exports the same short names in the app and in the glue. */
function shortenNames(glue) {
  const printed = run('wasm-opt', '--minify-imports-and-exports-and-modules', '--strip-debug', '--strip-producers', '--strip-target-features');
  const short = JSON.parse(printed);
  const importNames = new Map(short.imports.map(([, name, letter]) => [name, letter]));
  const exportNames = new Map(short.exports);
  const { offered, uses, moduleName } = read(glue);
  const missing = [...importNames.keys()].filter((name) => !offered.some(({ key }) => key.name === name));
  if (missing.length > 0) throw new Error(`the glue lacks what the app imports: ${missing.join(', ')}`);
  return replace(glue, [
    [moduleName, JSON.stringify(imported().module)],
    ...offered.map(({ key }) => [key, importNames.get(key.name) ?? key.name]),
    ...uses.map((property) => {
      const name = exportNames.get(property.name);
      if (!name) throw new Error(`the glue uses ${property.name}, which the app does not export`);
      return [property, name];
    }),
  ]);
}

/** Replaces the built files. Their new name holds the hash of both, also in the page, where there is one. */
function publish(script, app) {
  const name = `${program}-${createHash('sha256').update(script).update(app).digest('hex').slice(0, 16)}`;
  rmSync(join(dist, `${built}.js`));
  rmSync(join(dist, `${built}_bg.wasm`));
  writeFileSync(join(dist, `${name}.js`), script);
  writeFileSync(join(dist, `${name}_bg.wasm`), app);
  const page = join(dist, 'index.html');
  if (existsSync(page)) writeFileSync(page, readFileSync(page, 'utf8').replaceAll(built, name));
}

function compiled() {
  return new WebAssembly.Module(readFileSync(wasm));
}

function imported() {
  return WebAssembly.Module.imports(compiled())[0];
}
