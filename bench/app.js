// Opens the built file in Chromium, and older ones in turn with it, and prints how long a person waits for what is done
// to it: from the input to the next paint, by the browser's own event timing entries (which it rounds to 8 ms), and the
// work that it makes: all on the main thread, and of that script. Started by `cargo xtask bench app`:
//   node app.js CHROMIUM NAME=INDEX.html [OLD=INDEX.html] [FOLDER OF PAGES] [only=WORDS OF A SET]

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { generateLarge } from './generate.js';

const DEADLINE_MS = 60_000;
/** Each deed is done so often; the middle one counts. */
const ROUNDS = Number(process.env.ONUS_BENCH_ROUNDS ?? 5);

const [program, ...rest] = process.argv.slice(2);
const only = rest.find((argument) => argument.startsWith('only='))?.slice(5) ?? '';
const pairs = rest.filter((argument) => argument.includes('=') && !argument.startsWith('only='));
const builds = pairs.map((pair) => ({ name: pair.split('=')[0], index: pair.split('=')[1].split(',')[0] }));
const corpus = rest.find((argument) => !argument.includes('='));
const SETS = {
  ...(corpus && { 'the corpus': () => namesIn(corpus) }),
  'two services, 5,000 rows': () => written(generateLarge(2, 2500)),
  'six services, 5,000 rows': () => written(generateLarge(6, 835)),
  'a hundred services, 5,000 rows': () => written(generateLarge(100, 50)),
};
const MAPS = {
  'map: forty-one services, 15 rows each': () => written(generateLarge(41, 15)),
  ...(corpus && { 'map: the corpus': () => namesIn(corpus) }),
};

const folder = await mkdtemp(join(tmpdir(), 'onus-bench-'));
const browser = await chromium.launch({
  executablePath: program,
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
});
try {
  console.log(`Chromium ${browser.version()}; milliseconds from the input to the next paint, median of ${ROUNDS} and worst; median of the work, of that script`);
  for (const [set, make] of Object.entries(SETS).filter(([set]) => set.includes(only))) await measure(set, await make(), deeds);
  for (const [set, make] of Object.entries(MAPS).filter(([set]) => set.includes(only))) await measure(set, await make(), maps);
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

/** All builds open the pages, then each deed is done in each of them before the next. */
async function measure(set, files, listed) {
  console.log(`\n${set}`);
  const waits = new Map();
  for (let round = 0; round < (listed === maps ? ROUNDS : 1); round += 1) {
    const open = [];
    for (const build of builds) open.push(await opened(build, files));
    for (let turn = 0; turn < (listed === maps ? 1 : ROUNDS); turn += 1) {
      for (const deed of Object.keys(listed(open[0].page))) {
        for (const tab of open) {
          const act = listed(tab.page)[deed];
          // An older build may have no such tab.
          if (act && !(await tab.lacks(deed))) waits.set(`${deed}|${tab.name}`, [...(waits.get(`${deed}|${tab.name}`) ?? []), await tab.does(act)]);
        }
      }
    }
    for (const { name, first, rows, nodes } of round === 0 ? open : []) console.log(`  ${name}: ${first.toFixed(0)} ms from files chosen to the matrix painted; ${rows} rows and ${nodes} elements in the document`);
    for (const { page } of open) await page.context().close();
  }
  for (const [key, times] of waits) {
    const [deed, name] = key.split('|');
    const of = (what, place) => times.map((it) => it[what]).toSorted((one, other) => one - other)[place];
    const middle = times.length >> 1;
    const [median, worst] = [of('wait', middle), of('wait', times.length - 1)].map((time) => String(time || '<16').padStart(5));
    const [task, script] = [of('task', middle), of('script', middle)].map((time) => time.toFixed(1).padStart(7));
    console.log(`  ${deed.padEnd(28)}  ${name.padEnd(8)}  ${median}  ${worst}  ${task}  ${script}`);
  }
}

async function opened({ name, index }, files) {
  // Of its own, so that no build has the other's work in its process.
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  page.setDefaultTimeout(DEADLINE_MS);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted) => metrics.find((metric) => metric.name === wanted).value * 1000;
    return { task: of('TaskDuration'), script: of('ScriptDuration') };
  };
  await page.addInitScript(watch);
  // Many pages open on the summary; what is measured here is the matrix.
  await page.goto(`${pathToFileURL(index).href}#tab=matrix`);
  await page.locator('html[data-onus=ready]').waitFor();
  await page.locator('#files').setInputFiles(files);
  await page.waitForFunction(() => globalThis.opened > 0);
  const [first, rows, nodes] = await page.evaluate(() => {
    const rows = document.querySelectorAll('#matrix tr[data-row]').length;
    return [globalThis.opened, rows, document.querySelectorAll('*').length];
  });
  // What is worked out after the first paint.
  await page.waitForTimeout(1500);
  return {
    name, page, first, rows, nodes,
    async lacks(deed) {
      const [, kind, name] = /\b(tab|layout) ([A-Z]\w+)/.exec(deed) ?? [];
      return kind !== undefined && (await page.getByRole(kind === 'tab' ? 'tab' : 'radio', { name }).count()) === 0;
    },
    async does(act) {
      // Where it is looked for first: that is work in the page, too.
      const press = await act();
      await page.evaluate(() => globalThis.waited());
      await page.evaluate(() => globalThis.begin());
      const before = await spent();
      await press();
      const wait = await page.evaluate(() => globalThis.waited());
      const after = await spent();
      return { wait, task: after.task - before.task, script: after.script - before.script };
    },
  };
}

