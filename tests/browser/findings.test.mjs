// "Findings": by service or by rule, of the levels and rules that are on.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectGone, expectStarted, expectText, expectVisible, saveDownload, scenario } from './harness.mjs';
import { LANTERN, PLUM, SLATE, parts, temporaryFolder } from './screen.mjs';

const files = temporaryFolder();

const panel = (page) => page.getByRole('tabpanel', { name: 'Findings' });
const headings = (page) => panel(page).getByRole('heading').evaluateAll((all) => all.map((heading) => heading.firstChild.textContent));

async function openFindings(page) {
  await dropFiles(page, [LANTERN, PLUM]);
  await parts(page).tab('Findings').click();
  await expectText(panel(page), 'Nothing defines the variable “lantern_desk”');
}

scenario('findings stand by service, or by rule with what to do', async ({ page }) => {
  await openFindings(page);
  assert.deepEqual(await headings(page), ['Lantern Maps', 'Plum Files']);
  await panel(page).getByRole('checkbox', { name: 'Group by rule' }).check();
  await eventually(() => headings(page), (all) => all.join() === 'placeholder,unknown-owner,area-missing,unresolved-variable', 'groups by rule');
  await expectText(panel(page), 'add the file that defines it (keyref.yaml).');
});

scenario('a finding leads to its line in the page', async ({ page }) => {
  await openFindings(page);
  await panel(page).getByRole('button', { name: 'Source of placeholder, Lantern Maps, line 40' }).click();
  await expectText(page.getByRole('dialog', { name: 'Lantern Maps, line 40' }).locator('mark'), 'NEED CONTENT');
});

scenario('levels are counted and can be left out', async ({ page }) => {
  await openFindings(page);
  const box = (name) => panel(page).getByRole('checkbox', { name });
  await expectVisible(box('Warnings (7)'));
  await expectVisible(box('Errors (0)'));
  await box('Infos (1)').uncheck();
  await expectText(panel(page), '1 finding hidden');
  await expectGone(panel(page).getByText('Nothing defines the variable'));
  await box('Warnings (7)').uncheck();
  await expectText(panel(page), 'No finding is shown.');
});

scenario('rules can be switched off, which is remembered and can be undone', async ({ page }) => {
  await openFindings(page);
  const count = () => parts(page).tab('Findings').locator('.count').textContent();
  const before = Number(await count());
  await panel(page).getByText('Rules (20 of 20 on)').click();
  const rule = panel(page).getByRole('list', { name: 'Rules' }).getByRole('checkbox', { name: /^area-missing/ });
  await rule.uncheck();
  await eventually(async () => Number(await count()), (now) => now < before, 'a smaller count at the tab');
  await expectGone(panel(page).getByText('The page has no part for'));
  await page.reload();
  await expectStarted(page);
  await openFindings(page);
  assert.ok(Number(await count()) < before, 'remembered');
  await panel(page).getByText('Rules (19 of 20 on)').click();
  await rule.check();
  await eventually(async () => Number(await count()), (now) => now === before, 'the count of before');
});

scenario('fifteen rows of the template are one line, which unfolds', async ({ page }) => {
  const rows = Array.from({ length: 15 }, (_, at) => `| Lamp ${at} | NEED CONTENT | Light it. |`);
  const source = `# Your responsibilities with Bare Lamps\n\n## Change management\n\n| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n${rows.join('\n')}\n`;
  await dropFiles(page, [await files.write('bare.md', source)]);
  await parts(page).tab('Findings').click();
  const line = panel(page).getByRole('listitem').filter({ hasText: '15 rows with text of the template' });
  await expectVisible(line);
  await expectGone(panel(page).getByText('“Lamp 7”'));
  await line.getByText('Each of the 15').click();
  await panel(page).getByRole('button', { name: 'Source of placeholder, Bare Lamps, line 14' }).click();
  await expectText(page.getByRole('dialog', { name: 'Bare Lamps, line 14' }).locator('mark'), 'Lamp 7');
});

