// "Export" saves what the command line writes for the same pages, byte for byte.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dropFiles, expectAccessible, expectGone, expectVisible, saveDownload, scenario } from './harness.mjs';
import { COPPER, KEYREF, LANTERN, expectDocuments, expectFocus, expectStatus, exportAs, openExample, parts } from './screen.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

async function compare(...given) {
  const cargo = ['run', '--quiet', '--bin', 'onus', '--', 'compare', ...given];
  return (await run('cargo', cargo, { cwd: ROOT, encoding: 'buffer', maxBuffer: 1 << 26 })).stdout;
}

before(async () => {
  await run('cargo', ['build', '--quiet', '--bin', 'onus'], { cwd: ROOT });
});

const NAME = 'onus-lantern-maps-copper-jobs-2026-04-10';

for (const [item, format, ending] of [
  ['CSV', 'csv', 'csv'],
  ['Tidy CSV', 'tidy', 'tidy.csv'],
  ['JSON', 'json', 'json'],
  ['Markdown', 'markdown', 'md'],
  ['HTML report', 'html', 'html'],
  ['Customer responsibility matrix', 'crm', 'crm.csv'],
  ['OSCAL', 'oscal', 'oscal.json'],
]) {
  scenario(`export as ${format} is what the command line writes`, async ({ page }) => {
    await dropFiles(page, [LANTERN, COPPER, KEYREF]);
    await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
    const saved = await exportAs(page, item);
    assert.equal(saved.name, `${NAME}.${ending}`);
    assert.equal(saved.bytes.toString(), (await compare('--format', format, LANTERN, COPPER, KEYREF)).toString());
    await expectStatus(page, `Saved as ${NAME}.${ending}`);
  });
}

scenario('"CSV" is the matrix', async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  const { bytes } = await exportAs(page, 'CSV');
  const lines = bytes.toString().split('\r\n');
  assert.equal(lines[0], 'Area,Task,Lantern Maps: Provider,Lantern Maps: Customer,Lantern Maps: Owner,Lantern Maps: Source,Copper Jobs: Provider,Copper Jobs: Customer,Copper Jobs: Owner,Copper Jobs: Source');
  assert.equal(lines.length, 1 + 7 + 1, 'a head, a line per task, and nothing after the last line');
  assert.ok(lines.includes('Change management,New street data,"• Publish the data each Sunday.\n• Keep the data of the last four weeks.",Try your styles against the preview.,shared,lantern-maps.md:31,,,not on this page,'));
  assert.ok(lines.includes('Disaster recovery,Backup,Keep the street data in two regions.,"Keep a copy of ""your"" styles, and of their pictures.",shared,lantern-maps.md:39,Save the timetable every hour.,Save what your jobs write.,shared,copper-jobs.md:36'));
  assert.deepEqual(bytes, await compare('--format', 'csv', LANTERN, COPPER));
});

scenario('the export has the order and the names of the screen', async ({ page }) => {
  const { button } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await button('Move Lantern Maps down').click();
  await expectDocuments(page, ['Copper Jobs', 'Lantern Maps']);
  const moved = await exportAs(page, 'CSV');
  assert.equal(moved.name, 'onus-copper-jobs-lantern-maps-2026-04-10.csv');
  assert.deepEqual(moved.bytes, await compare('--format', 'csv', COPPER, LANTERN));

  await button('Rename Lantern Maps').click();
  await page.getByRole('textbox', { name: 'Name of Lantern Maps' }).fill('Maps / München');
  await page.keyboard.press('Enter');
  await expectDocuments(page, ['Copper Jobs', 'Maps / München']);
  const renamed = await exportAs(page, 'CSV');
  assert.match(renamed.name, /^onus-copper-jobs-maps-m[^/]*nchen-2026-04-10\.csv$/);
  assert.match(renamed.bytes.toString(), /^Area,Task,Copper Jobs: Provider,Copper Jobs: Customer,Copper Jobs: Owner,Copper Jobs: Source,Maps \/ München: Provider,/);
});

scenario('the example is exported as the snapshot has it', async ({ page }) => {
  await openExample(page);
  const { bytes } = await exportAs(page, 'CSV');
  const examples = ['harbor-registry.md', 'tideline-queues.md'].map((file) => `${ROOT}/static/examples/${file}`);
  assert.deepEqual(bytes, await compare('--format', 'csv', ...examples));
});

scenario('what is for spreadsheets is what the command line writes for them', async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER, KEYREF]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  for (const [name, format] of [['CSV', 'csv'], ['Tidy CSV', 'tidy'], ['Customer responsibility matrix', 'crm']]) {
    const { bytes } = await exportAs(page, name, { forSpreadsheets: true });
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.deepEqual(bytes, await compare('--format', format, '--spreadsheet', LANTERN, COPPER, KEYREF));
  }
});

scenario('a view is exported as it is shown', async ({ page }) => {
  const { search } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  await search.fill('timetable');
  await expectVisible(page.getByText(/^1 of \d+ rows/).first());
  const { bytes } = await exportAs(page, 'CSV', { part: 'This view (1 row, 2 services)' });
  const lines = bytes.toString().split('\r\n');
  assert.equal(lines.length, 1 + 1 + 1);
  assert.match(lines[1], /^Disaster recovery,Backup,/);
  const all = await exportAs(page, 'CSV', { part: 'All' });
  assert.deepEqual(all.bytes, await compare('--format', 'csv', LANTERN, COPPER));
});

scenario('the dialog is worked by keys, says what will be in the file, and gives the focus back', async ({ page }) => {
  const { button } = parts(page);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await openExample(page);
  await button('Export').focus();
  await page.keyboard.press('Enter');
  await expectVisible(dialog);
  await expectFocus(dialog.getByRole('radio', { name: 'CSV', exact: true }), 'the first format');
  await expectVisible(dialog.getByText(/^One line per task with/));
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await expectVisible(dialog.getByText(/^One line per responsibility/));
  const { name } = await saveDownload(page, () => page.keyboard.press('Enter'));
  assert.match(name, /\.tidy\.csv$/);
  await expectGone(dialog);
  await expectFocus(button('Export'), '"Export"');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expectGone(dialog);
});
