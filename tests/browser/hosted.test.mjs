// The folder dist/ on a server: opens without one after the first visit, offers newer versions, gives itself away as a file.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { dropFiles, eventually, expectAccessible, expectGone, expectStarted, expectText, expectVisible, launched, saveDownload, scenario } from './harness.mjs';
import { COPPER, LANTERN, areasShown, expectDocuments, expectStatus, exportAs, parts, temporaryFolder } from './screen.mjs';
import { zip } from './packed.mjs';
import { built, sha256, site } from './site.mjs';

const temporary = temporaryFolder();
const FILES = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'icon.svg', 'index.html', 'manifest.webmanifest', 'sw.js'];

/** One test on a server of its own; afterwards the console must hold no error but the `expected` ones. */
function hosted(name, steps, { path, expected = [] } = {}) {
  test(name, { timeout: 60_000 }, async () => {
    const server = await site(path);
    const context = await (await launched()).newContext({ reducedMotion: 'reduce' });
    const errors = [];
    context.on('console', (message) => {
      if (message.type() === 'error' && !expected.some((pattern) => pattern.test(message.text()))) errors.push(message.text());
    });
    context.on('weberror', (error) => errors.push(error.error().message));
    try {
      await steps({ server, context, visit: () => visit(context, server.url) });
      assert.deepEqual(errors, []);
    } finally {
      await context.close();
      await server.stop();
    }
  });
}

async function visit(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await expectStarted(page);
  return page;
}

/** Waits until the worker has kept the page and stands behind it. */
async function expectKept(page) {
  await eventually(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller)), Boolean, 'a worker');
}

const build = (page) => page.evaluate(() => document.documentElement.dataset.build);
const offered = (page) => page.getByRole('region', { name: 'New version' });

hosted('an office file that comes before the rest of the page waits for it', async ({ server, context }) => {
  const goOn = server.holdBack('<script type="text/plain" id="onus-office-script">');
  const page = await context.newPage();
  await page.goto(server.url, { waitUntil: 'commit' });
  await expectVisible(page.getByText('Project', { exact: true }));
  // What comes before the app runs is one arrival, which waits for all of it: so first, that it runs.
  await dropFiles(page, [COPPER]);
  await expectStatus(page, '1 document added, 3 rows');
  await dropFiles(page, [await temporary.write('notes.zip', zip({ 'notes.txt': 'hello' }))]);
  // A page needs no more than is there.
  await dropFiles(page, [LANTERN]);
  await expectStatus(page, '1 document added, 5 rows');
  await expectGone(parts(page).alert);
  goOn();
  await expectText(parts(page).alert, '“notes.zip” is an archive');
});

for (const path of ['/', '/some/where/']) {
  hosted(`after one visit of ${path} the page opens with the server stopped, and only its own files were asked for`, async ({ server, context, visit }) => {
    const first = await visit();
    await expectKept(first);
    const allowed = ['', ...FILES].map((name) => path + name);
    await first.close();
    await server.stop();
    for (const address of [server.url, `${server.url}index.html`, `${server.url}?from=mail#tab=matrix`]) {
      const page = await context.newPage();
      await page.goto(address);
      await expectStarted(page);
      await dropFiles(page, [LANTERN, COPPER]);
      await expectStatus(page, '2 documents added, 8 rows');
      const { bytes } = await exportAs(page, 'Excel');
      assert.equal(bytes.subarray(0, 2).toString(), 'PK');
      await page.close();
    }
    assert.deepEqual(server.asked().filter((address) => !allowed.includes(address)), []);
  }, { path });
}

hosted('what else stands in the folder is not answered by the worker', async ({ server, visit }) => {
  const page = await visit();
  await expectKept(page);
  const answer = await page.goto(`${server.url}SHA256SUMS`);
  assert.ok(!answer.fromServiceWorker());
  await page.goto(`${server.url}elsewhere/`).catch(() => {});
  assert.ok(server.asked().includes('/some/where/elsewhere/'));
}, { expected: [/404/] });

