// "Duties": what the customer has to do, as a list to work through, kept over newer versions of the pages.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dropFiles, eventually, expectGone, expectStarted, expectText, expectVisible, saveDownload, scenario } from './harness.mjs';
import { COPPER, LANTERN, LANTERN_2024, expectFocus, expectStatus, exportAs, openExample, parts, temporaryFolder } from './screen.mjs';

const files = temporaryFolder();

/** The lists of the tab, by area and service. */
const list = (page, name) => page.getByRole('list', { name, exact: true });
const state = (page, of) => page.getByRole('combobox', { name: `State of ${of}`, exact: true });
const who = (page, of) => page.getByRole('textbox', { name: `Who does ${of}`, exact: true });
const due = (page, of) => page.getByLabel(`Due date of ${of}`, { exact: true });
const note = (page, of) => page.getByRole('textbox', { name: `Note on ${of}`, exact: true });
const tick = (page, of) => page.getByRole('checkbox', { name: `Select ${of}`, exact: true });
const bulk = (page) => page.getByRole('form', { name: 'Change the selected duties' });
const show = (page) => page.getByRole('group', { name: 'Duties to show' });

/** The tasks that are shown, in order. */
async function tasks(page) {
  return page.locator('.duties-part li:visible strong').allTextContents();
}

async function openDuties(page, paths) {
  await dropFiles(page, paths);
  await parts(page).tab('Duties').click();
  await expectVisible(show(page));
}

/** The project as "Save project" writes it. */
async function saveProject(page) {
  await page.getByText('Project', { exact: true }).click();
  const saved = await saveDownload(page, () => page.getByRole('button', { name: /^Save project/ }).click());
  await page.keyboard.press('Escape');
  return saved;
}

function lamps(date, rows) {
  return `---
lastupdated: "${date}"
---

# Responsibilities with Tower Lamps

## Change management

| Task | Provider | Customer |
|---|---|---|
${rows.join('\n')}
`;
}

const OLD = lamps('2025-01-10', [
  '| Oil | Ship it. | Fill it up each night. |',
  '| Wicks | Ship them. | Cut them on Monday. |',
  '| Glass | N/A | Wipe it once a week. |',
  '| Stairs | Sweep them. | N/A |',
]);
const NEW = lamps('2026-01-10', [
  '| Oil | Ship it early. | Fill it up, each night |',
  '| Wicks | Ship them. | Cut them on Friday. |',
  '| Stairs | Sweep them. | N/A |',
]);

scenario('what the customer has alone or with the provider is listed by service and area', async ({ page }) => {
  await openDuties(page, [LANTERN]);
  assert.deepEqual(await tasks(page), ['Late tiles', 'Usage quota', 'New street data', 'Backup', 'Loss of a region']);
  await expectText(list(page, 'Incident and operations management, Lantern Maps'), 'whom to call at night');
  await expectText(list(page, 'Disaster recovery, Lantern Maps').getByRole('listitem').first(), 'with the provider');
  await expectText(page.getByRole('tabpanel', { name: 'Duties' }).getByRole('heading', { name: /^Lantern Maps/ }), '5 open');
  await page.getByRole('button', { name: 'Open row: Backup, Lantern Maps' }).press('Enter');
  await expectVisible(page.getByRole('dialog', { name: /Backup/ }));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Source of Backup, Lantern Maps, line/ }).press('Enter');
  await expectVisible(page.getByRole('dialog', { name: /^Lantern Maps, line/ }));
  await page.keyboard.press('Escape');
});

