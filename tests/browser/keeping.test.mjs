// "Remember on this device": off at first, then as one goes; and everything forgotten.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectGone, expectStarted, expectText, expectVisible, saveDownload, scenario } from './harness.mjs';
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

scenario('a change writes what is decided, and each text once', async ({ page }) => {
  await page.evaluate(() => {
    globalThis.put = [];
    const real = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
      put.push(typeof value === 'string' ? value : '');
      return real.call(this, value, key);
    };
  });
  const written = async (words) => page.evaluate((words) => put.splice(0).filter((text) => text.includes(words)).length, words);
  await dropFiles(page, [LANTERN, COPPER]);
  await openMenu(page);
  await remember(page).check();
  await eventually(() => kept(page), (text) => text?.includes('copper-jobs.md'), 'the pages are kept');
  await expectStatus(page, 'Remembered on this device from now on');
  assert.equal(await written('Publish the data each Sunday'), 1);
  await parts(page).button('Move Copper Jobs up').click();
  await eventually(() => kept(page), (text) => JSON.parse(text).pages[0].file === 'copper-jobs.md', 'the new order kept');
  assert.equal(await written('Publish the data each Sunday'), 0);
  await parts(page).button('Remove Lantern Maps').click();
  await eventually(() => kept(page), (text) => !text.includes('lantern-maps.md'), 'one page kept');
  const texts = await page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open('onus');
    request.onsuccess = () => {
      const all = request.result.transaction('kept').objectStore('kept').getAll();
      all.onsuccess = () => { request.result.close(); resolve(all.result.filter((one) => typeof one === 'string')); };
    };
  }));
  assert.ok(texts.every((text) => !text.includes('Publish the data each Sunday')), 'what is removed is erased');
  await reload(page);
  await expectDocuments(page, ['Copper Jobs']);
});

scenario('what an older Onus has kept comes back', async ({ page }) => {
  await openMenu(page);
  await remember(page).check();
  await eventually(() => kept(page), Boolean, 'the project kept');
  await page.evaluate(() => new Promise((resolve) => {
    const text = '# Mill\n\n## Change management\n\n| Task | Provider | Customer |\n|---|---|---|\n| Oil | Sell it. | Fill it. |\n';
    const project = { format: 'onus.project', version: 1, pages: [{ file: 'mill.md', text }], services: [{ page: 0 }] };
    const request = indexedDB.open('onus');
    request.onsuccess = () => {
      const transaction = request.result.transaction('kept', 'readwrite');
      transaction.objectStore('kept').clear();
      transaction.objectStore('kept').put(JSON.stringify(project), 'project');
      transaction.oncomplete = () => { request.result.close(); resolve(); };
    };
  }));
  await reload(page);
  await expectDocuments(page, ['Mill']);
});

