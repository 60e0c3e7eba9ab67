// "Export" saves what the command line writes for the same pages, byte for byte.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dropFiles, expectAccessible, expectGone, expectVisible, saveDownload, scenario } from './harness.mjs';
import { COPPER, KEYREF, LANTERN, expectDocuments, expectFocus, expectStatus, exportAs, openExample, parts, temporaryFolder } from './screen.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const temporary = temporaryFolder();

async function onus(...given) {
  const cargo = ['run', '--quiet', '--bin', 'onus', '--', ...given];
  return (await run('cargo', cargo, { cwd: ROOT, encoding: 'buffer', maxBuffer: 1 << 26 })).stdout;
}

const compare = (...given) => onus('compare', ...given);

before(async () => {
  await run('cargo', ['build', '--quiet', '--bin', 'onus'], { cwd: ROOT });
});

const NAME = 'onus-lantern-maps-copper-jobs-2026-04-10';

for (const [what, item, format, ending] of [
  ['Matrix', 'CSV', ['--format', 'csv'], 'csv'],
  ['Matrix', 'Excel', ['--format', 'xlsx'], 'xlsx'],
  ['Matrix', 'JSON', ['--format', 'json'], 'json'],
  ['Matrix', 'Markdown', ['--format', 'markdown'], 'md'],
  ['Matrix', 'HTML report', ['--format', 'html'], 'html'],
  ['Matrix', 'OSCAL', ['--format', 'oscal'], 'oscal.json'],
  ['Tidy', 'CSV', ['--format', 'tidy'], 'tidy.csv'],
  ['Tidy', 'Excel', ['--what', 'tidy', '--format', 'xlsx'], 'tidy.xlsx'],
  ['Owners', 'CSV', ['--what', 'owners'], 'owners.csv'],
  ['Owners', 'Markdown', ['--what', 'owners', '--format', 'markdown'], 'owners.md'],
  ['Findings', 'CSV', ['--what', 'findings'], 'findings.csv'],
  ['Findings', 'JSON', ['--what', 'findings', '--format', 'json'], 'findings.json'],
  ['Findings', 'HTML report', ['--what', 'findings', '--format', 'html'], 'findings.html'],
  ['Duties', 'CSV', ['--what', 'duties'], 'duties.csv'],
  ['Duties', 'JSON', ['--what', 'duties', '--format', 'json'], 'duties.json'],
  ['Customer responsibility matrix', 'CSV', ['--format', 'crm'], 'crm.csv'],
  ['Customer responsibility matrix', 'Excel', ['--what', 'crm', '--format', 'xlsx'], 'crm.xlsx'],
]) {
  scenario(`"${what}" as "${item}" is what the command line writes`, async ({ page }) => {
    await dropFiles(page, [LANTERN, COPPER, KEYREF]);
    await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
    const saved = await exportAs(page, item, { what });
    assert.equal(saved.name, `${NAME}.${ending}`);
    assert.ok(saved.bytes.equals(await compare(...format, LANTERN, COPPER, KEYREF)), 'the bytes are the same');
    await expectStatus(page, `Saved as ${NAME}.${ending}`);
  });
}

scenario('every other form of every subject is what the command line writes, too', async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  const forms = [['CSV', 'csv'], ['Excel', 'xlsx'], ['Markdown', 'markdown'], ['HTML report', 'html']];
  for (const [what, name] of [['Tidy', 'tidy'], ['Owners', 'owners'], ['Changes', 'changes'], ['Findings', 'findings'],
    ['Duties', 'duties'], ['Customer responsibility matrix', 'crm']]) {
    for (const [item, format] of forms) {
      const { bytes } = await exportAs(page, item, { what });
      // The app writes the changes of two pages, as the command of that name does.
      const command = name === 'changes' ? [name] : ['compare', '--what', name];
      assert.ok(bytes.equals(await onus(...command, '--format', format, LANTERN, COPPER)), `${what} as ${item}`);
    }
  }
});

scenario('changes, findings and duties are those of the commands of these names', async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  for (const [item, format] of [['CSV', 'csv'], ['Excel', 'xlsx'], ['JSON', 'json']]) {
    for (const what of ['Changes', 'Findings', 'Duties']) {
      const { bytes } = await exportAs(page, item, { what });
      const told = await onus(what.toLowerCase(), '--format', format, LANTERN, COPPER);
      // A workbook of findings has the changes of versions in no sheet, and these two pages are no versions.
      assert.ok(bytes.equals(told), `${what} as ${item}`);
    }
  }
});

scenario('a workbook comes back as the same services', async ({ page }) => {
  const { button } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  const { bytes } = await exportAs(page, 'Excel');
  const csv = await exportAs(page, 'CSV');
  await button('Remove Lantern Maps').click();
  await button('Remove Copper Jobs').click();
  const path = await temporary.write('all.xlsx', bytes);
  await dropFiles(page, [path]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  const again = await exportAs(page, 'CSV');
  assert.equal(again.bytes.toString(), csv.bytes.toString());
});

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
  for (const [what, format] of [['Matrix', 'csv'], ['Tidy', 'tidy'], ['Customer responsibility matrix', 'crm']]) {
    const { bytes } = await exportAs(page, 'CSV', { what, forSpreadsheets: true });
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.deepEqual(bytes, await compare('--format', format, '--spreadsheet', LANTERN, COPPER, KEYREF));
  }
  const { bytes } = await exportAs(page, 'CSV', { separator: 'Semicolon' });
  assert.deepEqual(bytes, await compare('--separator', 'semicolon', LANTERN, COPPER, KEYREF));
});

scenario('a view is exported as it is shown', async ({ page }) => {
  const { search } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  await search.fill('timetable');
  await expectVisible(page.getByText(/^1 of \d+ rows/).first());
  const { name, bytes } = await exportAs(page, 'CSV', { part: 'This view (1 row, 2 services)' });
  assert.equal(name, `${NAME}-view.csv`);
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
  await expectVisible(dialog.getByText(/^A workbook with the sheets/));
  const { name } = await saveDownload(page, () => page.keyboard.press('Enter'));
  assert.match(name, /\.xlsx$/);
  await expectGone(dialog);
  await expectFocus(button('Export'), '"Export"');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expectGone(dialog);
});
