// What one does with what is open, one after the other, by the names on the screen.

const tab = (name) => (page) => page.getByRole('tab', { name }).click();

const save = (form) => async (page) => {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: form, exact: true }).check();
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save' }).click()]);
  await download.cancel();
};

const rename = (name) => async (page) => {
  await page.getByRole('button', { name: /^Rename / }).first().click();
  const field = page.locator('input[id^="name-"]');
  await field.fill(name);
  await field.press('Enter');
};

const search = (words) => (page) => page.getByRole('searchbox', { name: 'Search', exact: true }).fill(words);

/** By the page's button: the paper is drawn in parts, and then given to the browser, whose dialog would wait for an answer. */
const print = async (page) => {
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await page.evaluate(() => { globalThis.printed = new Promise((done) => (globalThis.print = done)); });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.evaluate(() => globalThis.printed);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
};

/** By the browser's menu: all of it is drawn before the event is over. */
const printAtOnce = (page) => page.evaluate(async () => {
  const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  globalThis.dispatchEvent(new Event('beforeprint'));
  await pause(1000);
  globalThis.dispatchEvent(new Event('afterprint'));
});

export const USES = {
  'one per line': (page) => page.getByRole('radio', { name: 'One task per line' }).check(),
  ownership: tab('Ownership'),
  duties: tab('Duties'),
  changes: tab('Changes'),
  findings: tab('Findings'),
  summary: tab('Summary'),
  matrix: tab('Matrix'),
  'search a word': search('harbour'),
  'search a part': search('arb'),
  'a topic': async (page) => {
    await search('ask')(page);
    await page.getByRole('tab', { name: 'Topic' }).click();
    await page.locator('.topic').waitFor();
    await page.getByRole('tab', { name: 'Matrix' }).click();
  },
  'search nothing': search(''),
  rename: rename('Harbour Lamps'),
  CSV: save('CSV'),
  JSON: save('JSON'),
  Markdown: save('Markdown'),
  HTML: save('HTML report'),
  OSCAL: save('OSCAL'),
  Excel: save('Excel'),
  print,
  'print by the menu': printAtOnce,
  'own name': rename(''),
  remember: async (page) => {
    await page.getByText('Project', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Remember on this device' }).check();
    await page.getByText('Remembered on this device from now on').first().waitFor({ state: 'attached' });
  },
  'a change that is remembered': rename('Winter Lamps'),
};
