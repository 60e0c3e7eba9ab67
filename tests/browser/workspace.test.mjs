// Finding one's way: services, areas, rows as dialogs, the source beside, keys, paper.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectAccessible, expectGone, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, areasShown, expectDocuments, expectFocus, expectStatus, openExample, parts, servicesOver, temporaryFolder } from './screen.mjs';

const files = temporaryFolder();

async function openBoth(page) {
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
}

function small(name, date) {
  return `---\nlastupdated: "${date}"\n---\n\n# Responsibilities for ${name}\n\n## Change management\n\n| Task | Provider responsibilities | Customer responsibilities |\n|---|---|---|\n| Updates of ${name} | Ship them. | Take them. |\n`;
}

async function openMany(page, count) {
  const paths = [];
  for (let at = 1; at <= count; at++) paths.push(await files.write(`service-${at}.md`, small(`Service ${at}`, `2026-01-${String(count + 1 - at).padStart(2, '0')}`)));
  await dropFiles(page, paths);
  await expectText(parts(page).status, `${count} documents added`);
  // From seven pages on, Onus opens on the summary.
  await parts(page).tab('Matrix').click();
}

scenario('many services: the first ones are shown, the others can be chosen', async ({ page }) => {
  const { area, button } = parts(page);
  await openMany(page, 9);
  const over = (count) => eventually(() => servicesOver(area('Change management')), (names) => names.length === count, `${count} services`);
  await over(6);
  await expectText(page.locator('.hidden-services'), '3 services hidden');
  await page.getByText('Services: 6 of 9').click();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'Service 8' }).check();
  await over(7);
  await expectText(page.locator('.hidden-services'), '2 services hidden');
  await button('Pin Service 5').click();
  assert.deepEqual((await over(7))[0], 'Service 5');
  await button('Show all').click();
  await over(9);
  await expectGone(page.locator('.hidden-services'));
  await button('Sort by date').click();
  await expectStatus(page, 'Sorted by date, newest first');
  await expectDocuments(page, [1, 2, 3, 4, 5, 6, 7, 8, 9].map((at) => `Service ${at}`));
  await button('Undo').click();
  await expectText(parts(page).status, /^Undone: /);
});

scenario('areas fold one by one and all at once', async ({ page }) => {
  const { button, matrix } = parts(page);
  await openBoth(page);
  const fold = matrix.getByRole('button', { name: 'Disaster recovery', exact: true });
  assert.equal(await fold.getAttribute('aria-expanded'), 'true');
  await fold.focus();
  await page.keyboard.press('Enter');
  await expectGone(page.getByRole('rowheader', { name: 'Backup' }));
  await expectFocus(fold, 'the fold');
  await button('Fold all').click();
  await expectGone(page.getByRole('rowheader').first());
  await button('Unfold all').click();
  await expectVisible(page.getByRole('rowheader', { name: 'Backup' }));
  assert.ok((await areasShown(page)).length > 1);
});

scenario('a row is opened whole, has an address, and leads to its neighbours', async ({ page }) => {
  const { button, dialog } = parts(page);
  await openBoth(page);
  await button('Open Backup').click();
  await expectVisible(dialog('Backup'));
  for (const text of ['Lantern Maps', 'Copper Jobs', 'Provider', 'Customer', 'Save what your jobs write.']) await expectText(dialog('Backup'), text);
  assert.match(page.url(), /row=/);
  await expectAccessible(page);
  await dialog('Backup').getByRole('button', { name: 'Next row' }).click();
  await expectGone(dialog('Backup'));
  await page.goBack();
  await expectVisible(dialog('Backup'));
  await page.keyboard.press('Escape');
  await expectGone(page.getByRole('dialog'));
  await expectFocus(button('Open Backup'), '"Open"');
});

