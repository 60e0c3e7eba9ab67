// Questions that leave only some rows, over all views.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectGone, expectText, expectVisible, saveDownload, scenario } from './harness.mjs';
import { COPPER, LANTERN, areasShown, parts, servicesOver, temporaryFolder } from './screen.mjs';

const files = temporaryFolder();

const filters = (page) => page.getByRole('group', { name: 'Filters' });
const box = (page, name) => filters(page).getByRole('checkbox', { name });
const select = (page, name) => filters(page).getByRole('combobox', { name });

/** Presses a button of the panel "Services". */
async function inServices(page, name) {
  await page.locator('summary').filter({ hasText: /^(Services?:|Only in)/ }).click();
  await parts(page).button(name).click();
  await page.keyboard.press('Escape');
}

async function openBoth(page) {
  await dropFiles(page, [LANTERN, COPPER]);
  await expectVisible(parts(page).matrix);
}

async function tasks(page) {
  const heads = await parts(page).tables.evaluateAll((tables) => tables.flatMap((table) =>
    [...table.tBodies[0].rows].filter((row) => row.checkVisibility()).map((row) => row.cells[0].firstChild.textContent.trim())));
  return heads.join();
}

const expectTasks = (page, expected) => eventually(() => tasks(page), (shown) => shown === expected, `tasks ${expected}`);

scenario('only gaps, only differences, and what they hide', async ({ page }) => {
  await openBoth(page);
  await box(page, 'Only gaps').check();
  await expectTasks(page, 'Loss of a region');
  await expectText(filters(page), '6 rows hidden');
  await box(page, 'Only gaps').uncheck();
  await box(page, 'Only differences').check();
  // Both answer for backups, in both services.
  await expectTasks(page, 'Late tiles,Usage quota,New street data,Runtimes,Secrets of jobs,Loss of a region');
  await expectText(filters(page), '1 row hidden');
});

scenario('by party, area and service, kept in the address', async ({ page }) => {
  await openBoth(page);
  await select(page, 'Party').selectOption('Provider');
  await expectText(filters(page), '2 rows hidden');
  await select(page, 'Area').selectOption('Change management');
  await expectTasks(page, 'New street data,Runtimes');
  await inServices(page, 'Alone: Copper Jobs');
  await expectTasks(page, 'Runtimes');
  await expectText(filters(page), '6 rows hidden');
  const hash = await page.evaluate(() => location.hash);
  for (const part of ['party=provider', 'area=change-management', 'service=copper-jobs']) assert.ok(hash.includes(part), `${part} in ${hash}`);

  await filters(page).getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expectGone(filters(page).getByText('hidden'));
  assert.equal(await select(page, 'Area').inputValue(), '');
  assert.deepEqual((await areasShown(page)).map(([, rows]) => rows), [2, 2, 1, 2]);
});

scenario('filters hold in every view', async ({ page }) => {
  await openBoth(page);
  await inServices(page, 'Alone: Copper Jobs');
  await parts(page).tab('Ownership').click();
  await expectGone(page.getByRole('button', { name: /Lantern Maps: . task/ }).first());
  await expectVisible(page.getByRole('button', { name: 'Change management, Copper Jobs: 1 task' }));
  await parts(page).tab('Findings').click();
  await expectGone(page.getByRole('heading', { name: 'Lantern Maps' }).and(page.locator('.findings h3')));
  await expectText(page.getByRole('tabpanel', { name: 'Findings' }), /\d findings? hidden/);
});

scenario('a finding about no row is hidden, and counted, where rows are asked for', async ({ page }) => {
  await openBoth(page);
  await parts(page).tab('Findings').click();
  const panel = page.getByRole('tabpanel', { name: 'Findings' });
  const items = panel.locator('section li');
  await expectVisible(items.first());
  const all = await items.count();
  const withoutRow = panel.getByText('has no part for').first();
  await expectVisible(withoutRow);
  await box(page, 'Only gaps').check();
  await expectGone(withoutRow);
  const left = await items.count();
  assert.ok(left > 0 && left < all, `${left} of ${all} findings left`);
  await expectText(panel, `${all - left} finding${all - left === 1 ? '' : 's'} hidden`);
});

scenario('nothing left is said', async ({ page }) => {
  await openBoth(page);
  await inServices(page, 'Alone: Copper Jobs');
  await box(page, 'Only gaps').check();
  await expectText(parts(page).matrix, 'No row');
});

scenario('a service alone takes the columns of the others away, and once more gives them back', async ({ page }) => {
  const { area } = parts(page);
  await openBoth(page);
  await inServices(page, 'Alone: Copper Jobs');
  await eventually(() => servicesOver(area('Disaster recovery')), (names) => names.join() === 'Copper Jobs', 'one service');
  await expectVisible(page.getByText('Service: Copper Jobs', { exact: true }));
  await inServices(page, 'Alone: Copper Jobs');
  await eventually(() => servicesOver(area('Disaster recovery')), (names) => names.length === 2, 'both');
});

