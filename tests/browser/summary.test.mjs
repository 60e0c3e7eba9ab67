// "Summary": sentences with the way to their rows, and a map of all services.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dropFiles, eventually, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, PLUM, SLATE, expectFocus, parts, servicesOver, temporaryFolder } from './screen.mjs';

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

scenario('a sentence leads to its rows', async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  await parts(page).tab('Summary').click();
  const open = page.getByRole('region', { name: 'What is open' });
  await expectText(open, 'Lantern Maps: “Loss of a region”.');
  await open.getByRole('button', { name: 'Open row: Loss of a region' }).press('Enter');
  await expectVisible(page.getByRole('dialog', { name: /Loss of a region/ }));
  await page.keyboard.press('Escape');
});

scenario('many pages open on the summary, whose map fits one screen and leads to the matrix', { context: { viewport: { width: 1440, height: 900 } } }, async ({ page }) => {
  await dropFiles(page, await pages(41));
  const { tab, matrix } = parts(page);
  await expectVisible(map(page));
  assert.equal(await tab('Summary').getAttribute('aria-selected'), 'true');
  assert.equal(await map(page).getByRole('rowheader').count(), 41);
  const box = await map(page).boundingBox();
  assert.ok(box.y + box.height <= 900 && box.x + box.width <= 1440, `the map fits: ${JSON.stringify(box)}`);
  const cell = page.getByRole('button', { name: 'Disaster recovery, Copper Lobs 1: 1 task, 1 both' });
  await cell.focus();
  await page.keyboard.press('Enter');
  await expectVisible(matrix);
  await expectFocus(page.getByRole('button', { name: /^Source of Backup, Copper Lobs 1, line 36/ }).first(), 'the place');
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
});
