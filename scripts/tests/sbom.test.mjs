import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checksums, document, read } from '../sbom.mjs';

const SUM = 'ab'.repeat(32);
const LOCK = `[[package]]\nname = "a"\nversion = "1.0.0"\nsource = "registry"\nchecksum = "${SUM}"\n\n[[package]]\nname = "server"\nversion = "0.1.0"\n`;
const SERVER = ['0|server v0.1.0 (/somewhere)|MIT', '1|b v2.0.0|MIT/Apache-2.0', '2|a v1.0.0|ISC', '1|a v1.0.0|ISC (*)'];
const APP = ['0|app v0.1.0 (/somewhere)|MIT', '1|a v1.0.0|ISC'];

const made = () => document(read(APP, read(SERVER)), checksums(LOCK), 'server@0.1.0', 'app@0.1.0');

test('every crate is a component once, with licence and checksum', () => {
  const bom = made();
  assert.equal(bom.metadata.component.name, 'vestibule');
  assert.deepEqual(bom.components.map(({ name }) => name), ['a', 'app', 'b']);
  assert.deepEqual(bom.components[0].hashes, [{ alg: 'SHA-256', content: SUM }]);
  assert.deepEqual(bom.components[0].licenses, [{ expression: 'ISC' }]);
  assert.deepEqual(bom.components[2].licenses, [{ expression: 'MIT OR Apache-2.0' }]);
});

test('the dependencies are those of the tree, and the program contains the app', () => {
  const needs = Object.fromEntries(made().dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  assert.deepEqual(needs['pkg:cargo/server@0.1.0'], ['pkg:cargo/a@1.0.0', 'pkg:cargo/app@0.1.0', 'pkg:cargo/b@2.0.0']);
  assert.deepEqual(needs['pkg:cargo/b@2.0.0'], ['pkg:cargo/a@1.0.0']);
  assert.deepEqual(needs['pkg:cargo/app@0.1.0'], ['pkg:cargo/a@1.0.0']);
});

test('the same crates give the same document, and others another one', () => {
  assert.deepEqual(made(), made());
  const other = document(read(APP, read(SERVER)), new Map(), 'server@0.1.0', 'app@0.1.0');
  assert.notEqual(other.serialNumber, made().serialNumber);
});

test('a line that is none of cargo tree is an error', () => {
  assert.throws(() => read(['a v1.0.0']), /not a line of cargo tree/);
});
