// From a statement to its place in the page.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dropFiles, eventually, expectAccessible, expectGone, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, expectFocus, expectStatus, openExample, parts, temporaryFolder } from './screen.mjs';

const temporary = temporaryFolder();

async function lineOf(path, start) {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.findIndex((line) => line.startsWith(start)) + 1;
}

/** Where in the text of the page the marked lines are: wholly inside what is seen of it. */
function markIsInSight(dialog) {
  return dialog.getByRole('region', { name: 'Text of the page' }).evaluate((region) => {
    const [seen, mark] = [region, region.querySelector('mark')].map((element) => element.getBoundingClientRect());
    return mark.height > 0 && mark.top >= seen.top && mark.bottom <= seen.bottom && seen.bottom <= innerHeight;
  });
}

scenario('a cell opens its place in the page', async ({ page }) => {
  const { area, cell, dialog } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  const line = await lineOf(COPPER, '| Backup');
  const open = cell(area('Disaster recovery'), 'Backup', 3).getByRole('button', { name: `Source of Backup, Copper Jobs, line ${line}` });
  await open.focus();
  await page.keyboard.press('Enter');

  const source = dialog(`Copper Jobs, line ${line}`);
  await expectVisible(source);
  await expectText(source, 'copper-jobs.md');
  assert.deepEqual(await source.locator('mark').allTextContents(), ['| Backup | Save the timetable every hour. | Save what your jobs write. |']);
  await eventually(() => markIsInSight(source), Boolean, 'the marked line in sight');
  // Everything else of the page is there, as it was written.
  assert.deepEqual(await source.getByRole('listitem').allTextContents(), (await readFile(COPPER, 'utf8')).trimEnd().split('\n'));
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expectGone(source);
  await expectFocus(open, 'the button that opened it');
});

scenario('the other services open their own page', async ({ page }) => {
  const { area, cell, dialog } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  const line = await lineOf(LANTERN, '| Late tiles');
  const late = cell(area('Incident and operations management'), 'Late tiles', 0);
  await late.hover();
  await late.getByRole('button').click();
  const source = dialog(`Lantern Maps, line ${line}`);
  // As written: with its variable.
  await expectText(source.locator('mark'), '{{site.data.keyword.lantern_desk}}');
  await source.getByRole('button', { name: 'Close' }).click();
  await expectGone(source);
});

scenario('after a move the buttons still lead to their own page', async ({ page }) => {
  const { area, button, cell, dialog } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await button('Move Lantern Maps down').click();
  await expectStatus(page, 'Lantern Maps is now 2 of 2');
  await cell(area('Disaster recovery'), 'Backup', 0).getByRole('button').click();
  await expectText(dialog(/^Copper Jobs/).locator('mark'), 'Save the timetable every hour.');
});

scenario('a row that a line break cut in two is marked whole', async ({ page }) => {
  const { area, cell, dialog } = parts(page);
  const path = await temporary.write('torn.md', [
    '# Your responsibilities with Torn Pages', '', '## Disaster recovery', '',
    '| Task | IBM responsibilities | Your responsibilities |', '|---|---|---|',
    '| Backup | Copy the pages', 'to a second shelf. | Count the copies. |',
    '| Restore | Bring them back. | Ask for them. |', '',
  ].join('\n'));
  await dropFiles(page, [path]);
  const backup = cell(area('Disaster recovery'), 'Backup', 0);
  await expectText(backup, /Copy the pages ?to a second shelf\./);
  await backup.getByRole('button').click();
  const source = dialog('Torn Pages, lines 7 to 8');
  await expectVisible(source);
  assert.deepEqual(await source.locator('mark').allTextContents(), ['| Backup | Copy the pages', 'to a second shelf. | Count the copies. |']);
});

scenario('a page is shown as text, whatever is in it', async ({ page }) => {
  const { area, cell, dialog } = parts(page);
  const script = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const path = await temporary.write('sharp.md', [
    '# Your responsibilities with Sharp Edges', '', script, '', '## Disaster recovery', '',
    '| Task | IBM responsibilities | Your responsibilities |', '|---|---|---|',
    `| Backup | ${script} [press](javascript:document.title=3) | Beware. |`, '',
  ].join('\n'));
  await dropFiles(page, [path]);
  await expectStatus(page, '1 document added, 1 row');
  assert.equal(await page.locator('a[href^="javascript:"], .matrix img, .matrix script').count(), 0);
  await cell(area('Disaster recovery'), 'Backup', 0).getByRole('button', { name: /^Source of/ }).click();
  await expectText(dialog(/^Sharp Edges/).getByRole('listitem').nth(2), script);
  assert.equal(await page.title(), 'Onus');
});

scenario('a finding opens its place, too', async ({ page }) => {
  const { tab, dialog } = parts(page);
  await openExample(page);
  await tab('Findings').click();
  const finding = page.getByRole('tabpanel', { name: 'Findings' }).getByRole('listitem').filter({ hasText: 'stopped-sentence' });
  await expectText(finding, '“Audit events”: “IBM Responsibilities” stops at “pull, and deletion to”');
  const open = finding.getByRole('button', { name: /^Source of stopped-sentence, Harbor Registry, line \d+$/ });
  await open.click();
  await expectText(dialog(/^Harbor Registry, line/).locator('mark'), '| Audit events |');
  await page.keyboard.press('Escape');
  await expectFocus(open, 'the finding');
});
