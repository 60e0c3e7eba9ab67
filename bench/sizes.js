// What large inputs cost in the built file: until rows are painted, until it is quiet, the longest task, how long Cancel
// waits, memory; of some, the longest task of each thing that one does with them. Started by `cargo xtask bench sizes`:
// node sizes.js CHROMIUM OUT.json INDEX.html [PART OF AN INPUT'S NAME...]

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { INPUTS, USED } from './size-inputs.js';
import { Tab } from './tab.js';
import { USES } from './uses.js';

const DEADLINE_MS = 120_000;
const [program, out, index, ...wanted] = process.argv.slice(2);

const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--no-first-run'] });
const [measured, used] = [{}, {}];
try {
  for (const [name, make] of Object.entries(INPUTS).filter(([name]) => wanted.length === 0 || wanted.some((it) => name.includes(it)))) {
    const place = join(folder, name.replace(/\W+/g, '-'));
    await mkdir(place);
    const files = await Promise.all(make().map(async ([file, content]) => {
      await writeFile(join(place, file), content);
      return { file: join(place, file), bytes: Buffer.byteLength(content) };
    }));
    const paths = files.map(({ file }) => file);
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    measured[name] = { MB: bytes / 1e6, ...(await whole(name, paths, bytes)), ...(await cancelled(paths)) };
    console.log(name, JSON.stringify(measured[name]));
    await rm(place, { recursive: true });
    await writeFile(out, JSON.stringify({ measured, used }, null, 1));
  }
  console.table(measured);
  console.table(used);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

/** All of it, until the page is quiet, and then what is done with it. */
async function whole(name, files, bytes) {
  const tab = await Tab.open(browser, index);
  try {
    const before = await tab.metrics();
    const start = Date.now();
    const task = await tab.longestTaskOf(async () => {
      await tab.page.locator('#files').setInputFiles(files);
      await Promise.race([
        tab.page.waitForFunction(() => globalThis.first > 0 || document.querySelector('.complaint'), null, { timeout: DEADLINE_MS }),
        new Promise((done) => tab.page.once('crash', done)),
      ]);
    });
    const after = await tab.metrics();
    const [first, wasm, said] = await tab.page.evaluate(() => [
      globalThis.first, globalThis.wasmBytes(), document.querySelector('.messages')?.textContent.trim().slice(0, 160),
    ]);
    const numbers = {
      'first rows, ms': Math.round(first ?? Number.NaN),
      'quiet, ms': Date.now() - start,
      'work, ms': Math.round((after.TaskDuration - before.TaskDuration) * 1000),
      'longest task, ms': task.longest,
      'of the processor, ms': task.processor,
      'WebAssembly, MB': Math.round(wasm / 1e6),
      'times the input': Math.round(wasm / bytes),
      said,
    };
    if (USED.includes(name)) {
      used[name] = await uses(tab);
      console.log(name, JSON.stringify(used[name]));
    }
    return numbers;
  } catch (error) {
    return { said: String(error).split('\n')[0] };
  } finally {
    await tab.close();
  }
}

/** For each thing that one does the longest task until the page is quiet, in milliseconds of the processor; what stopped it
 * where it failed. */
async function uses(tab) {
  const longest = {};
  for (const [name, use] of Object.entries(USES)) {
    try {
      longest[name] = (await tab.longestTaskOf(() => use(tab.page))).processor;
    } catch (error) {
      longest[name] = String(error).split('\n')[0].slice(0, 60);
    }
  }
  longest['WebAssembly, MB'] = Math.round((await tab.page.evaluate(() => globalThis.wasmBytes())) / 1e6);
  return longest;
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
    const took = await Promise.race([tab.page.evaluate(() => globalThis.cancelling), pause(DEADLINE_MS / 4, null)]);
    return { 'Cancel, ms': took === null ? null : Math.round(took) };
  } catch (error) {
    return { 'Cancel, ms': String(error).split('\n')[0] };
  } finally {
    await tab.close();
  }
}
