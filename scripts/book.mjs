#!/usr/bin/env node
// The book of the documentation, built by scripts/docs. `book.mjs pages` makes the folder that mdBook reads: a copy of the
// pages in the folders they have in the repository, and the table of contents. `book.mjs check` follows every link and
// anchor of the finished book.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

process.chdir(path.join(import.meta.dirname, '..'));
const BOOK = 'target/book';
const HTML = `${BOOK}/html`;

// The parts of the book. Every page in docs/ must be in one of them.
const PARTS = [
  ['Vestibule', ['README.md', 'CHANGELOG.md', 'SECURITY.md']],
  [
    'For operators',
    ['docs/deployment.md', 'docs/operation.md', 'docs/high-availability.md', 'docs/scaling.md', 'docs/backup.md', 'docs/moving.md', 'docs/logs.md', 'docs/email.md', 'docs/monitoring.md', 'docs/configuration.md', 'docs/cli.md', 'docs/proxies.md'],
  ],
  ['For everyone', ['docs/screens.md', 'docs/accessibility.md', 'docs/threat-model.md', 'docs/assurance.md', 'docs/performance.md']],
  ['For developers', ['CONTRIBUTING.md', 'ARCHITECTURE.md', 'docs/front-end.md', 'docs/security-tests.md', 'style/README.md']],
];
const DECISIONS = 'docs/decisions';

const fail = (message) => {
  console.error(`book: ${message}`);
  process.exitCode = 1;
};
/** The name of a page in the book: that of a folder's first page is index.md. */
const bookName = (page) => page.replace(/README\.md(?=$|#)/, 'index.md');
const title = (page) => readFileSync(page, 'utf8').match(/^# (.+)$/m)?.[1] ?? path.basename(page, '.md');

function pages() {
  const listed = PARTS.flatMap(([, names]) => names).filter((name) => existsSync(name));
  const found = readdirSync('docs').filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
  for (const page of found.filter((page) => !listed.includes(page))) fail(`${page} is in no part of scripts/book.mjs`);
  rmSync(BOOK, { recursive: true, force: true });
  for (const page of listed) {
    mkdirSync(path.join(BOOK, 'src', path.dirname(page)), { recursive: true });
    cpSync(page, path.join(BOOK, 'src', bookName(page)));
  }
  for (const folder of [DECISIONS, 'docs/screenshots']) cpSync(folder, path.join(BOOK, 'src', folder), { recursive: true });
  renameSync(`${BOOK}/src/${DECISIONS}/README.md`, `${BOOK}/src/${DECISIONS}/index.md`);
  const decisions = readdirSync(DECISIONS).filter((name) => /^\d{4}-.*\.md$/.test(name)).sort();
  const contents = ['# Contents', ''];
  for (const [part, names] of PARTS) {
    contents.push(`# ${part}`, '', ...names.filter((name) => listed.includes(name)).map((name) => `- [${title(name)}](${bookName(name)})`), '');
  }
  contents.push('# Decisions', '', `- [${title(`${DECISIONS}/README.md`)}](${DECISIONS}/index.md)`);
  contents.push(...decisions.map((name) => `  - [${title(`${DECISIONS}/${name}`)}](${DECISIONS}/${name})`), '');
  writeFileSync(`${BOOK}/src/SUMMARY.md`, contents.join('\n'));
  writeFileSync(
    `${BOOK}/book.toml`,
    '[book]\ntitle = "Vestibule"\nlanguage = "en"\n[build]\nbuild-dir = "html"\n[output.html]\nno-section-label = true\n' +
      '[output.html.fold]\nenable = true\nlevel = 0\n[output.html.print]\nenable = false\n',
  );
  // The book has the pages only. Links to other files of the repository become their names.
  for (const page of [...listed, ...readdirSync(DECISIONS).map((name) => `${DECISIONS}/${name}`)]) {
    const copy = path.join(BOOK, 'src', bookName(page));
    const text = readFileSync(copy, 'utf8').replace(/(?<!!)\[([^\]]+)\]\(([^)\s]+)\)/g, (link, words, original) => {
      const to = bookName(original);
      if (/^([a-z]+:|#)/.test(to)) return link;
      const target = path.join(path.dirname(copy), to.split('#')[0]);
      return existsSync(target) && statSync(target).isFile() ? `[${words}](${to})` : words;
    });
    writeFileSync(copy, text);
  }
}

/** Every file of a folder and the folders in it. */
function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(name);
    else yield name;
  }
}

function check() {
  const htmlFiles = [...files(HTML)].filter((name) => name.endsWith('.html'));
  const texts = new Map(htmlFiles.map((name) => [name, readFileSync(name, 'utf8')]));
  const anchors = new Map();
  const has = (file, anchor) => {
    if (!anchors.has(file)) anchors.set(file, new Set([...texts.get(file).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)));
    return anchors.get(file).has(anchor);
  };
  let links = 0;
  for (const [file, text] of texts) {
    const main = text.match(/<main>([^]*?)<\/main>/)?.[1] ?? '';
    for (const [, raw] of main.matchAll(/ (?:href|src)="([^"]+)"/g)) {
      if (/^[a-z]+:/.test(raw)) continue;
      links += 1;
      const [to, anchor] = decodeURI(raw.replaceAll('&amp;', '&')).split('#');
      const target = to ? path.join(path.dirname(file), to) : file;
      if (!existsSync(target)) fail(`${file} links to ${raw}, which is not there`);
      else if (anchor && texts.has(target) && !has(target, anchor)) fail(`${file} links to ${raw}: there is no such heading`);
    }
  }
  if (![...files(HTML)].some((name) => /searchindex[^/]*\.js/.test(name))) fail('the book cannot be searched');
  if (!process.exitCode) console.log(`book: ${HTML}/index.html, ${htmlFiles.length} pages, ${links} links`);
}

if (process.argv[2] === 'pages') pages();
else check();