scenario('a duty is worked through, and each act is one undo', async ({ page }) => {
  await openDuties(page, [LANTERN]);
  const of = 'Backup, Lantern Maps';
  await state(page, of).selectOption('in work');
  await expectStatus(page, 'Backup: in work');
  await who(page, of).fill('Anna');
  await who(page, of).press('Tab');
  await expectStatus(page, 'Backup: Anna does it');
  await due(page, of).fill('2001-02-03');
  await due(page, of).blur();
  await expectStatus(page, 'Backup: due 2001-02-03');
  await note(page, of).fill('ask the desk');
  await note(page, of).press('Enter');
  await expectStatus(page, 'Backup: note written');
  await expectText(list(page, 'Disaster recovery, Lantern Maps').getByRole('listitem').first(), 'overdue');
  await expectText(page.getByRole('tabpanel', { name: 'Duties' }).getByRole('heading', { name: /^Lantern Maps/ }), '4 open, 1 in work');
  for (const undone of ['note written', 'due 2001-02-03', 'Anna does it', 'in work']) {
    await parts(page).button('Undo').click();
    await expectStatus(page, `Undone: Backup: ${undone}`);
  }
  const fields = [state(page, of), who(page, of), due(page, of), note(page, of)];
  assert.deepEqual(await Promise.all(fields.map((field) => field.inputValue())), ['open', '', '', '']);
});