scenario('what is no longer to be remembered is erased, and stays open; switched on again, it is kept again', async ({ page }) => {
  await dropFiles(page, [LANTERN]);
  await openMenu(page);
  await remember(page).check();
  await eventually(() => kept(page), (text) => text?.includes('lantern-maps.md'), 'the page is kept');
  await remember(page).uncheck();
  await expectStatus(page, 'No longer remembered: what was kept is erased; what is open stays until you close the page');
  assert.equal(await kept(page), null);
  assert.equal(await page.evaluate(() => localStorage.getItem('onus.remember')), null);
  await expectDocuments(page, ['Lantern Maps']);
  await remember(page).check();
  await eventually(() => kept(page), (text) => text?.includes('lantern-maps.md'), 'the page is kept again');
  await remember(page).uncheck();
  await eventually(() => kept(page), (text) => text === null, 'the page is erased');
  await reload(page);
  await expectVisible(parts(page).button('Try the example'));
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

/** Another tab with the same page, in the same browser. */
async function anotherTab(page, context) {
  const other = await context.newPage();
  await other.goto(page.url());
  await expectStarted(other);
  return other;
}

scenario('of two tabs one remembers; the other takes over if it is asked to', async ({ page, context }) => {
  await dropFiles(page, [LANTERN]);
  await openMenu(page);
  await remember(page).check();
  await expectStatus(page, 'Remembered on this device from now on');

  const other = await anotherTab(page, context);
  await expectText(parts(other).alert, 'Another tab remembers on this device.');
  await dropFiles(other, [COPPER]);
  await expectDocuments(other, ['Copper Jobs']);
  assert.match(await kept(page), /lantern-maps\.md/, 'nothing was written over');
  assert.doesNotMatch(await kept(page), /copper-jobs\.md/);
  await parts(other).button('Take over').click();
  await expectDocuments(other, ['Lantern Maps']);
  await expectText(parts(page).alert, 'Another tab has taken over');
  assert.ok(!(await remember(page).isChecked()));
  await parts(other).button('Undo').click();
  await expectDocuments(other, ['Copper Jobs']);
  await eventually(() => kept(other), (text) => text.includes('copper-jobs.md'), 'the tab that took over keeps');

  await dropFiles(page, [COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  assert.doesNotMatch(await kept(page), /lantern-maps\.md/, 'the first tab keeps no more');
  await other.close();
});

scenario('the later tab works without keeping', async ({ page, context }) => {
  await openMenu(page);
  await remember(page).check();
  await expectStatus(page, 'Remembered on this device from now on');
  const other = await anotherTab(page, context);
  await parts(other).button('Work without keeping').click();
  await expectGone(other.getByText('Another tab remembers'));
  await dropFiles(other, [LANTERN]);
  await openMenu(other);
  assert.ok(!(await remember(other).isChecked()));
  await remember(other).click();
  await expectText(parts(other).alert, 'Another tab remembers on this device.');
  assert.doesNotMatch(await kept(page), /lantern-maps\.md/);
  await other.close();
});

scenario('what is forgotten in one tab is forgotten in all', async ({ page, context }) => {
  await dropFiles(page, [LANTERN]);
  await openMenu(page);
  await remember(page).check();
  await eventually(() => kept(page), (text) => text?.includes('lantern-maps.md'), 'the page is kept');
  const other = await anotherTab(page, context);
  await openMenu(other);
  await other.getByRole('button', { name: /^Forget everything/ }).click();
  await expectText(parts(other).status, 'Everything that was kept on this device is erased');
  await expectText(parts(page).alert, 'was erased in another tab');
  assert.ok(!(await remember(page).isChecked()));
  await dropFiles(page, [COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  assert.equal(await kept(page), null);
  await other.close();
});

scenario('the switch follows what was stored: without the sign for it nothing stays on the disk', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await reload(page);
  await dropFiles(page, [LANTERN]);
  await openMenu(page);
  await remember(page).click();
  await expectText(parts(page).alert, 'This browser does not keep anything here');
  await eventually(() => remember(page).isChecked(), (checked) => !checked, 'the switch is off again');
  assert.equal(await kept(page), null);
});

scenario('a disk that is full later leaves what was kept, and says so', async ({ page }) => {
  await dropFiles(page, [LANTERN]);
  await openMenu(page);
  await remember(page).check();
  await eventually(() => kept(page), (text) => text?.includes('lantern-maps.md'), 'the page is kept');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await dropFiles(page, [COPPER]);
  await expectText(parts(page).alert, 'What was kept before comes back the next time.');
  assert.ok(!(await remember(page).isChecked()));
  await reload(page);
  await expectDocuments(page, ['Lantern Maps']);
});

scenario('what a newer Onus has kept is not written over by switching on', async ({ page }) => {
  await openMenu(page);
  await remember(page).check();
  await eventually(() => kept(page), Boolean, 'the project kept');
  await remember(page).uncheck();
  await expectStatus(page, 'No longer remembered: what was kept is erased; what is open stays until you close the page');
  await page.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open('onus', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    request.onsuccess = () => {
      const transaction = request.result.transaction('kept', 'readwrite');
      transaction.objectStore('kept').put('{"format":"onus.project","version":9}', 'project');
      transaction.oncomplete = () => { request.result.close(); resolve(); };
    };
  }));
  await remember(page).click();
  await expectText(parts(page).alert, 'was saved by a newer Onus (version 9 of the format)');
  assert.ok(!(await remember(page).isChecked()));
  assert.equal(JSON.parse(await kept(page)).version, 9);
});

scenario('after a crash the store is as it was', async ({ page }) => {
  await dropFiles(page, [LANTERN]);
  await openMenu(page);
  await remember(page).check();
  await eventually(() => kept(page), (text) => text?.includes('lantern-maps.md'), 'the page is kept');
  const before = await kept(page);
  const refused = await page.evaluate(() => {
    window.onusPanic('it broke');
    return onusKeep('half of it', []).then(() => 'kept', (error) => error.message);
  });
  assert.equal(refused, 'Onus has stopped');
  assert.equal(await kept(page), before);
});

/** Stops the app while it draws, as a browser without room for calls would. */
function breakDrawing(page) {
  return page.evaluate(() => {
    Document.prototype.createTextNode = () => { throw new RangeError('Maximum call stack size exceeded'); };
  });
}

scenario('a crash names the file that was being read, and one goes on without it', { trouble: [/Maximum call stack/] }, async ({ page }) => {
  await dropFiles(page, [LANTERN]);
  await expectStatus(page, '1 document added, 5 rows');
  await breakDrawing(page);
  await dropFiles(page, [COPPER]);
  const crashed = page.getByRole('alertdialog', { name: 'Onus has stopped' });
  await expectText(crashed, 'It was reading “copper-jobs.md”.');
  await expectText(crashed, 'RangeError: Maximum call stack size exceeded');

  const saved = await saveDownload(page, () => crashed.getByRole('button', { name: 'Save what was open' }).click());
  const project = JSON.parse(saved.bytes);
  assert.deepEqual(project.pages.map(({ file }) => file), ['lantern-maps.md']);
  assert.match(project.pages[0].text, /Lantern Maps/);
  assert.match(saved.name, /\.onus\.json$/);

  await crashed.getByRole('button', { name: 'Leave that file out and go on' }).click();
  await expectStatus(page, 'Open again, without what was being read');
  await expectDocuments(page, ['Lantern Maps']);
  await dropFiles(page, [COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
});

scenario('the hint says that a moved file finds nothing, and what to do', async ({ page, transport }) => {
  await openMenu(page);
  await expectText(page.locator('#remember-hint'), 'before you move the file, save the project');
  const hint = page.getByText('Has this file been moved since you worked here?');
  assert.equal(await hint.count(), transport === 'file' ? 1 : 0);
});