/** Each finds its place and gives what is then done there. */
function deeds(page) {
  const field = page.getByRole('searchbox', { name: 'Search' });
  const tab = (name) => () => pointed(page, page.getByRole('tab', { name }));
  const type = (key) => async () => {
    await field.focus();
    return () => page.keyboard.press(key);
  };
  const fold = () => pointed(page, page.locator('#matrix button.fold').first());
  const gaps = () => pointed(page, page.getByRole('checkbox', { name: 'Only gaps' }));
  const layout = (name) => () => pointed(page, page.getByRole('radio', { name, exact: true }));
  return {
    'search: first letter': type('t'),
    'search: second letter': type('h'),
    'search: third letter': type('e'),
    'search: letter taken back': type('Backspace'),
    'search: cleared': type('Escape'),
    'area folded': fold,
    'area unfolded': fold,
    'only gaps': gaps,
    'all rows again': gaps,
    'layout One task per line': layout('One task per line'),
    'layout Compact': layout('Compact'),
    'tab Summary': tab('Summary'),
    'tab Ownership': tab('Ownership'),
    'tab Duties': tab('Duties'),
    'tab Changes': tab('Changes'),
    'tab Findings': tab('Findings'),
    'tab Matrix': tab('Matrix'),
  };
}

/** The map of the summary beside the tables of Ownership and the list of Duties: for the first time, then drawn anew
 * while it is in view, then come back to from another tab. */
function maps(page) {
  const gaps = () => pointed(page, page.getByRole('checkbox', { name: 'Only gaps' }));
  const tab = (name) => () => pointed(page, page.getByRole('tab', { name }));
  return Object.fromEntries(['Summary', 'Ownership', 'Duties'].flatMap((name) => [
    [`tab ${name}, first`, tab(name)],
    [`in tab ${name}, only gaps`, gaps],
    [`in tab ${name}, all rows again`, gaps],
    [`tab Matrix after ${name}`, tab('Matrix')],
    [`tab ${name}, again`, tab(name)],
  ]));
}

/** A press in the middle of it, without what Playwright does around one in the page. */
async function pointed(page, locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return () => page.mouse.click(x + width / 2, y + height / 2);
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
