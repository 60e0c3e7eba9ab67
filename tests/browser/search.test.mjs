// Hits of the search: marked without a change to the document, counted, gone to.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectGone, expectStarted, expectText, expectVisible, saveDownload, scenario } from './harness.mjs';
import { COPPER, LANTERN, PLUM, SLATE, expectFocus, expectStatus, parts, temporaryFolder } from './screen.mjs';

const files = temporaryFolder();

/** The words that the browser paints as hits, and the one that was gone to. */
function marked(page, name = 'onus-hits') {
  return page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map((range) =>
    range.startContainer.data.slice(range.startOffset, range.endOffset)), name);
}

scenario('hits are marked, counted and gone to', async ({ page }) => {
  const { search, matrix } = parts(page);
  const counted = page.locator('search .shown');
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  const markup = await matrix.innerHTML();
  await page.keyboard.press('/');
  await expectFocus(search, 'the search');
  await page.keyboard.type('BACKUP');
  await expectText(counted, /^1 of \d+ rows, \d+ hits?$/);
  const hits = await marked(page);
  assert.ok(hits.length > 0 && hits.every((hit) => hit.toLowerCase() === 'backup'), hits.join());
  for (const name of ['onus-hits', 'onus-hit']) {
    const colour = await matrix.getByRole('cell').first().evaluate((cell, name) => getComputedStyle(cell, `::highlight(${name})`).backgroundColor, name);
    assert.ok(colour !== '' && colour !== 'rgba(0, 0, 0, 0)', `what is ${name} stands out: ${colour}`);
  }
  await page.keyboard.press('Enter');
  await expectText(counted, `hit 1 of ${hits.length}`);
  assert.deepEqual(await marked(page, 'onus-hit'), [hits[0]]);
  await page.keyboard.press('Shift+Enter');
  await expectText(counted, `hit ${hits.length} of ${hits.length}`);
  await page.getByRole('button', { name: 'Next hit' }).click();
  await expectText(counted, `hit 1 of ${hits.length}`);
  await search.focus();
  await page.keyboard.press('Escape');
  assert.equal(await search.inputValue(), '');
  await eventually(() => marked(page), (hits) => hits.length === 0, 'no marks');
  assert.equal(await matrix.innerHTML(), markup, 'the document is as it was');
});

scenario('hits are marked in areas that would follow the first painting', { only: ['file'] }, async ({ page }) => {
  const { search, tab } = parts(page);
  const area = (name) => [`## ${name}`, '', '| Task | Provider | Customer |', '|---|---|---|',
    ...Array.from({ length: 40 }, (_, at) => `| ${name} ${at} | Grind it. | Ask for flour. |`)].join('\n');
  // The matrix is drawn once it is asked for.
  await page.evaluate(() => { location.hash = '#tab=findings'; });
  await dropFiles(page, [await files.write('mills.md', ['# Mills', ...['Wheels', 'Stones', 'Sacks'].map(area)].join('\n\n'))]);
  await expectStatus(page, '1 document added, 120 rows');
  await search.fill('flour');
  await tab('Matrix').click();
  await expectText(counted(page), /120 hits$/);
  assert.equal((await marked(page)).length, 120);
});

scenario('a hit in a folded area opens the area', async ({ page }) => {
  const { button, search, area } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await button('Fold all').click();
  await eventually(() => area('Disaster recovery').getByRole('row').count(), (rows) => rows === 0, 'no rows in sight');
  await search.fill('backup');
  await expectText(page.locator('search .shown'), /hits?$/);
  await search.press('Enter');
  await eventually(() => area('Disaster recovery').getByRole('row').count(), (rows) => rows > 0, 'the area open');
  assert.equal(await button('Disaster recovery').first().getAttribute('aria-expanded'), 'true');
});

