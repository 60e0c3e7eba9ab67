// "Changes": two versions of a page, or two services, row by row and word by word.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectGone, expectStarted, expectText, expectVisible, saveDownload, scenario } from './harness.mjs';
import { COPPER, LANTERN, LANTERN_2024, parts, temporaryFolder } from './screen.mjs';

const files = temporaryFolder();

const rows = (page) => page.getByRole('list', { name: 'Changed rows' });
const row = (page, task) => rows(page).locator('> li').filter({ has: page.locator('strong', { hasText: task }) });
const counts = (page) => page.getByRole('group', { name: 'Rows' });

/** What a select shows. */
const chosen = (page, name) =>
  page.getByRole('combobox', { name }).evaluate((select) => select.selectedOptions[0]?.textContent);

async function openVersions(page) {
  await dropFiles(page, [COPPER, LANTERN, LANTERN_2024]);
  await parts(page).tab('Changes').click();
  await expectVisible(counts(page));
}

scenario('two versions of a page are found, the older one first', async ({ page }) => {
  await openVersions(page);
  assert.equal(await chosen(page, 'Older page'), 'Lantern Maps (2024-05-06)');
  assert.equal(await chosen(page, 'Newer page'), 'Lantern Maps (2026-04-10)');
  await expectText(counts(page), '3 unchanged 1 of them with other formatting 1 changed 1 added 1 removed 0 moved 0 renamed');
});

scenario('what changed is marked by the word, not by colour alone', async ({ page }) => {
  await openVersions(page);
  const late = row(page, 'Late tiles');
  await expectText(late, 'changed');
  assert.match(await late.locator('del').first().textContent(), /write a report/);
  assert.match(await late.locator('ins').first().textContent(), /wake somebody/);
  await expectText(row(page, 'Loss of a region'), '+ added');
  await expectText(row(page, 'Paper maps'), '− removed');
  assert.equal(await rows(page).locator('> li').count(), 3);

  await late.getByRole('button', { name: 'Source of Late tiles, older page, Lantern Maps (2024-05-06), line 22' }).click();
  await expectText(page.getByRole('dialog').locator('mark'), 'write a report');
});

scenario('formatting is no change, but can be shown', async ({ page }) => {
  await openVersions(page);
  await expectGone(row(page, 'Usage quota'));
  await page.getByRole('checkbox', { name: 'Show formatting changes' }).check();
  await expectText(row(page, 'Usage quota'), 'other formatting, same words');
  assert.equal(await row(page, 'Usage quota').locator('ins, del').count(), 0);
});

scenario('any two pages can be chosen, which the address keeps', async ({ page }) => {
  await openVersions(page);
  await page.getByRole('combobox', { name: 'Older page' }).selectOption('Copper Jobs');
  await expectText(counts(page), /^0 unchanged/);
  await eventually(() => page.evaluate(() => location.hash), (hash) => hash.includes('older=copper-jobs'), 'the choice in the address');
  assert.ok(!(await page.evaluate(() => decodeURIComponent(location.hash))).includes('Copper Jobs'), 'ids, not what pages say');
  await page.reload();
  await expectStarted(page);
  await openVersions(page);
  assert.equal(await chosen(page, 'Older page'), 'Copper Jobs');
});

scenario('one page alone has no changes', async ({ page }) => {
  await dropFiles(page, [LANTERN]);
  await parts(page).tab('Changes').click();
  await expectText(page.getByRole('tabpanel', { name: 'Changes' }), 'Add a second page');
});

