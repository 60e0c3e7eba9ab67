// Many rows are compared in slices: it can be cancelled, and what one does meanwhile is not lost. Of very many, each area
// draws the first ones.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectText, expectVisible, scenario } from './harness.mjs';
import { LANTERN, documentNames, expectDocuments, expectStatus, exportAs, parts } from './screen.mjs';

/** A page of so many rows, no two alike, and all of the same few words. */
function page(name, rows) {
  const words = ['lamp', 'mill', 'harbour', 'ledger', 'kettle', 'compass', 'orchard'];
  const word = (at, place) => words[Math.floor(at / 7 ** place) % 7];
  const row = (at) => `| Task ${at}: the ${word(at, 0)} and the ${word(at, 1)} | Keep the ${word(at, 2)} beside ` +
    `the ${word(at, 3)}. | Ask for the ${word(at, 1)} and the ${word(at, 0)} ${at}. |`;
  const head = [`# ${name}`, '', '## Change management', '', '| Task | Provider responsibilities | Customer responsibilities |', '|---|---|---|'];
  const text = [...head, ...Array.from({ length: rows }, (_, at) => row(at))].join('\n');
  return { name: `${name.toLowerCase()}.md`, mimeType: 'text/markdown', buffer: Buffer.from(text) };
}

const choose = (tab, pages) => tab.locator('input[type=file][aria-label="Add documents"]').setInputFiles(pages);

/** From now on what the status tells of goes no further than its first rest since it is told, until `letGo()`. */
const hold = (tab, told) => tab.evaluate((told) => {
  const real = globalThis.setTimeout;
  const held = [];
  const isTold = () => document.querySelector('[role=status]')?.textContent.startsWith(told);
  globalThis.setTimeout = (act, wait, ...rest) => (!wait && isTold() ? held.push(act) : real(act, wait, ...rest));
  globalThis.letGo = () => {
    globalThis.setTimeout = real;
    for (const act of held) real(act, 0);
  };
}, told);
const holdComparing = (tab) => hold(tab, 'Comparing');

/** So many that comparing them takes more than a few slices: each row has one like it on each page. */
const NAMES = ['Amber', 'Birch', 'Cedar', 'Elder', 'Hazel', 'Larch', 'Maple', 'Olive', 'Poplar', 'Rowan', 'Spruce', 'Willow'];
const MANY = NAMES.map((name) => page(name, 500));

scenario('comparing that is cancelled leaves what is in', { only: ['file'] }, async ({ page: tab }) => {
  await dropFiles(tab, [LANTERN]);
  await expectStatus(tab, '1 document added, 5 rows');
  await holdComparing(tab);
  await choose(tab, MANY);
  await expectText(parts(tab).status, /^Comparing 6005 rows/);
  await parts(tab).button('Cancel').click();
  await tab.evaluate(() => globalThis.letGo());
  await expectStatus(tab, 'Cancelled: nothing has changed');
  assert.deepEqual(await documentNames(tab), ['Lantern Maps']);
  await choose(tab, [page('Amber', 4), page('Birch', 4)]);
  await expectStatus(tab, '2 documents added, 8 rows');
  await expectDocuments(tab, ['Lantern Maps', 'Amber', 'Birch']);
});

scenario('what is changed while rows are compared holds, and can be undone', { only: ['file'] }, async ({ page: tab }) => {
  await dropFiles(tab, [LANTERN]);
  await expectStatus(tab, '1 document added, 5 rows');
  // Not the matrix: drawing it is no part of this.
  await parts(tab).tab('Findings').click();
  await holdComparing(tab);
  await choose(tab, MANY);
  await expectText(parts(tab).status, /^Comparing 6005 rows/);
  await parts(tab).button('Remove Lantern Maps').click();
  await tab.evaluate(() => globalThis.letGo());
  await expectStatus(tab, 'Lantern Maps removed');
  await expectDocuments(tab, NAMES);
  await parts(tab).button('Undo').click();
  await expectDocuments(tab, ['Lantern Maps', ...NAMES]);
  await expectText(parts(tab).documents.last(), '500 rows');
});

