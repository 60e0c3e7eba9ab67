// Files and folders, dropped through the browser's own drag events.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { dropFiles, eventually, expectGone, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, KEYREF, LANTERN, areasShown, expectDocuments, expectStatus, parts, servicesOver, tasksOf, temporaryFolder } from './screen.mjs';

const temporary = temporaryFolder();

scenario('two dropped pages become one table per area', async ({ page }) => {
  const { matrix, area, cell, button } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  await expectVisible(matrix);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  assert.deepEqual(await areasShown(page), [
    ['Incident and operations management', 2],
    ['Change management', 2],
    ['Identity and access management', 1],
    ['Disaster recovery', 2],
  ]);
  for (const [name] of await areasShown(page)) {
    const table = area(name);
    await expectVisible(table.getByRole('columnheader', { name: /^Lantern Maps/ }));
    await expectVisible(table.getByRole('columnheader', { name: /^Copper Jobs/ }));
    assert.deepEqual(await servicesOver(table), ['Lantern Maps', 'Copper Jobs']);
  }

  const recovery = area('Disaster recovery');
  assert.deepEqual(await tasksOf(recovery), ['Backup', 'Loss of a region']);
  for (const [column, text] of ['two regions', '"your" styles', 'every hour', 'what your jobs write'].entries()) {
    await expectText(cell(recovery, 'Backup', column), text);
  }
  // Both list items are items, and nothing of their markup is left.
  const data = cell(area('Change management'), 'New street data', 0);
  assert.deepEqual(await data.getByRole('listitem').allTextContents(), ['Publish the data each Sunday.', 'Keep the data of the last four weeks.']);
  await expectText(cell(recovery, 'Loss of a region', 0), 'placeholder');
  await expectText(cell(area('Incident and operations management'), 'Usage quota', 0), 'N/A');
  await expectText(area('Identity and access management'), 'Lantern Maps has no such section.');
  assert.equal(await button('Try the example').count(), 0, 'no example beside real pages');
});

scenario('a mark that is written as a name is drawn as on the published page', async ({ page }) => {
  const marked = '# Quay shared responsibilities\n\n| Task | Quay | Customer |\n|---|---|---|\n' +
    '| Sweep the quay | :white_check_mark: | |\n| Tie the boats | :x: | :white_check_mark: |\n| Keep the log :arrow_upper_right: | | :white_check_mark: |\n\n' +
    '## Boats\n\n| Task | Quay | Customer |\n|---|---|---|\n| Row | Lend oars, see [oars](https://example.org/oars) :arrow_upper_right:. | Row. |\n';
  await dropFiles(page, [await temporary.write('quay.md', marked)]);
  await expectStatus(page, '1 document added, 4 rows');
  await expectText(parts(page).matrix, '✅');
  await expectText(parts(page).cell(parts(page).area('Boats'), 'Row', 0), 'Lend oars, see oars ↗.');
  assert.doesNotMatch(await parts(page).matrix.textContent(), /:(white_check_mark|x):/);
});

scenario('files hanging over the page are invited', async ({ page }) => {
  const hint = page.getByText('Drop pages here');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [LANTERN], dragOperationsMask: 1 };
  const drag = (type) => session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  await drag('dragEnter');
  await drag('dragOver');
  await expectVisible(hint);
  // By an event of our own: the protocol's "dragCancel" tells the page nothing.
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([], 'lantern-maps.md'));
    document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true, dataTransfer }));
  });
  await expectGone(hint);
  await drag('dragOver');
  await expectVisible(hint);
  await drag('drop');
  await expectGone(hint);
  await expectStatus(page, '1 document added, 5 rows');
});

