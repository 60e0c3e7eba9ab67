// The list of documents, and with it the order of the comparison.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectAccessible, expectGone, expectStarted, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, LANTERN_2024, expectDocuments, expectFocus, expectStatus, parts, servicesOver, temporaryFolder } from './screen.mjs';

const files = temporaryFolder();

const BOTH = ['Lantern Maps', 'Copper Jobs'];

async function openBoth(page) {
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
}

/** The order in the list and over every table. */
async function expectOrder(page, names, listed = names) {
  await expectDocuments(page, listed);
  for (const table of await parts(page).tables.all()) {
    await eventually(() => servicesOver(table), (shown) => shown.join() === names.join(), `columns ${names}`);
  }
}

scenario('a document says what was read', async ({ page }) => {
  await openBoth(page);
  const [lantern, copper] = await parts(page).documents.all();
  for (const text of ['2026-04-10', '5 rows', /[1-9] findings?/, 'lantern-maps.md']) await expectText(lantern, text);
  for (const text of ['2026-01-22', '3 rows', 'copper-jobs.md']) await expectText(copper, text);
});

scenario('a document is a line that opens to its buttons', async ({ page }) => {
  const { button, documents } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  await expectVisible(button('Remove Copper Jobs'));
  const { height } = await documents.last().boundingBox();
  assert.ok(height <= 32, `a line of ${height} pixels`);
  // Its buttons come forward on hover and focus, and stay once it is open.
  const shown = () => button('Rename Copper Jobs').evaluate((button) => getComputedStyle(button.parentElement).opacity);
  assert.equal(await shown(), '0');
  await button('Rename Copper Jobs').focus();
  await eventually(shown, (opacity) => opacity === '1', 'the buttons');
  const more = button('More about Copper Jobs');
  assert.equal(await more.getAttribute('aria-expanded'), 'false');
  await more.press('Enter');
  assert.equal(await more.getAttribute('aria-expanded'), 'true');
  await expectVisible(documents.last().getByText('copper-jobs.md'));
  await parts(page).tab('Matrix').focus();
  assert.equal(await shown(), '1');
});