scenario('reading one long page can be cancelled', { only: ['file'] }, async ({ page: tab }) => {
  await dropFiles(tab, [LANTERN]);
  await expectStatus(tab, '1 document added, 5 rows');
  await hold(tab, 'Reading');
  await choose(tab, [page('Amber', 60_000)]);
  await expectText(parts(tab).status, /^Reading 1 of 1…/);
  await parts(tab).button('Cancel').click();
  await tab.evaluate(() => globalThis.letGo());
  await expectStatus(tab, 'Cancelled: nothing added');
  assert.deepEqual(await documentNames(tab), ['Lantern Maps']);
});

scenario('of very many duties and changes the first are drawn, and more on demand', { only: ['file'] }, async ({ page: tab }) => {
  await choose(tab, [page('Amber', 2100), page('Birch', 2200)]);
  await expectStatus(tab, '2 documents added, 4300 rows');
  const drawn = async (name, all) => {
    const panel = tab.getByRole('tabpanel', { name });
    await expectVisible(panel.getByText(`60 of ${all} are drawn`, { exact: false }));
    const lists = panel.getByRole('list', { name: name === 'Duties' ? /, / : 'Changed rows' });
    const count = () => lists.evaluateAll((lists) => lists.reduce((sum, list) => sum + list.children.length, 0));
    assert.equal(await count(), 60);
    await panel.getByRole('button', { name: 'Draw more' }).click();
    await eventually(count, (count) => count >= 100, 'more');
  };
  await parts(tab).tab('Duties').click();
  await drawn('Duties', '4300 duties');
  await parts(tab).tab('Changes').click();
  await eventually(() => tab.getByText(/^\d+ of \d+ rows are drawn/).count(), (count) => count > 0, 'the changes');
});

scenario('of very many rows the first are drawn, more as one comes near, and all are found', { only: ['file'] }, async ({ page: tab }) => {
  const { area, search } = parts(tab);
  await choose(tab, [page('Amber', 2100)]);
  await expectStatus(tab, '1 document added, 2100 rows');
  const rows = area('Change management').getByRole('rowheader');
  const said = tab.getByText(/of 2100 rows are drawn/);
  await expectVisible(rows.first());
  await eventually(() => rows.count(), (count) => count >= 60 && count < 1000, 'the first rows');
  const before = await rows.count();
  await said.scrollIntoViewIfNeeded();
  await eventually(() => rows.count(), (count) => count > before, 'more rows');
  await search.fill('2099');
  await expectVisible(tab.getByRole('rowheader', { name: /^Task 2099:/ }));
  await eventually(() => rows.count(), (count) => count === 1, 'one row');
  assert.equal(await said.count(), 0);
});

scenario('a long export is written in slices, and can be cancelled', { only: ['file'] }, async ({ page: tab }) => {
  await choose(tab, NAMES.map((name) => page(name, 2000)));
  await expectStatus(tab, '12 documents added, 24000 rows');
  await hold(tab, 'Writing');
  await parts(tab).button('Export').click();
  const dialog = tab.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'JSON', exact: true }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expectText(parts(tab).status, /^Writing onus-amber-birch-cedar-and-9-more.json…/);
  await parts(tab).button('Cancel').click();
  await tab.evaluate(() => globalThis.letGo());
  await expectStatus(tab, 'Cancelled');
  const { name, bytes } = await exportAs(tab, 'JSON');
  await expectStatus(tab, `Saved as ${name}`);
  assert.equal(JSON.parse(bytes).responsibilities.length, 24000);
});

scenario('of a list of very many items the first are drawn, and how many more there are is said', { only: ['file'] }, async ({ page: tab }) => {
  const items = Array.from({ length: 450 }, (_, at) => `- Check lamp ${at} of the harbour.`);
  const text = ['# Amber', '', '## Customer responsibilities', '', ...items].join('\n');
  await choose(tab, [{ name: 'amber.md', mimeType: 'text/markdown', buffer: Buffer.from(text) }]);
  await expectStatus(tab, '1 document added, 450 rows');
  await parts(tab).tab('Matrix').click();
  await expectVisible(tab.getByText('250 more are not drawn: the source and every export have them.'));
  assert.equal(await tab.locator('#matrix').getByText(/^Check lamp/).count(), 200);
});

