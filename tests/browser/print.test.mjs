// What comes out of the printer: the tab in front, on as many sheets as it fills.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { dropFiles, eventually, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, expectDocuments, openExample, parts } from './screen.mjs';

const SEEDS = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
/** A sheet with fewer letters is nearly empty: a dozen lines of a table have more. */
const FEW = 250;

/** For each sheet of a PDF how many letters stand on it, the page number among them. */
function sheets(pdf) {
  const text = pdf.toString('latin1');
  const objects = new Map([...text.matchAll(/(\d+) 0 obj\b([^]*?)endobj/g)].map(([, id, body]) => [id, body]));
  const root = [...objects.values()].find((body) => /\/Type\s*\/Pages\b/.test(body) && !/\/Parent/.test(body));
  const inOrder = (body) => /\/Kids/.test(body)
    ? [...body.match(/\/Kids\s*\[([^\]]*)\]/)[1].matchAll(/(\d+) 0 R/g)].flatMap(([, id]) => inOrder(objects.get(id)))
    : [body];
  return inOrder(root).map((page) => {
    const contents = objects.get(page.match(/\/Contents\s+(\d+) 0 R/)[1]);
    const stream = contents.match(/stream\r?\n([^]*?)\r?\nendstream/)[1];
    const drawn = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    return [...drawn.matchAll(/<([0-9A-Fa-f]+)>/g)].reduce((sum, [, glyphs]) => sum + glyphs.length / 4, 0);
  });
}

/** Prints what is in front, and fails where a sheet before the last is nearly empty, or the last one is empty. */
async function print(page) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expectVisible(page.locator('.is-printing'));
  await page.emulateMedia({ media: 'print' });
  const shown = await page.locator('.onus').evaluate((element) => element.innerText);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await eventually(() => page.locator('.is-printing').count(), (count) => count === 0, 'printed');
  const letters = sheets(pdf);
  for (const [at, count] of letters.entries()) {
    assert.ok(count >= (at + 1 < letters.length ? FEW : 20), `sheet ${at + 1} of ${letters.length} has ${count} letters: ${letters}`);
  }
  return { shown, sheets: letters.length };
}

scenario('each tab prints what it shows', async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  const { tab } = parts(page);

  const matrix = await print(page);
  assert.match(matrix.shown, /Responsibilities side by side[^]*Summary[^]*Change management[^]*Publish the data each Sunday/);

  await tab('Summary').click();
  await expectVisible(page.getByRole('table', { name: 'Whose tasks, by service and area' }));
  const summary = await print(page);
  assert.match(summary.shown, /^Summary[^]*Lantern Maps, 2026-04-10, lantern-maps\.md[^]*Service/);
  assert.doesNotMatch(summary.shown, /Add documents|Copy as|Filters/);
  assert.equal(summary.sheets, 1);

  await tab('Duties').click();
  const note = page.locator('.duties-part').getByRole('textbox', { name: /^Note on / }).first();
  await note.fill('Ask the harbour office');
  await note.press('Tab');
  await page.locator('.duties-part').getByRole('combobox', { name: /^State of / }).first().selectOption('done');
  await page.getByRole('group', { name: 'Duties to show' }).getByRole('combobox', { name: 'State' }).selectOption({ index: 0 });
  const duties = await print(page);
  assert.match(duties.shown, /^Duties[^]*Save what your jobs write/);
  assert.doesNotMatch(duties.shown, /Add documents|Save as CSV|Select/);
  assert.ok(duties.sheets <= 2, `${duties.sheets} sheets`);

  await tab('Findings').click();
  assert.match((await print(page)).shown, /^Findings/);
});

scenario('the compact view is printed as it is laid out', { layout: 'compact' }, async ({ page }) => {
  await openExample(page);
  const compact = await print(page);
  assert.match(compact.shown, /Only (one page speaks of these|on the page of)/);
  await page.getByRole('radio', { name: 'One task per line' }).check();
  const onePerLine = await print(page);
  assert.doesNotMatch(onePerLine.shown, /Only (one page speaks of these|on the page of)/);
  assert.ok(compact.sheets <= onePerLine.sheets, `${compact.sheets} sheets, ${onePerLine.sheets} with a task per line`);
});

scenario('of the duties only those that are asked for are printed', { only: ['http'] }, async ({ page }) => {
  await openExample(page);
  await parts(page).tab('Duties').click();
  const first = page.locator('.duties-part').getByRole('combobox', { name: /^State of / }).first();
  const task = (await first.getAttribute('aria-label')).replace(/^State of /, '').replace(/, [^,]*$/, '');
  await first.selectOption('done');
  const all = await print(page);
  await page.getByRole('group', { name: 'Duties to show' }).getByRole('combobox', { name: 'State' }).selectOption('done');
  const done = await print(page);
  assert.ok(done.shown.length < all.shown.length / 2, `${done.shown.length} of ${all.shown.length}`);
  assert.ok(done.shown.includes(task.split(':')[0]), task);
});

scenario('the pages that everybody knows take few sheets, none of them nearly empty', { layout: 'compact', only: ['file'] }, async ({ page }) => {
  if (!existsSync(SEEDS)) return console.log(`${SEEDS} is absent: nothing printed`);
  const pages = (await readdir(SEEDS)).filter((name) => /\.(md|txt)$/.test(name)).map((name) => SEEDS + name);
  await dropFiles(page, pages);
  await expectText(parts(page).status, /^\d+ documents added/);
  const { sheets: count } = await print(page);
  assert.ok(count <= 3, `${count} sheets`);
});