scenario('the list folds to a rail and stays as it was left', async ({ page }) => {
  const { button } = parts(page);
  await openBoth(page);
  const { matrix } = parts(page);
  const before = (await matrix.boundingBox()).width;
  await button('Fold the list').click();
  await expectGone(button('Remove Lantern Maps'));
  await eventually(async () => (await matrix.boundingBox()).width, (now) => now > before + 150, 'a wider matrix');
  await expectAccessible(page);
  await page.reload();
  await expectStarted(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  await expectGone(button('Remove Lantern Maps'));
  await button('Documents and areas').press('Enter');
  await expectVisible(button('Remove Lantern Maps'));
});

scenario('below 1100 pixels the list starts as a rail', { context: { viewport: { width: 1024, height: 768 } } }, async ({ page }) => {
  const { button } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectVisible(button('Documents and areas'));
  await expectGone(button('Remove Lantern Maps'));
});

scenario('from the rail a document is removed by the keyboard alone', { context: { viewport: { width: 1024, height: 768 } } }, async ({ page }) => {
  const { button } = parts(page);
  await openBoth(page);
  await button('Documents and areas').focus();
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  for (let step = 0; step < 12 && await focused() !== 'Remove Copper Jobs'; step += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectDocuments(page, ['Lantern Maps']);
});

scenario('in a low window the list stands below, whole, however wide the window is', { context: { viewport: { width: 1024, height: 450 } } }, async ({ page }) => {
  const { button } = parts(page);
  await openBoth(page);
  await expectVisible(button('Remove Copper Jobs'));
  await button('Remove Copper Jobs').click();
  await expectDocuments(page, ['Lantern Maps']);
});

scenario('documents are moved by the mouse', async ({ page }) => {
  const { button } = parts(page);
  await openBoth(page);
  await expectOrder(page, BOTH);
  assert.ok(await button('Move Lantern Maps up').isDisabled());
  assert.ok(await button('Move Copper Jobs down').isDisabled());
  await button('Move Lantern Maps down').click();
  await expectStatus(page, 'Lantern Maps is now 2 of 2');
  await expectOrder(page, [...BOTH].reverse());
  await button('Move Lantern Maps up').click();
  await expectOrder(page, BOTH);
});

scenario('documents are dragged to their place', async ({ page }) => {
  const { documents } = parts(page);
  await openBoth(page);
  await documents.nth(1).getByRole('heading').dragTo(documents.nth(0).getByRole('heading'));
  await expectOrder(page, [...BOTH].reverse());
  await expectStatus(page, 'Copper Jobs is now 1 of 2');
  await expectGone(page.getByText('Drop pages here'));
});

scenario('documents are moved by the keyboard, and the focus stays with them', async ({ page }) => {
  const { button } = parts(page);
  await openBoth(page);
  await button('Move Lantern Maps down').focus();
  await page.keyboard.press('Enter');
  await expectOrder(page, [...BOTH].reverse());
  // At the end of the list the button is off, so the other one takes the focus.
  await expectFocus(button('Move Lantern Maps up'), '"up"');
  await page.keyboard.press('Space');
  await expectOrder(page, BOTH);
  await expectFocus(button('Move Lantern Maps down'), '"down"');
});

scenario('a document is renamed, and gets its own name back', async ({ page }) => {
  const { button } = parts(page);
  await openBoth(page);
  await button('Rename Copper Jobs').click();
  const name = page.getByRole('textbox', { name: 'Name of Copper Jobs' });
  await expectFocus(name, 'the name');
  await expectAccessible(page);
  await name.fill('Nightly <b>jobs</b>');
  await page.keyboard.press('Enter');
  await expectOrder(page, ['Lantern Maps', 'Nightly <b>jobs</b>']);
  await expectStatus(page, 'Copper Jobs is now Nightly <b>jobs</b>');
  await expectFocus(button('Rename Nightly <b>jobs</b>'), '"Rename"');

  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /^Name of/ }).fill('dropped by Escape');
  await page.keyboard.press('Escape');
  await expectOrder(page, ['Lantern Maps', 'Nightly <b>jobs</b>']);

  await button('Rename Nightly <b>jobs</b>').click();
  await page.getByRole('textbox', { name: /^Name of/ }).fill('');
  await page.keyboard.press('Enter');
  await expectOrder(page, BOTH);
});

scenario('a document is removed and comes back to its place', async ({ page }) => {
  const { button, tables, area } = parts(page);
  await openBoth(page);
  const before = await tables.allTextContents();
  await button('Remove Lantern Maps').click();
  await expectStatus(page, 'Lantern Maps removed');
  await expectOrder(page, ['Copper Jobs']);
  await expectGone(area('Incident and operations management'));
  await expectFocus(button('Undo'), '"Undo"');
  await page.keyboard.press('Enter');
  await expectStatus(page, 'Undone: Lantern Maps removed');
  await expectOrder(page, BOTH);
  assert.deepEqual(await tables.allTextContents(), before);
});

scenario('any change is undone and redone by keys', async ({ page }) => {
  const { button } = parts(page);
  await openBoth(page);
  await button('Move Lantern Maps down').click();
  await expectOrder(page, [...BOTH].reverse());
  await button('Remove Lantern Maps').click();
  await expectOrder(page, ['Copper Jobs']);
  await page.keyboard.press('Control+z');
  await expectOrder(page, [...BOTH].reverse());
  await page.keyboard.press('Control+z');
  await expectOrder(page, BOTH);
  await page.keyboard.press('Control+Shift+z');
  await expectOrder(page, [...BOTH].reverse());
  await page.keyboard.press('Control+y');
  await expectOrder(page, ['Copper Jobs']);
});

scenario('the last document is removed, and the start is there again', async ({ page }) => {
  const { button, matrix } = parts(page);
  await dropFiles(page, [LANTERN]);
  await button('Remove Lantern Maps').click();
  await expectGone(matrix);
  await expectVisible(button('Try the example'));
  await expectGone(button('Export'));
  await expectAccessible(page);
  await button('Undo').click();
  await expectOrder(page, ['Lantern Maps']);
});

