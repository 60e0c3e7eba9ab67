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

  async close() {
    await this.context.close();
  }
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
