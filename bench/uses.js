// What one does with what is open, one after the other, by the names on the screen.

const tab = (name) => (page) => page.getByRole('tab', { name }).click();

const save = (form) => async (page) => {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: form, exact: true }).check();
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save' }).click()]);
  await download.cancel();
};

const rename = async (page) => {
  await page.getByRole('button', { name: /^Rename / }).first().click();
  const field = page.locator('input[id^="name-"]');
  await field.fill('Harbour Lamps');
  await field.press('Enter');
};

const search = (words) => (page) => page.getByRole('searchbox', { name: 'Search', exact: true }).fill(words);

/** Only what the page lets: a browser's own dialog would wait for an answer. */
const print = (page) => page.evaluate(async () => {
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
  'search nothing': search(''),
  rename,
  CSV: save('CSV'),
  JSON: save('JSON'),
  Markdown: save('Markdown'),
  HTML: save('HTML report'),
  OSCAL: save('OSCAL'),
  Excel: save('Excel'),
  print,
};
