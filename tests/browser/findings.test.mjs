// "Findings": by service or by rule, of the levels and rules that are on.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectGone, expectStarted, expectText, expectVisible, scenario } from './harness.mjs';
import { LANTERN, PLUM, parts } from './screen.mjs';

const panel = (page) => page.getByRole('tabpanel', { name: 'Findings' });
const headings = (page) => panel(page).getByRole('heading').evaluateAll((all) => all.map((heading) => heading.firstChild.textContent));

async function openFindings(page) {
  await dropFiles(page, [LANTERN, PLUM]);
  await parts(page).tab('Findings').click();
  await expectText(panel(page), 'Nothing defines the variable “lantern_desk”');
}

scenario('findings stand by service, or by rule with what to do', async ({ page }) => {
  await openFindings(page);
  assert.deepEqual(await headings(page), ['Lantern Maps', 'Plum Files']);
  await panel(page).getByRole('checkbox', { name: 'Group by rule' }).check();
  await eventually(() => headings(page), (all) => all.join() === 'placeholder,unknown-owner,area-missing,unresolved-variable', 'groups by rule');
  await expectText(panel(page), 'add the file that defines it (keyref.yaml).');
});

scenario('a finding leads to its line in the page', async ({ page }) => {
  await openFindings(page);
  await panel(page).getByRole('button', { name: 'Source of placeholder, Lantern Maps, line 40' }).click();
  await expectText(page.getByRole('dialog', { name: 'Lantern Maps, line 40' }).locator('mark'), 'NEED CONTENT');
});

scenario('levels are counted and can be left out', async ({ page }) => {
  await openFindings(page);
  const box = (name) => panel(page).getByRole('checkbox', { name });
  await expectVisible(box('Warnings (7)'));
  await expectVisible(box('Errors (0)'));
  await box('Infos (1)').uncheck();
  await expectText(panel(page), '1 finding hidden');
  await expectGone(panel(page).getByText('Nothing defines the variable'));
  await box('Warnings (7)').uncheck();
  await expectText(panel(page), 'No finding is shown.');
});

scenario('rules can be switched off, which is remembered and can be undone', async ({ page }) => {
  await openFindings(page);
  const count = () => parts(page).tab('Findings').locator('.count').textContent();
  const before = Number(await count());
  await panel(page).getByText('Rules (17 of 17 on)').click();
  const rule = panel(page).getByRole('list', { name: 'Rules' }).getByRole('checkbox', { name: /^area-missing/ });
  await rule.uncheck();
  await eventually(async () => Number(await count()), (now) => now < before, 'a smaller count at the tab');
  await expectGone(panel(page).getByText('The page has no part for'));
  await page.reload();
  await expectStarted(page);
  await openFindings(page);
  assert.ok(Number(await count()) < before, 'remembered');
  await panel(page).getByText('Rules (16 of 17 on)').click();
  await rule.check();
  await eventually(async () => Number(await count()), (now) => now === before, 'the count of before');
});
