// Hits of the search: marked without a change to the document, counted, gone to.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectText, scenario } from './harness.mjs';
import { COPPER, LANTERN, expectFocus, expectStatus, parts } from './screen.mjs';

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
