// The matrix as it opens: what several pages share line by line, and each page's own tasks in its column.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectAccessible, expectGone, expectStarted, expectText, expectVisible, scenario } from './harness.mjs';
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

scenario('a line is called as the pages in sight call it', compact, async ({ page }) => {
  const { matrix } = parts(page);
  const duty = 'Send audit events of the lamps to the tracker of events.';
  await dropFiles(page, await Promise.all([['Red', 'Tracking of lamp events'], ['Blue', 'Lamp events tracking'], ['Grey', 'Tracking events of lamps and wicks']].map(([name, task]) =>
    files.write(`${name}.md`, lamps(name, 'Disaster recovery', task, duty)))));
  const line = matrix.getByRole('row').filter({ hasText: 'owners' }).or(matrix.getByRole('row')).filter({ hasText: 'similar' });
  await expectVisible(line.getByRole('rowheader', { name: /^Lamp events tracking \/ Tracking events of lamps and wicks \/ Tracking of lamp events$/ }));
  await page.getByText('Services: 3 of 3').click();
  await page.getByRole('checkbox', { name: 'Grey' }).uncheck();
  await expectVisible(line.getByRole('rowheader', { name: 'Lamp events tracking / Tracking of lamp events', exact: true }));
  await page.getByRole('checkbox', { name: 'Blue' }).uncheck();
  await expectVisible(matrix.getByRole('rowheader', { name: 'Tracking of lamp events', exact: true }));
  await expectGone(matrix.getByText('similar'));
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

scenario('rows that come to point at others once they are painted can be filtered as before', compact, async ({ page }) => {
  const { matrix, search } = parts(page);
  const duty = 'Send audit events of the lamps to the tracker of events.';
  const chores = Array.from({ length: 160 }, (_, at) => `| Chore ${at} | Do it. | Wait. |\n`).join('');
  const red = lamps('Red', 'Disaster recovery', 'Tracking lamp events', duty) + lamps('Red', 'Change management', 'Oil', 'Fill up.').replace(/^#[^#]*/, '') + chores;
  const blue = lamps('Blue', 'Identity and access management', 'Tracking of all lamp events', duty);
  await dropFiles(page, [await files.write('red.md', red), await files.write('blue.md', blue)]);
  await expectStatus(page, '2 documents added, 163 rows');
  await expectVisible(matrix.getByRole('link', { name: /^closest: Tracking of all lamp events/ }));
  await search.fill('oil');
  await expectVisible(matrix.getByRole('rowheader', { name: 'Oil' }));
  await expectGone(matrix.getByRole('rowheader', { name: 'Tracking lamp events' }));
});

scenario('what comes closest is named where it stands out among the pages that are open', compact, async ({ page }) => {
  const { matrix } = parts(page);
  await dropFiles(page, [
    await files.write('one.md', lamps('Red', 'Disaster recovery', 'Repair of tower stairs', 'Rebuild what is broken.')),
    await files.write('two.md', lamps('Blue', 'Disaster recovery', 'Oil for the tower clock', 'Fill the cellar and sweep it.')),
  ]);
  // In the same area, which the link therefore does not name.
  const link = ownOf(page, 'Red').getByRole('link', { name: 'closest: Oil for the tower clock of Blue , not the same', exact: true });
  await expectVisible(link);
  const others = ['Grey', 'Green', 'Brown', 'Pink', 'White', 'Black'].map((name) => files.write(`${name}.md`, lamps(name, 'Change management', `Soap for ${name}`, 'Buy it.')));
  await dropFiles(page, await Promise.all(others));
  await expectStatus(page, '6 documents added, 6 rows');
  await expectVisible(matrix.getByRole('rowheader', { name: 'Oil for the tower clock' }));
  await expectGone(matrix.getByRole('link', { name: /Oil for the tower clock/ }));
});

scenario('what is said in a word stands beside the task', compact, async ({ page }) => {
  const table = '# Responsibilities for Red\n\n## Disaster recovery\n\n| Task | Provider responsibilities | Customer responsibilities |\n|---|---|---|\n| Oil | N/A | Fill the cellar up, and say so to the keeper of the tower. |\n';
  await dropFiles(page, [await files.write('one.md', table), await files.write('two.md', lamps('Blue', 'Change management', 'Wicks', 'Trim them.'))]);
  const row = ownOf(page, 'Red').getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Oil' }) });
  await expectVisible(row.getByRole('rowheader'));
  const [provider, customer] = await row.getByRole('cell').all();
  const [task, brief, text] = [await row.getByRole('rowheader').boundingBox(), await provider.boundingBox(), await customer.boundingBox()];
  assert.ok(Math.abs(brief.y - task.y) < 4 && brief.x > task.x, 'N/A beside the task');
  assert.ok(text.y >= task.y + task.height - 1, 'the text below');
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

/** Pairs in areas of their own, and one pair of two areas. */
async function openPairs(page) {
  const table = (area, rows) => `## ${area}\n\n| Task | Provider responsibilities | Customer responsibilities |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;
  const oil = 'Copy the oil store of the harbour every night. | N/A';
  const wicks = 'Replace worn wicks of the lantern before winter. | N/A';
  const events = 'Send audit events of the lamps to the tracker of events. | N/A';
  const red = [table('Disaster recovery', [`Oil backup copies | ${oil}`, `Wick replacement | ${wicks}`]), table('Change management', [`Tracking lamp events | ${events}`])];
  const blue = [
    table('Change management', [`Backup of all oil | ${oil}`, `Replacing of all wicks | ${wicks}`]),
    table('Incident and operations management', [`Tracking of all lamp events | ${events}`]),
  ];
  await dropFiles(page, [
    await files.write('red.md', `# Responsibilities for Red\n\n${red.join('\n')}`),
    await files.write('blue.md', `# Responsibilities for Blue\n\n${blue.join('\n')}`),
  ]);
  await expectStatus(page, '2 documents added, 6 rows');
}

/** What the focused pair says. */
const focusedPair = (page) => page.evaluate(() => document.activeElement.closest('.suggestion')?.textContent ?? document.activeElement.id);

scenario('suggestions are walked by the keyboard: the focus goes to the next one, and all is remembered', compact, async ({ page }) => {
  const { button, search } = parts(page);
  await openPairs(page);
  const asked = page.getByRole('list', { name: 'May be the same' }).getByRole('listitem');
  // In a text field the letters are letters.
  await search.focus();
  await page.keyboard.type('jn');
  assert.equal(await search.inputValue(), 'jn');
  await expectText(page.locator('#suggestions'), 'May be the same: 3');
  await search.fill('');

  await page.locator('#suggestions').focus();
  await page.keyboard.press('Enter');
  await eventually(() => asked.count(), (count) => count === 3, 'three pairs');
  await expectAccessible(page);
  const texts = await asked.allTextContents();
  await asked.first().getByRole('button', { name: /^Join / }).focus();
  // Of the browser, not of the pair.
  await page.keyboard.press('Control+j');
  assert.equal(await asked.count(), 3);
  await page.keyboard.press('j');
  await expectText(parts(page).status, '” joined with “');
  await eventually(() => focusedPair(page), (text) => text === texts[1], 'the second pair');
  await expectText(page.locator('#suggestions'), 'May be the same: 2');
  await page.keyboard.press('n');
  await eventually(() => focusedPair(page), (text) => text === texts[2], 'the third pair');
  await page.keyboard.press('n');
  await expectGone(page.locator('#suggestions'));
  await eventually(() => focusedPair(page), (id) => id === 'undo', 'the way back');
  await expectText(parts(page).matrix, 'by hand');

  await page.keyboard.press('Control+z');
  await expectText(page.locator('#suggestions'), 'May be the same: 1');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expectText(page.locator('#suggestions'), 'May be the same: 3');
  for (let at = 0; at < 3; at += 1) await button('Redo').click();
  await expectGone(page.locator('#suggestions'));
});

scenario('suggestions are counted by area, also those between two areas', compact, async ({ page }) => {
  await openPairs(page);
  await page.locator('#suggestions').click();
  const areas = page.getByRole('combobox', { name: 'Area of what may be the same' });
  assert.deepEqual(await areas.getByRole('option').allTextContents(), [
    'All areas: 3', 'Incident and operations management: 1', 'Change management: 3', 'Disaster recovery: 2',
  ]);
  const asked = page.getByRole('list', { name: 'May be the same' }).getByRole('listitem');
  await areas.selectOption('Incident and operations management: 1');
  await eventually(() => asked.count(), (count) => count === 1, 'one pair');
  await expectText(asked.first(), 'Tracking lamp events, Red, Change management');
  await expectText(asked.first(), 'Tracking of all lamp events, Blue, Incident and operations management');
  await asked.first().getByRole('button', { name: /^Join / }).press('j');
  // Nothing is left there: all others are.
  await eventually(() => asked.count(), (count) => count === 2, 'the other pairs');
  assert.equal(await areas.inputValue(), '');
});

scenario('a link leads past the bars to the matrix', compact, async ({ page }) => {
  await dropFiles(page, [LANTERN, LANTERN_2024]);
  await expectVisible(parts(page).matrix);
  await page.getByRole('link', { name: 'Skip to the matrix' }).focus();
  await page.keyboard.press('Enter');
  await expectFocus(parts(page).matrix, 'the matrix');
  await eventually(() => page.evaluate(() => location.hash), (hash) => !hash.includes('skip'), 'the address as it was');
});

const at = (width, height) => ({ ...compact, context: { viewport: { width, height } } });

scenario('the first row begins at most 150 pixels from the top', at(1440, 900), async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  const row = parts(page).matrix.locator('tbody tr').first();
  await expectVisible(row);
  const { y } = await row.boundingBox();
  assert.ok(y <= 150, `the first row begins at ${y}`);
});

scenario('both of two services are in sight at 1024 pixels', at(1024, 768), async ({ page }) => {
  const { area } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  for (const name of ['Lantern Maps', 'Copper Jobs']) {
    const box = await area('Disaster recovery').getByRole('columnheader', { name }).boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 1024, `${name} from ${box.x}, ${box.width} wide`);
  }
});

scenario('on a phone the matrix begins in the first screen, and filters wait behind a button', at(390, 844), async ({ page }) => {
  const { button, matrix } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectVisible(matrix);
  const { y } = await matrix.boundingBox();
  assert.ok(y < 400, `the matrix begins at ${y}`);
  await expectGone(page.getByRole('checkbox', { name: 'Only gaps' }));
  await button('Filters').click();
  await page.getByRole('checkbox', { name: 'Only gaps' }).check();
  await expectVisible(button('Filters: on'));
  await expectVisible(button('Remove Copper Jobs'));
});

/** Three services that share one task, which only one of them leaves to the customer; the second has nothing more. */
async function openThree(page) {
  const rows = (name, own, provider, customer) => `${lamps(name, 'Disaster recovery', 'Spare lamps', provider).replace('Look at it.', customer)}${own}`;
  await dropFiles(page, [
    await files.write('red.md', rows('Red', '| Dusting | Dust all of the shelves. | Open the door. |\n', 'Keep two of each.', 'Ask for one more in time.')),
    await files.write('blue.md', rows('Blue', '', 'Keep two of each.', 'N/A')),
    await files.write('grey.md', lamps('Grey', 'Disaster recovery', 'Oil', 'Fill up.') + lamps('Grey', 'Change management', 'Wicks', 'Trim them.').replace(/^#[^#]*/, '')),
  ]);
  await expectStatus(page, '3 documents added, 5 rows');
}

scenario('from three services on a line has a card for each that has the task, and names the others', compact, async ({ page }) => {
  const { area, matrix } = parts(page);
  await openThree(page);
  const line = area('Disaster recovery').getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Spare lamps' }) });
  const [red, blue, grey] = await line.getByRole('cell').all();
  await expectText(red, /^Red.*Provider: Keep two of each\..*Customer: Ask for one more in time\.$/);
  await expectText(blue, /N\/A$/);
  assert.match(await grey.ariaSnapshot(), /Grey: not on this page/);
  const [one, other] = [await red.boundingBox(), await blue.boundingBox()];
  assert.ok(Math.abs(one.y - other.y) < 2 && other.x > one.x, 'side by side');
  // Both have it on one page only, and there its words are mostly the customer's.
  await expectText(line.getByRole('rowheader'), 'owners differ');
  await expectText(red, 'Words, provider to customer: 40:60');
  await expectVisible(ownOf(page, 'Grey').getByRole('rowheader', { name: 'Oil' }));
  await expectText(matrix, 'no such section: Red, Blue');
});

scenario('areas that no service in sight speaks of are one line, which leads to them', compact, async ({ page }) => {
  const { button, matrix } = parts(page);
  await openThree(page);
  await page.getByText('Services: 3 of 3').click();
  await page.getByRole('checkbox', { name: 'Grey' }).uncheck();
  await page.keyboard.press('Escape');
  await expectGone(page.getByRole('rowheader', { name: 'Wicks' }));
  await matrix.getByText('1 more area that no service in sight speaks of').click();
  await button('Show Grey, Change management').click();
  await expectFocus(page.getByRole('button', { name: /^Source of Wicks, Grey/ }).first(), 'the row');
  assert.equal(await page.getByText('no service in sight speaks of').count(), 0);
});

scenario('a search opens the long text that it finds', compact, async ({ page }) => {
  const { search } = parts(page);
  const long = `${'Polish the glass of every lamp with care. '.repeat(20)}Then rest.`;
  await dropFiles(page, [await files.write('one.md', lamps('Red', 'Disaster recovery', 'Glass', long)), await files.write('two.md', lamps('Blue', 'Disaster recovery', 'Brass', 'Rub it.'))]);
  const folded = page.locator('.long');
  await expectVisible(folded);
  const { height } = await folded.boundingBox();
  await search.fill('rest');
  await expectText(page.locator('search .shown'), /1 hit$/);
  await search.press('Enter');
  await eventually(async () => (await folded.boundingBox()).height, (now) => now > height, 'the whole text');
});