scenario('versions of a service are one line with their dates, which opens to the single ones', async ({ page }) => {
  const { button } = parts(page);
  await dropFiles(page, [LANTERN, COPPER, LANTERN_2024]);
  await expectStatus(page, '3 documents added, 13 rows');
  await expectDocuments(page, BOTH);
  const line = parts(page).documents.first();
  await expectText(line, '2 versions: 2024-05-06, 2026-04-10');
  await expectText(line, '10 rows');
  await expectGone(button('Remove Lantern Maps (2024-05-06)'));
  await button('More about Lantern Maps').press('Enter');
  const versions = page.getByRole('list', { name: 'Versions of Lantern Maps' }).getByRole('listitem');
  assert.deepEqual(await versions.getByRole('heading').allTextContents(), ['2026-04-10', '2024-05-06']);
  await expectAccessible(page);

  // A version moves among the versions, the service among the services.
  await button('Move Lantern Maps (2024-05-06) up').click();
  await expectOrder(page, ['Lantern Maps (2024-05-06)', 'Lantern Maps (2026-04-10)', 'Copper Jobs'], ['Lantern Maps', '2024-05-06', '2026-04-10', 'Copper Jobs']);
  await button('Move Lantern Maps down').click();
  await expectStatus(page, 'Lantern Maps is now 2 to 3 of 3');
  await expectOrder(page, ['Copper Jobs', 'Lantern Maps (2024-05-06)', 'Lantern Maps (2026-04-10)'], ['Copper Jobs', 'Lantern Maps', '2024-05-06', '2026-04-10']);
  await expectFocus(button('Move Lantern Maps up'), '"up"');

  await button('Remove Lantern Maps (2024-05-06)').click();
  await expectStatus(page, 'Lantern Maps removed');
  await expectDocuments(page, [...BOTH].reverse());
  await expectText(parts(page).documents.last(), '5 rows');
  await page.keyboard.press('Control+z');
  await button('Remove Lantern Maps').click();
  await expectStatus(page, '2 versions of Lantern Maps removed');
  await expectDocuments(page, ['Copper Jobs']);
  await page.keyboard.press('Control+z');
  await expectDocuments(page, ['Copper Jobs', 'Lantern Maps']);
});

scenario('two pages of a service without a date are not called versions', async ({ page }) => {
  const written = (task) => '# Responsibilities for Quay\n\n## Change management\n\n' +
    `| Task | Provider | Customer |\n|---|---|---|\n| Keys | Cut the keys. | Carry the keys. |\n| ${task} | Sweep the stairs. | Climb the stairs. |\n`;
  await dropFiles(page, [await files.write('quay-one.md', written('Stairs')), await files.write('quay-two.md', written('Lamps'))]);
  await expectText(parts(page).documents.first(), '2 pages without a date');
});

scenario('a service that was renamed is one line and says what it was called', async ({ page }) => {
  const { button } = parts(page);
  const written = (date, name) => `---\nlastupdated: "${date}"\n---\n\n# Responsibilities for ${name}\n\n## Change management\n\n` +
    '| Task | Provider | Customer |\n|---|---|---|\n| Keys | Cut the keys. | Carry the keys. |\n| Lamps | Fill the lamps. | Light the lamps. |\n| Stairs | Sweep the stairs. | Climb the stairs. |\n';
  await dropFiles(page, [await files.write('tower.md', written('2025-01-01', 'New Tower')), await files.write('mill.md', written('2023-01-01', 'Old Mill'))]);
  await expectDocuments(page, ['New Tower']);
  await expectText(parts(page).documents.first(), '2 versions: 2023-01-01, 2025-01-01');
  await expectVisible(parts(page).documents.first().getByText('earlier Old Mill'));
  await button('Rename New Tower').click();
  await page.getByRole('textbox', { name: 'Name of New Tower' }).fill('Coast Tower');
  await page.keyboard.press('Enter');
  await expectDocuments(page, ['Coast Tower']);
  await expectText(parts(page).documents.first(), '2 versions: 2023-01-01, 2025-01-01');
  await expectGone(parts(page).documents.first().getByText('earlier'));
  await button('Remove Coast Tower').click();
  await expectVisible(button('Try the example'));
});
