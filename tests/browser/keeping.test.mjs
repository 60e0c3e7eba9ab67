// "Remember on this device": off at first, then as one goes; and everything forgotten.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectStarted, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, expectDocuments, expectStatus, parts } from './screen.mjs';

const remember = (page) => page.getByRole('checkbox', { name: 'Remember on this device' });

async function openMenu(page) {
  await page.getByText('Project', { exact: true }).click();
}

async function reload(page) {
  await page.reload();
  await expectStarted(page);
}

/** What is in the browser's storage: the kept text, if any. */
function kept(page) {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === 'onus')) return null;
    return new Promise((resolve, reject) => {
      const request = indexedDB.open('onus');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const get = request.result.transaction('kept').objectStore('kept').get('project');
        get.onsuccess = () => { request.result.close(); resolve(get.result); };
      };
    });
  });
}

scenario('nothing is kept unless it is asked for', async ({ page }) => {
  await dropFiles(page, [LANTERN]);
  await expectStatus(page, '1 document added, 5 rows');
  assert.equal(await kept(page), null);
  await openMenu(page);
  assert.ok(!(await remember(page).isChecked()));
  await expectText(page.locator('#remember-hint'), 'Whoever uses this browser can read them. Nothing is sent anywhere.');
  await reload(page);
  await expectVisible(parts(page).button('Try the example'));
});

scenario('what is remembered comes back, with later changes, and is forgotten', async ({ page }) => {
  const { button } = parts(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await openMenu(page);
  await remember(page).check();
  await expectStatus(page, 'Remembered on this device from now on');
  await button('Move Copper Jobs up').click();
  await expectDocuments(page, ['Copper Jobs', 'Lantern Maps']);
  await eventually(() => kept(page), (text) => text && JSON.parse(text).pages[0].file === 'copper-jobs.md', 'the new order kept');
  await reload(page);
  await expectStatus(page, 'Back from this device: 2 documents, 8 rows');
  await expectDocuments(page, ['Copper Jobs', 'Lantern Maps']);

  await openMenu(page);
  assert.ok(await remember(page).isChecked());
  await page.getByRole('button', { name: /^Forget everything/ }).click();
  await expectText(parts(page).status, 'Everything that was kept on this device is erased');
  assert.ok(!(await remember(page).isChecked()));
  assert.equal(await kept(page), null);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('onus'))), []);
  await expectDocuments(page, ['Copper Jobs', 'Lantern Maps']);
  await reload(page);
  await expectVisible(button('Try the example'));
});

scenario('where the browser keeps nothing it says so, and work goes on', async ({ page }) => {
  const { alert } = parts(page);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };
  });
  await reload(page);
  await dropFiles(page, [LANTERN]);
  await openMenu(page);
  await remember(page).click();
  await expectText(alert, 'This browser does not keep anything here');
  await eventually(() => remember(page).isChecked(), (checked) => !checked, 'the switch is off again');
  await dropFiles(page, [COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
});

scenario('a full disk is told, and work goes on', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await reload(page);
  await dropFiles(page, [LANTERN]);
  await openMenu(page);
  await remember(page).click();
  await expectText(parts(page).alert, 'its storage is full');
  await expectDocuments(page, ['Lantern Maps']);
});

scenario('what was kept and is damaged is not written over', async ({ page }) => {
  await dropFiles(page, [LANTERN]);
  await openMenu(page);
  await remember(page).check();
  await eventually(() => kept(page), Boolean, 'the project kept');
  await page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open('onus');
    request.onsuccess = () => {
      const transaction = request.result.transaction('kept', 'readwrite');
      transaction.objectStore('kept').put('{"format":"onus.project","version":9}', 'project');
      transaction.oncomplete = () => { request.result.close(); resolve(); };
    };
  }));
  await reload(page);
  await expectText(parts(page).alert, '“What this device had kept” was saved by a newer Onus (version 9 of the format)');
  await dropFiles(page, [COPPER]);
  await expectDocuments(page, ['Copper Jobs']);
  assert.equal(JSON.parse(await kept(page)).version, 9);
});

scenario('after a crash what is remembered comes back, or is left behind', async ({ page }) => {
  await dropFiles(page, [LANTERN]);
  await openMenu(page);
  await remember(page).check();
  await eventually(() => kept(page), (text) => text?.includes('lantern-maps.md'), 'the page is kept');
  const crashed = page.getByRole('alertdialog', { name: 'Onus has stopped' });
  const crash = () => page.evaluate(() => window.onusPanic('it broke'));
  await crash();
  await expectText(crashed, 'comes back after a reload');
  await crashed.getByRole('button', { name: 'Reload', exact: true }).click();
  await expectStarted(page);
  await expectDocuments(page, ['Lantern Maps']);
  await crash();
  await crashed.getByRole('button', { name: 'Forget everything and reload' }).click();
  await expectVisible(parts(page).button('Try the example'));
  assert.equal(await kept(page), null);
});