const counted = (page) => page.locator('search .shown');
const page_of = (name, rows) =>
  `# Your responsibilities with ${name}\n\n## Disaster recovery\n\n| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;

scenario('words are found by their stem, in one word, in two, and with a hyphen', async ({ page }) => {
  const { search } = parts(page);
  await dropFiles(page, [await files.write('mill.md', page_of('Old Mill', [
    'Backups | Take backups of the ledger. | N/A', 'Ledger | N/A | Back up the ledger at night.',
    'Cellar | Keep what was backed-up. | N/A', 'Wheel | Logging of turns. | Read the logs.', 'Door | Look up and back. | N/A',
  ]))]);
  for (const words of ['backup', 'back up', 'back-up', 'backed up']) {
    await search.fill(words);
    await expectText(counted(page), /^3 of 5 rows/);
  }
  await eventually(() => marked(page), (hits) => ['Back up', 'backed-up', 'backups'].every((hit) => hits.includes(hit)), 'each as it is written');
  await search.fill('log');
  await expectText(counted(page), '1 of 5 rows, 2 hits');
  await search.fill('"log"');
  await expectText(counted(page), '0 of 5 rows');
});

scenario('what hidden services say is counted and one click away', async ({ page }) => {
  const { search, tables } = parts(page);
  const rooms = await Promise.all(Array.from({ length: 8 }, (_, at) =>
    files.write(`room-${at}.md`, page_of(`Room ${'ABCDEFGH'[at]}`, [`Lamp ${at} | Light the lantern. | N/A`, `Rug ${at} | ${at > 5 ? 'Beat the carpet.' : 'Nothing.'} | N/A`]))));
  await dropFiles(page, rooms);
  await parts(page).tab('Matrix').click();
  await search.fill('carpet');
  await expectText(counted(page), '0 of 16 rows');
  await page.getByRole('button', { name: 'Show 2 more in 2 hidden services' }).click();
  await expectText(counted(page), '2 of 16 rows, 2 hits');
  assert.equal(await tables.getByRole('row').filter({ hasText: 'Beat the carpet' }).count(), 2, 'as many rows as are counted');
  await expectGone(page.getByRole('button', { name: /more in/ }));
  await search.press('Enter');
  await search.press('Enter');
  await expectText(counted(page), 'hit 2 of 2');
});

scenario('who answers for a topic is one table over all services, linked and exported', async ({ page, transport }) => {
  const { search } = parts(page);
  await dropFiles(page, [COPPER, LANTERN, SLATE, PLUM]);
  await expectGone(parts(page).tab('Topic'));
  await search.fill('backup');
  await page.getByRole('button', { name: 'Who answers' }).click();
  const panel = page.getByRole('tabpanel', { name: 'Topic' });
  await expectText(panel, '“backup”: 2 lines in 2 of 4 services; 2 leave something to the customer, 2 to the provider.');
  const table = panel.getByRole('table', { name: 'Who answers, by service' });
  assert.deepEqual(await table.getByRole('columnheader').allTextContents(), ['Service', 'Provider', 'Customer', 'Nobody', 'What the page says']);
  await expectText(table, 'Save the timetable every hour.');
  await expectText(panel.getByRole('list', { name: 'Services that say nothing about it' }), 'Slate Disks');
  await table.getByRole('button', { name: 'Source of Backup, Copper Jobs, line 36' }).click();
  await expectText(page.locator('.source-panel mark'), 'Save the timetable every hour');
  await page.keyboard.press('Escape');

  const csv = await saveDownload(page, () => panel.getByRole('button', { name: 'Save as CSV' }).click());
  assert.match(csv.name, /topic\.csv$/);
  assert.match(csv.bytes.toString(), /Service,Provider,Customer,Nobody,Area,Task,What the page says,Source\r\nCopper Jobs,X,X,,/);
  const markdown = await saveDownload(page, () => panel.getByRole('button', { name: 'Save as Markdown' }).click());
  assert.match(markdown.bytes.toString(), /^## Who answers for “backup”/);

  const address = await eventually(() => page.evaluate(() => location.hash), (hash) => hash.includes('tab=topic') && !hash.includes('backup'), 'the view in the address, and not the search');
  if (transport === 'http') {
    // As a copied link has it.
    const [link] = page.url().split('#');
    await page.goto('about:blank');
    await page.goto(`${link}${address}&search=backup`);
    await expectStarted(page);
    await dropFiles(page, [COPPER, LANTERN]);
    await expectText(page.getByRole('tabpanel', { name: 'Topic' }), '“backup”: 2 lines in 2 of 2 services');
    assert.equal(await page.evaluate(() => location.hash), address);
  }
  await search.fill('');
  await expectText(page.getByRole('tabpanel', { name: 'Topic' }), 'Write a topic into the search');
});

scenario('owners of resources are part of the answer', async ({ page }) => {
  await dropFiles(page, [SLATE, PLUM]);
  await parts(page).search.fill('disks');
  await parts(page).tab('Topic').click();
  const panel = page.getByRole('tabpanel', { name: 'Topic' });
  await expectText(panel, 'Room with the disks');
  await expectText(panel, 'third party');
  await expectVisible(panel.getByRole('list', { name: 'Services that say nothing about it' }).getByText('Plum Files'));
});

scenario('a hit in a long text that is cut unfolds it', async ({ page }) => {
  const long = `${'Sweep the floor of the mill and carry the flour to the barn. '.repeat(30)}Then oil the zephyr.`;
  await dropFiles(page, [await files.write('long.md', page_of('Long Mill', [`Mill | ${long} | N/A`]))]);
  await parts(page).search.fill('zephyr');
  await expectText(counted(page), '1 of 1 rows, 1 hit');
  const more = page.getByRole('button', { name: 'Show all' });
  await expectVisible(more);
  await parts(page).search.press('Enter');
  await expectVisible(page.getByRole('button', { name: 'Show less' }));
  assert.deepEqual(await marked(page, 'onus-hit'), ['zephyr']);
});
