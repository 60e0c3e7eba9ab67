// Rows joined and split by hand.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectGone, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, LANTERN_2024, PLUM, SLATE, expectFocus, expectStatus, exportAs, parts } from './screen.mjs';

async function openBoth(page) {
  await dropFiles(page, [SLATE, PLUM]);
  await expectVisible(parts(page).matrix);
}

const head = (page, task) => parts(page).area('Change management').getByRole('rowheader', { name: task });

async function exportedRows(page) {
  const { bytes } = await exportAs(page, 'JSON');
  return JSON.parse(bytes.toString()).rows;
}

const BOTH = 'Bigger volumes / Larger disks';

scenario('two rows are joined, split and joined again', async ({ page }) => {
  const { button, dialog } = parts(page);
  await openBoth(page);
  await button('Join Larger disks…').click();
  await dialog('Join Larger disks').getByRole('button', { name: 'Bigger volumes, Plum Files' }).click();
  await expectStatus(page, '“Larger disks” joined with “Bigger volumes”');
  // The line is titled by both names, whichever page came first.
  await expectText(head(page, BOTH), 'by hand, sure');
  await eventually(() => head(page, 'Bigger volumes').count(), (count) => count === 1, 'no line of its own');
  const row = (await exportedRows(page)).find((one) => one.task === BOTH);
  assert.equal(row.reason, 'by hand');
  assert.deepEqual(row.members.map((member) => [member.service, member.line]), [['slate-disks', 32], ['plum-files', 31]]);

  await button(`Split ${BOTH}`).click();
  await expectGone(head(page, BOTH));
  await expectVisible(head(page, 'Bigger volumes'));
  await button('Undo').click();
  await expectText(head(page, BOTH), 'by hand');
  await button('Undo').click();
  await expectGone(head(page, BOTH));
});

scenario('joining works by keys alone', async ({ page }) => {
  const { button, dialog } = parts(page);
  await openBoth(page);
  await button('Join Older disks…').focus();
  await page.keyboard.press('Enter');
  await expectFocus(dialog('Join Older disks').getByRole('searchbox', { name: 'Find a row' }), 'the search field');
  await page.keyboard.type('no such words');
  await expectText(dialog('Join Older disks').getByRole('status'), 'Nothing found.');
  await dialog('Join Older disks').getByRole('searchbox', { name: 'Find a row' }).fill('folder');
  await eventually(() => dialog('Join Older disks').getByRole('list').getByRole('button').count(), (count) => count === 1, 'one row found');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expectText(head(page, 'Older disks'), 'by hand');
  await expectFocus(button('Undo'), 'the way back');
  await page.keyboard.press('Enter');
  await expectVisible(head(page, 'Names of folders'));
});

scenario('from a row that three services share, one is taken out', async ({ page }) => {
  const { area, button, dialog } = parts(page);
  await dropFiles(page, [LANTERN, LANTERN_2024, COPPER]);
  const backups = area('Disaster recovery').getByRole('rowheader', { name: 'Backup' });
  await expectText(backups.first(), 'same name');
  assert.equal(await backups.count(), 1);
  await button('Split Backup').click();
  await dialog('Split Backup').getByRole('button', { name: 'Take out Copper Jobs' }).click();
  await expectStatus(page, '“Backup” of Copper Jobs stands by itself');
  await eventually(() => backups.count(), (count) => count === 2, 'a row of its own');
  await expectText(backups.first(), 'same name');

  await button('Split Backup').first().click();
  await expectStatus(page, '“Backup” of Lantern Maps (2024-05-06) stands by itself');
  await eventually(() => backups.count(), (count) => count === 3, 'three rows');
});

scenario('Escape joins nothing', async ({ page }) => {
  const { button, dialog } = parts(page);
  await openBoth(page);
  await button('Join Older disks…').click();
  await page.keyboard.press('Escape');
  await expectGone(dialog('Join Older disks'));
  await expectFocus(button('Join Older disks…'), 'the button that opened the dialog');
  assert.equal((await exportedRows(page)).length, 4);
});

scenario('two rows of one service are joined and split', async ({ page }) => {
  const { area, button, cell, dialog } = parts(page);
  await openBoth(page);
  await button('Join Larger disks…').click();
  await dialog('Join Larger disks').getByRole('button', { name: 'Older disks, Slate Disks' }).click();
  await expectText(head(page, 'Larger disks'), 'by hand');
  // Both tasks are told in the cell.
  await expectText(cell(area('Change management'), 'Larger disks', 0), /Larger disks[^]*Older disks/);
  const exported = (await exportedRows(page)).find((one) => one.task === 'Larger disks / Older disks');
  assert.deepEqual(exported.members.map((member) => member.service), ['slate-disks', 'slate-disks']);

  await button('Split Larger disks / Older disks').click();
  await expectStatus(page, '“Older disks” of Slate Disks stands by itself');
  await expectVisible(head(page, 'Older disks'));
});

scenario('what is the same is made related, and the same again', async ({ page }) => {
  const { button, dialog } = parts(page);
  await openBoth(page);
  await button('Join Larger disks…').click();
  await dialog('Join Larger disks').getByRole('radio', { name: 'Related, not the same' }).check();
  await dialog('Join Larger disks').getByRole('button', { name: 'Bigger volumes, Plum Files' }).click();
  await expectStatus(page, '“Larger disks” related to “Bigger volumes”');
  await button('Open Larger disks').click();
  const related = dialog('Larger disks').getByRole('list', { name: 'Related, not the same' });
  await expectText(related, /Bigger volumes.*by hand, sure/);
  await related.getByRole('button', { name: 'Bigger volumes, Plum Files: the same' }).click();
  await expectText(head(page, BOTH), 'by hand');

  await button(`Open ${BOTH}`).click();
  await button(`${BOTH}: related, not the same`).click();
  await expectStatus(page, `“${BOTH}” is related, not the same`);
  await expectGone(head(page, BOTH));
  // The dialog stays with the row that keeps the line's place.
  await dialog('Bigger volumes').getByRole('button', { name: 'Larger disks, Slate Disks: not related' }).click();
  await expectStatus(page, '“Bigger volumes” and “Larger disks” are not related');
});
