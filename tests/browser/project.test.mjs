// "Save project" and "Open project": everything comes back, and nothing else does.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectAccessible, expectGone, expectStarted, expectText, expectVisible, saveDownload, scenario } from './harness.mjs';
import { COPPER, KEYREF, LANTERN, expectDocuments, expectStatus, openExample, parts, temporaryFolder } from './screen.mjs';

const files = temporaryFolder();

async function openMenu(page) {
  await page.getByText('Project', { exact: true }).click();
}

async function saveProject(page) {
  await openMenu(page);
  const saved = await saveDownload(page, () => page.getByRole('button', { name: /^Save project/ }).click());
  await openMenu(page);
  return saved;
}

async function matrixText(page) {
  return parts(page).tables.allTextContents();
}

scenario('a project is saved, and dropping it brings everything back', async ({ page, context }) => {
  const { button } = parts(page);
  await dropFiles(page, [LANTERN, COPPER, KEYREF]);
  await expectText(parts(page).status, /2 documents added/);
  await button('Move Copper Jobs up').click();
  await button('Rename Lantern Maps').click();
  await page.getByRole('textbox', { name: 'Name of Lantern Maps' }).fill('Maps </script><b>& “more”');
  await page.keyboard.press('Enter');
  const names = ['Copper Jobs', 'Maps </script><b>& “more”'];
  await expectDocuments(page, names);
  await page.getByText('Services: 2 of 2').click();
  await page.getByRole('checkbox', { name: 'Copper Jobs' }).click();
  await expectText(page.locator('.hidden-services'), '1 service hidden');
  const before = await matrixText(page);

  const { name, bytes } = await saveProject(page);
  assert.match(name, /^onus-copper-jobs-.*\.onus\.json$/);
  await expectStatus(page, `Saved as ${name}`);
  const project = JSON.parse(bytes);
  assert.deepEqual([project.format, project.version], ['onus.project', 1]);

  const other = await context.newPage();
  await other.goto(page.url());
  await expectStarted(other);
  // The name tells nothing: what it is stands inside.
  await dropFiles(other, [await files.write('renamed.txt', bytes)]);
  await expectStatus(other, '“renamed.txt” opened: 2 documents, 8 rows');
  await expectDocuments(other, names);
  await expectText(other.locator('.hidden-services'), '1 service hidden');
  assert.deepEqual(await matrixText(other), before);
  assert.deepEqual((await saveProject(other)).bytes, bytes, 'the same project again');
  await other.close();
});

scenario('a project takes the place of what is open, and undo brings that back', async ({ page }) => {
  const { button } = parts(page);
  await dropFiles(page, [LANTERN]);
  const { bytes } = await saveProject(page);
  await button('Remove Lantern Maps').click();
  await openExample(page);
  await dropFiles(page, [await files.write('one.onus.json', bytes)]);
  await expectStatus(page, '“one.onus.json” opened: 1 document, 5 rows');
  await expectDocuments(page, ['Lantern Maps']);
  await button('Undo').click();
  await expectDocuments(page, ['Harbor Registry', 'Tideline Queues']);
});

scenario('what is no project changes nothing and says so', async ({ page }) => {
  const { alert, status } = parts(page);
  await openExample(page);
  const before = await matrixText(page);
  const page0 = { file: 'x.md', text: '# X' };
  const bad = {
    'cut.onus.json': '{"format":"onus.project","version":1,"pages":[',
    'other.onus.json': '{"format":"elsewhere","version":1}',
    'index.onus.json': JSON.stringify({ format: 'onus.project', version: 1, pages: [page0], services: [{ page: 7 }] }),
    'part.onus.json': JSON.stringify({ format: 'onus.project', version: 1, pages: [page0], services: [{ page: 0, part: 99 }] }),
    'types.onus.json': JSON.stringify({ format: 'onus.project', version: 1, pages: { length: 1e9 }, services: '' }),
    'deep.onus.json': '['.repeat(200_000),
  };
  for (const [name, content] of Object.entries(bad)) {
    await dropFiles(page, [await files.write(name, content)]);
    await expectText(alert, `“${name}” is damaged or no project of Onus. Nothing was changed.`);
    await page.getByRole('button', { name: new RegExp(`^Dismiss: “${name}`) }).click();
    await expectGone(alert.locator('p'));
  }
  await dropFiles(page, [await files.write('next.onus.json', '{"format":"onus.project","version":2,"pages":"elsewhere"}')]);
  await expectText(alert, '“next.onus.json” was saved by a newer Onus (version 2 of the format). Nothing was changed');
  assert.deepEqual(await matrixText(page), before);
  await expectDocuments(page, ['Harbor Registry', 'Tideline Queues']);
  await expectVisible(status);
});

scenario('hostile words in a project are only words', async ({ page }) => {
  const markup = '<img src=x onerror=alert(1)>';
  const text = `## Change management\n\n| Task | Provider responsibilities | Customer responsibilities |\n|---|---|---|\n| ${markup} | [a](javascript:alert(1)) | b |\n`;
  const project = { format: 'onus.project', version: 1, pages: [{ file: markup, text }], services: [{ page: 0, name: markup }] };
  await dropFiles(page, [await files.write('hostile.onus.json', JSON.stringify(project))]);
  await expectDocuments(page, [markup]);
  assert.equal(await page.locator('main img, aside img, a[href^="javascript"]').count(), 0);
  await expectAccessible(page);
});

scenario('leaving with unsaved work asks; without, it does not', async ({ page }) => {
  const { button } = parts(page);
  const asked = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await openExample(page);
  await page.reload();
  await expectStarted(page);
  assert.deepEqual(asked, [], 'pages are still on disk');
  await openExample(page);
  await button('Move Harbor Registry down').click();
  await expectDocuments(page, ['Tideline Queues', 'Harbor Registry']);
  await page.reload();
  await expectStarted(page);
  assert.deepEqual(asked, ['beforeunload']);
  await openExample(page);
  await button('Move Harbor Registry down').click();
  await saveProject(page);
  await expectText(parts(page).status, /^Saved as /);
  await page.reload();
  await expectStarted(page);
  await eventually(async () => asked.length, (count) => count === 1, 'no second question');
});
