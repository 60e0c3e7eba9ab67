// The main job in Firefox, on the built file over file://, and the hosted page without its server.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { eventually } from './harness.mjs';
import { COPPER, LANTERN } from './screen.mjs';
import { built, sha256, site } from './site.mjs';

const FIREFOX = process.env.FIREFOX ?? ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const BUILT = pathToFileURL(fileURLToPath(new URL('../../dist/index.html', import.meta.url))).href;
const options = { timeout: 90_000, skip: !FIREFOX && 'no Firefox is installed (FIREFOX names one)' };

let browser;
let downloads;
before(async () => {
  if (!FIREFOX) return;
  downloads = await mkdtemp(join(tmpdir(), 'onus-firefox-'));
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk': 'text/csv,text/html,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  });
});
after(async () => {
  await browser?.close();
  if (downloads) await rm(downloads, { recursive: true });
});

/** A test with the page open; afterwards there must be no error, and no request but for the page itself. */
function firefox(name, url, steps) {
  test(`${name} (Firefox)`, options, async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const trouble = [];
    page.on('console', (message) => {
      if (message.type() === 'error') trouble.push(message.text());
    });
    page.on('pageerror', (error) => trouble.push(error.message));
    // What is open would be lost: it asks before the page goes.
    const asked = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      dialog.accept();
    });
    page.on('request', (request) => {
      const [address] = request.url().split('#');
      if (!address.startsWith(url) && !/^(blob|data):/.test(address)) trouble.push(address);
    });
    try {
      await page.goto(url);
      await expectStarted(page);
      await steps(page, context);
      assert.deepEqual(trouble, []);
    } finally {
      await context.close();
    }
  });
}

const expectStarted = (page) => page.waitForSelector('html[data-onus=ready]');
const status = (page) => page.$eval('[role=status] span', (element) => element.textContent.trim());
const expectStatus = (page, sentence) => eventually(() => status(page), (said) => said === sentence, `status ${sentence}`);
const byName = (page, role, name) => page.locator(`::-p-aria(${name}[role="${role}"])`);
const press = (page, name) => byName(page, 'button', name).click();
const tasks = (page) => page.$$eval('.panel:not([hidden]) tbody th', (heads) => heads.map((head) => head.firstChild.textContent.trim()));

async function choose(page, ...paths) {
  const input = await page.$('#files');
  await input.uploadFile(...paths);
}

/** Drops texts as files, by name, on the middle of the page. */
async function drop(page, ...paths) {
  const files = await Promise.all(paths.map(async (path) => [path.split('/').pop(), await readFile(path, 'utf8')]));
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    for (const [name, text] of given) transfer.items.add(new File([text], name));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
    }
  }, files);
}

/** Saves by `action` and gives the bytes, under the name that it must have. */
async function saved(name, action) {
  await action();
  await eventually(() => readdir(downloads), (names) => names.includes(name) && !names.some((it) => it.endsWith('.part')), name);
  const path = join(downloads, name);
  const bytes = await eventually(() => readFile(path), (it) => it.length > 0, `${name} written`);
  await rm(path);
  return bytes;
}

async function exportAs(page, format) {
  await press(page, 'Export');
  await byName(page, 'radio', format).click();
  await press(page, 'Save');
}

const HEAD = 'Area,Task,Lantern Maps: Provider,Lantern Maps: Customer';
const NAME = 'onus-lantern-maps-copper-jobs-2026-04-10';

firefox('files are chosen and dropped, compared, filtered, joined, exported', BUILT, async (page) => {
  await choose(page, LANTERN);
  await expectStatus(page, '1 document added, 5 rows');
  await drop(page, COPPER);
  await expectStatus(page, '1 document added, 3 rows');
  const captions = await page.$$eval('.panel:not([hidden]) table', (tables) => tables.map((table) => table.caption.textContent.trim()));
  assert.ok(captions.some((caption) => caption.startsWith('Change management')), captions.join());

  // Filter by words, then by nothing.
  const search = await page.$('input[type=search]');
  await search.type('timetable');
  await eventually(() => page.$eval('body', (body) => body.innerText), (text) => /1 of \d+ rows/.test(text), 'one row found');
  await search.click({ count: 3 });
  await page.keyboard.press('Backspace');

  const csv = (await saved(`${NAME}.csv`, () => exportAs(page, 'CSV'))).toString();
  assert.ok(csv.startsWith(HEAD), csv.slice(0, 200));
  assert.equal(csv.split('\r\n').length, 1 + 7 + 1);

  // Joined by hand, and taken back.
  await press(page, 'Join New street data…');
  const found = await page.waitForSelector('dialog input[type=search]');
  await found.type('backup');
  await page.locator('dialog ul button').click();
  await eventually(() => status(page), (said) => /joined with/.test(said), 'joined');
  await press(page, 'Undo');

  // The workbook is written by the second module, in a worker.
  const workbook = await saved(`${NAME}.xlsx`, () => exportAs(page, 'Excel'));
  assert.equal(workbook.subarray(0, 2).toString(), 'PK');
  await press(page, 'Remove Lantern Maps');
  await press(page, 'Remove Copper Jobs');
  await eventually(() => page.$$('.documents li'), (items) => items.length === 0, 'nothing open');
  // And read by it.
  const path = join(downloads, 'again.xlsx');
  await writeFile(path, workbook);
  await choose(page, path);
  await expectStatus(page, '2 documents added, 8 rows');
  const again = (await saved(`${NAME}.csv`, () => exportAs(page, 'CSV'))).toString();
  assert.equal(again, csv);

  // Nothing is asked before it goes, and nothing is kept unless asked for.
  await page.reload();
  await expectStarted(page);
  await page.waitForSelector('::-p-aria(Try the example[role="button"])');
});

test('the hosted page opens in Firefox with the server stopped, and gives itself away', options, async () => {
  const server = await site();
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    await expectStarted(page);
    await eventually(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), Boolean, 'a worker');
    await server.stop();
    await page.reload();
    await expectStarted(page);
    await choose(page, LANTERN);
    await expectStatus(page, '1 document added, 5 rows');
    await page.locator('.work-menu summary').click();
    const bytes = await saved('onus.html', () => page.locator('.work-menu ::-p-text(saves this page itself)').click());
    assert.equal(sha256(bytes), sha256((await built())['index.html']));
  } finally {
    await page.close();
  }
});
