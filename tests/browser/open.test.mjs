// The other ways in: chosen files, pasted text and tables, the example.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { expectAccessible, expectGone, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, areasShown, expectDocuments, expectFocus, expectStatus, openExample, parts, servicesOver, tasksOf } from './screen.mjs';

scenario('files are chosen with "Add documents"', async ({ page }) => {
  const { button } = parts(page);
  const choose = async (files) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Add documents').click()]);
    assert.ok(chooser.isMultiple());
    await chooser.setFiles(files);
  };
  await choose([COPPER, LANTERN]);
  await expectStatus(page, '2 documents added, 8 rows');
  await expectDocuments(page, ['Copper Jobs', 'Lantern Maps']);

  // The same file can be chosen again: it was not just ignored.
  await button('Remove Copper Jobs').click();
  await expectStatus(page, 'Copper Jobs removed');
  await choose([COPPER]);
  await expectStatus(page, '1 document added, 3 rows');
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
});

scenario('the file input itself has the name, too', async ({ page }) => {
  await page.locator('input[type=file][aria-label="Add documents"]').setInputFiles([LANTERN]);
  await expectStatus(page, '1 document added, 5 rows');
});

scenario('a page is pasted into the dialog', async ({ page }) => {
  const { button, dialog } = parts(page);
  const text = page.getByRole('textbox', { name: 'Document text' });
  const add = dialog('Paste text').getByRole('button', { name: 'Add' });

  await button('Paste text').click();
  await expectVisible(dialog('Paste text'));
  await expectFocus(text, 'the textbox');
  assert.ok(await add.isDisabled(), 'there is nothing to add yet');
  await text.fill(await readFile(COPPER, 'utf8'));
  await expectAccessible(page);
  await add.click();
  await expectGone(dialog('Paste text'));
  await expectStatus(page, '1 document added, 3 rows');
  await expectDocuments(page, ['Copper Jobs']);
  await expectFocus(button('Paste text'), 'the button that opened the dialog');
});

scenario('Escape leaves the dialog without adding anything', async ({ page }) => {
  const { button, dialog } = parts(page);
  for (const leave of [() => page.keyboard.press('Escape'), () => dialog('Paste text').getByRole('button', { name: 'Cancel' }).click()]) {
    await button('Paste text').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Document text' }).fill('| half | a | table |');
    await leave();
    await expectGone(dialog('Paste text'));
    await expectFocus(button('Paste text'), 'the button that opened the dialog');
  }
  await expectVisible(button('Try the example'));
});

/** Copies a table from a web page of its own, as a person does, into the browser's clipboard. */
async function copyTable(context) {
  const other = await context.newPage();
  await other.setContent(`<h1>Amber Mail</h1><table>
    <tr><th>Task</th><th>Provider responsibilities</th><th>Customer responsibilities</th></tr>
    <tr><td>Spam</td><td>Sort it out.</td><td>Say what is <b>not</b> spam.</td></tr>
    <tr><td>Backup</td><td>Keep mail for a week.</td><td>Keep it for longer.</td></tr></table>`);
  await other.keyboard.press('Control+A');
  await other.keyboard.press('Control+C');
  await other.close();
}

scenario('a table copied from a web page is pasted anywhere', async ({ page, context }) => {
  await copyTable(context);
  await page.bringToFront();
  await page.keyboard.press('Control+V');
  await expectStatus(page, '1 document added, 2 rows');
  const [table] = await parts(page).tables.all();
  assert.deepEqual(await tasksOf(table), ['Spam', 'Backup']);
  await expectText(parts(page).cell(table, 'Spam', 1), 'Say what is not spam.');
});

scenario('a table copied from a web page is pasted into the dialog', async ({ page, context }) => {
  await copyTable(context);
  await page.bringToFront();
  await parts(page).button('Paste text').click();
  await expectFocus(page.getByRole('textbox', { name: 'Document text' }), 'the textbox');
  await page.keyboard.press('Control+V');
  await parts(page).dialog('Paste text').getByRole('button', { name: 'Add' }).click();
  await expectStatus(page, '1 document added, 2 rows');
});

scenario('pasting into a field stays in the field', async ({ page, context }) => {
  await openExample(page);
  await copyTable(context);
  await page.bringToFront();
  await parts(page).search.focus();
  await page.keyboard.press('Control+V');
  await expectText(parts(page).found, /^0 of /);
  assert.equal(await parts(page).documents.count(), 2);
});

scenario('the example shows what the app does', async ({ page }) => {
  const { matrix, area, documents } = parts(page);
  await openExample(page);
  await expectVisible(matrix);
  assert.equal(await documents.count(), 2);
  assert.equal((await areasShown(page)).length, 5);
  assert.deepEqual(await servicesOver(area('Change management')), ['Harbor Registry', 'Tideline Queues']);
  await expectText(area('Incident and operations management'), 'Tideline Queues has no such section.');
});
