// Bundles the page, opens it in Chromium and prints what it measures.
// Started by `cargo xtask bench`: node run.js CHROMIUM MODULE.wasm [FOLDER OF PAGES]

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const ONUS = 'onus';
const FLOOR = 'pulldown-cmark';
/** The size of the 41 current pages of the corpus, for where they are absent. */
const USUAL_SIZE = 380_000;

const [program, module, folder] = process.argv.slice(2);
const pages = folder ? await pagesIn(folder) : [];
const size = pages.reduce((sum, { source }) => sum + Buffer.byteLength(source), 0) || USUAL_SIZE;
if (!folder) console.log('The corpus is absent: all pages are generated ones.');
const sets = [
  pages.length > 0 ? { name: `${pages.length} pages of the corpus`, pages } : { name: 'generated', bytes: size },
  { name: 'generated, 10 times that', bytes: size * 10 },
  { name: 'generated, 100 times that', bytes: size * 100 },
];

const bundle = await build({ entryPoints: ['page.js'], bundle: true, format: 'esm', minify: true, write: false, logLevel: 'error' });
const browser = await chromium.launch({
  executablePath: program,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.addScriptTag({ type: 'module', content: bundle.outputFiles[0].text });
  await page.waitForFunction(() => globalThis.measure);
  await page.evaluate((bytes) => globalThis.prepare(bytes), await readFile(module, 'base64'));
  console.log(`Chromium ${browser.version()}, all in one page, in turn. Files in as bytes, rows with area and cells out:`);
  console.log('in WebAssembly memory for onus, as it keeps them for the app, and as objects for the others. A reader that\n' +
    'is too slow for a set reads its first pages only.');
  if (pages.length > 0) printStages('all pages of the corpus', await page.evaluate((set) => globalThis.measureStages(set), { pages: await allPages(folder) }));
  printStages('generated', await page.evaluate((set) => globalThis.measureStages(set), { large: { pages: 64, rows: 1000 } }));
  for (const { name, ...set } of sets) print(name, await page.evaluate((set) => globalThis.measure(set), set));
} finally {
  await browser.close();
}

async function pagesIn(folder) {
  const files = (await readdir(folder)).filter((file) => /\.(md|adoc)$/.test(file)).sort();
  return Promise.all(files.map(async (file) => ({ file, source: await readFile(join(folder, file), 'utf8') })));
}

/** The pages of the folders beside the given one, too: older versions, and those of other vendors. */
async function allPages(folder) {
  const folders = [folder, ...['notable', 'other', 'versions'].map((name) => join(folder, '..', name))];
  return (await Promise.all(folders.map(pagesIn))).flat();
}

/** The time of each stage of the app's work. */
function printStages(name, { pages, results }) {
  console.log(`\n${name}: ${pages} pages`);
  for (const { name, times, count } of results) {
    console.log(`  ${name.padEnd(16)}  ${median(times).toFixed(1).padStart(7)} ms  ${count}`);
  }
}

function print(name, { pages, bytes, readers }) {
  const measured = readers.map(({ times, ...reader }) => ({ ...reader, runs: times.length, ms: median(times) }));
  const speed = (reader) => reader.bytes / 1e3 / reader.ms;
  const others = measured.filter(({ name }) => name !== ONUS && name !== FLOOR);
  const fastest = others.reduce((best, other) => (speed(other) > speed(best) ? other : best));
  console.log(`\n${name}: ${pages} pages, ${(bytes / 1e6).toFixed(2)} MB`);
  const lines = [['reader', 'MB', 'rows', 'runs', 'median ms', 'MB/s', `against ${fastest.name}`]];
  for (const reader of measured) {
    const label = reader.name === FLOOR ? `${reader.name}, events only` : reader.name;
    const times = `${(speed(reader) / speed(fastest)).toFixed(2)} x`;
    const megabytes = (reader.bytes / 1e6).toFixed(2);
    lines.push([label, megabytes, reader.rows || '', reader.runs, reader.ms.toFixed(2), speed(reader).toFixed(1), times]);
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  for (const line of lines) {
    const padded = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]) : String(cell).padStart(widths[column]),
    );
    console.log(`  ${padded.join('  ')}`);
  }
  const [onus, floor] = [ONUS, FLOOR].map((name) => measured.find((reader) => reader.name === name));
  console.log(`  The bare event loop is ${((100 * speed(onus)) / speed(floor)).toFixed(0)}% of onus's time.`);
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
