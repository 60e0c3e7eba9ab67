// The page around the app: before it runs, without what it needs, and after a panic.

import assert from 'node:assert/strict';
import { expectAccessible, expectStarted, expectText, expectVisible, scenario } from './harness.mjs';

scenario('the app starts', async ({ page }) => {
  await expectVisible(page.getByRole('heading', { name: 'Onus', level: 1 }));
  assert.equal(await page.title(), 'Onus');
  assert.equal(await page.locator('#boot-status').count(), 0, 'the app has replaced the first screen');
});

scenario('without JavaScript the page says what it needs', { context: { javaScriptEnabled: false }, started: false }, async ({ page }) => {
  await expectVisible(page.getByRole('heading', { name: 'Onus' }));
  await expectText(page.getByRole('status'), 'needs JavaScript and WebAssembly');
});

for (const missing of ['WebAssembly', 'DecompressionStream']) {
  scenario(`without ${missing} the page says what it needs`, { started: false }, async ({ page }) => {
    await page.addInitScript((name) => delete globalThis[name], missing);
    await page.reload();
    await expectText(page.getByRole('status'), `needs ${missing}`);
  });
}

scenario('without vectors the page says what it needs', { started: false }, async ({ page }) => {
  await page.addInitScript(() => (WebAssembly.validate = () => false));
  await page.reload();
  await expectText(page.getByRole('status'), 'needs WebAssembly with vectors (SIMD)');
});

scenario('a panic says what happened and what was open', async ({ page }) => {
  await page.evaluate(() => {
    window.onusDocuments = ['assistant.md', '<b>instructlab</b>.md'];
    window.onusPanic("panicked at src/main.rs:1:1: it broke");
  });
  const dialog = page.getByRole('alertdialog', { name: 'Onus has stopped' });
  await expectText(dialog, 'panicked at src/main.rs:1:1: it broke');
  await expectText(dialog, 'untouched on disk');
  assert.deepEqual(await dialog.getByRole('listitem').allTextContents(), ['assistant.md', '<b>instructlab</b>.md']);

  const reload = dialog.getByRole('button', { name: 'Reload' });
  assert.ok(await reload.evaluate((button) => button === document.activeElement), 'focus is in the dialog');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expectVisible(dialog);

  await dialog.getByRole('button', { name: 'Copy details' }).click();
  await expectText(dialog.getByRole('status'), /Copied|selected/);
  await expectAccessible(page);

  await reload.click();
  await expectStarted(page);
  assert.equal(await dialog.count(), 0);
});

scenario('an error inside the module counts as a panic', { trouble: [/RuntimeError|unreachable/] }, async ({ page }) => {
  await page.evaluate(() => {
    setTimeout(() => {
      throw new WebAssembly.RuntimeError('unreachable');
    });
  });
  await expectText(page.getByRole('alertdialog'), 'unreachable');
  await expectText(page.getByRole('alertdialog'), 'No document was open');
});