scenario('of very many findings and rows the first are drawn, and printed', { only: ['file'] }, async ({ page: tab }) => {
  const rows = Array.from({ length: 2300 }, (_, at) => `| Task ${at} | Keep lamp ${at}. | ${at < 2200 ? '??' : `Ask for it ${at}.`} |`);
  const head = ['# Amber', '', '## Change management', '', '| Task | Provider responsibilities | Customer responsibilities |', '|---|---|---|'];
  await choose(tab, [{ name: 'amber.md', mimeType: 'text/markdown', buffer: Buffer.from([...head, ...rows].join('\n')) }]);
  await expectStatus(tab, '1 document added, 2300 rows');
  await parts(tab).tab('Findings').click();
  const panel = tab.getByRole('tabpanel', { name: 'Findings' });
  const each = panel.getByText(/^Each of the 2\d{3}$/).first();
  await each.click();
  await expectVisible(panel.getByText(/^60 of 2\d{3} findings are drawn/));
  await parts(tab).tab('Matrix').click();
  await tab.emulateMedia({ media: 'print' });
  await tab.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
  const paper = tab.locator('.paper');
  await expectVisible(paper.getByText(/^The first 2000 of 2300 rows are printed: more are too many/).first());
  await eventually(() => paper.locator('tr[data-row]').count(), (count) => count === 2000, 'the printed rows');
  await tab.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')));
  await eventually(() => tab.locator('.paper').count(), (count) => count === 0, 'the paper gone');
});

scenario('"Print" draws very many rows part by part, and can be cancelled', { only: ['file'] }, async ({ page: tab }) => {
  await choose(tab, [page('Amber', 2300)]);
  await expectStatus(tab, '1 document added, 2300 rows');
  await tab.evaluate(() => {
    globalThis.drawn = [];
    globalThis.print = () => (globalThis.printed = document.querySelectorAll('.paper tr[data-row]').length);
    new MutationObserver(() => {
      const count = document.querySelectorAll('.paper tr[data-row]').length;
      if (count > 0 && count !== drawn.at(-1)) drawn.push(count);
    }).observe(document.body, { childList: true, subtree: true });
  });
  await hold(tab, 'Preparing');
  await parts(tab).button('Print').click();
  await expectText(parts(tab).status, /^Preparing the paper…/);
  await parts(tab).button('Cancel').click();
  await tab.evaluate(() => globalThis.letGo());
  await expectStatus(tab, 'Cancelled');
  await eventually(() => tab.locator('.paper').count(), (count) => count === 0, 'the paper gone');
  assert.equal(await tab.evaluate(() => globalThis.printed), undefined);
  await tab.evaluate(() => drawn.splice(0));
  await parts(tab).button('Print').click();
  await eventually(() => tab.evaluate(() => globalThis.printed), (rows) => rows === 2000, 'the paper at the time of printing');
  assert.deepEqual(await tab.evaluate(() => drawn), [250, 500, 750, 1000, 1250, 1500, 1750, 2000]);
  const paper = tab.locator('.paper');
  const said = await paper.textContent();
  for (const text of ['Summary', 'The first 2000 of 2300 rows are printed', 'Whose tasks', 'Findings']) assert.ok(said.includes(text), text);
  await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
  await eventually(() => tab.locator('.paper').count(), (count) => count === 0, 'the paper gone');
  // The browser's own key does the same.
  await tab.evaluate(() => delete globalThis.printed);
  await tab.keyboard.press('Control+p');
  await eventually(() => tab.evaluate(() => globalThis.printed), (rows) => rows === 2000, 'the paper once more');
});

