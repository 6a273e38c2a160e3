#!/usr/bin/env node
// Prints the software bill of materials of the program, in CycloneDX 1.6: every crate of the server and of the app that is
// embedded in it, with its version, licence and checksum, and what depends on what. The same sources give the same text.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The lines of `cargo tree` for the crates that end up in a program: without tests, build scripts and macros. */
function tree(crate, target, features) {
  const options = ['tree', '--locked', '-p', crate, '--target', target, '-e', 'normal,no-proc-macro', '--prefix', 'depth'];
  const more = features ? ['--features', features] : [];
  const text = execFileSync('cargo', [...options, ...more, '-f', '|{p}|{l}'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
  return text.split('\n').filter(Boolean);
}

/** The checksums of `Cargo.lock`, by name and version. */
export function checksums(lock) {
  const packages = lock.matchAll(/name = "([^"]+)"\nversion = "([^"]+)"\nsource = "[^"]+"\nchecksum = "([0-9a-f]{64})"/g);
  return new Map([...packages].map(([, name, version, sum]) => [`${name}@${version}`, sum]));
}

/** The crates in the lines of a tree, and the crates that each depends on, added to those that are known. */
export function read(lines, crates = new Map()) {
  const path = [];
  for (const line of lines) {
    const [, depth, name, version, license] = /^(\d+)\|(\S+) v(\S+)[^|]*\|(.*?)(?: \(\*\))?$/.exec(line) ?? [];
    if (!name) throw new Error(`not a line of cargo tree: ${line}`);
    const id = `${name}@${version}`;
    if (!crates.has(id)) crates.set(id, { name, version, license, needs: new Set() });
    path.length = Number(depth);
    if (path.length > 0) crates.get(path.at(-1)).needs.add(id);
    path.push(id);
  }
  return crates;
}

/** The document. `root` is the crate of the program, and depends on that of the app, which is embedded in it. */
export function document(crates, sums, root, app) {
  crates.get(root).needs.add(app);
  const reference = (id) => `pkg:cargo/${id}`;
  const sorted = [...crates].sort(([a], [b]) => (a < b ? -1 : 1));
  const component = ([id, { name, version, license }]) => {
    const sum = sums.get(id);
    return {
      type: id === root ? 'application' : 'library',
      'bom-ref': reference(id),
      name: id === root ? 'vestibule' : name,
      version,
      ...(license && { licenses: [{ expression: license.replace(/\s*\/\s*/g, ' OR ') }] }),
      ...(sum && { purl: reference(id), hashes: [{ alg: 'SHA-256', content: sum }] }),
    };
  };
  const components = sorted.map(component);
  const dependencies = sorted.map(([id, { needs }]) => ({ ref: reference(id), dependsOn: [...needs].sort().map(reference) }));
  const bytes = createHash('sha256').update(JSON.stringify([components, dependencies])).digest('hex');
  // A version 8 UUID (RFC 9562) of the content, so that two documents differ in it if they differ.
  const uuid = `${bytes.slice(0, 8)}-${bytes.slice(8, 12)}-8${bytes.slice(13, 16)}-8${bytes.slice(17, 20)}-${bytes.slice(20, 32)}`;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuid}`,
    version: 1,
    metadata: { component: components.find((component) => component.type === 'application') },
    components: components.filter((component) => component.type !== 'application'),
    dependencies,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const host = process.argv[2] ?? execFileSync('rustc', ['--print', 'host-tuple'], { encoding: 'utf8' }).trim();
  const version = /^\[workspace\.package\]\nversion = "([^"]+)"/m.exec(readFileSync(path.join(ROOT, 'Cargo.toml'), 'utf8'))[1];
  const crates = read(tree('server', host, process.argv[3]));
  read(tree('app', 'wasm32-unknown-unknown'), crates);
  const lock = checksums(readFileSync(path.join(ROOT, 'Cargo.lock'), 'utf8'));
  const bom = document(crates, lock, `server@${version}`, `app@${version}`);
  process.stdout.write(`${JSON.stringify(bom, null, 1)}\n`);
}
