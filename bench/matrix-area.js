// How much of the matrix has nothing in it, how high it is, and where it begins, at 1440 x 900, in the built file.
//   node matrix-area.js NAME=PAGE,PAGE... [NAME=PAGE,...]
// Finds playwright-core in tests/browser. Empty is a cell that shows nothing but
// the dash, and whatever of a row or of the lists of own tasks no cell and no task takes up.

import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = new URL('..', import.meta.url);
const { chromium } = createRequire(new URL('tests/browser/harness.mjs', root))('playwright-core');
const built = pathToFileURL(fileURLToPath(new URL('dist/index.html', root))).href;
const SCREEN = { width: 1440, height: 900 };

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const rows = [];
for (const set of process.argv.slice(2)) {
  const [name, files] = set.split('=');
  for (const layout of ['Compact', 'One task per line']) {
    const page = await browser.newPage({ viewport: SCREEN, reducedMotion: 'reduce' });
    await page.goto(built);
    await page.locator('html[data-onus=ready]').waitFor();
    await page.locator('input[type=file]').first().setInputFiles(files.split(','));
    await page.getByRole('tab', { name: 'Matrix' }).click();
    await page.getByRole('region', { name: 'Comparison matrix' }).waitFor();
    if (await page.getByText(/\d+ services? hidden/).count()) {
      await page.locator('.services:not(.suggestions) summary').click();
      await page.locator('.services-panel').getByRole('button', { name: 'Show all', exact: true }).click();
      await page.keyboard.press('Escape');
    }
    await page.getByRole('radio', { name: layout, exact: true }).check();
    rows.push({ pages: name, layout, ...(await page.evaluate(measure)) });
    await page.close();
  }
}
await browser.close();
console.table(rows);

function measure() {
  const matrix = document.querySelector('#matrix');
  const sections = [...matrix.querySelectorAll('section')];
  // All of it laid out, not only what is near the screen.
  const style = new CSSStyleSheet();
  style.replaceSync('.area, .area tbody { content-visibility: visible !important; }');
  document.adoptedStyleSheets.push(style);
  // By its pieces, where it goes on in the next column.
  const area = (element) => [...element.getClientRects()].reduce((all, { width, height }) => all + width * height, 0);
  const sum = (elements) => [...elements].reduce((all, element) => all + area(element), 0);
  const isFull = (cell) => cell.textContent.trim();
  let all = 0;
  let full = 0;
  for (const row of matrix.querySelectorAll('.area > table > tbody > tr')) {
    all += area(row);
    full += sum([...row.cells].filter(isFull));
  }
  // Of the lists of own tasks each row is one block, whose cells run in; what the lists leave free is as empty as a cell.
  for (const lists of matrix.querySelectorAll('.lists')) {
    all += area(lists) - sum(lists.querySelectorAll('caption'));
    full += sum(lists.querySelectorAll('tbody > tr'));
  }
  const height = sections.reduce((sum, section) => sum + section.getBoundingClientRect().height, 0);
  const first = matrix.querySelector('tbody tr:not([hidden])');
  return {
    'empty %': Math.round((100 * (all - full)) / all),
    screens: Number((height / innerHeight).toFixed(1)),
    'first row at px': Math.round(first.getBoundingClientRect().top),
  };
}
