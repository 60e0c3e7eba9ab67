// "Summary": sentences with the way to their rows, and a map of all services.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dropFiles, eventually, expectGone, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, PLUM, SLATE, expectFocus, exportAs, parts, servicesOver, temporaryFolder } from './screen.mjs';

const written = temporaryFolder();

/** So many pages, made of one. */
async function pages(count) {
  const text = await readFile(COPPER, 'utf8');
  const names = Array.from({ length: count }, (_, at) => `Copper ${String.fromCharCode(65 + (at % 26))}obs ${1 + Math.floor(at / 26)}`);
  return Promise.all(names.map((name) => {
    const file = name.toLowerCase().replaceAll(' ', '-');
    return written.write(`${file}.md`, text.replaceAll('Copper Jobs', name).replace('copper-jobs', file));
  }));
}

const map = (page) => page.getByRole('table', { name: 'Whose tasks, by service and area' });

scenario('few pages open on the matrix, with what tells most above it', async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  await expectVisible(parts(page).matrix);
  const short = page.getByRole('list', { name: 'In short' }).getByRole('listitem');
  await eventually(() => short.count(), (count) => count === 3, 'three sentences');
  await expectText(short.nth(0), 'more than one page');
  await expectText(short.nth(1), 'The customer has');
});

scenario('what tells most is a line each, leads to its rows and folds', { context: { permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1440, height: 900 } } }, async ({ page, transport }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  const short = page.getByRole('list', { name: 'In short' });
  const boxes = await Promise.all((await short.getByRole('listitem').all()).map((item) => item.boundingBox()));
  assert.ok(boxes.every(({ height }) => height <= 24), `a line each: ${JSON.stringify(boxes)}`);
  const rows = () => page.locator('#matrix tr[data-row]:not([hidden])').count();
  const all = await rows();
  await short.getByRole('button', { name: /^Show \d+ rows: The customer has/ }).press('Enter');
  const asked = page.getByRole('group', { name: 'Rows of a sentence' });
  await expectText(asked, /^Only \d+ rows: The customer has/);
  const count = Number((await asked.textContent()).match(/\d+/)[0]);
  await eventually(rows, (shown) => shown === count && shown <= all, 'its rows alone');
  await asked.getByRole('button', { name: 'Show all rows' }).press('Enter');
  await eventually(rows, (shown) => shown === all, 'all rows');
  await expectFocus(page.locator('#matrix'), 'the matrix');

  const copy = short.getByRole('button', { name: /^Copy: The customer has/ });
  await copy.focus();
  await page.keyboard.press('Enter');
  await expectText(parts(page).status, 'Sentence copied');
  if (transport === 'file') assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^The customer has .*\.$/);
  const summary = page.getByText('In short', { exact: true });
  await summary.press('Enter');
  await expectGone(short);
  await summary.press('Enter');
  await expectVisible(short);
});

scenario('a sentence leads to its rows', async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  await parts(page).tab('Summary').click();
  const open = page.getByRole('region', { name: 'What is open' });
  await expectText(open, 'Lantern Maps: “Loss of a region”.');
  await open.getByRole('listitem').getByRole('button', { name: 'Open row: Loss of a region' }).press('Enter');
  await expectVisible(page.getByRole('dialog', { name: /Loss of a region/ }));
  await page.keyboard.press('Escape');
});

scenario('many pages open on the summary, whose map fits one screen and leads to the matrix', { context: { viewport: { width: 1440, height: 900 } } }, async ({ page }) => {
  await dropFiles(page, await pages(41));
  const { tab, matrix } = parts(page);
  await expectVisible(map(page));
  assert.equal(await tab('Summary').getAttribute('aria-selected'), 'true');
  await eventually(() => map(page).getByRole('rowheader').count(), (count) => count === 41, 'all of them');
  const box = await map(page).boundingBox();
  assert.ok(box.y + box.height <= 900 && box.x + box.width <= 1440, `the map fits: ${JSON.stringify(box)}`);
  const cell = page.getByRole('button', { name: 'Disaster recovery, Copper Lobs 1: 1 task, 1 both' });
  await cell.focus();
  await page.keyboard.press('Enter');
  await expectVisible(matrix);
  await expectFocus(page.getByRole('button', { name: /^Source of Backup, Copper Lobs 1, line 36/ }).first(), 'the place');
});

