// The matrix as it opens: what several pages share line by line, and each page's own tasks in its column.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectGone, expectStarted, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, LANTERN_2024, expectFocus, expectStatus, parts, temporaryFolder } from './screen.mjs';

const files = temporaryFolder();
const compact = { layout: 'compact' };

const ownOf = (page, service) => parts(page).matrix.getByRole('table', { name: `Only on the page of ${service}` });

scenario('shared lines first, then what only one page speaks of', compact, async ({ page }) => {
  const { area, matrix } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  await expectVisible(area('Disaster recovery').getByRole('rowheader', { name: 'Backup' }));
  await expectGone(area('Disaster recovery').getByRole('rowheader', { name: 'Loss of a region' }));
  const own = matrix.getByRole('table').filter({ has: page.getByRole('rowheader', { name: 'Loss of a region' }) });
  assert.equal(await own.count(), 1);
  await expectText(matrix, '1 task on one line · 1 only here');

  await page.getByRole('radio', { name: 'One task per line' }).check();
  await expectVisible(area('Disaster recovery').getByRole('rowheader', { name: 'Loss of a region' }));
  assert.match(await page.evaluate(() => location.hash), /one-per-line=1/);
  await page.reload();
  await expectStarted(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectVisible(page.getByRole('radio', { name: 'One task per line' }).and(page.locator(':checked')));
  await page.getByRole('radio', { name: 'Compact' }).check();
  assert.doesNotMatch(await page.evaluate(() => location.hash), /one-per-line/);
});

scenario('what is folded or filtered leaves the columns of own tasks, too', compact, async ({ page }) => {
  const { matrix, search } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  const region = matrix.getByRole('rowheader', { name: 'Loss of a region' });
  await expectVisible(region);
  await search.fill('backup');
  await expectGone(region);
  await search.fill('');
  await expectVisible(region);
  await matrix.getByRole('button', { name: 'Disaster recovery', exact: true }).click();
  await expectGone(region);
});

function lamps(name, area, task, duty) {
  return `# Responsibilities for ${name}\n\n## ${area}\n\n| Task | Provider responsibilities | Customer responsibilities |\n|---|---|---|\n| ${task} | ${duty} | Look at it. |\n`;
}

scenario('what a hidden page may speak of, too, is not said to be on one page only', compact, async ({ page }) => {
  const { matrix } = parts(page);
  const red = await files.write('red.md', lamps('Red', 'Disaster recovery', 'Spare lamps', 'Keep two of each.'));
  await dropFiles(page, [LANTERN, COPPER, red]);
  await expectText(matrix, 'Only one page speaks of these');
  await page.getByText('Services: 3 of 3').click();
  await page.getByRole('checkbox', { name: 'Red' }).uncheck();
  await expectText(matrix, 'Only one page in sight speaks of these');
});

async function openLamps(page) {
  const duty = 'Send audit events of the lamps to the tracker of events.';
  await dropFiles(page, [
    await files.write('one.md', lamps('Red', 'Disaster recovery', 'Tracking lamp events', duty)),
    await files.write('two.md', lamps('Blue', 'Change management', 'Tracking of all lamp events', duty)),
  ]);
  await expectStatus(page, '2 documents added, 2 rows');
}

scenario('a row leads to the closest one of another area', compact, async ({ page }) => {
  await openLamps(page);
  const link = ownOf(page, 'Red').getByRole('link', { name: /^closest: Tracking of all lamp events of Blue \(Change management\).*not the same$/ });
  await link.click();
  await expectFocus(parts(page).button('Open Tracking of all lamp events'), 'the row that the link leads to');
});

scenario('what may be the same is joined by J, or said not to be by N', compact, async ({ page }) => {
  const { button } = parts(page);
  await openLamps(page);
  const asked = page.getByText('May be the same: 1');
  await asked.click();
  await button('Tracking of all lamp events and Tracking lamp events are not the same').focus();
  await page.keyboard.press('n');
  await expectStatus(page, '“Tracking of all lamp events” and “Tracking lamp events” are not the same');
  await expectGone(asked);
  await page.keyboard.press('Control+z');
  await page.locator('details.suggestions:not([open]) summary').click();
  await button('Join Tracking of all lamp events and Tracking lamp events').focus();
  await page.keyboard.press('j');
  await expectText(parts(page).matrix.getByRole('rowheader', { name: 'Tracking lamp events / Tracking of all lamp events' }), 'by hand');
});

scenario('a link leads past the bars to the matrix', compact, async ({ page }) => {
  await dropFiles(page, [LANTERN, LANTERN_2024]);
  await expectVisible(parts(page).matrix);
  await page.getByRole('link', { name: 'Skip to the matrix' }).focus();
  await page.keyboard.press('Enter');
  await expectFocus(parts(page).matrix, 'the matrix');
  await eventually(() => page.evaluate(() => location.hash), (hash) => !hash.includes('skip'), 'the address as it was');
});
