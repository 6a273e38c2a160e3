#!/usr/bin/env node
// From save to the reloaded page: changes a text in one screen while `trunk serve` runs, waits until
// Chromium shows it, and prints the seconds of five rounds with where they went. The file is restored.
// Needs `scripts/set-up test`, and no server.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROUNDS = 5;
/** The most seconds that the median may take. */
const LIMIT = 6;
const PORT = 8093;
const house = join(dirname(fileURLToPath(import.meta.url)), '..');
// A screen that is open to everyone, whether a server answers or not.
const screen = join(house, 'app/src/screens/not_found.rs');
const before = readFileSync(screen, 'utf8');
const place = 'words::not_found_text()';
const { chromium } = createRequire(join(house, 'end2end/package.json'))('@playwright/test');

const trunk = spawn(
  'trunk',
  ['serve', '--port', String(PORT), '--dist', 'target/app-measured', '--color', 'never', ...process.argv.slice(2)],
  { cwd: house, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
);
let heard = [];
for (const stream of [trunk.stdout, trunk.stderr]) {
  createInterface({ input: stream }).on('line', (line) => heard.push({ now: performance.now(), line }));
}

function restore() {
  writeFileSync(screen, before);
  try {
    process.kill(-trunk.pid);
  } catch {
    // It has ended already.
  }
}
process.on('exit', restore);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** When a line was first, or last, printed since the last save, in milliseconds. A save may be noticed twice. */
const first = (pattern) => heard.find(({ line }) => pattern.test(line))?.now;
const last = (pattern) => heard.findLast(({ line }) => pattern.test(line))?.now;
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

if (!before.includes(place)) throw new Error(`${screen} does not say ${place}`);
while (!heard.some(({ line }) => /success$/.test(line))) {
  if (trunk.exitCode !== null) throw new Error(heard.map(({ line }) => line).join('\n'));
  await new Promise((resolve) => setTimeout(resolve, 50));
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${PORT}/no-such-page`);
await page.locator('.card__text').waitFor();

const rounds = [];
console.log('round   noticed   cargo   bindgen   page   in all');
for (let round = 1; round <= ROUNDS; round++) {
  heard = [];
  const saved = performance.now();
  writeFileSync(screen, before.replace(place, `"This is round ${round}."`));
  await page.getByText(`This is round ${round}.`).waitFor({ timeout: 120_000 });
  const shown = performance.now();
  const marks = [saved, first(/starting build/), last(/Finished/), last(/success$/), shown];
  const parts = marks.slice(1).map((mark, index) => mark - marks[index]);
  rounds.push([...parts, shown - saved]);
  console.log([round, ...rounds.at(-1).map(seconds)].join('     '));
}
const medians = [0, 1, 2, 3, 4].map((part) => median(rounds.map((round) => round[part])));
console.log(['median', ...medians.map(seconds)].join('  '));
await browser.close();
process.exit(medians[4] > LIMIT * 1000 ? 1 : 0);
