// Measures the built file beside a plain page, and beside an older build where there is one, in turn in one Chromium.
// Started by `cargo xtask bench`: node table.js CHROMIUM OUT.json ONUS=INDEX.html,PKG [OLD=INDEX.html,PKG] [FOLDER OF PAGES]
// Prints medians with their spreads (the middle half), and ratios; writes all numbers to OUT.json.

import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { generate } from './generate.js';
import { Tab } from './tab.js';

/** Each is opened so often with each set of pages. */
const ROUNDS = Number(process.env.ONUS_BENCH_ROUNDS ?? 9);
/** Where the corpus is absent: about its size. */
const USUAL_SIZE = 380_000;

const [program, out, ...rest] = process.argv.slice(2);
const builds = rest.filter((argument) => argument.includes('=')).map((argument) => {
  const [name, places] = argument.split('=');
  const [index, library] = places.split(',');
  return { name, index, library };
});
const corpus = rest.find((argument) => !argument.includes('='));
const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
const browser = await chromium.launch({
  executablePath: program,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
const measured = {};
try {
  const [now, old] = builds.map(({ name }) => name);
  const contenders = [...builds, { name: 'plain', index: await plainPage() }];
  const many = corpus ? await namesIn(corpus) : await written(generate(USUAL_SIZE));
  const sets = [
    { set: 'two pages', files: many.slice(0, 2) },
    { set: `${many.length} pages`, files: many },
    // Many open on the summary: here the matrix is asked for.
    { set: `${many.length} pages, matrix`, files: many, hash: '#tab=matrix' },
  ];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const set of sets) {
      for (const of of turned(contenders, round)) await measureApp(of, set);
    }
  }
  if (builds[0].library) await measureLibraries();
  const versions = `Chromium ${browser.version()}, ${ROUNDS} rounds in turn; medians, spread of the middle half in brackets`;
  console.log(versions);
  print([now, 'plain', old].filter(Boolean));
  await writeFile(out, JSON.stringify({ versions, measured }, null, 1));
  console.log(`All numbers: ${out}`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

/** Each round begins with another one. */
function turned(list, round) {
  return list.map((_, turn) => list[(turn + round) % list.length]);
}

function take(line, name, number) {
  measured[line] ??= {};
  (measured[line][name] ??= []).push(number);
}

async function measureApp({ name, index }, { set, files, hash }) {
  const tab = await Tab.open(browser, index, hash);
  try {
    const isMany = files.length > 2;
    take('opened from disk to usable, ms', name, tab.usable);
    const { first, task, script, style, layout, heap, wasm, nodes } = await tab.choose(files);
    take(`${set}: chosen to first rows painted, ms`, name, first);
    take(`${set}: time on the main thread until quiet, ms`, name, task);
    if (isMany) {
      take(`${set}: of that script, ms`, name, script);
      take(`${set}: of that style and layout, ms`, name, style + layout);
      take(`${set}: memory, MB`, name, heap + wasm);
      take(`${set}: of that WebAssembly, MB`, name, wasm);
      take(`${set}: elements`, name, nodes);
    }
  } finally {
    await tab.close();
  }
}

/** The library alone: comparing large pages, and reading beside marked. */
async function measureLibraries() {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  const imports = builds.map(({ library }, at) => `import * as it${at} from ${JSON.stringify(`${library}/onus_bench.js`)};`);
  const libraries = builds.map(({ name }, at) => `${JSON.stringify(name)}: it${at}`);
  const contents = `${imports.join('\n')}\nglobalThis.libraries = {${libraries.join(', ')}};\nimport './library.js';`;
  const bundle = await build({
    stdin: { contents, resolveDir: process.cwd() }, bundle: true, format: 'esm', minify: true, write: false, logLevel: 'error',
  });
  await page.addScriptTag({ type: 'module', content: bundle.outputFiles[0].text });
  await page.waitForFunction(() => globalThis.measureCompare);
  for (const { name, library } of builds) {
    await page.evaluate(([name, module]) => globalThis.begin(name, module), [name, await readFile(`${library}/onus_bench_bg.wasm`, 'base64')]);
  }
  const texts = corpus && (await Promise.all((await namesIn(corpus)).map((file) => readFile(file, 'utf8'))));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name } of turned(builds, round)) {
      take('comparing 64 pages of 1,000 rows, ms', name, await page.evaluate((name) => globalThis.measureCompare(name), name));
    }
    for (const [set, times] of [[`${texts?.length ?? 'generated'} pages`, 1], ['ten times that', 10]]) {
      for (const name of turned([...builds.map(({ name }) => name), 'plain'], round)) {
        take(`reading ${set}, ms`, name, await page.evaluate((it) => globalThis.measureRead(it), { name, texts, times }));
      }
    }
  }
  await page.close();
}

async function plainPage() {
  const bundle = await build({ entryPoints: ['plain.js'], bundle: true, format: 'iife', minify: true, write: false, logLevel: 'error' });
  const at = join(folder, 'plain.html');
  const script = bundle.outputFiles[0].text.replaceAll('</script', '<\\/script');
  await writeFile(at, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Plain</title></head><body><script>${script}</script></body></html>`);
  return at;
}

async function namesIn(folder) {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort();
  return files.map((file) => join(folder, file));
}

async function written(pages) {
  await Promise.all(pages.map(({ file, source }) => writeFile(join(folder, file), source)));
  return namesIn(folder);
}

function print([now, plain, old]) {
  const head = ['', now, plain, `${now} / ${plain}`, ...(old ? [old, `${now} / ${old}`] : [])];
  const lines = Object.entries(measured).map(([line, of]) => {
    const ratio = (other) => (of[other] ? (median(of[now]) / median(of[other])).toFixed(2) : '');
    return [line, told(of[now]), told(of[plain]), ratio(plain), ...(old ? [told(of[old]), ratio(old)] : [])];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => line[column].length)));
  for (const line of [head, ...lines]) {
    console.log(line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '));
  }
}

function told(numbers) {
  if (!numbers) return '';
  const at = (share) => numbers.toSorted((one, other) => one - other)[Math.round((numbers.length - 1) * share)];
  const shown = (number) => (number < 10 ? number.toFixed(1) : number.toFixed(0));
  return `${shown(median(numbers))} (${shown(at(0.25))} to ${shown(at(0.75))})`;
}

function median(numbers) {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
