// A pasted text finds its format by itself; where nobody's columns are named, one says whose they are.

import assert from 'node:assert/strict';
import { dropFiles, expectAccessible, expectGone, expectText, expectVisible, scenario } from './harness.mjs';
import { expectStatus, parts, temporaryFolder } from './screen.mjs';

const temporary = temporaryFolder();

async function paste(page, text) {
  await parts(page).button('Paste text').click();
  await page.getByRole('textbox', { name: 'Document text' }).fill(text);
  await parts(page).dialog('Paste text').getByRole('button', { name: 'Add' }).click();
}

scenario('cells of a spreadsheet, CSV, HTML, AsciiDoc and Markdown are all read', async ({ page }) => {
  const { documents } = parts(page);
  const texts = [
    'Task\tProvider\tCustomer\nBulbs\tShip them.\t"Fit them,\nall."\n',
    'Task;Provider;Customer\nWicks;Sell them, soon.;Trim them.\n',
    '<table><tr><th>Task</th><th>Provider</th><th>Customer</th></tr><tr><td>Oil</td><td>Sell it.</td><td>Burn it.</td></tr></table>',
    '= Lamps\n\n|===\n|Task |Provider |Customer\n\n|Glass |Cut it. |Clean it.\n|===\n',
    '| Task | Provider | Customer |\n|---|---|---|\n| Shades | Paint them. | Dust them. |\n',
  ];
  for (const [index, text] of texts.entries()) {
    await paste(page, text);
    await expectStatus(page, '1 document added, 1 row');
    assert.equal(await documents.count(), index + 1);
  }
  assert.match(await page.locator('.documents').textContent(), /Pasted page 1\.tsv[^]*Pasted page 2\.csv[^]*Pasted page 3\.html[^]*Pasted page 4\.adoc[^]*Pasted page 5\.md/);
});

scenario('what cannot be read stays in the dialog, which says what was seen and asks whose the columns are', async ({ page }) => {
  const { dialog, cell, matrix } = parts(page);
  const box = dialog('Paste text');
  await paste(page, 'Just a sentence.');
  await expectText(box.getByRole('alert'), 'Read as Markdown, this has no table and no list of responsibilities.');
  const field = page.getByRole('textbox', { name: 'Document text' });
  assert.equal(await field.inputValue(), 'Just a sentence.');

  await field.fill('Thing\tLeft\tRight\nBulbs\tShip them.\tFit them.\n');
  await expectGone(box.getByRole('alert'));
  await box.getByRole('button', { name: 'Add' }).click();
  await expectText(box.getByRole('alert'), 'Read as cells parted by tabs, this has a table of 3 columns and 1 row');
  await expectAccessible(page);
  for (const [heading, whose] of [['Thing', 'Task'], ['Left', 'Customer'], ['Right', 'Provider']]) {
    await box.getByRole('combobox', { name: `Whose column is “${heading}”?` }).selectOption(whose);
  }
  await box.getByRole('button', { name: 'Add' }).click();
  await expectGone(box);
  await expectStatus(page, '1 document added, 1 row');
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await expectText(cell(matrix, 'Bulbs', 1), 'Ship them.');
});

scenario('of a dropped file one says whose its columns are', async ({ page }) => {
  const { button, dialog } = parts(page);
  const path = await temporary.write('tin.md', '# Tin lamps\n\n| Thing | Left | Right |\n|---|---|---|\n| Bulbs | Ship them. | Fit them. |\n');
  await dropFiles(page, [path]);
  await expectStatus(page, '1 document added, 0 rows');
  await page.getByRole('button', { name: /^Whose columns of / }).click();
  const box = dialog('Whose columns?');
  await expectVisible(box);
  for (const [heading, whose] of [['Thing', 'Task'], ['Left', 'Provider'], ['Right', 'Customer']]) {
    await box.getByRole('combobox', { name: `Whose column is “${heading}”?` }).selectOption(whose);
  }
  await box.getByRole('button', { name: 'Read anew' }).click();
  await expectStatus(page, '“tin.md” read anew: 1 row');
  await button('Undo').click();
  await expectText(page.locator('.documents'), '0 rows');
});