scenario('of very many duties as many are printed as a browser’s paper takes', { only: ['file'] }, async ({ page: tab }) => {
  await choose(tab, [page('Amber', 2100)]);
  await expectStatus(tab, '1 document added, 2100 rows');
  await parts(tab).tab('Duties').click();
  await expectVisible(tab.getByText(/^60 of 2100 duties are drawn/));
  await tab.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
  await expectVisible(tab.getByText(/^The first 2000 of 2100 duties are printed/));
  const lists = tab.locator('.duties-part ul > li');
  await eventually(() => lists.count(), (count) => count === 2000, 'the printed duties');
  await tab.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')));
  await eventually(() => lists.count(), (count) => count === 60, 'the first ones again');
});

scenario('of very many lines about a topic the first are drawn, and more on demand', { only: ['file'] }, async ({ page: tab }) => {
  await choose(tab, [page('Amber', 2500)]);
  await expectStatus(tab, '1 document added, 2500 rows');
  await parts(tab).search.fill('task');
  await parts(tab).tab('Topic').click();
  await expectVisible(tab.getByText(/^60 of 2500 lines are drawn/));
  await expectVisible(tab.getByText(/^“task”: 2500 lines in 1 of 1 service/));
  const lines = tab.locator('.topic-table tbody tr');
  assert.equal(await lines.count(), 60);
  await parts(tab).button('Draw more').click();
  await eventually(() => lines.count(), (count) => count > 60 && count < 400, 'more lines');
});

scenario('of very many resources the first are drawn, more on demand, and all are found', { only: ['file'] }, async ({ page: tab }) => {
  const rows = Array.from({ length: 2500 }, (_, at) => `| Lamp ${at} | ${['IBM', 'Customer', 'Shared'][at % 3]} | Customer |`);
  const head = ['# Amber', '', '## Shared responsibilities', '', '| Resource | Change management | Disaster recovery |', '|---|---|---|'];
  await choose(tab, [{ name: 'amber.md', mimeType: 'text/markdown', buffer: Buffer.from([...head, ...rows].join('\n')) }]);
  await expectStatus(tab, '1 document added, 2500 rows');
  await parts(tab).tab('Ownership').click();
  await expectVisible(tab.getByText(/^60 of 2500 resources are drawn/));
  const lines = tab.locator('.resources tbody tr');
  assert.equal(await lines.count(), 60);
  await parts(tab).search.fill('"2345"');
  await eventually(() => lines.count(), (count) => count === 1, 'the one that is found');
  await expectVisible(tab.getByText('2499 of 2500 resources hidden'));
});

scenario('of a very long page the lines around a row are drawn, and more on demand', { only: ['file'] }, async ({ page: tab }) => {
  await choose(tab, [page('Amber', 6000)]);
  await expectStatus(tab, '1 document added, 6000 rows');
  await parts(tab).search.fill('"3456"');
  await parts(tab).matrix.getByRole('button', { name: /^Source of Task 3456/ }).first().click();
  const panel = tab.getByRole('dialog', { name: /^Amber, line 3463/ });
  await expectVisible(panel.locator('li.marked').getByText('| Task 3456:'));
  const lines = tab.locator('.page li');
  assert.equal(await lines.count(), 601);
  assert.equal(await panel.locator('li.marked').getAttribute('data-line'), '3463');
  await expectVisible(panel.getByText('3162 lines above are not drawn.'));
  await panel.getByRole('button', { name: 'Draw more below' }).click();
  await eventually(() => lines.count(), (count) => count === 1101, 'more lines');
  await panel.getByRole('button', { name: 'Next row' }).click();
  await eventually(() => lines.count(), (count) => count === 601, 'those around the next row');
});

