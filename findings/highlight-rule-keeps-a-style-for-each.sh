#!/usr/bin/env bash
# Chromium 153 (npm @sparticuz/chromium 153.0.0): a rule `::highlight(name)` as in the examples of the CSS Custom Highlight API,
# which is how a page marks what is searched for in long tables, makes the browser keep a style of its own for each element that
# it draws, also where nothing was ever highlighted. Said of the root, `:root::highlight(name)`, it is inherited and paints the
# same. Firefox 153 does not let highlights inherit: there the second rule paints nothing.
#
# Expected: what highlights nothing costs next to nothing.
# Seen on 2026-11-28, for a table of 20,000 cells:
#   ::highlight(found): more than 200 bytes for each cell
#   :root::highlight(found): fewer than 100 bytes for each cell
#   inherited: yes
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir tmp
export TMPDIR="$folder/tmp"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @sparticuz/chromium@153.0.0 puppeteer-core@25.16.0 >/dev/null
cat > measure.mjs <<'JS'
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';

const CELLS = 20_000;
const browser = await puppeteer.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: 'shell' });
const table = `<table>${'<tr><td>Oil the lamp</td></tr>'.repeat(CELLS)}</table>`;

/** Bytes of the browser's own heap, with this rule. */
async function heap(rule) {
  const page = await browser.newPage();
  await page.setContent(`<style>${rule}</style>${table}`);
  await page.evaluate(() => document.body.getBoundingClientRect());
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { embedderHeapUsedSize } = await session.send('Runtime.getHeapUsage');
  const colour = await page.evaluate(() => getComputedStyle(document.querySelector('td'), '::highlight(found)').backgroundColor);
  await page.close();
  return { bytes: embedderHeapUsedSize, colour };
}

const bare = await heap('');
for (const selector of ['::highlight(found)', ':root::highlight(found)']) {
  const { bytes, colour } = await heap(`${selector} { background-color: rgb(1, 2, 3) }`);
  const each = (bytes - bare.bytes) / CELLS;
  console.error(selector, Math.round(each), 'bytes');
  console.log(`${selector}: ${each > 200 ? 'more than 200' : each < 100 ? 'fewer than 100' : Math.round(each)} bytes for each cell`);
  if (selector.startsWith(':root')) console.log(`inherited: ${colour === 'rgb(1, 2, 3)' ? 'yes' : 'no'}`);
}
await browser.close();
JS
node measure.mjs | tee seen.txt
printf '%s\n' '::highlight(found): more than 200 bytes for each cell' ':root::highlight(found): fewer than 100 bytes for each cell' 'inherited: yes' > expected.txt
diff expected.txt seen.txt