scenario('a dropped folder is read with the folders in it', async ({ page, transport }) => {
  const folder = join(await temporary.folder, `pages-${transport}`);
  await mkdir(join(folder, 'deeper', '.git'), { recursive: true });
  await copyFile(LANTERN, join(folder, 'lantern-maps.md'));
  await copyFile(KEYREF, join(folder, 'keyref.yaml'));
  await copyFile(COPPER, join(folder, 'deeper', 'copper-jobs.md'));
  await copyFile(COPPER, join(folder, 'deeper', '.git', 'hidden.md'));
  await dropFiles(page, [folder]);
  await expectStatus(page, '2 variables defined by “keyref.yaml”; 2 documents added, 8 rows');
  await expectDocuments(page, ['Copper Jobs', 'Lantern Maps']);
  assert.equal(await parts(page).alert.textContent(), '');
});

scenario('a folder of many pages is read to the end', async ({ page, transport }) => {
  const folder = join(await temporary.folder, `many-${transport}`);
  await mkdir(folder);
  const names = Array.from({ length: 120 }, (_, index) => `Service ${String(index + 1).padStart(3, '0')}`);
  await Promise.all(names.map((name) =>
    temporary.write(join(`many-${transport}`, `${name}.md`), `# Your responsibilities with ${name}\n\n## Disaster recovery\n\n| Task | Provider | Customer |\n|---|---|---|\n| Backup | Copy it. | Try ${name} out. |\n`)));
  await dropFiles(page, [folder]);
  // readEntries gives a hundred at most at a time.
  await expectStatus(page, '120 documents added, 120 rows');
  await expectDocuments(page, names);
});

for (const [order, files] of [['after', [LANTERN, KEYREF]], ['before', [KEYREF, LANTERN]]]) {
  scenario(`variables are resolved by a file dropped ${order} the page`, async ({ page }) => {
    const { area, cell } = parts(page);
    const late = () => cell(area('Incident and operations management'), 'Late tiles', 1);
    await dropFiles(page, [files[0]]);
    await expectStatus(page, files[0] === LANTERN ? '1 document added, 5 rows' : '2 variables defined by “keyref.yaml”');
    if (files[0] === LANTERN) await expectText(late(), 'Tell the Lantern Desk whom to call');
    await dropFiles(page, [files[1]]);
    await expectText(late(), 'Tell the Lantern night desk whom to call at night.');
    assert.doesNotMatch(await parts(page).matrix.textContent(), /\{\{|\{:|\\n/);
  });
}

scenario('pages dropped later stand to the right', async ({ page }) => {
  await dropFiles(page, [COPPER]);
  await expectStatus(page, '1 document added, 3 rows');
  await dropFiles(page, [LANTERN]);
  await expectStatus(page, '1 document added, 5 rows');
  await eventually(() => servicesOver(parts(page).area('Disaster recovery')), (names) => names.join() === 'Copper Jobs,Lantern Maps', 'both services');
});

const seeds = ['002_0b54e1021743ace4.txt', '000_188cc6ac1a64a615.txt']
  .map((file) => fileURLToPath(new URL(`../../../shared/seeds/${file}`, import.meta.url)));

if (seeds.every((path) => existsSync(path))) {
  scenario('the two seed pages give 24 rows in five areas', async ({ page }) => {
    await dropFiles(page, seeds);
    await expectStatus(page, '2 documents added, 24 rows');
    assert.deepEqual((await areasShown(page)).map(([name]) => name), [
      'Incident and operations management',
      'Change management',
      'Identity and access management',
      'Security and regulation compliance',
      'Disaster recovery',
    ]);
    // Each service has its source buttons once per row and party.
    const rows = (service) => parts(page).tables.evaluateAll((tables, index) =>
      tables.map((table) => new Set([...table.querySelectorAll(`tbody button[data-service="${index}"]`)].map((button) => button.dataset.line)).size), service);
    const names = (await servicesOver(parts(page).tables.first()));
    assert.deepEqual(await rows(names.indexOf('watsonx Code Assistant')), [0, 1, 5, 6, 2]);
    assert.deepEqual(await rows(names.indexOf('InstructLab')), [2, 2, 2, 1, 3]);
    assert.doesNotMatch(await parts(page).matrix.textContent(), /\{\{|\{:|\\n|\*/);
  });
} else {
  test('the two seed pages give 24 rows in five areas', { skip: '../shared/seeds is not here' }, () => {});
}
