// One page in Chromium with what it costs: until it can be used, until rows are painted, until it is quiet.

import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const DEADLINE_MS = 120_000;
/** Quiet is a page that in so long does less work than that. */
const QUIET_MS = 400;
const NOTHING_MS = 4;

export class Tab {
  /** The address says what it opens on. */
  static async open(browser, index, hash = '') {
    const tab = new Tab();
    tab.context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    tab.page = await tab.context.newPage();
    tab.page.on('pageerror', (error) => console.error(error));
    tab.page.setDefaultTimeout(DEADLINE_MS);
    await tab.page.addInitScript(watch);
    tab.session = await tab.context.newCDPSession(tab.page);
    tab.tracing = await browser.newBrowserCDPSession();
    await tab.session.send('Performance.enable', { timeDomain: 'timeTicks' });
    await tab.page.goto(`${pathToFileURL(index).href}${hash}`);
    await tab.page.waitForFunction(() => globalThis.usable > 0);
    tab.usable = await tab.page.evaluate(() => globalThis.usable);
    await tab.quiet();
    return tab;
  }

  /** Milliseconds and megabytes. */
  async choose(files) {
    const before = await this.metrics();
    await this.page.locator('#files').setInputFiles(files);
    await this.page.waitForFunction(() => globalThis.first > 0);
    await this.quiet();
    const after = await this.metrics();
    const spent = (name) => (after[name] - before[name]) * 1000;
    const [first, longest] = await this.page.evaluate(() => [globalThis.first, globalThis.longest()]);
    await this.session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0 } = await this.session.send('Runtime.getHeapUsage');
    const [wasm, nodes] = await this.page.evaluate(() => [globalThis.wasmBytes(), document.querySelectorAll('*').length]);
    return {
      first,
      longest,
      task: spent('TaskDuration'),
      script: spent('ScriptDuration'),
      style: spent('RecalcStyleDuration'),
      layout: spent('LayoutDuration'),
      heap: (usedSize + embedderHeapUsedSize) / 1e6,
      wasm: wasm / 1e6,
      nodes,
    };
  }

  async metrics() {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }

  async quiet() {
    for (let last = -Infinity; ; ) {
      const { TaskDuration } = await this.metrics();
      if ((TaskDuration - last) * 1000 < NOTHING_MS) return;
      last = TaskDuration;
      await pause(QUIET_MS);
    }
  }

  /** Does some work until the page is quiet, and tells of its longest task how long it took, and how much of that the
   * processor: on a machine that does other things, too, only the latter is the page's own. */
  async longestTaskOf(work) {
    const events = [];
    const take = ({ value }) => events.push(...value);
    this.tracing.on('Tracing.dataCollected', take);
    await this.tracing.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: ['toplevel', 'devtools.timeline', 'v8'] },
    });
    try {
      await work();
      await this.quiet();
    } finally {
      const complete = new Promise((done) => this.tracing.once('Tracing.tracingComplete', done));
      await this.tracing.send('Tracing.end');
      await complete;
      this.tracing.off('Tracing.dataCollected', take);
    }
    const longest = longestTask(events);
    return { longest: Math.round((longest?.dur ?? 0) / 1000), processor: Math.round((longest?.tdur ?? 0) / 1000) };
  }

  async close() {
    await this.tracing.detach();
    await this.context.close();
  }
}

/** Of the page's own tasks, the one that kept the processor longest: not those by which this program looks for elements. */
function longestTask(events) {
  const key = ({ pid, tid }) => `${pid}:${tid}`;
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(key));
  const onMain = events.filter((event) => event.ph === 'X' && mains.has(key(event)));
  const tasks = onMain.filter(({ name, dur }) => name.endsWith('RunTask') && dur > NOTHING_MS * 1000).sort((one, other) => other.tdur - one.tdur);
  return tasks.find((task) => {
    const names = new Set(onMain.filter(({ pid, ts }) => pid === task.pid && ts >= task.ts && ts < task.ts + task.dur).map(({ name }) => name));
    return !names.has('Receive mojo message') || names.has('v8.callFunction') || names.has('FunctionCall') || names.has('RunMicrotasks');
  });
}

/** Runs in the page before its own scripts. */
function watch() {
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const isInSight = (row) => {
    const { top, bottom, height } = row?.getBoundingClientRect() ?? { height: 0 };
    return height > 0 && bottom > 0 && top < innerHeight;
  };
  document.addEventListener('change', async ({ target }) => {
    if (target.id !== 'files') return;
    const start = performance.now();
    // A row of the matrix, or of the map that many pages open on.
    while (!isInSight(document.querySelector('#matrix tr[data-row], .heat tbody tr'))) await painted();
    await painted();
    globalThis.first = performance.now() - start;
  }, true);
  new MutationObserver(async (_, observer) => {
    if (document.documentElement.dataset.onus !== 'ready' || globalThis.usable) return;
    observer.disconnect();
    await painted();
    globalThis.usable = performance.now();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-onus'] });

  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });
  globalThis.longest = () => Math.max(0, ...tasks.splice(0));

  const memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const plain = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await plain.apply(WebAssembly, given);
      const { memory } = (made.instance ?? made).exports;
      if (memory) memories.push(memory);
      return made;
    };
  }
  globalThis.wasmBytes = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
}
