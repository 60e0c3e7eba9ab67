// "Copy link": what is shown, without the pages; who opens it is told which pages to drop.

import assert from 'node:assert/strict';
import { dropFiles, eventually, expectAccessible, expectGone, expectStarted, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, SLATE, expectDocuments, expectStatus, parts } from './screen.mjs';

async function copyLink(page) {
  await page.getByText('Project', { exact: true }).click();
  await page.getByRole('button', { name: /^Copy link/ }).click();
  await expectStatus(page, 'Link copied');
  // What a field gets when it is pasted into.
  const field = parts(page).search;
  await field.fill('');
  await field.focus();
  await page.keyboard.press('Control+V');
  const link = await field.inputValue();
  await field.fill('');
  return link;
}

const services = (page) => page.getByText(/^Services: \d+ of \d+$/);

scenario('a link names the services in sight and the state, and says which pages to drop', async ({ page, context }) => {
  await dropFiles(page, [LANTERN, COPPER, SLATE]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs', 'Slate Disks']);
  await services(page).click();
  await page.getByRole('list', { name: 'Services to show' }).getByRole('checkbox', { name: 'Copper Jobs' }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: 'Only gaps' }).check();
  await parts(page).tab('Findings').click();
  const link = await copyLink(page);
  assert.doesNotMatch(link, /copper/);
  assert.match(link, /tab=findings.*gaps=1.*show=lantern-maps&from=lantern-maps\.md&show=slate-disks&from=slate-disks\.md/);
  assert.doesNotMatch(page.url(), /show=/, 'the address of the page itself stays short');

  const other = await context.newPage();
  await other.goto(link);
  await expectStarted(other);
  const hint = other.getByRole('region', { name: 'Pages to drop' });
  await expectText(hint, 'This link shows 2 services. Drop their pages: lantern-maps.md (lantern-maps), slate-disks.md (slate-disks)');
  await expectAccessible(other);
  await dropFiles(other, [COPPER, SLATE]);
  await expectText(hint, 'This link also shows 1 service. Drop its page: lantern-maps.md (lantern-maps)');
  await dropFiles(other, [LANTERN]);
  await expectGone(hint);
  await expectText(services(other), 'Services: 2 of 3');
  await expectVisible(other.getByRole('tabpanel', { name: 'Findings' }));
  assert.match(other.url(), /gaps=1/);
  await eventually(() => other.url(), (url) => !url.includes('show='), 'a short address');
  await other.close();
});

scenario('who does not have the pages leaves the link', async ({ page }) => {
  const address = page.url().split('#')[0];
  await page.goto('about:blank');
  await page.goto(`${address}#tab=matrix&show=nowhere&from=nowhere.md`);
  await expectStarted(page);
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expectGone(page.getByRole('region', { name: 'Pages to drop' }));
});
