// The page before its module runs, and many pages before all of them are read.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dropFiles, eventually, expectAccessible, expectGone, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, expectDocuments, expectFocus, expectStatus, parts, temporaryFolder } from './screen.mjs';

const written = temporaryFolder();

/** Opens the page anew, and its module does not start before `release` is called. */
async function held(page) {
  await page.addInitScript(() => {
    const plain = WebAssembly.instantiateStreaming;
    const held = new Promise((resolve) => (globalThis.release = resolve));
    WebAssembly.instantiateStreaming = async (...given) => {
      await held;
      return plain.apply(WebAssembly, given);
    };
  });
  await page.reload();
  return () => page.evaluate(() => globalThis.release());
}

const before = (page) => page.locator('#start-status');

scenario('the start screen is there before the module, and stays where it is', async ({ page }) => {
  const release = await held(page);
  const places = async () => Promise.all(
    [page.getByRole('heading', { name: 'Onus' }), parts(page).button('Add documents'), parts(page).button('Try the example'), page.getByText('Reads Markdown, HTML')]
      .map((it) => it.boundingBox()));
  await expectVisible(parts(page).button('Add documents'));
  await expectAccessible(page);
  const there = await places();
  await parts(page).button('Paste text').focus();
  await release();
  await expectVisible(page.getByText('Project', { exact: true }));
  await expectGone(before(page));
  assert.deepEqual(await places(), there);
  await expectFocus(parts(page).button('Paste text'), 'what had it');
});

for (const [way, bring] of [
  ['chosen', (page, files) => page.locator('#files').setInputFiles(files)],
  ['dropped', dropFiles],
]) {
  scenario(`files that are ${way} before the module runs wait for it, in their order`, async ({ page }) => {
    const release = await held(page);
    await bring(page, [LANTERN]);
    await expectText(before(page), 'Starting…');
    await bring(page, [COPPER]);
    await release();
    await expectStatus(page, '2 documents added, 8 rows');
    await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  });
}

scenario('what is pressed before the module runs is done when it does', async ({ page }) => {
  const release = await held(page);
  await parts(page).button('Try the example').click();
  await expectText(before(page), 'Starting…');
  await release();
  await expectText(parts(page).status, /^2 documents added, \d+ rows$/);
});

scenario('keys and the clipboard are not lost before the module runs', { context: { permissions: ['clipboard-read', 'clipboard-write'] } }, async ({ page }) => {
  await page.evaluate((text) => navigator.clipboard.writeText(text), await readFile(COPPER, 'utf8'));
  const release = await held(page);
  await page.keyboard.press('Control+V');
  await page.keyboard.press('?');
  await expectText(before(page), 'Starting…');
  await release();
  await expectVisible(parts(page).dialog('Keyboard shortcuts'));
  await page.keyboard.press('Escape');
  await expectDocuments(page, ['Copper Jobs']);
});

/** So many pages, the last of which answer when they are `answered`. */
async function manyPages(page, count, late) {
  const text = await readFile(COPPER, 'utf8');
  const names = Array.from({ length: count }, (_, at) => `Copper ${String.fromCharCode(65 + at)}obs`);
  const files = await Promise.all(names.map((name) => written.write(`${name}.md`, text.replaceAll('Copper Jobs', name))));
  await page.evaluate((late) => {
    const read = Blob.prototype.arrayBuffer;
    const held = new Promise((resolve) => (globalThis.answer = resolve));
    Blob.prototype.arrayBuffer = async function () {
      if (late.includes(this.name)) await held;
      return read.call(this);
    };
  }, names.slice(count - late).map((name) => `${name}.md`));
  return { names, files };
}

scenario('of many pages the first are shown before the rest is read, and told of with it', async ({ page }) => {
  const { names, files } = await manyPages(page, 20, 0);
  await page.evaluate(() => {
    globalThis.listed = new Set();
    globalThis.said = new Set();
    globalThis.tabs = new Set();
    new MutationObserver(() => {
      listed.add(document.querySelectorAll('#documents > li').length);
      said.add(document.querySelector('[role=status] span').textContent);
      tabs.add(document.querySelector('[role=tab][aria-selected=true]')?.textContent);
    }).observe(document.body, { characterData: true, childList: true, subtree: true });
  });
  await page.locator('#files').setInputFiles(files);
  await expectStatus(page, '20 documents added, 60 rows');
  await expectDocuments(page, names);
  await expectVisible(page.getByRole('table', { name: 'Whose tasks, by service and area' }));
  await expectFocus(parts(page).tab('Summary'), 'the view');
  const seen = await page.evaluate(() => ({ listed: [...listed], said: [...said], tabs: [...tabs] }));
  assert.deepEqual(seen.listed.filter((count) => count > 0), [8, 20]);
  assert.deepEqual(seen.tabs.filter(Boolean), ['Summary']);
  assert.deepEqual(seen.said.filter((sentence) => sentence && !/^Reading \d+ of 20…$/.test(sentence)), ['20 documents added, 60 rows']);
  assert.ok(seen.said.length > 1, 'it was said that there is more to come');
});

scenario('"Cancel" leaves the first of many pages, and says so', async ({ page }) => {
  const { names, files } = await manyPages(page, 20, 12);
  await page.locator('#files').setInputFiles(files);
  await expectDocuments(page, names.slice(0, 8));
  await parts(page).button('Cancel').click();
  await expectStatus(page, 'Cancelled: 12 files not added; 8 files that had been read stay');
  await page.evaluate(() => globalThis.answer());
  await dropFiles(page, [LANTERN]);
  await expectStatus(page, '1 document added, 5 rows');
  await expectDocuments(page, [...names.slice(0, 8), 'Lantern Maps']);
});

scenario('a project among many files takes the place of what was open, and the pages come to it', async ({ page }) => {
  const { names, files } = await manyPages(page, 20, 0);
  await dropFiles(page, [LANTERN]);
  await expectStatus(page, '1 document added, 5 rows');
  const project = await page.evaluate(() => {
    const { project, texts } = globalThis.onusOpen;
    const open = JSON.parse(project);
    open.pages.forEach((file, at) => (file.text = texts[at]));
    return JSON.stringify(open);
  });
  await page.locator('#files').setInputFiles([...files, await written.write('open.onus.json', project)]);
  await eventually(() => parts(page).documents.count(), (count) => count === 21, 'all documents');
  await expectDocuments(page, ['Lantern Maps', ...names]);
});
