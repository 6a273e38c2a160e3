#!/usr/bin/env node
// Measures the time from save to the reloaded page as in `make dev`: changes a text of one screen while `trunk serve` runs,
// waits until Chromium shows it, and prints five rounds with their parts. It restores the file at the end.
// `--plain` lets Trunk call cargo itself, without scripts/dev-cargo. Other arguments go to `trunk serve`.
// Needs `scripts/set-up test`, and no server.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROUNDS = 5;
/** The most seconds that the median may take. */
const LIMIT = 6;
const PORT = 8093;
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// A screen that is open to everyone, with or without a server.
const screen = join(root, 'app/src/screens/not_found.rs');
const before = readFileSync(screen, 'utf8');
const expression = 'words::not_found_text()';
const { chromium } = createRequire(join(root, 'end2end/package.json'))('@playwright/test');

const plain = process.argv.includes('--plain');
const rest = process.argv.slice(2).filter((argument) => argument !== '--plain');
const trunk = spawn(
  'trunk',
  ['serve', '--port', String(PORT), '--dist', 'target/app-measured', '--color', 'never', ...rest],
  { cwd: root, env: plain ? process.env : withDevCargo(), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
);
let lines = [];
for (const stream of [trunk.stdout, trunk.stderr]) {
  createInterface({ input: stream }).on('line', (line) => lines.push({ now: performance.now(), line }));
}

/** The environment that scripts/dev gives to Trunk. */
function withDevCargo() {
  const folder = join(root, 'target/dev');
  const cargo = execFileSync('sh', ['-c', 'command -v cargo'], { encoding: 'utf8' }).trim();
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, 'cargo'), { force: true });
  symlinkSync(join(root, 'scripts/dev-cargo'), join(folder, 'cargo'));
  const DEV_FOLDER = join(root, 'target/app-measured');
  return { ...process.env, DEV_CARGO: cargo, DEV_FOLDER, PATH: `${folder}:${process.env.PATH}` };
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

/** When a line was first, or last, printed since the last save, in milliseconds. Trunk may notice a save twice. */
const first = (pattern) => lines.find(({ line }) => pattern.test(line))?.now;
const last = (pattern) => lines.findLast(({ line }) => pattern.test(line))?.now;
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

if (!before.includes(expression)) throw new Error(`${screen} does not contain ${expression}`);
while (!lines.some(({ line }) => /success$/.test(line))) {
  if (trunk.exitCode !== null) throw new Error(lines.map(({ line }) => line).join('\n'));
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
console.log('round   noticed   cargo   bindgen   page   total');
for (let round = 1; round <= ROUNDS; round++) {
  lines = [];
  const saved = performance.now();
  writeFileSync(screen, before.replace(expression, `"This is round ${round}."`));
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
