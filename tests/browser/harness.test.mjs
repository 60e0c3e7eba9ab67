// What the other tests rely on: that trouble is seen, and that files really go in and out.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { dropFiles, eventually, expectAccessible, saveDownload, scenario } from './harness.mjs';

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onus-'));
});
after(() => rm(folder, { recursive: true }));

scenario('errors, forbidden styles and requests are seen', { trouble: [/./] }, async ({ page, trouble }) => {
  await page.evaluate(() => {
    document.body.setAttribute('style', 'margin: 1px');
    fetch('https://127.0.0.1:9/').catch(() => {});
    setTimeout(() => {
      throw new Error('on purpose');
    });
  });
  for (const seen of [/policy: style-src-attr/, /policy: connect-src https:/, /^error: on purpose/]) {
    await eventually(() => trouble, (lines) => lines.some((line) => seen.test(line)), `${seen}`);
  }
});

scenario('what is not accessible is seen', async ({ page }) => {
  await page.evaluate(() => document.body.append(document.createElement('button')));
  await assert.rejects(expectAccessible(page), /button-name/);
  await page.evaluate(() => document.body.lastElementChild.remove());
});

scenario('dropped files reach the page', async ({ page }) => {
  const path = join(folder, 'a b#ü.md');
  await writeFile(path, 'duties');
  await page.evaluate(() => {
    addEventListener('dragover', (event) => event.preventDefault());
    // Before the app's own listener, and instead of it.
    addEventListener('drop', (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const [file] = event.dataTransfer.files;
      file.text().then((text) => (window.dropped = [file.name, text]));
    }, { capture: true });
  });
  await dropFiles(page, [path]);
  const dropped = await eventually(() => page.evaluate(() => window.dropped), Boolean, 'the dropped file');
  assert.deepEqual(dropped, ['a b#ü.md', 'duties']);
});

scenario('a saved file is read back', async ({ page }) => {
  const saved = await saveDownload(page, () =>
    page.evaluate(() => {
      const link = document.createElement('a');
      link.download = 'two.csv';
      link.href = URL.createObjectURL(new Blob(['1,2\r\n']));
      link.click();
    }));
  assert.equal(saved.name, 'two.csv');
  assert.equal(saved.bytes.toString(), '1,2\r\n');
});
