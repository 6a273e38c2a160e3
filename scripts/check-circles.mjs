#!/usr/bin/env node
// `check-circles.mjs FOLDER…`: finds files of a crate that use each other in a circle, and names what each uses of the next.
//
// A file uses the file that defines a name, however many `use` lie between them. Declaring a module (`mod`) is not a use, nor is
// passing a name on: a `use` counts where the rest of the file mentions the name.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every module of a crate: its path, its file, what it imports by name, and every path that it uses. */
function modules(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.rs'));
  return new Map(
    files.map((name) => {
      const path = name.replace(/\.rs$/, '').split('/');
      const text = code(readFileSync(join(folder, name), 'utf8'));
      const imports = [...text.matchAll(/\buse\s+([^;]+);/g)].flatMap(([, tree]) => paths(tree.replace(/\s+/g, ' ')));
      const rest = text.replace(/\buse\s+[^;]+;/g, '');
      const mentioned = ({ name }) => ['_', '*'].includes(name) || new RegExp(`\\b${name}\\b`).test(rest);
      const written = [...rest.matchAll(/(?<![\w:])[a-z]\w*(?:::\w+)+/g)].map(([found]) => found.split('::'));
      // lib.rs and main.rs are the module of their folder.
      const here = ['lib', 'main'].includes(path.at(-1)) ? path.slice(0, -1) : path;
      const uses = [...imports.filter(mentioned).map(({ path }) => path), ...written];
      return [here.join('::'), { here, name, imports: new Map(imports.map(({ name, path }) => [name, path])), uses }];
    }),
  );
}

/** The text without comments, strings and the tests at its end. */
function code(text) {
  const stripped = text.replace(/\/\/.*$/gm, '').replace(/"(?:\\.|[^"\\])*"/g, '""');
  const tests = stripped.search(/#\[cfg\(test\)\]\s*mod tests\b/);
  return tests < 0 ? stripped : stripped.slice(0, tests);
}

/** What a `use` such as `a::{b, c::d as e}` imports: each path, and the name that it has in this file. */
function paths(tree) {
  const brace = tree.indexOf('{');
  if (brace < 0) {
    const [path, alias] = tree.split(' as ').map((part) => part.trim());
    const parts = path.split('::').filter((part, at) => part !== 'self' || at === 0);
    return [{ path: parts, name: alias ?? parts.at(-1) }];
  }
  const parts = [''];
  let depth = 0;
  for (const character of tree.slice(brace + 1, tree.lastIndexOf('}'))) {
    depth += { '{': 1, '}': -1 }[character] ?? 0;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.filter((part) => part.trim() !== '').flatMap((part) => paths(tree.slice(0, brace) + part.trim()));
}

/** The module that a path leads to, through whatever passes the name on. */
function target(all, here, path, depth = 0) {
  let [at, rest] = [here, [...path]];
  if (rest[0] === 'crate') at = [];
  else if (rest[0] === 'super') for (; rest[0] === 'super'; rest.shift()) at = at.slice(0, -1);
  else if (rest[0] !== 'self' && !all.has([...here, rest[0]].join('::'))) return undefined;
  if (['crate', 'self'].includes(rest[0])) rest.shift();
  for (; all.has([...at, rest[0]].join('::')) && rest.length > 0; rest.shift()) at = [...at, rest[0]];
  const passed = all.get(at.join('::'))?.imports.get(rest[0]);
  if (passed === undefined || depth === 8) return at.join('::');
  return target(all, at, [...passed, ...rest.slice(1)], depth + 1);
}

/** The strongly connected components of more than one module (Tarjan 1972). */
function circles(edges) {
  const [index, low, stack, found] = [new Map(), new Map(), [], []];
  const visit = (module) => {
    index.set(module, index.size);
    low.set(module, index.get(module));
    stack.push(module);
    for (const next of edges.get(module).keys()) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(module, Math.min(low.get(module), low.get(next)));
    }
    if (low.get(module) !== index.get(module)) return;
    const circle = stack.splice(stack.indexOf(module));
    if (circle.length > 1) found.push(circle);
  };
  for (const module of edges.keys()) if (!index.has(module)) visit(module);
  return found;
}

let count = 0;
for (const folder of process.argv.slice(2)) {
  const all = modules(folder);
  const edges = new Map();
  for (const [module, { here, uses }] of all) {
    const used = new Map();
    for (const path of uses) {
      const next = target(all, here, path);
      if (next !== undefined && next !== module && all.has(next)) used.set(next, path.join('::'));
    }
    edges.set(module, used);
  }
  for (const circle of circles(edges)) {
    count += 1;
    console.error(`circle of ${circle.length} files in ${relative('.', folder)}:`);
    for (const module of circle) {
      for (const [next, path] of edges.get(module)) {
        if (circle.includes(next)) console.error(`  ${all.get(module).name} uses ${path} of ${all.get(next).name}`);
      }
    }
  }
}
if (count > 0) process.exitCode = 1;