scenario('"Only in" a service leaves what no other page speaks of, and stands in the address', async ({ page }) => {
  await openBoth(page);
  await inServices(page, 'Only in Copper Jobs');
  await expectTasks(page, 'Runtimes,Secrets of jobs');
  assert.match(await page.evaluate(() => location.hash), /service=copper-jobs.*only-there=1/);
  await parts(page).tab('Ownership').click();
  await expectGone(page.getByRole('button', { name: /Disaster recovery, Copper Jobs/ }));
  await expectVisible(page.getByRole('button', { name: 'Change management, Copper Jobs: 1 task' }));
  await filters(page).getByRole('button', { name: 'Clear filters' }).click();
  await expectVisible(page.getByText('Services: 2 of 2'));
});

scenario('a party takes the columns of the others away, says so, and holds in Ownership', async ({ page }) => {
  const { area, cell } = parts(page);
  await openBoth(page);
  const heads = () => area('Disaster recovery').getByRole('columnheader').allTextContents();
  await eventually(heads, (names) => names.filter((name) => name.trim() === 'Provider').length === 2, 'both parties');
  await select(page, 'Party').selectOption('Customer');
  await eventually(heads, (names) => names.every((name) => name.trim() !== 'Provider'), 'no column of the provider');
  await expectText(filters(page), 'only the customer’s columns are shown');
  await expectText(cell(area('Disaster recovery'), 'Backup', 1), 'Save what your jobs write.');
  await parts(page).tab('Ownership').click();
  await expectVisible(page.getByRole('button', { name: /Lantern Maps: \d tasks?/ }).first());
  assert.equal(await page.getByRole('button', { name: /provider only/ }).count(), 0);
  await parts(page).tab('Summary').click();
  await expectVisible(page.getByText('Of the map, only what the customer has, alone or with others'));
  await expectVisible(page.getByRole('button', { name: 'Disaster recovery, Lantern Maps: 2 tasks, 1 both, 1 customer only', exact: true }));
});

scenario('a party and an area hold in Changes and Topic, and what they hide is counted', async ({ page }) => {
  const written = (date, duties, disk) => `---\nlastupdated: "${date}"\n---\n\n# Responsibilities in Harbour Rooms\n\n## Change management\n\n| Task | Provider | Customer |\n|---|---|---|\n` +
    `${duties.map((row) => `| ${row} |\n`).join('')}\n## Who owns what\n\n| Resource | Change management | Disaster recovery |\n|---|---|---|\n| Disk | ${disk} | ${disk} |\n`;
  await dropFiles(page, [
    await files.write('rooms-2024.md', written('2024-01-01', ['Keys | Cut the keys. | Carry the keys.', 'Lamps | Fill the lamps. | Light the lamps.'], 'Provider')),
    await files.write('rooms-2025.md', written('2025-01-01', ['Keys | Cut the keys weekly. | Carry the keys.', 'Lamps | Fill the lamps. | Light the lamps at dusk.'], 'Customer')),
  ]);
  await parts(page).tab('Changes').click();
  const panel = page.getByRole('tabpanel', { name: 'Changes' });
  const rows = panel.getByRole('list', { name: 'Changed rows' });
  await expectText(rows, 'Cut the keys weekly.');
  assert.equal(await panel.getByRole('list', { name: 'Changed owners' }).getByRole('listitem').count(), 2);
  await select(page, 'Party').selectOption('Customer');
  await expectText(rows, 'Light the lamps at dusk.');
  await expectGone(rows.getByText('Fill the lamps.'));
  await expectGone(rows.getByText('Cut the keys weekly.'));
  await expectText(panel, '1 change hidden by the search or the filters');
  await select(page, 'Area').selectOption('Disaster recovery');
  await eventually(() => panel.getByRole('list', { name: 'Changed owners' }).getByRole('listitem').count(), (count) => count === 1, 'the owner in this area');
  await expectText(panel, '3 changes hidden by the search or the filters');

  await select(page, 'Area').selectOption('All areas');
  await parts(page).search.fill('lamps');
  await page.getByRole('button', { name: 'Who answers' }).click();
  const topic = page.getByRole('tabpanel', { name: 'Topic' });
  await expectText(topic, 'Light the lamps at dusk.');
  await expectGone(topic.getByText('Fill the lamps.'));
  const saved = (panel) => saveDownload(page, () => panel.getByRole('button', { name: 'Save as CSV' }).click());
  const answers = (await saved(topic)).bytes.toString();
  assert.match(answers, /Light the lamps at dusk/);
  assert.doesNotMatch(answers, /Fill the lamps/);
  await parts(page).tab('Changes').click();
  await expectText(rows, 'Light the lamps at dusk.');
  await expectGone(panel.getByRole('list', { name: 'Changed owners' }));
  const changes = (await saved(panel)).bytes.toString();
  assert.match(changes, /Light the lamps at dusk/);
  assert.doesNotMatch(changes, /Cut the keys|Disk/);
});