scenario('long pages are announced first, then compared', async ({ page }) => {
  const long = (date, last) => {
    const duties = Array.from({ length: 600 }, (_, at) => `| Shelf ${at} | Dust shelf ${at}. | ${at === 599 ? last : `Fill shelf ${at}.`} |`);
    return `---\nlastupdated: "${date}"\n---\n\n# Responsibilities in the Long Library\n\n## Change management\n\n` +
      `| Task | Provider | Customer |\n|---|---|---|\n${duties.join('\n')}\n`;
  };
  await dropFiles(page, [
    await files.write('long-2025.md', long('2025-01-01', 'Lock the door.')),
    await files.write('long-2026.md', long('2026-01-01', 'Leave the door open.')),
  ]);
  await expectText(parts(page).status, '2 documents added, 1200 rows');
  // All that is said on the way: each is gone as soon as the next one is there.
  await page.evaluate(() => {
    window.said = [];
    const panel = document.querySelector('#panel-changes');
    new MutationObserver(() => window.said.push(panel.textContent)).observe(panel, { childList: true, subtree: true, characterData: true });
  });
  await parts(page).tab('Changes').click();
  await expectText(counts(page), '599 unchanged 0 of them with other formatting 1 changed 0 added');
  const said = await page.evaluate(() => window.said);
  assert.ok(said.some((text) => text === 'Comparing the pages row by row…'), 'announced');
});

