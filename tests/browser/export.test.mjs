// "Export" saves what the command line writes for the same pages, byte for byte.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { dropFiles, eventually, expectAccessible, expectGone, expectVisible, saveDownload, scenario } from './harness.mjs';
import { COPPER, KEYREF, LANTERN, expectDocuments, expectFocus, expectStatus, openExample, parts } from './screen.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

async function compare(...given) {
  const cargo = ['run', '--quiet', '--bin', 'onus', '--', 'compare', ...given];
  return (await run('cargo', cargo, { cwd: ROOT, encoding: 'buffer', maxBuffer: 1 << 26 })).stdout;
}

before(async () => {
  await run('cargo', ['build', '--quiet', '--bin', 'onus'], { cwd: ROOT });
});

async function save(page, item) {
  await parts(page).button('Export').click();
  return saveDownload(page, () => page.getByRole('menuitem', { name: item }).click());
}

const NAME = 'onus-lantern-maps-copper-jobs-2026-04-10';

for (const [item, format, ending] of [
  [/^CSV matrix/, 'csv', 'csv'],
  [/^CSV tidy/, 'tidy', 'tidy.csv'],
  [/^JSON/, 'json', 'json'],
  [/^Markdown/, 'markdown', 'md'],
]) {
  scenario(`export as ${format} is what the command line writes`, async ({ page }) => {
    await dropFiles(page, [LANTERN, COPPER, KEYREF]);
    await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
    const saved = await save(page, item);
    assert.equal(saved.name, `${NAME}.${ending}`);
    assert.equal(saved.bytes.toString(), (await compare('--format', format, LANTERN, COPPER, KEYREF)).toString());
    await expectStatus(page, `Saved as ${NAME}.${ending}`);
  });
}

scenario('what starts with "CSV" is the matrix', async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  await parts(page).button('Export').click();
  const { bytes } = await saveDownload(page, () => page.getByRole('menuitem', { name: /^CSV/ }).first().click());
  const lines = bytes.toString().split('\r\n');
  assert.equal(lines[0], 'Area,Task,Lantern Maps: Provider,Lantern Maps: Customer,Lantern Maps: Owner,Lantern Maps: Source,Copper Jobs: Provider,Copper Jobs: Customer,Copper Jobs: Owner,Copper Jobs: Source');
  assert.equal(lines.length, 1 + 7 + 1, 'a head, a line per task, and nothing after the last line');
  assert.ok(lines.includes('Change management,New street data,"• Publish the data each Sunday.\n• Keep the data of the last four weeks.",Try your styles against the preview.,,'));
  assert.ok(lines.includes('Disaster recovery,Backup,Keep the street data in two regions.,"Keep a copy of ""your"" styles, and of their pictures.",Save the timetable every hour.,Save what your jobs write.'));
  assert.deepEqual(bytes, await compare('--format', 'csv', LANTERN, COPPER));
});

scenario('the export has the order and the names of the screen', async ({ page }) => {
  const { button } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await button('Move Lantern Maps down').click();
  await expectDocuments(page, ['Copper Jobs', 'Lantern Maps']);
  const moved = await save(page, /^CSV matrix/);
  assert.equal(moved.name, 'onus-copper-jobs-lantern-maps-2026-04-10.csv');
  assert.deepEqual(moved.bytes, await compare('--format', 'csv', COPPER, LANTERN));

  await button('Rename Lantern Maps').click();
  await page.getByRole('textbox', { name: 'Name of Lantern Maps' }).fill('Maps / München');
  await page.keyboard.press('Enter');
  await expectDocuments(page, ['Copper Jobs', 'Maps / München']);
  const renamed = await save(page, /^CSV matrix/);
  assert.match(renamed.name, /^onus-copper-jobs-maps-m[^/]*nchen-2026-04-10\.csv$/);
  assert.match(renamed.bytes.toString(), /^Area,Task,Copper Jobs: Provider,Copper Jobs: Customer,Copper Jobs: Owner,Copper Jobs: Source,Maps \/ München: Provider,/);
});

scenario('the example is exported as the snapshot has it', async ({ page }) => {
  await openExample(page);
  const { bytes } = await save(page, /^CSV matrix/);
  const examples = ['harbor-registry.md', 'tideline-queues.md'].map((file) => `${ROOT}/static/examples/${file}`);
  assert.deepEqual(bytes, await compare('--format', 'csv', ...examples));
});

scenario('the menu is worked by keys', async ({ page }) => {
  const { button } = parts(page);
  const items = page.getByRole('menuitem');
  const menu = page.getByRole('menu', { name: 'Export' });
  await openExample(page);

  await button('Export').focus();
  await page.keyboard.press('Enter');
  await expectVisible(menu);
  assert.equal(await button('Export').getAttribute('aria-expanded'), 'true');
  const last = (await items.count()) - 1;
  await expectFocus(items.nth(0), 'the first item');
  await expectAccessible(page);
  for (const [key, at] of [['ArrowDown', 1], ['ArrowDown', 2], ['ArrowUp', 1], ['Home', 0], ['ArrowUp', last], ['ArrowDown', 0], ['End', last]]) {
    await page.keyboard.press(key);
    await expectFocus(items.nth(at), `item ${at} after ${key}`);
  }
  await page.keyboard.press('Escape');
  await expectGone(menu);
  await expectFocus(button('Export'), '"Export"');
  assert.equal(await button('Export').getAttribute('aria-expanded'), 'false');

  await page.keyboard.press('Space');
  await expectFocus(items.nth(0), 'the first item');
  const { name } = await saveDownload(page, () => page.keyboard.press('Enter'));
  assert.match(name, /\.csv$/);
  await expectFocus(button('Export'), '"Export"');
});

scenario('the menu closes where one goes elsewhere', async ({ page }) => {
  const { button } = parts(page);
  const menu = page.getByRole('menu', { name: 'Export' });
  await openExample(page);
  for (const leave of [() => page.getByRole('heading', { name: 'Documents' }).click(), () => page.keyboard.press('Tab'), () => button('Export').click()]) {
    await button('Export').click();
    await expectVisible(menu);
    await expectFocus(page.getByRole('menuitem').first(), 'the first item');
    await leave();
    await expectGone(menu);
  }
  await eventually(() => button('Export').getAttribute('aria-expanded'), (is) => is === 'false', 'a closed menu');
});
