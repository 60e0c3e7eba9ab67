// Workbooks and Word documents, read by the second module in its worker.

import assert from 'node:assert/strict';
import { dropFiles, expectAccessible, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, expectStatus, parts, temporaryFolder } from './screen.mjs';
import { word, workbook, zip } from './packed.mjs';

const temporary = temporaryFolder();
const HEADER = ['Task', 'Provider responsibilities', 'Customer responsibilities'];

scenario('a workbook is a page whose places are cells', async ({ page }) => {
  const { area, cell, dialog } = parts(page);
  const path = await temporary.write('tin-lamps.xlsx', workbook({
    CRM: [[null, 'Shared responsibilities for Tin Lamps'], [], HEADER, ['Bulbs', 'Ship them.', 'Fit them.']],
    Backup: [HEADER, ['Wicks', 'N/A', 'Trim them.']],
  }));
  await dropFiles(page, [path]);
  await expectStatus(page, '1 document added, 2 rows');
  await expectText(cell(area('Backup'), 'Wicks', 1), 'Trim them.');

  const open = cell(page.getByRole('region', { name: 'Comparison matrix' }), 'Bulbs', 0).getByRole('button', { name: /^Source of Bulbs/ });
  await open.click();
  const source = dialog('Tin Lamps, CRM!A4');
  await expectVisible(source);
  const sheet = source.getByRole('table', { name: 'CRM' });
  assert.deepEqual(await sheet.locator('mark').allTextContents(), ['Bulbs', 'Ship them.', 'Fit them.']);
  assert.deepEqual(await sheet.getByRole('rowheader').allTextContents(), ['1', '3', '4']);
  await expectAccessible(page);
});

scenario('a Word document and a page stand side by side, and the module is started once', async ({ page }) => {
  const { matrix } = parts(page);
  let workers = 0;
  page.on('worker', () => workers++);
  await dropFiles(page, [COPPER, await temporary.write('tin-lamps.docx', word([HEADER, ['Wicks', 'Sell them.', 'Trim them.']]))]);
  await expectText(matrix, 'Trim them.');
  await dropFiles(page, [await temporary.write('zinc-lamps.docx', word([HEADER, ['Oil', 'Sell it.', 'Burn it.']]))]);
  await expectText(matrix, 'Burn it.');
  assert.equal(workers, 1);
});

scenario('a page alone starts no worker, and an archive of other things says what to do', async ({ page }) => {
  const { alert } = parts(page);
  let workers = 0;
  page.on('worker', () => workers++);
  await dropFiles(page, [COPPER]);
  await expectStatus(page, '1 document added, 3 rows');
  assert.equal(workers, 0);
  await dropFiles(page, [await temporary.write('notes.zip', zip({ 'notes.txt': 'hello' }))]);
  await expectText(alert, '“notes.zip” is an archive');
});
