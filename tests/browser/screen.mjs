// The parts of the screen, by the names that the contract gives them, and the pages dropped on it.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { eventually, expectText, expectWhole, saveDownload } from './harness.mjs';

const FILES = ['lantern-maps.md', 'copper-jobs.md', 'keyref.yaml', 'lantern-maps-2024.md', 'slate-disks.md', 'plum-files.md'];
export const [LANTERN, COPPER, KEYREF, LANTERN_2024, SLATE, PLUM] = FILES.map((file) =>
  fileURLToPath(new URL(`pages/${file}`, import.meta.url)));

export function parts(page) {
  const matrix = page.getByRole('region', { name: 'Comparison matrix' });
  return {
    status: page.getByRole('status'),
    alert: page.getByRole('alert'),
    matrix,
    tables: matrix.getByRole('table'),
    documents: page.getByRole('list', { name: 'Documents' }).getByRole('listitem'),
    found: page.getByText(/^\d+ of \d+ rows/),
    search: page.getByRole('searchbox', { name: 'Search' }),
    area: (name) => matrix.getByRole('table', { name }),
    button: (name) => page.getByRole('button', { name, exact: true }),
    tab: (name) => page.getByRole('tab', { name }),
    dialog: (name) => page.getByRole('dialog', { name }),
    cell: (table, task, column) => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: task }) }).getByRole('cell').nth(column),
  };
}

/** The tables that are shown: their captions in order, and how many rows each has. */
export async function areasShown(page) {
  return parts(page).tables.evaluateAll((tables) =>
    tables.map((table) => [table.caption.textContent.trim(), [...table.tBodies[0].rows].filter((row) => !row.hidden).length]));
}

/** The services over a table's columns, in order, without their dates. */
export async function servicesOver(table) {
  const heads = await table.locator('thead th.service bdi').allTextContents();
  return heads.map((head) => head.trim());
}

/** The tasks of a table's rows, in order: what stands first in a row header, before its buttons. */
export async function tasksOf(table) {
  return table.getByRole('rowheader').evaluateAll((heads) => heads.map((head) => head.firstChild.textContent.trim()));
}

/** The names in the list of documents, in order. */
export async function documentNames(page) {
  return parts(page).documents.getByRole('heading').allTextContents();
}

export async function expectDocuments(page, names) {
  await eventually(() => documentNames(page), (shown) => shown.join() === names.join(), `documents ${names}`);
}

/** Waits until exactly this is announced. */
export async function expectStatus(page, sentence) {
  await eventually(() => parts(page).status.locator('span').textContent(), (said) => said.trim() === sentence, `status ${sentence}`);
  await expectWhole(page);
}

/** Waits until the focus is on the element. */
export async function expectFocus(locator, what) {
  await eventually(() => locator.evaluate((element) => element === document.activeElement), Boolean, `focus on ${what}`);
}

export async function openExample(page) {
  await parts(page).button('Try the example').click();
  await expectText(parts(page).status, /^2 documents added, \d+ rows$/);
}

/** A folder that lives as long as the test file, and a way to write files into it. */
export function temporaryFolder() {
  const folder = mkdtemp(join(tmpdir(), 'onus-'));
  after(async () => rm(await folder, { recursive: true }));
  return {
    folder,
    async write(name, content) {
      const path = join(await folder, name);
      await writeFile(path, content);
      return path;
    },
  };
}

/** Opens "Export", chooses, and saves: the name and the bytes of the file. */
export async function exportAs(page, format, { what, part, forSpreadsheets = false, separator } = {}) {
  await parts(page).button('Export').click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  if (what) await dialog.getByRole('radio', { name: what, exact: true }).check();
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  if (part) await dialog.getByRole('radio', { name: part }).check();
  if (forSpreadsheets) await dialog.getByRole('checkbox', { name: 'For spreadsheets' }).check();
  if (separator) await dialog.getByRole('combobox', { name: 'Separator' }).selectOption({ label: separator });
  return saveDownload(page, () => dialog.getByRole('button', { name: 'Save' }).click());
}
