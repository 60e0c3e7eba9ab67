// What large inputs cost in the built file: until rows are painted, until it is quiet, the longest task, how long Cancel
// waits, memory. Started by `cargo xtask bench sizes`: node sizes.js CHROMIUM OUT.json INDEX.html

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { generateLarge } from './generate.js';
import { Tab } from './tab.js';

const DEADLINE_MS = 120_000;
const [program, out, index, ...wanted] = process.argv.slice(2);

const short = (from, count) => Array.from({ length: count }, (_, at) => `| Task ${from + at} | Do ${at % 97}. | Ask ${at % 89}. |`);
const table = (name, from, count) =>
  [`# ${name}`, '', '## Change management', '', '| Task | Provider responsibilities | Customer responsibilities |', '|---|---|---|', ...short(from, count)].join('\n');
const wide = (columns) => {
  const line = (cell) => `| Task | ${Array.from({ length: columns }, (_, at) => cell(at)).join(' | ')} |`;
  return ['# Wide', '', line((at) => `Team ${at} responsibilities`), line(() => '---'), ...[1, 2, 3].map((row) => line((at) => `Do ${row * at}.`))].join('\n');
};
const SETS = {
  '9 MB in two pages': () => generateLarge(2, 15_500).map(({ source }) => source),
  '200,000 rows in two pages': () => [table('One', 0, 100_000), table('Two', 50_000, 100_000)],
  '10,000 columns': () => [wide(10_000)],
  '64 pages of 1,000 rows': () => generateLarge(64, 1_000).map(({ source }) => source),
  '50 MB in one page': () => generateLarge(1, 170_000).map(({ source }) => source),
  '500,000 rows in one page': () => [table('One', 0, 500_000)],
};

const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--no-first-run'] });
const measured = {};
try {
  for (const [name, make] of Object.entries(SETS).filter(([name]) => wanted.length === 0 || wanted.some((it) => name.includes(it)))) {
    const files = await Promise.all(make().map(async (text, at) => {
      const file = join(folder, `${name.replace(/\W+/g, '-')}-${at}.md`);
      await writeFile(file, text);
      return { file, bytes: Buffer.byteLength(text) };
    }));
    const paths = files.map(({ file }) => file);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    measured[name] = { MB: bytes / 1e6, ...(await whole(paths, bytes)), ...(await cancelled(paths)) };
    console.log(name, JSON.stringify(measured[name]));
  }
  await writeFile(out, JSON.stringify(measured, null, 1));
  console.table(measured);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

/** All of it, until the page is quiet. */
async function whole(files, bytes) {
  const tab = await Tab.open(browser, index);
  try {
    const before = await tab.metrics();
    const start = Date.now();
    await tab.page.locator('#files').setInputFiles(files);
    await Promise.race([
      tab.page.waitForFunction(() => globalThis.first > 0 || document.querySelector('.complaint'), null, { timeout: DEADLINE_MS }),
      new Promise((done) => tab.page.once('crash', done)),
    ]);
    await tab.quiet();
    const after = await tab.metrics();
    const [first, longest, wasm, said] = await tab.page.evaluate(() => [
      globalThis.first, globalThis.longest(), globalThis.wasmBytes(), document.querySelector('.messages')?.textContent.trim().slice(0, 160),
    ]);
    return {
      'first rows, ms': Math.round(first ?? Number.NaN),
      'quiet, ms': Date.now() - start,
      'work, ms': Math.round((after.TaskDuration - before.TaskDuration) * 1000),
      'longest task, ms': Math.round(longest),
      'WebAssembly, MB': Math.round(wasm / 1e6),
      'times the input': Math.round(wasm / bytes),
      said,
    };
  } catch (error) {
    return { said: String(error).split('\n')[0] };
  } finally {
    await tab.close();
  }
}

/** Cancelled as soon as that is offered, and how long the answer takes; nothing where it is never offered. */
async function cancelled(files) {
  const tab = await Tab.open(browser, index);
  try {
    await tab.page.evaluate(() => {
      // Pressed from a timer, as a person's press comes: whenever the page has time for it.
      globalThis.cancelling = new Promise((done) => {
        const look = setInterval(() => {
          const button = [...document.querySelectorAll('.messages button')].find((it) => it.textContent === 'Cancel');
          if (!button) return;
          clearInterval(look);
          const start = performance.now();
          button.click();
          const wait = setInterval(() => {
            if (!document.querySelector('.messages')?.textContent.includes('Cancelled')) return;
            clearInterval(wait);
            done(performance.now() - start);
          }, 5);
        }, 5);
      });
    });
    await tab.page.locator('#files').setInputFiles(files);
    const took = await Promise.race([tab.page.evaluate(() => globalThis.cancelling), pause(DEADLINE_MS / 2, null)]);
    return { 'Cancel, ms': took === null ? null : Math.round(took) };
  } catch (error) {
    return { 'Cancel, ms': String(error).split('\n')[0] };
  } finally {
    await tab.close();
  }
}