for (const width of [1440, 390]) {
  scenario(`the source: rows before and after, and back to the matrix, ${width} wide`, { context: { viewport: { width, height: 844 } } }, async ({ page }) => {
    const { area, cell } = parts(page);
    await openBoth(page);
    const source = cell(area('Disaster recovery'), 'Backup', 0).getByRole('button', { name: /^Source/ });
    await source.click();
    const panel = page.getByRole('dialog', { name: /^Lantern Maps, line/ });
    const line = async () => Number(/line (\d+)/.exec(await panel.getByRole('heading').textContent())[1]);
    const first = await line();
    await expectAccessible(page);
    await panel.getByRole('button', { name: 'Previous row' }).click();
    await eventually(line, (now) => now < first, 'an earlier line');
    await panel.getByRole('button', { name: 'Next row' }).click();
    await eventually(line, (now) => now === first, 'the line again');
    if (width > 1000) {
      const edge = page.getByRole('separator', { name: 'Width of the source panel' });
      await edge.focus();
      const before = (await panel.boundingBox()).width;
      await page.keyboard.press('ArrowLeft');
      await eventually(async () => (await panel.boundingBox()).width, (now) => now > before, 'a wider panel');
      // Not over the matrix: it can be used all the same.
      await source.click();
    }
    await panel.getByRole('button', { name: 'Open in matrix' }).click();
    await expectFocus(source, 'the source in the matrix');
  });
}

scenario('arrow keys move through the matrix, and "?" lists the keys', async ({ page }) => {
  const { matrix, dialog } = parts(page);
  await openBoth(page);
  const at = () => page.evaluate(() => [document.activeElement.tagName, document.activeElement.parentElement.dataset.row]);
  await matrix.focus();
  await page.keyboard.press('ArrowDown');
  await eventually(at, ([tag]) => tag === 'TH', 'the first task');
  await page.keyboard.press('ArrowRight');
  const [tag, row] = await eventually(at, ([tag]) => tag === 'TD', 'its first cell');
  assert.equal(tag, 'TD');
  await page.keyboard.press('ArrowDown');
  await eventually(at, ([tag, now]) => tag === 'TD' && now !== row, 'the cell below');
  await page.keyboard.press('ArrowUp');
  await eventually(at, ([, now]) => now === row, 'the cell above');
  await page.keyboard.press('Enter');
  await expectVisible(page.getByRole('dialog', { name: /, line/ }));
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expectVisible(dialog('Keyboard shortcuts'));
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expectGone(dialog('Keyboard shortcuts'));
});

scenario('the paper has everything that is shown', { only: ['file'] }, async ({ page }) => {
  await openExample(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.paper');
  await expectVisible(paper);
  for (const text of ['Harbor Registry, 2026-03-02, harbor-registry.md', 'Disaster recovery', 'Findings', 'Backup']) await expectText(paper, text);
  const clipped = await paper.locator('td, th').evaluateAll((cells) => cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1).length);
  assert.equal(clipped, 0, 'nothing is clipped');
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expectGone(paper);
});

scenario('"Print" prints the paper', async ({ page }) => {
  await openExample(page);
  await page.evaluate(() => {
    window.print = () => {
      window.printed = document.querySelector('.paper table')?.rows.length;
      dispatchEvent(new Event('afterprint'));
    };
  });
  await parts(page).button('Print').click();
  await eventually(() => page.evaluate(() => window.printed), (rows) => rows > 2, 'the paper at the time of printing');
  await expectGone(page.locator('.paper'));
});

scenario('Ownership leads to services that are hidden', async ({ page }) => {
  const { tab, area } = parts(page);
  await openMany(page, 8);
  await tab('Ownership').click();
  await page.locator('.share[data-of="7"]').first().click();
  await eventually(() => servicesOver(area('Change management')), (names) => names.includes('Service 8'), 'Service 8 over the matrix');
  await eventually(() => page.evaluate(() => document.activeElement.dataset.service), (service) => service === '7', 'the focus on its cell');
});

scenario('a long reading is cancelled, and nothing is added', async ({ page }) => {
  const { status, button } = parts(page);
  // As from a slow disk, so that there is time to press the button.
  await page.evaluate(() => {
    const { arrayBuffer } = Blob.prototype;
    let before = Promise.resolve();
    Blob.prototype.arrayBuffer = function () {
      before = before.then(() => new Promise((done) => setTimeout(done, 150)));
      return before.then(() => arrayBuffer.call(this));
    };
  });
  const paths = [];
  for (let at = 1; at <= 20; at++) paths.push(await files.write(`slow-${at}.md`, small(`Slow ${at}`, '2026-01-01')));
  await dropFiles(page, paths);
  await expectText(status, /^Reading \d+ of 20…/);
  await button('Cancel').click();
  await expectText(status, 'Cancelled: nothing added');
  await expectVisible(button('Try the example'));
  await expectGone(button('Cancel'));
});