const rooms = (date, rows) =>
  `---\nlastupdated: "${date}"\n---\n\n# Responsibilities in Harbour Rooms\n\n## Change management\n\n` +
  `| Task | Provider | Customer |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;

scenario('three versions are one entry, open on the newest two that differ, with every step', async ({ page }) => {
  const [first, second] = [['Keys | Cut the keys. | N/A', 'Lamps | Fill the lamps. | N/A'], ['Keys | N/A | Cut the keys.', 'Lamps | Fill the lamps. | N/A']];
  await dropFiles(page, [
    await files.write('rooms-2023.md', rooms('2023-01-01', first)),
    await files.write('rooms-2024.md', rooms('2024-01-01', second)),
    await files.write('rooms-2025.md', rooms('2025-01-01', second)),
    LANTERN,
  ]);
  await parts(page).tab('Changes').click();
  const versions = page.getByRole('list', { name: 'Versions of Harbour Rooms' });
  await expectText(versions, '1 with another owner, 1 changed');
  await expectText(versions, 'nothing changed');
  await expectText(versions.getByRole('listitem').last(), /^First to last: 2023-01-01 to 2025-01-01\s*1 with another owner, 1 changed$/);
  assert.equal(await chosen(page, 'Older page'), 'Harbour Rooms (2023-01-01)');
  assert.equal(await chosen(page, 'Newer page'), 'Harbour Rooms (2024-01-01)');
  await expectText(page.getByRole('list', { name: 'Changed owners' }), 'Keys: provider → customer');

  await versions.getByRole('button', { name: '2024-01-01 to 2025-01-01', exact: true }).click();
  await expectText(page.getByRole('tabpanel', { name: 'Changes' }), 'Same text: nothing changed.');
  await versions.getByRole('button', { name: 'First to last: 2023-01-01 to 2025-01-01' }).click();
  await expectText(page.getByRole('list', { name: 'Changed owners' }), 'Keys: provider → customer');
});

scenario('pages of one service with no row in common are not called versions', async ({ page }) => {
  await dropFiles(page, [
    await files.write('rooms-of-keys.md', rooms('2023-01-01', ['Keys | Cut the keys. | N/A'])),
    await files.write('rooms-of-boats.md', rooms('2024-01-01', ['Boats | N/A | Row to the island.'])),
  ]);
  await parts(page).tab('Changes').click();
  await expectVisible(page.getByRole('heading', { name: '2 pages of Harbour Rooms' }));
  await expectText(page.getByRole('list', { name: 'Versions of Harbour Rooms' }), 'no row in common, 1 added, 1 removed');
  await expectText(page.getByRole('tabpanel', { name: 'Changes' }), 'two pages about it rather than two versions');
});

scenario('two services are said to be two', async ({ page }) => {
  await dropFiles(page, [COPPER, LANTERN]);
  await parts(page).tab('Changes').click();
  await expectText(page.getByRole('tabpanel', { name: 'Changes' }), 'are two services');
});

scenario('the two pages that are compared come along, and print', async ({ page }) => {
  await openVersions(page);
  const group = page.getByRole('group', { name: 'Take along: Changes' });
  const csv = await saveDownload(page, () => group.getByRole('button', { name: 'Save as CSV' }).click());
  assert.match(csv.bytes.toString(), /Lantern Maps \(2024-05-06\),Lantern Maps \(2026-04-10\),added,Disaster recovery,Loss of a region/);
  const markdown = await saveDownload(page, () => group.getByRole('button', { name: 'Save as Markdown' }).click());
  assert.match(markdown.bytes.toString(), /^\| Older page \| Newer page \| Change \|/);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.paper');
  await expectText(paper.getByRole('heading', { level: 1 }), 'Changes');
  await expectText(paper, 'Lantern Maps (2024-05-06) → Lantern Maps (2026-04-10)');
  await expectText(paper.getByRole('list', { name: 'Changed rows' }), 'Paper maps');
  await expectGone(paper.getByRole('button', { name: 'Save as CSV' }));
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expectGone(paper);
});

scenario('two services stand beside each other by what the matrix joins, and nothing is called added', async ({ page }) => {
  await dropFiles(page, [
    await files.write('rooms.md', rooms('2024-01-01', ['Backups of the room list | Back up the room list daily. | Test the backups of the list.', 'Keys | Cut the keys. | N/A'])),
    await files.write('ferries.md', rooms('2025-01-01', ['Backup of the room list | Back up the room list every day. | Test the backups of the room list.', 'Ropes | Splice the ropes. | N/A']).replace('Harbour Rooms', 'Island Ferries')),
  ]);
  await parts(page).tab('Changes').click();
  const panel = page.getByRole('tabpanel', { name: 'Changes' });
  await expectText(panel, 'Harbour Rooms and Island Ferries are two services: rows stand together that the matrix joins.');
  await expectText(counts(page), '0 unchanged 0 of them with other formatting 1 different 1 only in the second 1 only in the first');
  await expectText(row(page, 'of the room list'), 'different');
  await expectText(row(page, 'Ropes'), 'only in the second');
  await expectGone(panel.getByText('+ added'));
});

scenario('a translation is in another language, not changed', async ({ page }) => {
  const german = `---\nlastupdated: "2024-01-01"\nlang: de\n---\n\n# Verantwortlichkeiten für Harbour Rooms\n\n## Änderungsmanagement\n\n` +
    '| Aufgabe | Aufgaben des Anbieters | Ihre Aufgaben |\n|---|---|---|\n| Schlüssel | Die Schlüssel der Zimmer feilen. | Die Schlüssel der Zimmer abholen. |\n| Lampen | Die Lampen nach E27 füllen. | Die Lampen löschen. |\n';
  const english = `---\nlastupdated: "2024-01-01"\nlang: en\n---\n\n# Responsibilities for Harbour Rooms\n\n## Change management\n\n` +
    '| Task | Provider responsibilities | Your responsibilities |\n|---|---|---|\n| Keys | Cut the keys of the rooms. | Fetch the keys of the rooms. |\n| Lamps | Fill the lamps after E27. | Put out the lamps. |\n';
  await dropFiles(page, [await files.write('english.md', english), await files.write('german.md', german)]);
  await parts(page).tab('Changes').click();
  await expectText(page.getByRole('tabpanel', { name: 'Changes' }), 'One page in two languages (en, de)');
  await expectText(counts(page), '0 different 0 only in the second 0 only in the first');
  await expectText(counts(page), '2 in another language');
});

scenario('a column that one version lacks is one change; a row between rows that are alike is one row', async ({ page }) => {
  const zone = (number) => `Zones | Light zone ${number} at dusk with care. |`;
  const written = (date, head, lines) => `---\nlastupdated: "${date}"\n---\n\n# Responsibilities in Harbour Rooms\n\n## Change management\n\n${head}\n${lines.map((line) => `| ${line}`).join('\n')}\n`;
  await dropFiles(page, [
    await files.write('alike-2024.md', written('2024-01-01', '| Task | Provider |\n|---|---|', [1, 2, 3].map(zone))),
    await files.write('alike-2025.md', written('2025-01-01', '| Task | Provider | Customer |\n|---|---|---|', [1, 7, 2, 3].map((number) => `${zone(number)} Look on. |`))),
  ]);
  await parts(page).tab('Changes').click();
  await expectText(page.getByRole('list', { name: 'Changed columns' }), 'Column Customer, in 4 rows');
  await expectText(counts(page), '3 unchanged 0 of them with other formatting 0 changed 1 added 0 removed');
  await expectText(rows(page), 'Light zone 7 at dusk');
});
