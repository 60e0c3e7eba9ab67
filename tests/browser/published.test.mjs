// What a generator publishes in another way than the source looks: what Onus finds, against IBM's own generator.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { dropFiles, expectGone, expectText, expectVisible, scenario } from './harness.mjs';
import { parts, temporaryFolder } from './screen.mjs';

const { generate } = createRequire(import.meta.url)('marked-it-core');
const files = temporaryFolder();

const HEAD = '| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n';
const ROW = '| Bulbs | Ship them. | Fit them. |\n';

/**
 * By name: the source as it looks harmless, a pattern of what is printed of it, the pattern of what is found, and the
 * source as the finding tells to write it with a pattern of what is printed then.
 */
const CASES = {
  'text below an attribute line': {
    source: `${HEAD}${ROW}{: caption="Bulbs"}\nText.\n`,
    printed: /<table>[^]*<td caption="Bulbs"><\/td>[^]*<td>Text\.<\/td>/,
    found: /prints this attribute line and the text below it as rows/,
    instead: `${HEAD}${ROW}{: caption="Bulbs"}\n\nText.\n`,
    then: /<table caption="Bulbs">[^]*<p>Text\.<\/p>/,
  },
  'a pipe in an attribute line': {
    source: `${HEAD}${ROW}{: caption="Bulbs | more"}\n`,
    printed: /<td>\{: caption=&quot;Bulbs<\/td>/,
    found: /as a row of the table, because a pipe stands in it/,
    instead: `${HEAD}${ROW}{: caption="Bulbs \\| more"}\n`,
    then: /<table caption="Bulbs \| more">/,
  },
  'a brace in a caption': {
    source: `${HEAD}${ROW}{: caption="The {big} bulbs"}\n`,
    printed: /<table caption="The \{big">/,
    found: /ends the caption at the first closing brace and prints “The \{big”/,
    instead: `${HEAD}${ROW}{: caption="The (big) bulbs"}\n`,
    then: /<table caption="The \(big\) bulbs">/,
  },
  'text below a table': {
    source: `${HEAD}${ROW}Text.\n`,
    printed: /<td>Text\.<\/td>/,
    found: /prints the text “Text\.” as a row of the table above/,
    instead: `${HEAD}${ROW}\nText.\n`,
    then: /<\/table>[^]*<p>Text\.<\/p>/,
  },
  'an item without a blank in a cell': {
    source: `${HEAD}| Bulbs | * Ship them. \\n *Pack them. | Fit them. |\n`,
    printed: /<li>Ship them\.<br>\s*\*Pack them\.<\/li>/,
    found: /prints “\*Pack them\.” behind the text before it/,
    instead: `${HEAD}| Bulbs | * Ship them. \\n * Pack them. | Fit them. |\n`,
    then: /<li>Ship them\.<\/li>\s*<li>Pack them\.<\/li>/,
  },
  'a break in code': {
    source: `${HEAD}| Bulbs | Ship them. | Run \`a\\nb\`. |\n`,
    printed: /<code>a +b<\/code>/,
    found: /takes the “\\n” in “a\\nb” for a line break, also in code/,
    instead: `${HEAD}| Bulbs | Ship them. | Run what stands below. |\n\n\`a\\nb\`\n`,
    then: /<code>a\\nb<\/code>/,
  },
  'a break in a path': {
    source: `${HEAD}| Bulbs | Ship them. | Open C:\\new\\bulbs now. |\n`,
    printed: /Open C:<br>\s*ew\\bulbs now\./,
    found: /takes the “\\n” in “C:\\new\\bulbs” for a line break and drops it/,
    instead: `${HEAD}| Bulbs | Ship them. | Open C:/new/bulbs now. |\n`,
    then: /Open C:\/new\/bulbs now\./,
  },
  'a break beside a tag': {
    source: `${HEAD}| Bulbs | <b>Ship</b> them. \\n Pack them. | Fit them. |\n`,
    printed: /<b>Ship<\/b> them\. \\n Pack them\./,
    found: /as it stands, because a tag stands in the cell: write “<br>”/,
    instead: `${HEAD}| Bulbs | <b>Ship</b> them.<br>Pack them. | Fit them. |\n`,
    then: /<b>Ship<\/b> them\.<br>Pack them\./,
  },
  'attributes beside a tag': {
    source: `${HEAD}| Bulbs | Ship <a href="https://example.com">them</a>{: external}, all. | Fit them. |\n`,
    printed: /<\/a>\{: external\}, all\./,
    found: /prints the “\{:…\}” in .* as it stands, because a tag stands in the cell/,
    instead: `${HEAD}| Bulbs | Ship [them](https://example.com){: external}, all. | Fit them. |\n`,
    then: /<a href="https:\/\/example\.com" external>them<\/a>, all\./,
  },
  'surplus cells': {
    source: `${HEAD}| Bulbs | Ship them. | Fit them. | Dust them. |\n`,
    printed: /^(?![^]*Dust them)[^]*Fit them/,
    found: /does not print “Dust them\.”, for which the table has no column/,
    instead: `${HEAD}| Bulbs | Ship them. | Fit them. \\| Dust them. |\n`,
    then: /Fit them\. \| Dust them\./,
  },
  'an item without a blank in a list': {
    source: `${HEAD}${ROW}\n### Your responsibilities\n\n* Fit them.\n*Dust them.\n* Wipe them.\n`,
    printed: /<li>Fit them\.\s*\*Dust them\.<\/li>/,
    found: /prints “\*Dust them\.” behind the text before it/,
    instead: `${HEAD}${ROW}\n### Your responsibilities\n\n* Fit them.\n* Dust them.\n* Wipe them.\n`,
    then: /<li>Fit them\.<\/li>\s*<li>Dust them\.<\/li>/,
  },
};

const printed = (source) => generate(source, { markedOptions: { html: true } }).html.text;

const pageOf = (title, source) =>
  `---\ncopyright:\n  years: 2026\nlastupdated: "2026-01-05"\n\nsubcollection: lamps\n---\n\n# Responsibilities for ${title}\n\n## Change management\n\n${source}`;

for (const [name, { source, printed: shown, instead, then }] of Object.entries(CASES)) {
  test(`IBM's generator prints ${name} otherwise, and not as it is to be written`, () => {
    assert.match(printed(source), shown);
    assert.match(printed(instead), then);
    assert.doesNotMatch(printed(instead), shown);
  });
}

scenario('each is found, and none of it where it is written as told', { only: ['http'] }, async ({ page }) => {
  const written = Object.values(CASES).flatMap(({ source, instead }, at) => [
    files.write(`bad-${at}.md`, pageOf(`Bad ${at}`, source)), files.write(`good-${at}.md`, pageOf(`Good ${at}`, instead))]);
  await dropFiles(page, await Promise.all(written));
  await parts(page).tab('Findings').click();
  const panel = page.getByRole('tabpanel', { name: 'Findings' });
  for (const [at, { found }] of Object.values(CASES).entries()) {
    const section = (title) => panel.locator('section').filter({ has: page.getByRole('heading', { name: new RegExp(`^${title} ${at}\\b`) }) });
    const lines = section('Bad').getByRole('listitem').filter({ hasText: 'published-otherwise' });
    await expectText(lines, found);
    assert.equal(await lines.count(), 1);
    await expectGone(section('Good').getByText('published-otherwise'));
  }
});

scenario('where nothing tells the generator, nothing is said', { only: ['http'] }, async ({ page }) => {
  const { source } = CASES['a break in a path'];
  await dropFiles(page, [await files.write('plain.md', `# Responsibilities for Plain\n\n## Change management\n\n${source}Text.\n`)]);
  await parts(page).tab('Findings').click();
  const panel = page.getByRole('tabpanel', { name: 'Findings' });
  await expectVisible(panel);
  await expectGone(panel.locator('section').getByText('published-otherwise'));
});