hosted('a newer version is offered, taken by a click, and what is open stays open', async ({ server, visit }) => {
  const page = await visit();
  await expectKept(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  await parts(page).button('Move Copper Jobs up').click();
  await parts(page).tab('Findings').click();
  const before = await exportAs(page, 'CSV');
  await expectGone(offered(page));

  server.update('00000000000000aa');
  // Whoever opens the page makes the browser look.
  const other = await visit();
  await dropFiles(other, [LANTERN]);
  await expectText(offered(page), 'A new version of Onus is here. What is open stays open.');
  assert.notEqual(await build(page), '00000000000000aa', 'nothing is taken by itself');
  await expectAccessible(page);
  await offered(page).getByRole('button', { name: 'Use it now' }).click();
  await eventually(() => build(page).catch(() => null), (now) => now === '00000000000000aa', 'the new build');
  await expectStarted(page);
  await expectStatus(page, 'The new version is in use: 2 documents, 8 rows');
  await expectDocuments(page, ['Copper Jobs', 'Lantern Maps']);
  await expectVisible(page.getByRole('tabpanel', { name: 'Findings' }));
  assert.deepEqual((await exportAs(page, 'CSV')).bytes, before.bytes);
  await expectGone(offered(page));
  // It was there for the moment only.
  await eventually(() => page.evaluate(async () => [(await indexedDB.databases()).length, Object.keys(sessionStorage).length, localStorage['onus.handed-over'] ?? null]),
    (left) => JSON.stringify(left) === '[0,0,null]', 'nothing left behind');
  // Decisions are in no file yet: the browser would ask.
  assert.ok(await page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true }))));

  // The other tab still shows the old page with its document, and may follow.
  await expectDocuments(other, ['Lantern Maps']);
  await expectVisible(offered(other));
  await offered(other).getByRole('button', { name: 'Use it now' }).click();
  await eventually(() => build(other).catch(() => null), (now) => now === '00000000000000aa', 'the new build');
  await expectStarted(other);
  await expectDocuments(other, ['Lantern Maps']);
  await server.stop();
  const offline = await visit();
  assert.equal(await build(offline), '00000000000000aa');
});

hosted('"Later" leaves the old version, which is offered again', async ({ server, visit }) => {
  const page = await visit();
  await expectKept(page);
  const old = await build(page);
  server.update('00000000000000aa');
  await page.reload();
  await expectStarted(page);
  await expectVisible(offered(page));
  await offered(page).getByRole('button', { name: 'Later' }).click();
  await expectGone(offered(page));
  assert.equal(await build(page), old);
  await page.reload();
  await expectStarted(page);
  await expectVisible(offered(page));
});

hosted('a server that is half updated changes nothing', async ({ server, visit }) => {
  const page = await visit();
  await expectKept(page);
  const old = await build(page);
  server.update('00000000000000aa', { page: false });
  const refused = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration.update().catch(() => {});
    const worker = registration.installing;
    if (worker?.state === 'installing') await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
    return worker?.state ?? (registration.waiting ? 'waiting' : 'redundant');
  });
  assert.equal(refused, 'redundant');
  await expectGone(offered(page));
  await server.stop();
  await page.reload();
  await expectStarted(page);
  assert.equal(await build(page), old);
}, { expected: [/is not the page that belongs to this version/] });

async function menu(page, name) {
  const items = page.locator('.work-menu');
  if (!(await items.evaluate((element) => element.open))) await page.getByText('Project', { exact: true }).click();
  return page.getByRole('button', { name });
}

hosted('"Use offline" saves the very bytes whose hash stands in About and SHA256SUMS', async ({ visit }) => {
  const page = await visit();
  const files = await built();
  const { name, bytes } = await saveDownload(page, async () => (await menu(page, /^Use offline/)).click());
  assert.equal(name, 'onus.html');
  assert.ok(bytes.equals(files['index.html']));
  await expectStatus(page, 'Saved as onus.html: it opens anywhere, without a network');
  await (await menu(page, /^About Onus/)).click();
  const about = page.getByRole('dialog', { name: 'About Onus' });
  await expectText(about, sha256(bytes));
  await expectText(about, await build(page));
  await expectAccessible(page);
  const sums = files.SHA256SUMS.toString().trim().split('\n').map((line) => line.split('  '));
  assert.deepEqual(sums.map(([, file]) => file).sort(), FILES);
  for (const [sum, file] of sums) assert.equal(sum, sha256(files[file]), file);
});