scenario('what is unfolded stays unfolded when a line below it goes', async ({ page }) => {
  const rows = Array.from({ length: 5 }, (_, at) => `| Lamp ${at} | NEED CONTENT | Light it. |`);
  const source = `# Your responsibilities with Bare Lamps\n\n## Change management\n\n| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n${rows.join('\n')}\n| Wicks | Trim {{site.data.keyword.wick}}. | Buy them. |\n`;
  await dropFiles(page, [await files.write('wicks.md', source)]);
  await parts(page).tab('Findings').click();
  await panel(page).getByText('Each of the 5').click();
  await expectVisible(panel(page).getByText('“Lamp 3”'));
  await panel(page).getByRole('button', { name: /^Looks right: .*, Bare Lamps, line 12$/ }).first().click();
  await expectText(parts(page).status, 'in line 12 looks right');
  await expectVisible(panel(page).getByText('“Lamp 3”'));
});

scenario('a finding that looks right is muted, kept in the project, and can be shown again', async ({ page }) => {
  await openFindings(page);
  const message = panel(page).getByText('“NEED CONTENT” is a placeholder');
  const count = () => parts(page).tab('Findings').locator('.count').textContent();
  const before = Number(await count());
  await panel(page).getByRole('button', { name: 'Looks right: placeholder, Lantern Maps, line 40' }).click();
  await expectText(parts(page).status, 'placeholder in line 40 looks right');
  await expectGone(message);
  assert.equal(Number(await count()), before - 1);

  await page.getByText('Project', { exact: true }).click();
  const project = await saveDownload(page, () => page.getByRole('button', { name: /^Save project/ }).click());
  assert.equal(JSON.parse(project.bytes).dismissed.length, 1);
  const json = JSON.parse(project.bytes).dismissed[0];
  assert.deepEqual([json.file, json.rule, json.line], ['lantern-maps.md', 'placeholder', 40]);
  await page.reload();
  await expectStarted(page);
  await dropFiles(page, [await files.write('kept.onus.json', project.bytes.toString())]);
  await parts(page).tab('Findings').click();
  await expectVisible(panel(page).getByText('Nothing defines the variable'));
  await expectGone(message);

  await panel(page).getByRole('checkbox', { name: 'Those that look right (1)' }).check();
  await expectVisible(message);
  await panel(page).getByRole('button', { name: 'Show again: placeholder, Lantern Maps, line 40' }).click();
  await panel(page).getByRole('checkbox', { name: 'Those that look right (0)' }).click();
  await expectVisible(message);
});

scenario('score cards can be sorted and taken along', async ({ page }) => {
  await dropFiles(page, [LANTERN, PLUM, SLATE]);
  await parts(page).tab('Findings').click();
  await panel(page).getByText('Score cards (3 pages)').click();
  const table = panel(page).getByRole('table', { name: 'Score cards by page' });
  const pages = () => table.getByRole('rowheader').allTextContents();
  assert.deepEqual(await pages(), ['Lantern Maps', 'Plum Files', 'Slate Disks']);
  await table.getByRole('button', { name: 'Missing areas' }).click();
  await eventually(() => table.getByRole('columnheader', { name: 'Missing areas' }).getAttribute('aria-sort'), (order) => order === 'descending', 'most first');
  const first = await pages();
  await table.getByRole('button', { name: 'Missing areas' }).click();
  await eventually(pages, (now) => now.join() !== first.join() || new Set(first).size === 1, 'the other way round');
  await table.getByRole('button', { name: 'Age' }).click();
  await eventually(async () => (await pages())[0], (page) => page === 'Slate Disks', 'the oldest first');
  const csv = await saveDownload(page, () => panel(page).getByRole('group', { name: 'Take along: Score cards' }).getByRole('button', { name: 'Save as CSV' }).click());
  assert.match(csv.bytes.toString(), /Service,File,Gaps,Placeholders,Missing areas,Broken rows,Published otherwise,Date,Months old\r\nSlate Disks,slate-disks\.md,/);
});