scenario('a long text is folded and opened', async ({ page }) => {
  const { button } = parts(page);
  const page0 = small('Long texts', '2026-01-01').replace('Ship them.', 'Ship them with care. '.repeat(60));
  await dropFiles(page, [await files.write('long.md', page0)]);
  const text = page.locator('.long');
  await expectVisible(text);
  const height = async () => (await text.boundingBox()).height;
  const folded = await height();
  // Of all the buttons of this name each says whose it is.
  await button('Show all: Updates of Long texts, Provider, Long texts').click();
  await eventually(height, (now) => now > folded, 'the whole text');
  const less = button('Show less: Updates of Long texts, Provider, Long texts');
  assert.equal(await less.getAttribute('aria-expanded'), 'true');
  await less.click();
  await eventually(height, (now) => now === folded, 'some lines of it');
});

scenario('undo and redo go through every kind of decision', async ({ page }) => {
  const { button } = parts(page);
  await openBoth(page);
  await button('Move Copper Jobs up').click();
  await button('Rename Copper Jobs').click();
  await page.getByRole('textbox', { name: 'Name of Copper Jobs' }).fill('Jobs');
  await page.keyboard.press('Enter');
  await button('Remove Lantern Maps').click();
  await expectDocuments(page, ['Jobs']);
  for (const names of [['Jobs', 'Lantern Maps'], ['Copper Jobs', 'Lantern Maps'], ['Lantern Maps', 'Copper Jobs']]) {
    await page.keyboard.press('Control+z');
    await expectDocuments(page, names);
  }
  await expectGone(button('Undo'));
  for (const names of [['Copper Jobs', 'Lantern Maps'], ['Jobs', 'Lantern Maps'], ['Jobs']]) {
    await page.keyboard.press('Control+Shift+z');
    await expectDocuments(page, names);
  }
  await expectGone(button('Redo'));
  // What comes in later stays, whatever is undone.
  await openBothMore(page);
  await page.keyboard.press('Control+z');
  await expectDocuments(page, ['Jobs', 'Lantern Maps', 'Service 1']);
});

async function openBothMore(page) {
  await dropFiles(page, [await files.write('service-1.md', small('Service 1', '2026-02-02'))]);
  await expectDocuments(page, ['Jobs', 'Service 1']);
}

scenario('the source beside stays with its page, and goes with it', async ({ page }) => {
  const { area, button, cell } = parts(page);
  await openBoth(page);
  await cell(area('Disaster recovery'), 'Backup', 0).getByRole('button', { name: /^Source/ }).click();
  const panel = page.getByRole('dialog', { name: /^Lantern Maps, line/ });
  await expectVisible(panel);
  await button('Move Lantern Maps down').click();
  await expectDocuments(page, ['Copper Jobs', 'Lantern Maps']);
  await expectVisible(panel);
  await button('Remove Lantern Maps').click();
  await expectGone(panel);
});

scenario('a source opened from a whole row stands over it', async ({ page }) => {
  const { button, dialog } = parts(page);
  await openBoth(page);
  await button('Open Backup').click();
  await dialog('Backup').getByRole('button', { name: /^Source/ }).first().click();
  const panel = page.getByRole('dialog', { name: /, line/ });
  await panel.getByRole('button', { name: 'Close' }).click();
  await expectGone(panel);
  await expectVisible(dialog('Backup'));
});

scenario('the panels close by Escape, by a press elsewhere and when they are left', async ({ page }) => {
  const { tab } = parts(page);
  await openBoth(page);
  const summary = page.locator('.services summary');
  const checkbox = page.getByRole('checkbox', { name: 'Copper Jobs' });
  await summary.click();
  await checkbox.focus();
  await page.keyboard.press('Escape');
  await expectGone(checkbox);
  await expectFocus(summary, '"Services"');
  await page.keyboard.press('Enter');
  await expectVisible(checkbox);
  await page.locator('.brand').click();
  await expectGone(checkbox);
  await summary.click();
  await checkbox.focus();
  await tab('Matrix').focus();
  await expectGone(checkbox);
  await summary.click();
  await parts(page).button('Hide all').click();
  await expectStatus(page, 'All services are hidden');
  await expectText(parts(page).matrix, 'All services are hidden');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await parts(page).button('Show all services').click();
  await expectVisible(page.getByRole('rowheader', { name: 'Backup' }));
});