scenario('every cell of the map says its numbers and leads to its rows', async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  const { tab, matrix } = parts(page);
  await tab('Summary').click();
  const cells = await map(page).getByRole('button').all();
  const names = await Promise.all(cells.map((cell) => cell.getAttribute('aria-label')));
  assert.deepEqual(names, [
    'Incident and operations management, Lantern Maps: 2 tasks, 1 both, 1 customer only',
    'Change management, Lantern Maps: 1 task, 1 both',
    'Disaster recovery, Lantern Maps: 2 tasks, 1 both, 1 customer only, 1 with a gap',
    'Change management, Copper Jobs: 1 task, 1 both',
    'Identity and access management, Copper Jobs: 1 task, 1 both',
    'Disaster recovery, Copper Jobs: 1 task, 1 both',
  ]);
  for (const name of names) {
    const [, area, service] = name.match(/^(.*), (.*): /);
    await tab('Summary').click();
    await page.getByRole('button', { name, exact: true }).press('Enter');
    await expectVisible(matrix);
    const place = () => page.evaluate(() => [document.activeElement.closest('table')?.caption.textContent.trim(), document.activeElement.getAttribute('aria-label')]);
    await eventually(place, ([at, source]) => at?.startsWith(area) && source?.includes(service), `${service} in ${area}`);
  }
  await tab('Summary').click();
  await parts(page).button('The same as tables, with who owns what').press('Enter');
  await expectFocus(tab('Ownership'), 'its tab');
});

scenario('the report begins with the sentences, and they lead to its rows', async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  const { bytes } = await exportAs(page, 'HTML report');
  const report = bytes.toString();
  assert.match(report, /<h2 id="in-short">In short<\/h2>/);
  const [, row] = report.match(/“Loss of a region”\. <small>\(<a href="#([^"]+)">/) ?? [];
  assert.ok(row && report.includes(`<tr id="${row}">`), 'the link leads to a row of the report');
});

scenario('what is ticked is compared', async ({ page }) => {
  await dropFiles(page, await pages(7));
  const compare = parts(page).button('Compare');
  await expectVisible(map(page));
  assert.ok(await compare.isDisabled(), 'nothing is ticked');
  await page.getByRole('checkbox', { name: 'Compare Copper Gobs 1' }).press('Space');
  await page.getByRole('checkbox', { name: 'Compare Copper Bobs 1' }).press('Space');
  await compare.press('Enter');
  await expectVisible(parts(page).matrix);
  assert.deepEqual(await servicesOver(parts(page).area('Disaster recovery')), ['Copper Bobs 1', 'Copper Gobs 1']);
});

scenario('near copies say so, and stand together where asked', { context: { colorScheme: 'dark', viewport: { width: 390, height: 800 } } }, async ({ page }) => {
  const [first, second] = await pages(2);
  await dropFiles(page, [first, SLATE, PLUM, second]);
  await parts(page).tab('Summary').click();
  await expectText(page.getByRole('region', { name: 'Which pages are near copies' }), 'Copper Aobs 1: 3 of 3 tasks in the words of Copper Bobs 1.');
  await page.getByRole('checkbox', { name: 'Order by likeness' }).press('Space');
  const names = () => map(page).getByRole('rowheader').allTextContents();
  await eventually(names, (all) => all.slice(0, 2).join().includes('Copper Aobs 1,Copper Bobs 1'), 'copies beside each other');
  await expectText(map(page).getByRole('row').nth(1), '3 of 3 tasks in the words of Copper Bobs 1');
});