scenario('two edits of one duty right after each other are both kept', async ({ page }) => {
  await openDuties(page, [LANTERN]);
  const of = 'Backup, Lantern Maps';
  await who(page, of).fill('Anna');
  // In one task of the browser, before anything is drawn anew.
  await page.evaluate(([whoLabel, stateLabel]) => {
    const field = (label) => [...document.querySelectorAll('input, select')].find((element) => element.getAttribute('aria-label') === label);
    field(whoLabel).dispatchEvent(new Event('change', { bubbles: true }));
    const select = field(stateLabel);
    select.value = [...select.options].find((option) => option.text === 'done').value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, [`Who does ${of}`, `State of ${of}`]);
  await expectStatus(page, 'Backup: done');
  assert.equal(await who(page, of).inputValue(), 'Anna');
  const { bytes } = await exportAs(page, 'CSV', { what: 'Duties' });
  assert.match(bytes.toString(), /Backup,.*done.*Anna/s);
});

scenario('a view of the list is exported as it is shown', async ({ page }) => {
  await openDuties(page, [LANTERN, COPPER]);
  await page.getByRole('searchbox').fill('backup');
  const shown = await eventually(() => tasks(page), (names) => names.length < 5, 'the list to be narrowed');
  const view = await exportAs(page, 'CSV', { what: 'Duties', part: /^This view/ });
  const lines = view.bytes.toString().trim().split('\r\n');
  assert.equal(lines.filter((line) => /,Backup,/.test(line)).length, shown.filter((name) => name === 'Backup').length);
  const all = await exportAs(page, 'CSV', { what: 'Duties', part: 'All' });
  assert.ok(all.bytes.length > view.bytes.length, 'all of it is more than the view');
});

scenario('several are changed at once: one by one, of an area, of what is shown', async ({ page }) => {
  await openDuties(page, [LANTERN, COPPER]);
  const { button } = parts(page);
  const stateOfAll = page.getByRole('combobox', { name: 'State of the selected' });
  await tick(page, 'Late tiles, Lantern Maps').check();
  await page.getByRole('checkbox', { name: 'Select all of Disaster recovery, Lantern Maps' }).check();
  await expectText(bulk(page), '3 selected');
  await stateOfAll.selectOption('done');
  await page.getByRole('textbox', { name: 'Who does the selected' }).fill('Ben');
  await button('Change selected').click();
  await expectStatus(page, '3 duties: done, Ben does it');
  await expectText(bulk(page), '0 selected');
  assert.equal(await state(page, 'Loss of a region, Lantern Maps').inputValue(), 'done');
  await expectText(page.getByRole('tabpanel', { name: 'Duties' }).getByRole('heading', { name: /^Lantern Maps/ }), '2 open, 3 done');

  await show(page).getByRole('combobox', { name: 'State' }).selectOption('done');
  assert.deepEqual(await tasks(page), ['Late tiles', 'Backup', 'Loss of a region']);
  await page.getByRole('checkbox', { name: 'Select all 3 shown' }).check();
  await stateOfAll.selectOption('not ours');
  await button('Change selected').click();
  await expectStatus(page, '3 duties: not ours');
  assert.equal((await tasks(page)).length, 3, 'what was changed stays in sight until something else is asked');
  await show(page).getByRole('combobox', { name: 'Who' }).selectOption('Ben');
  assert.deepEqual(await tasks(page), []);
  await show(page).getByRole('combobox', { name: 'State' }).selectOption('all');
  assert.equal((await tasks(page)).length, 3);
  await button('Undo').click();
  await expectStatus(page, 'Undone: 3 duties: not ours');
  assert.equal(await state(page, 'Backup, Lantern Maps').inputValue(), 'done');

  await show(page).getByRole('combobox', { name: 'Who' }).selectOption('anybody');
  await show(page).getByRole('combobox', { name: 'Group by' }).selectOption('area');
  await expectVisible(list(page, 'Lantern Maps, Disaster recovery'));
  const { name, bytes } = await saveDownload(page, () => button('Save as CSV').click());
  assert.match(name, /duties\.csv$/);
  const [head, first] = bytes.toString().split('\r\n');
  assert.equal(head, 'Service,Area,Task,Owner,Duty,Source,State,Who,Due,Note,Since,Before');
  assert.match(first, /^Lantern Maps,Incident and operations management,Late tiles,shared,.*,lantern-maps\.md:\d+,done,Ben,,,,$/);
});

scenario('filters and search narrow the list, and what is written down is found', async ({ page }) => {
  await openDuties(page, [LANTERN, COPPER]);
  await note(page, 'Backup, Lantern Maps').fill('with the porter');
  await note(page, 'Backup, Lantern Maps').press('Enter');
  await parts(page).search.fill('porter');
  await eventually(() => tasks(page), (shown) => shown.join() === 'Backup', 'what a note says');
  await parts(page).search.fill('no such words');
  await expectText(page.getByRole('tabpanel', { name: 'Duties' }), 'No duty of the customer is shown.');
  await parts(page).search.fill('');
  await page.getByRole('combobox', { name: 'Area' }).selectOption('Change management');
  await expectGone(list(page, 'Disaster recovery, Lantern Maps'));
  await expectVisible(list(page, 'Change management, Copper Jobs'));
});

scenario('it is saved with the project, reopened, and carried over a newer version of the page', async ({ page, context }) => {
  await openDuties(page, [await files.write('tower-lamps.md', OLD)]);
  assert.deepEqual(await tasks(page), ['Oil', 'Wicks', 'Glass'], 'the stairs are the provider’s');
  await page.getByRole('checkbox', { name: 'Select all 3 shown' }).check();
  await page.getByRole('combobox', { name: 'State of the selected' }).selectOption('done');
  await parts(page).button('Change selected').click();
  await expectStatus(page, '3 duties: done');
  const { bytes } = await saveProject(page);

  const other = await context.newPage();
  await other.goto(page.url());
  await expectStarted(other);
  await dropFiles(other, [await files.write('kept.onus.json', bytes)]);
  await parts(other).tab('Duties').click();
  assert.equal(await state(other, 'Glass, Tower Lamps').inputValue(), 'done');
  await dropFiles(other, [await files.write('tower-lamps-2026.md', NEW)]);
  await expectStatus(other, '1 document added, 3 rows');

  const label = 'Tower Lamps (2026-01-10)';
  const items = list(other, `Change management, ${label}`).getByRole('listitem');
  await eventually(() => items.count(), (count) => count === 3, 'the older page has no duties of its own');
  assert.equal(await state(other, `Oil, ${label}`).inputValue(), 'done');
  assert.doesNotMatch(await items.nth(0).textContent(), /look at it again/, 'other form and the provider’s part are no change');
  await expectText(items.nth(1), 'changed: look at it again');
  const [was, is] = [await items.nth(1).locator('del').textContent(), await items.nth(1).locator('ins').textContent()];
  assert.deepEqual([was.trim(), is.trim()], ['Monday.', 'Friday.']);
  await expectText(items.nth(2), 'no longer in the page');
  for (const task of ['Wicks', 'Glass']) assert.equal(await state(other, `${task}, ${label}`).inputValue(), 'done');

  await other.getByRole('button', { name: `Looked at Wicks, ${label}` }).press('Enter');
  await expectStatus(other, 'Wicks: looked at');
  await expectFocus(state(other, `Wicks, ${label}`), 'its state');
  assert.equal(await items.nth(1).locator('ins').count(), 0);
  await other.getByRole('button', { name: `Remove Glass, ${label} from the list` }).press('Enter');
  await eventually(() => items.count(), (count) => count === 2, 'the list without it');
  await expectFocus(parts(other).button('Undo'), '"Undo"');
  await parts(other).button('Undo').click();
  await eventually(() => items.count(), (count) => count === 3, 'it is back');
  await other.close();
});

scenario('it is remembered on this device', { only: ['http'] }, async ({ page }) => {
  await openDuties(page, [LANTERN]);
  await page.getByText('Project', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Remember on this device' }).check();
  // Other tabs are asked first.
  await expectStatus(page, 'Remembered on this device from now on');
  await page.keyboard.press('Escape');
  await who(page, 'Backup, Lantern Maps').fill('Anna');
  await who(page, 'Backup, Lantern Maps').press('Enter');
  await expectStatus(page, 'Backup: Anna does it');
  await page.reload();
  await expectStarted(page);
  await expectText(parts(page).status, /^Back from this device/);
  assert.equal(await who(page, 'Backup, Lantern Maps').inputValue(), 'Anna');
  await page.getByText('Project', { exact: true }).click();
  await page.getByRole('button', { name: /^Forget everything/ }).click();
  await expectText(parts(page).status, /erased/);
});

scenario('a service keeps its notes under another name', async ({ page }) => {
  await openDuties(page, [LANTERN_2024]);
  await state(page, 'Paper maps, Lantern Maps').selectOption('done');
  await parts(page).button('Rename Lantern Maps').click();
  await page.getByRole('textbox', { name: 'Name of Lantern Maps' }).fill('Maps');
  await page.keyboard.press('Enter');
  await eventually(() => state(page, 'Paper maps, Maps').inputValue(), (value) => value === 'done', 'the state');
  await parts(page).button('Undo').click();
  await eventually(() => state(page, 'Paper maps, Lantern Maps').inputValue(), (value) => value === 'done', 'the state');
});

scenario('by keys alone', async ({ page }) => {
  await openExample(page);
  await parts(page).tab('Matrix').focus();
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expectFocus(parts(page).tab('Duties'), 'the tab');
  const goTo = async (target, what) => {
    for (let pressed = 0; pressed < 60; pressed++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`${what} is not reached`);
  };
  const [first] = await tasks(page);
  const of = `${first}, Harbor Registry`;
  await goTo(tick(page, of), 'the first line');
  await page.keyboard.press('Space');
  await expectText(bulk(page), '1 selected');
  await goTo(state(page, of), 'its state');
  await page.keyboard.press('ArrowDown');
  await expectStatus(page, `${first}: in work`);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ben');
  await page.keyboard.press('Enter');
  await expectStatus(page, `${first}: Ben does it`);
  await expectFocus(who(page, of), 'the field that was written in');
});

scenario('of forty pages’ duties, one change draws one line anew', { context: { viewport: { width: 1440, height: 900 } } }, async ({ page }) => {
  const text = await readFile(COPPER, 'utf8');
  const names = Array.from({ length: 41 }, (_, at) => `Copper ${String.fromCharCode(65 + (at % 26))}obs ${1 + Math.floor(at / 26)}`);
  const write = (name) => files.write(`${name.toLowerCase().replaceAll(' ', '-')}.md`, text.replaceAll('Copper Jobs', name));
  await openDuties(page, await Promise.all(names.map(write)));
  await page.getByRole('checkbox', { name: 'Also of 35 hidden' }).check();
  await eventually(() => page.locator('.duties-part li').count(), (count) => count === 41 * 3, 'all duties');
  await page.evaluate(() => {
    globalThis.touched = new Set();
    const lineOf = ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('.duties-part li');
    const watch = new MutationObserver((changes) => changes.forEach((change) => globalThis.touched.add(lineOf(change))));
    watch.observe(document.querySelector('.duties'), { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await state(page, 'Backup, Copper Bobs 1').selectOption('done');
  await expectStatus(page, 'Backup: done');
  assert.equal(await page.evaluate(() => [...globalThis.touched].filter(Boolean).length), 1);
});
