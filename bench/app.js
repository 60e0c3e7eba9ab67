// Opens the built file in Chromium and prints how long a person waits for what is done to it: from the
// input to the next paint, by the browser's own event timing entries (which it rounds to 8 ms).
// Started by `cargo xtask bench app`: node app.js CHROMIUM INDEX.html [FOLDER OF PAGES]

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { generateLarge } from './generate.js';

const DEADLINE_MS = 60_000;
/** Each deed is done so often; the middle one counts. */
const ROUNDS = 5;

const [program, built, corpus] = process.argv.slice(2);
const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
const browser = await chromium.launch({
  executablePath: program,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
try {
  console.log(`Chromium ${browser.version()}, ${built}; milliseconds from the input to the next paint, median of ${ROUNDS} and worst`);
  if (corpus) await measure('the corpus', await namesIn(corpus));
  await measureMaps('forty-one services, 15 rows each', await written(generateLarge(41, 15)));
  await measure('two services, 5,000 rows', await written(generateLarge(2, 2500)));
  await measure('six services, 5,000 rows', await written(generateLarge(6, 835)));
  await measure('a hundred services, 5,000 rows', await written(generateLarge(100, 50)));
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

async function namesIn(folder) {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).sort();
  return files.map((file) => join(folder, file));
}

async function written(pages) {
  const at = await mkdtemp(join(folder, 'pages-'));
  await Promise.all(pages.map(({ file, source }) => writeFile(join(at, file), source)));
  return namesIn(at);
}

async function measure(name, files) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => console.error(error));
  page.setDefaultTimeout(DEADLINE_MS);
  await page.addInitScript(watch);
  // Many pages open on the summary; what is measured here is the matrix.
  await page.goto(`${pathToFileURL(built).href}#tab=matrix`);
  await page.locator('html[data-onus=ready]').waitFor();
  await page.locator('#files').setInputFiles(files);
  await page.waitForFunction(() => globalThis.opened > 0);
  const [opened, rows, nodes] = await page.evaluate(() => {
    const rows = document.querySelectorAll('#matrix tr[data-row]').length;
    return [globalThis.opened, rows, document.querySelectorAll('*').length];
  });
  console.log(`\n${name}: ${files.length} pages, ${rows} rows and ${nodes} elements in the document`);
  console.log(`  ${'files chosen to matrix painted'.padEnd(32)}  ${opened.toFixed(0).padStart(5)}`);

  const field = page.getByRole('searchbox', { name: 'Search' });
  const fold = page.locator('#matrix button.fold').first();
  const tab = (name) => () => page.getByRole('tab', { name }).click();
  const type = (key) => async () => {
    await field.focus();
    await page.keyboard.press(key);
  };
  const deeds = {
    'search: first letter': type('t'),
    'search: second letter': type('h'),
    'search: third letter': type('e'),
    'search: letter taken back': type('Backspace'),
    'search: cleared': type('Escape'),
    'area folded': () => fold.click(),
    'area unfolded': () => fold.click(),
    'only gaps': () => page.getByRole('checkbox', { name: 'Only gaps' }).click(),
    'all rows again': () => page.getByRole('checkbox', { name: 'Only gaps' }).click(),
    'tab Summary': tab('Summary'),
    'tab Ownership': tab('Ownership'),
    'tab Duties': tab('Duties'),
    'tab Changes': tab('Changes'),
    'tab Findings': tab('Findings'),
    'tab Matrix': tab('Matrix'),
  };
  const waits = new Map();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [deed, act] of Object.entries(deeds)) {
      await page.evaluate(() => globalThis.begin());
      await act();
      waits.set(deed, [...(waits.get(deed) ?? []), await page.evaluate(() => globalThis.waited())]);
    }
  }
  for (const [deed, times] of waits) {
    const sorted = times.toSorted((one, other) => one - other);
    const [median, worst] = [sorted[sorted.length >> 1], sorted.at(-1)].map((time) => (time || '<16'));
    console.log(`  ${deed.padEnd(32)}  ${String(median).padStart(5)}  ${String(worst).padStart(5)}`);
  }
  await page.close();
}

/** How long the map of the summary takes beside the tables of Ownership and the list of Duties: for the first time, and
 * drawn anew while it is in view. */
async function measureMaps(name, files) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(DEADLINE_MS);
  await page.addInitScript(watch);
  await page.goto(`${pathToFileURL(built).href}#tab=matrix`);
  await page.locator('html[data-onus=ready]').waitFor();
  await page.locator('#files').setInputFiles(files);
  await page.waitForFunction(() => globalThis.opened > 0);
  console.log(`\n${name}: milliseconds from the press to the next paint`);
  const gaps = page.getByRole('checkbox', { name: 'Only gaps' });
  for (const tab of ['Summary', 'Ownership', 'Duties']) {
    const waits = [];
    const wait = async (act) => {
      await page.evaluate(() => globalThis.begin());
      await act();
      waits.push((await page.evaluate(() => globalThis.waited())) || '<16');
    };
    await wait(() => page.getByRole('tab', { name: tab }).click());
    for (let round = 0; round < 2; round += 1) await wait(() => gaps.click());
    const [first, narrowed, whole] = waits.map((it) => String(it).padStart(5));
    console.log(`  ${tab.padEnd(12)} first ${first}   only gaps ${narrowed}   all rows again ${whole}`);
  }
  await page.close();
}

/** Runs in the page before the app. */
function watch() {
  let longest = 0;
  const take = (entries) => entries.forEach((entry) => (longest = Math.max(longest, entry.duration)));
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'event', durationThreshold: 16 });
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  globalThis.begin = () => (longest = 0);
  globalThis.waited = async () => {
    // What follows the first paint in timers of its own is a second one.
    for (let frame = 0; frame < 4; frame += 1) await painted();
    take(observer.takeRecords());
    return longest;
  };
  document.addEventListener('change', async ({ target }) => {
    if (target.id !== 'files') return;
    const start = performance.now();
    while (!document.querySelector('#matrix tr[data-row]')) await painted();
    await painted();
    globalThis.opened = performance.now() - start;
  }, true);
}
