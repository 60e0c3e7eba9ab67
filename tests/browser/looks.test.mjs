// Dark and narrow, and the main job by keys alone.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectAccessible, expectStarted, expectText, expectVisible, saveDownload, scenario } from './harness.mjs';
import { COPPER, LANTERN, areasShown, expectDocuments, expectFocus, expectStatus, openExample, parts, temporaryFolder } from './screen.mjs';

async function expectNoSidewaysScrolling(page, where) {
  const [content, window] = await page.evaluate(() => [document.scrollingElement.scrollWidth, innerWidth]);
  assert.ok(content <= window, `${where}: the page is ${content} wide in a window of ${window}`);
}

/** How light the page's ground is, from 0 to 255. */
function lightness(page) {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
    return Math.round((red + green + blue) / 3);
  });
}

const files = temporaryFolder();

/** Eight areas of one row each, with letters for who does what. */
function house(name) {
  const wings = Array.from({ length: 8 }, (_, at) => `## Wing ${at + 1}

| Task | Provider | Customer |
|---|---|---|
| Sweep the floor of wing ${at + 1} | R, A | C, I |
`);
  return `# Responsibilities in ${name}\n\n${wings.join('\n')}`;
}

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1440, 1024, 390, 320]) {
    scenario(`${colorScheme}, ${width} pixels wide`, { context: { colorScheme, viewport: { width, height: 844 } } }, async ({ page }) => {
      const { button, tab, area, cell, dialog } = parts(page);
      assert.equal((await lightness(page)) > 127, colorScheme === 'light');
      await expectNoSidewaysScrolling(page, 'the start');
      // What Onus reads stands below the ways in, away from the edges and no wider than one reads.
      const { x, width: across } = await page.getByText('Reads Markdown, HTML').boundingBox();
      assert.ok(x >= 16 && across <= 44 * 16 && Math.abs(x + across / 2 - width / 2) < 1, `${x}, ${across} wide`);
      await expectAccessible(page);

      // With many areas, the tables of the views are wider than any window.
      const wide = [await files.write('east.md', house('East House')), await files.write('west.md', house('West House'))];
      await dropFiles(page, [LANTERN, COPPER, ...wide]);
      await expectStatus(page, '4 documents added, 24 rows');
      await expectNoSidewaysScrolling(page, 'the matrix');
      await expectAccessible(page);
      await expectText(cell(area('Disaster recovery'), 'Backup', 3), 'Save what your jobs write.');

      await cell(area('Disaster recovery'), 'Backup', 3).getByRole('button').click();
      await expectVisible(dialog(/^Copper Jobs, line/));
      await expectNoSidewaysScrolling(page, 'the source');
      await expectAccessible(page);
      await page.keyboard.press('Escape');

      for (const view of [...(await page.getByRole('tab').all()), tab('Matrix')]) {
        await view.click();
        await expectVisible(page.locator(`#${await view.getAttribute('aria-controls')}`));
        await expectNoSidewaysScrolling(page, await view.textContent());
        await expectAccessible(page);
      }

      await button('Export').click();
      const exporting = page.getByRole('dialog', { name: 'Export' });
      await expectVisible(exporting);
      await expectNoSidewaysScrolling(page, 'the dialog');
      await expectAccessible(page);
      const items = [...(await exporting.getByRole('radio').all()), exporting.getByRole('button', { name: 'Save' })];
      for (const item of items) {
        const box = await item.boundingBox();
        assert.ok(box.x >= 0 && box.x + box.width <= width, 'the dialog is in the window');
      }
      const saved = await saveDownload(page, () => items.at(-1).click());
      assert.match(saved.name, /\.csv$/);
    });
  }
}

scenario('the theme is switched and remembered', { context: { colorScheme: 'light' } }, async ({ page }) => {
  const theme = page.getByRole('button', { name: /^Theme: / });
  const expectTheme = async (name, isLight) => {
    await expectText(theme, `Theme: ${name}`);
    assert.equal((await lightness(page)) > 127, isLight, name);
  };
  await openExample(page);
  await expectTheme('system', true);
  await theme.click();
  await expectTheme('light', true);
  await theme.click();
  await expectTheme('dark', false);
  await expectAccessible(page);

  await page.reload();
  await expectStarted(page);
  await expectTheme('dark', false);
  await theme.click();
  await expectTheme('system', true);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectTheme('system', false);
});

scenario('the main job by keys alone', async ({ page }) => {
  const { button, tab, search, found, matrix } = parts(page);
  const key = (name) => page.keyboard.press(name);
  /** Goes on with the key until the focus is there. */
  const goTo = async (target, name, what) => {
    for (let pressed = 0; pressed < 40; pressed++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await key(name);
    }
    assert.fail(`${what} is not reached by ${name}`);
  };

  await goTo(button('Try the example'), 'Tab', '"Try the example"');
  await key('Enter');
  await expectText(parts(page).status, /^2 documents added, \d+ rows$/);
  await expectFocus(tab('Matrix'), 'the tab that is shown, as the button has gone');

  for (const [pressed, name] of [['ArrowRight', 'Ownership'], ['ArrowRight', 'Duties'], ['End', 'Findings'], ['ArrowRight', 'Summary'], ['ArrowLeft', 'Findings'], ['Home', 'Summary'], ['ArrowRight', 'Matrix']]) {
    await key(pressed);
    await expectFocus(tab(name), name);
    assert.equal(await tab(name).getAttribute('aria-selected'), 'true');
    await expectVisible(page.getByRole('tabpanel', { name }));
  }

  await key('/');
  await expectFocus(search, 'the search');
  await page.keyboard.type('mirror TWICE');
  await expectText(found, /^1 of /);
  await eventually(() => areasShown(page), (areas) => areas.flat().join() === 'Disaster recovery,1', 'one area');
  assert.equal(await search.inputValue(), 'mirror TWICE', 'the "/" itself is not written');
  await key('Control+A');
  await key('Delete');
  await eventually(() => areasShown(page), (areas) => areas.length === 5, 'all areas again');
  await key('/');
  assert.equal(await search.inputValue(), '/', 'in a field it is a letter like any other');
  await page.keyboard.type('no such words');
  await expectText(matrix, 'No row has all of these words');
  await key('Control+A');
  await key('Delete');

  await goTo(button('Export'), 'Shift+Tab', '"Export"');
  await key('Enter');
  await expectFocus(page.getByRole('radio', { name: 'CSV', exact: true }), 'the first format');
  const { name } = await saveDownload(page, () => key('Enter'));
  assert.equal(name, 'onus-harbor-registry-tideline-queues-2026-03-02.csv');

  await goTo(button('Remove Tideline Queues'), 'Tab', '"Remove"');
  await key('Enter');
  await expectFocus(button('Undo'), '"Undo"');
  await key('Enter');
  await expectDocuments(page, ['Harbor Registry', 'Tideline Queues']);
});

scenario('the view is part of the address and comes back', async ({ page }) => {
  const { tab } = parts(page);
  await openExample(page);
  await tab('Findings').click();
  await expectVisible(page.getByRole('tabpanel', { name: 'Findings' }));
  await page.goBack();
  await expectVisible(page.getByRole('tabpanel', { name: 'Matrix' }));
  await page.goForward();
  await expectVisible(page.getByRole('tabpanel', { name: 'Findings' }));
  assert.doesNotMatch(page.url(), /harbor|tideline/i);
});
