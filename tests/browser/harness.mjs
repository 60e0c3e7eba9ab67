// Drives the built file, dist/index.html, in Chromium: over http from a sub-path, and over file://.
// Start with `scenario`; everything else here serves it or what is done inside one.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const BUILT = fileURLToPath(new URL('../../dist/index.html', import.meta.url));
const SUB_PATH = '/some/where/';
const DEADLINE_MS = 10_000;
const SCENARIO_DEADLINE_MS = 60_000;

export const transports = ['http', 'file'];

/**
 * Declares one test per transport. `steps({ page, context, transport, trouble })` gets a fresh page
 * with the app started. Afterwards there must be no error, no policy violation, no request to
 * anywhere, and nothing that axe-core finds in what is shown last.
 *
 * The matrix has one task per line, with `layout: 'compact'` the view that it opens in.
 *
 * Options: `layout`; `context`, of Playwright's newContext (viewport, colorScheme, javaScriptEnabled ...);
 * `started: false`, not to wait for the app; `trouble`, patterns of the console lines that this
 * scenario causes on purpose; `only`, the transports to use.
 */
export function scenario(name, options, steps = options) {
  const { context: contextOptions, layout, started = true, trouble: expected = [], only = transports } =
    typeof options === 'function' ? {} : options;
  for (const transport of only) {
    test(`${name} (${transport})`, { timeout: SCENARIO_DEADLINE_MS }, async () => {
      const opened = await open(transport, contextOptions, started, layout);
      try {
        await steps({ ...opened, transport });
        const unexpected = opened.trouble.filter((line) => !expected.some((pattern) => pattern.test(line)));
        assert.deepEqual(unexpected, [], 'errors, policy violations and requests');
        // axe-core waits for timers, which do not run without JavaScript.
        if (contextOptions?.javaScriptEnabled !== false) await expectAccessible(opened.page);
      } finally {
        await opened.context.close();
      }
    });
  }
}

/** Drops real files on the middle of the page, through the browser's own drag events. */
export async function dropFiles(page, paths) {
  const { x, y } = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await session.detach();
}

/** Does `action`, which must save a file, and returns the file's `name` and `bytes`. */
export async function saveDownload(page, action) {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: DEADLINE_MS }), action()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/**
 * Fails with each rule of axe-core that the page breaks, and where. Links to rows look like skip links to it once they
 * are scrolled out of sight; the one to the matrix is tested by what it does.
 */
export async function expectAccessible(page) {
  const violations = await inPage(page, `${await axeSource()}; axe.run({ rules: { 'skip-link': { enabled: false } } }).then((result) => result.violations)`);
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`);
  assert.deepEqual(found, [], 'axe-core violations');
}

export async function expectVisible(locator) {
  await locator.waitFor({ state: 'visible', timeout: DEADLINE_MS });
}

export async function expectGone(locator) {
  await locator.waitFor({ state: 'hidden', timeout: DEADLINE_MS });
}

/** Waits until the text of the element, white space joined, holds `text` (a string or a pattern). */
export async function expectText(locator, text) {
  await expectVisible(locator);
  await eventually(
    async () => ((await locator.textContent()) ?? '').replace(/\s+/g, ' ').trim(),
    (shown) => (typeof text === 'string' ? shown.includes(text) : text.test(shown)),
    `text ${text}`,
  );
  await expectWhole(locator.page());
}

/** Waits until all is drawn: what fills the screen is painted before the rest. */
export async function expectWhole(page) {
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached', timeout: DEADLINE_MS });
}

/** Reads until `holds` is true of what was read, and returns it; fails with the last one read. */
export async function eventually(read, holds, what) {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > deadline) assert.fail(`waited for ${what}; last: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Opens the built file; `trouble` collects what a page of ours must never do. */
export async function open(transport, contextOptions, started = true, layout = 'one-per-line') {
  // Without motion, so that axe-core never meets a colour on its way to another; with the worker in hosted.test.mjs alone.
  const context = await (await launched()).newContext({ reducedMotion: 'reduce', serviceWorkers: 'block', ...contextOptions });
  const page = await context.newPage();
  const url = transport === 'http' ? await served() : pathToFileURL(BUILT).href;
  const trouble = await watch(page, url);
  await page.goto(layout === 'compact' ? url : `${url}#${layout}=1`);
  if (started) await expectStarted(page);
  return { page, context, trouble };
}

/** Waits for the mark that static/loader.js sets once all that is seen can be used: what is done before the module runs waits for it. */
export async function expectStarted(page) {
  await page.locator('html[data-onus=ready]').waitFor({ timeout: DEADLINE_MS });
}

async function watch(page, url) {
  const trouble = [];
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const [address] = request.url().split('#');
    if (address !== url && !/^(data|blob):/.test(address)) trouble.push(`request: ${address}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return trouble;
}

// Through the protocol: the page's policy lets no script element of ours in.
async function inPage(page, expression) {
  const session = await page.context().newCDPSession(page);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  assert.equal(exceptionDetails, undefined);
  return result.value;
}

let axe;
function axeSource() {
  axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return axe;
}

// One browser and one server per test file; each test has a context of its own.
let browser;
let server;

export function launched() {
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  browser ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? installed.find((path) => existsSync(path)),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  return browser;
}

async function served() {
  server ??= new Promise((resolve) => {
    const started = createServer(async (request, response) => {
      if (request.url !== SUB_PATH) return response.writeHead(404).end();
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(await readFile(BUILT));
    });
    started.listen(0, '127.0.0.1', () => resolve(started));
  });
  return `http://127.0.0.1:${(await server).address().port}${SUB_PATH}`;
}

after(async () => {
  await (await browser)?.close();
  (await server)?.close();
});