scenario('of a very long line the source says how much is not drawn', { only: ['file'] }, async ({ page: tab }) => {
  const rows = Array.from({ length: 900 }, (_, at) => `<tr><td>Task ${at}</td><td>Keep lamp ${at} beside the kettle of the mill.</td><td>Ask for it.</td></tr>`);
  const text = `<h1>Amber</h1><h2>Change management</h2><table><tr><th>Task</th><th>Provider</th><th>Customer</th></tr>${rows.join('')}</table>`;
  await choose(tab, [{ name: 'amber.html', mimeType: 'text/html', buffer: Buffer.from(text) }]);
  await expectStatus(tab, '1 document added, 900 rows');
  await parts(tab).matrix.getByRole('button', { name: /^Source of Task 0,/ }).first().click();
  await expectVisible(tab.getByText(`… ${text.length - 50_000} more bytes of this line are not drawn`));
});

scenario('a row of very many is joined with one that is found by words', { only: ['file'] }, async ({ page: tab }) => {
  await choose(tab, [page('Amber', 2500)]);
  await expectStatus(tab, '1 document added, 2500 rows');
  await parts(tab).matrix.getByRole('button', { name: /^Join Task 0:/ }).click();
  const dialog = tab.getByRole('dialog', { name: /^Join Task 0:/ });
  const rows = dialog.getByRole('list', { name: 'Rows to join with' }).getByRole('button');
  await eventually(() => rows.count(), (count) => count === 100, 'the first ones');
  await dialog.getByRole('searchbox', { name: 'Find a row' }).fill('2345');
  await eventually(() => rows.count(), (count) => count === 1, 'the one that is found');
  await rows.first().click();
  await expectText(parts(tab).status, /joined with/);
});

scenario('lists of hundreds are drawn step by step, and what is drawn stays', { only: ['file'] }, async ({ page: tab }) => {
  await choose(tab, [page('Amber', 500)]);
  await expectStatus(tab, '1 document added, 500 rows');
  await tab.evaluate(() => {
    globalThis.drawn = [];
    new MutationObserver(() => {
      const lines = document.querySelectorAll('.duties-part ul > li');
      if (lines.length === 0 || lines.length === drawn.at(-1)) return;
      drawn.push(lines.length);
      globalThis.first ??= lines[0];
    }).observe(document.body, { childList: true, subtree: true });
  });
  await parts(tab).tab('Duties').click();
  await eventually(() => tab.locator('.duties-part ul > li').count(), (count) => count === 500, 'all duties');
  const [steps, stays] = await tab.evaluate(() => [drawn, first === document.querySelector('.duties-part ul > li')]);
  assert.deepEqual(steps, [150, 300, 450, 500]);
  assert.ok(stays, 'the first line is the one that was drawn first');
  await parts(tab).tab('Summary').click();
});

scenario('what fills the screen is painted first, and the rest follows by itself', { only: ['file'] }, async ({ page: tab }) => {
  const areas = ['Change management', 'Disaster recovery', 'Mills', 'Lamps'];
  const table = (area) => [`## ${area}`, '', '| Task | Provider | Customer |', '|---|---|---|',
    ...Array.from({ length: 30 }, (_, at) => `| ${area} ${at} | Keep it. | Ask for it. |`)].join('\n');
  const text = ['# Kettles', ...areas.map(table)].join('\n\n');
  // What stands in the page when rows first do.
  await tab.evaluate(() => new MutationObserver((_, observer) => {
    const matrix = document.querySelector('#matrix:has(tr[data-row])');
    if (!matrix) return;
    observer.disconnect();
    globalThis.first = [matrix.querySelectorAll('section').length, matrix.ariaBusy];
  }).observe(document.body, { childList: true, subtree: true }));
  await choose(tab, [{ name: 'kettles.md', mimeType: 'text/markdown', buffer: Buffer.from(text) }]);
  await expectStatus(tab, '1 document added, 120 rows');
  assert.deepEqual(await tab.evaluate(() => globalThis.first), [1, 'true']);
  assert.equal(await parts(tab).tables.count(), areas.length);
  assert.equal(await parts(tab).matrix.getAttribute('aria-busy'), null);
  // The rest can be filtered, too.
  await parts(tab).search.fill('Lamps 23');
  await eventually(() => parts(tab).matrix.locator('tr[data-row]:not([hidden])').count(), (count) => count === 1, 'one row');
});
