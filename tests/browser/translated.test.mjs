// Others change the page, too: the browser's translator replaces texts, extensions add elements. The app goes on.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectGone, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, expectDocuments, expectStatus, parts } from './screen.mjs';

/** Puts each text that may be translated into an element of its own, in capitals, as translators do. */
function translate(page) {
  return page.evaluate(() => {
    const mayBe = (node) => {
      const said = node.parentElement.closest('[translate]');
      return said?.getAttribute('translate') !== 'no' && !node.parentElement.closest('script, style');
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() && mayBe(walker.currentNode)) texts.push(walker.currentNode);
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data.toUpperCase();
      outer.append(inner);
      text.replaceWith(outer);
    }
    return texts.length;
  });
}

/** What extensions put beside fields and at the head of the body. */
function extend(page) {
  return page.evaluate(() => {
    document.body.prepend(Object.assign(document.createElement('div'), { id: 'extension', hidden: true }));
    for (const field of document.querySelectorAll('input')) field.after(Object.assign(document.createElement('span'), { className: 'extension', hidden: true }));
  });
}

scenario('a translated page is filtered, switched, changed and undone', async ({ page, trouble }) => {
  const { area, button, cell, search, tab, found } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  const findings = await tab(/^Findings/).textContent();
  assert.ok((await translate(page)) > 10, 'what pages say can be translated');
  await expectText(cell(area('Disaster recovery'), 'Backup', 0), /KEEP THE STREET DATA/);

  await search.fill('backup');
  await expectText(found, /^\d+ of \d+ rows/);
  await search.fill('');
  for (const name of ['Summary', 'Ownership', 'Duties', 'Changes', 'Findings', 'Matrix']) {
    await tab(new RegExp(`^${name}`)).click();
    await translate(page);
  }
  await button('Remove Copper Jobs').click();
  await expectDocuments(page, ['Lantern Maps']);
  assert.notEqual(await tab(/^Findings/).textContent(), findings, 'what is counted is not that of before');
  await translate(page);
  await button('Undo').click();
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  await eventually(() => tab(/^Findings/).textContent(), (text) => text === findings, 'the count of before');
  await translate(page);
  await button('Move Copper Jobs up').click();
  await expectDocuments(page, ['Copper Jobs', 'Lantern Maps']);
  // The first cell is the first service's, also after translation.
  await expectText(cell(area('Disaster recovery'), 'Backup', 2), /\S/);
  await button('Redo').count();
  assert.equal(await page.getByRole('alertdialog').count(), 0);
  assert.deepEqual(trouble, []);
});

scenario('what extensions add disturbs nothing', async ({ page }) => {
  const { button, search, found, tab, dialog } = parts(page);
  await extend(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  await extend(page);
  await search.fill('backup');
  await expectText(found, /^\d+ of \d+ rows/);
  await search.fill('');
  await button('Paste text').click();
  await expectVisible(dialog('Paste text'));
  await extend(page);
  await page.keyboard.press('Escape');
  await expectGone(dialog('Paste text'));
  await tab(/^Duties/).click();
  await extend(page);
  await tab(/^Matrix/).click();
  await button('Remove Copper Jobs').click();
  await button('Undo').click();
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  assert.equal(await page.getByRole('alertdialog').count(), 0);
});