scenario('"Use offline" without a worker saves what the server has; on disk it says that one has it', async ({ page, transport, trouble }) => {
  const press = async () => (await menu(page, /^Use offline/)).click();
  if (transport === 'file') {
    await press();
    await expectStatus(page, 'You have it already: this page is the file, and opens anywhere without a network');
  } else {
    const { name, bytes } = await saveDownload(page, press);
    assert.equal(name, 'onus.html');
    assert.ok(bytes.equals((await built())['index.html']));
    await expectStatus(page, 'Saved as onus.html, as the server gives it: it opens anywhere, without a network');
  }
  await (await menu(page, /^About Onus/)).click();
  await expectText(page.getByRole('dialog', { name: 'About Onus' }), transport === 'file' ? 'sha256sum' : 'Not known');
  assert.deepEqual(trouble, []);
});

hosted('the browser finds nothing that keeps it from installing the app', async ({ context, visit }) => {
  const page = await visit();
  await expectKept(page);
  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  assert.deepEqual(errors, []);
  const opened = JSON.parse(data).file_handlers.flatMap(({ accept }) => Object.values(accept).flat());
  for (const ending of ['.md', '.html', '.adoc', '.csv', '.xlsx', '.json']) assert.ok(opened.includes(ending), ending);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
});

for (const when of ['before the app is there', 'later']) {
  hosted(`files that the system opens with the installed app are taken in, ${when}`, async ({ context, visit }) => {
    // Stands for the system; the handles are real ones.
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (consumer) => { globalThis.launch = consumer; } } });
    });
    const launch = async ([name, text]) => {
      if (!isSecureContext) return;
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(text);
      await stream.close();
      await globalThis.launch({ files: [handle] });
    };
    const file = ['lantern-maps.md', await readFile(LANTERN, 'utf8')];
    if (when === 'later') {
      const page = await visit();
      await page.evaluate(launch, file);
      await expectStatus(page, '1 document added, 5 rows');
      await page.evaluate(launch, ['copper-jobs.md', await readFile(COPPER, 'utf8')]);
      await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
    } else {
      await context.addInitScript(`(${launch})(${JSON.stringify(file)})`);
      const page = await visit();
      await expectStatus(page, '1 document added, 5 rows');
      assert.equal((await areasShown(page)).length, 3);
    }
  });
}

/** Ways to ask the page's own host, which the policy leaves open only until the page has had its worker. */
const TO_OWN_HOST = {
  'a worker': () => new Worker('sw.js?duties'),
  'a shared worker': () => new SharedWorker('sw.js?duties'),
  'another service worker': () => navigator.serviceWorker.register('sw.js?duties').catch(() => {}),
  fetch: () => fetch('?duties').catch(() => {}),
  'an image': () => (new Image().src = 'icon.svg?duties'),
};
for (const [name, attempt] of Object.entries(TO_OWN_HOST)) {
  hosted(`the page cannot tell its own host anything, either: ${name}`, async ({ server, context }) => {
    await context.addInitScript(() => document.addEventListener('securitypolicyviolation', () => { globalThis.stopped = true; }));
    const page = await visit(context, server.url);
    await expectKept(page);
    await page.evaluate(attempt).catch(() => {});
    await eventually(() => page.evaluate(() => globalThis.stopped === true), Boolean, 'a violation of the policy');
    assert.deepEqual(server.asked().filter((address) => address.includes('duties')), []);
  }, { expected: [/Content Security Policy/, /violates/] });
}

scenario('on disk nothing of it happens', { only: ['file'] }, async ({ page, trouble }) => {
  assert.equal(await page.locator('link[rel=manifest]').count(), 0);
  assert.ok(await page.evaluate(() => [...document.querySelectorAll('meta[http-equiv]')].some((meta) => meta.content === "worker-src blob:; manifest-src 'none'")));
  assert.deepEqual(await page.evaluate(async () => [await indexedDB.databases(), await caches.keys()]), [[], []]);
  await expectGone(offered(page));
  assert.deepEqual(trouble, []);
});
