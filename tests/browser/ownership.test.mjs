// "Ownership": who owns what, and whose the tasks of each area are.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dropFiles, eventually, expectGone, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, PLUM, SLATE, expectFocus, parts, temporaryFolder } from './screen.mjs';

const written = temporaryFolder();

async function openOwnership(page) {
  await dropFiles(page, [SLATE, PLUM, COPPER]);
  await parts(page).tab('Ownership').click();
  await expectVisible(page.getByRole('table', { name: 'Whose tasks' }));
}

const owns = (page, resource) =>
  page.getByRole('table', { name: 'Who owns what' }).getByRole('row').filter({ has: page.getByRole('rowheader', { name: resource, exact: true }) });

scenario('owners stand side by side, one mark per service that names any', async ({ page }) => {
  await openOwnership(page);
  const table = page.getByRole('table', { name: 'Who owns what' });
  await expectText(table.locator('caption'), /Slate Disks.*Plum Files/);
  assert.ok(!(await table.textContent()).includes('Copper Jobs'), 'a service without owners is not listed');
  // One resource, singular on one page and plural on the other.
  const files = await owns(page, 'Files').getByRole('button').evaluateAll((marks) => marks.map((mark) => [mark.textContent.trim(), mark.ariaLabel]));
  assert.deepEqual(files, [
    ['C', 'Slate Disks: customer, line 22'],
    ['C', 'Plum Files: customer, line 22'],
    ['C', 'Slate Disks: customer, line 22'],
    ['S', 'Plum Files: shared, line 22'],
    ['S', 'Slate Disks: shared, line 22'],
  ]);
  await expectVisible(owns(page, 'Room with the disks').getByRole('button', { name: 'Slate Disks: third party, line 24' }));
  await expectVisible(owns(page, 'Room with the disks').getByRole('button', { name: 'Slate Disks: not applicable, line 24' }));
  await expectVisible(owns(page, 'Search in files').getByRole('button', { name: 'Plum Files: not stated, line 23' }));
});

scenario('pages that say only who owns what lead there from the matrix', async ({ page }) => {
  const source = '# Shared responsibilities for Brass Lamps\n\n| Resource | Incident and operations management | Change management |\n|---|---|---|\n| Wicks | IBM | Customer |\n';
  await dropFiles(page, [await written.write('brass.md', source)]);
  await expectText(page.getByRole('tabpanel', { name: 'Matrix' }), /These pages say who owns what, and nobody’s duties: “Ownership” shows it/);
  await parts(page).tab('Ownership').click();
  await expectVisible(owns(page, 'Wicks'));
});

scenario('a mark leads to its line in the page', async ({ page }) => {
  await openOwnership(page);
  await owns(page, 'Disks').getByRole('button').first().press('Enter');
  const source = page.getByRole('dialog', { name: 'Slate Disks, line 23' });
  await expectText(source.locator('mark'), '| Disks |');
});

scenario('tasks are counted by whose they are, and lead to the matrix', async ({ page }) => {
  await openOwnership(page);
  const { matrix, tab } = parts(page);
  const share = page.getByRole('button', { name: 'Change management, Slate Disks: 2 tasks, 1 provider only, 1 customer only' });
  await expectVisible(page.getByRole('button', { name: 'Disaster recovery, Copper Jobs: 1 task, 1 both' }));
  await share.focus();
  await page.keyboard.press('Enter');
  await expectVisible(matrix);
  assert.equal(await tab('Matrix').getAttribute('aria-selected'), 'true');
  await eventually(() => page.evaluate(() => document.activeElement.ariaLabel), (name) => name === 'Source of Larger disks, Slate Disks, line 32', 'focus at the place');
  await page.goBack();
  await expectVisible(share);
});

scenario('areas that are unfolded stay those of their service when a page is added', async ({ page }) => {
  const page_of = (name) => `# Your responsibilities with ${name}\n${['Wicks', 'Glass', 'Oil', 'Brass'].map((area) => `\n## ${area} of ${name}\n\n| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n| Buy ${area} | Sell it. | Pay. |\n`).join('')}`;
  const file = (name) => written.write(`${name}.md`, page_of(name));
  await dropFiles(page, [await file('Ada'), await file('Ben')]);
  await parts(page).tab('Ownership').click();
  const row = (name) => page.getByRole('table', { name: 'Whose tasks' }).getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await row('Ben').getByText('4 areas').click();
  await expectVisible(row('Ben').getByText('Glass of Ben'));
  await dropFiles(page, [await file('Lou')]);
  await expectVisible(row('Lou').getByText('4 areas'));
  await expectVisible(row('Ben').getByText('Glass of Ben'));
  await expectGone(row('Lou').getByText('Glass of Lou'));
});

scenario('gaps are counted beside', async ({ page }) => {
  await dropFiles(page, [LANTERN]);
  await parts(page).tab('Ownership').click();
  await expectVisible(page.getByRole('button', { name: 'Disaster recovery, Lantern Maps: 2 tasks, 1 both, 1 customer only, 1 with a gap' }));
});

scenario('a service that the matrix leaves out is shown when it is asked for', async ({ page }) => {
  const text = await readFile(COPPER, 'utf8');
  const names = Array.from('ABCDEFGHIJKL', (letter) => `Copper ${letter}obs`);
  const files = names.map((name) => written.write(`${name}.md`, text.replaceAll('Copper Jobs', name).replace('copper-jobs', name.toLowerCase().replace(' ', '-'))));
  await dropFiles(page, await Promise.all(files));
  await parts(page).tab('Ownership').click();
  await page.getByRole('button', { name: /Disaster recovery, Copper Lobs: 1 task/ }).press('Enter');
  await expectFocus(page.getByRole('button', { name: /^Source of Backup, Copper Lobs, line 36/ }).first(), 'the place');
});

scenario('RACI letters stand with what they mean', async ({ page }) => {
  await openOwnership(page);
  await expectText(page.getByRole('group', { name: 'Legend' }), /R responsible.*A accountable/);
  await parts(page).tab('Matrix').click();
  const cell = parts(page).cell(parts(page).area('Change management'), 'Older disks', 1);
  await expectText(cell, /R: responsible.*A: accountable/);
  assert.equal(await cell.locator('abbr').first().getAttribute('title'), 'responsible');
});

scenario('pages without owners have no such table', { context: { viewport: { width: 390, height: 800 }, colorScheme: 'dark' } }, async ({ page }) => {
  await dropFiles(page, [COPPER]);
  await parts(page).tab('Ownership').click();
  await expectVisible(page.getByRole('table', { name: 'Whose tasks' }));
  await expectGone(page.getByRole('table', { name: 'Who owns what' }));
});

scenario('many areas of one service alone are folded, so that the next service is in sight', async ({ page }) => {
  const areas = ['Moorings', 'Ferries', 'Cranes', 'Lighthouses'];
  const table = (area) => `## ${area}\n\n| Task | Provider | Customer |\n|---|---|---|\n| Care of ${area} | Mend it. | N/A |\n`;
  await dropFiles(page, [await written.write('port.md', `# Responsibilities for Port Works\n\n${areas.map(table).join('\n')}`), COPPER]);
  await parts(page).tab('Ownership').click();
  const share = page.getByRole('button', { name: 'Cranes, Port Works: 1 task, 1 provider only' });
  await expectGone(share);
  await page.getByText('4 areas, 4 tasks').click();
  await expectVisible(share);
});
