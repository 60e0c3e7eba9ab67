// What is copied is a table wherever it is pasted: rich for texts and spreadsheets, tabs for what takes plain text.

import assert from 'node:assert/strict';
import { dropFiles, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, expectDocuments, expectStatus, parts } from './screen.mjs';

/** What a page of its own gets when it is pasted into: as plain text, and as HTML. */
async function pasted(page, context) {
  const other = await context.newPage();
  await other.setContent('<textarea></textarea><div contenteditable="true"></div>');
  await other.locator('textarea').focus();
  await other.keyboard.press('Control+V');
  const text = await other.locator('textarea').inputValue();
  await other.locator('[contenteditable]').focus();
  await other.keyboard.press('Control+V');
  const cells = await other.locator('tr').evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  const html = await other.locator('[contenteditable]').innerHTML();
  await other.close();
  await page.bringToFront();
  return { text, cells, html };
}

async function opened(page) {
  await dropFiles(page, [LANTERN, COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
}

scenario('"Copy" in "Export" takes a table, and for texts the text', async ({ page, context }) => {
  const { button } = parts(page);
  await opened(page);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await button('Export').click();
  await dialog.getByRole('radio', { name: 'Excel' }).check();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expectStatus(page, 'Matrix copied as a table');
  const { text, cells } = await pasted(page, context);
  assert.match(text, /^Area\tTask\tLantern Maps: Provider\tLantern Maps: Customer\tLantern Maps: Owner\t/);
  assert.deepEqual(cells[0].slice(0, 4), ['Area', 'Task', 'Lantern Maps: Provider', 'Lantern Maps: Customer']);
  assert.equal(cells.length, 1 + 7);

  await button('Export').click();
  await dialog.getByRole('radio', { name: 'Markdown' }).check();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expectStatus(page, 'Markdown copied');
  assert.match((await pasted(page, context)).text, /^## /);
});

scenario('what is selected in the matrix is copied as a table, without buttons and signs', async ({ page, context }) => {
  await opened(page);
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await page.getByRole('radio', { name: 'One task per line' }).check();
  const table = page.getByRole('region', { name: 'Comparison matrix' }).getByRole('table', { name: 'Change management' });
  await expectVisible(table);
  await table.evaluate((element) => {
    const rows = element.querySelectorAll('tbody tr');
    getSelection().setBaseAndExtent(rows[0], 0, rows[rows.length - 1], rows[rows.length - 1].childNodes.length);
  });
  await page.keyboard.press('Control+C');
  const { text, cells, html } = await pasted(page, context);
  assert.deepEqual(cells[0].slice(0, 3), ['Task', 'Lantern Maps 2026-04-10: Provider', 'Lantern Maps 2026-04-10: Customer']);
  assert.ok(cells.some((row) => row[0].startsWith('New street data')), JSON.stringify(cells));
  assert.ok(text.includes('• Publish the data each Sunday.\n• Keep the data of the last four weeks.'), text);
  assert.ok(text.includes('not on this page'), text);
  for (const sign of ['⤢', 'Join', 'line 31', 'file:', 'http']) assert.ok(!text.includes(sign), `${sign} in ${text}`);
  assert.ok(!html.includes('<button') && !html.includes('<a'), html);
});

scenario('words inside a cell are copied as they are', async ({ page, context }) => {
  await opened(page);
  await page.getByRole('tab', { name: 'Matrix' }).click();
  const cell = page.getByRole('region', { name: 'Comparison matrix' }).getByText('Save the timetable every hour.').first();
  await cell.evaluate((element) => getSelection().selectAllChildren(element));
  await page.keyboard.press('Control+C');
  assert.match((await pasted(page, context)).text, /^Save the timetable every hour\./);
});

scenario('an area is copied by its button', async ({ page, context }) => {
  await opened(page);
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await page.getByRole('button', { name: 'Copy Change management' }).click();
  await expectStatus(page, 'Change management copied as a table');
  const { text, cells } = await pasted(page, context);
  assert.match(text, /^Area\tTask\tLantern Maps: Provider\tLantern Maps: Customer\tLantern Maps: Owner\t/);
  assert.ok(cells.length > 1 && cells.slice(1).every(([area]) => area === 'Change management'), JSON.stringify(cells));
  assert.ok(cells.some(([, task]) => task === 'New street data'));
});
