// Files that cannot be read, or hardly: each is named with what is wrong, and the rest is read.

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { dropFiles, eventually, expectAccessible, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, areasShown, documentNames, expectDocuments, expectStatus, parts, servicesOver, temporaryFolder } from './screen.mjs';

const temporary = temporaryFolder();

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

function pageOf(service, provider = 'Copy it.') {
  return `# Your responsibilities with ${service}\n\n## Disaster recovery\n\n| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n| Backup | ${provider} | Keep it. |\n`;
}

/** Each complaint by its own text, without the words on its buttons. */
async function complaints(page) {
  return parts(page).alert.locator('p > span').allTextContents();
}

const REFUSED = [
  ['empty.md', '', /^“empty\.md” is empty/],
  ['blank.md', ' \r\n\t\n', /^“blank\.md” is empty/],
  ['mark-only.md', '\uFEFF', /^“mark-only\.md” is empty/],
  ['nuls.md', Buffer.alloc(5000), /^“nuls\.md” is not a text file/],
  ['program.md', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, ...Array(90).fill(0)]), /^“program\.md” is not a text file/],
  ['picture.png', PNG, /^“picture\.png” is an image/],
  ['picture-in-disguise.md', PNG, /^“picture-in-disguise\.md” is an image/],
  ['printed.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', /^“printed\.pdf” is a PDF/],
  ['letter.docx', Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'), /^“letter\.docx” is damaged or locked by a password/],
  ['prose.md', '# Notes\n\nNothing but sentences here.\n', /^“prose\.md” has no table/],
  ['noise.html', '<!doctype html><title>Notes</title><p>Nothing but a paragraph.', /^“noise\.html” has no table/],
];

scenario('each file that cannot be read is named, and the rest is read', async ({ page }) => {
  const bad = await Promise.all(REFUSED.map(([name, content]) => temporary.write(name, content)));
  await dropFiles(page, [...bad.slice(0, 6), LANTERN, ...bad.slice(6), COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  const shown = await complaints(page);
  for (const [name, , message] of REFUSED) {
    assert.equal(shown.filter((text) => message.test(text)).length, 1, `${name} in ${JSON.stringify(shown, null, 1)}`);
  }
  assert.equal(shown.length, REFUSED.length);
  await expectAccessible(page);

  await page.getByRole('button', { name: /^Dismiss: “empty\.md”/ }).click();
  await eventually(() => complaints(page), (left) => left.length === REFUSED.length - 1, 'one complaint fewer');
  await parts(page).button('Dismiss all messages').click();
  await eventually(() => complaints(page), (left) => left.length === 0, 'no complaints');
});

scenario('nothing readable leaves the start as it is', async ({ page }) => {
  await dropFiles(page, [await temporary.write('empty.md', '')]);
  await expectText(parts(page).alert, '“empty.md” is empty');
  await expectStatus(page, 'No document added');
  assert.ok(await parts(page).button('Try the example').isVisible());
});

scenario('a file that is far too large is named with its size', async ({ page }) => {
  const row = '| Backup | Copy it to a second region, and say so. | Keep it. |\n';
  const large = await temporary.write('large.md', pageOf('Large Page') + row.repeat(Math.ceil((60 << 20) / row.length)));
  await dropFiles(page, [large, LANTERN]);
  await expectText(parts(page).alert, /“large\.md” is 60 MB\. Onus reads pages of up to 50 MB/);
  await expectStatus(page, '1 document added, 5 rows');
});

const ENCODED = [
  ['utf-16le with a mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['utf-16le without a mark', (text) => Buffer.from(text, 'utf16le')],
  ['utf-16be with a mark', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['utf-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
  // Of the characters used here only € differs from Latin-1.
  ['windows-1252', (text) => Buffer.from(text.replace('€', '\x80'), 'latin1')],
];

for (const [name, encode] of ENCODED) {
  scenario(`text in ${name} is read`, async ({ page }) => {
    const { area, cell } = parts(page);
    const text = pageOf('Größe', 'Zähle 5 € für «Übung».');
    await dropFiles(page, [await temporary.write('größe.md', encode(text)), COPPER]);
    await expectStatus(page, '2 documents added, 4 rows');
    await expectDocuments(page, ['Größe', 'Copper Jobs']);
    await expectText(cell(area('Disaster recovery'), 'Backup', 0), 'Zähle 5 € für «Übung».');
    assert.equal(await parts(page).alert.textContent(), '');
  });
}

scenario('old line ends are lines, too', async ({ page }) => {
  const crlf = await temporary.write('crlf.md', (await readFile(LANTERN, 'utf8')).replaceAll('\n', '\r\n'));
  await dropFiles(page, [crlf]);
  await expectStatus(page, '1 document added, 5 rows');
  assert.deepEqual(await areasShown(page), [
    ['Incident and operations management', 2], ['Change management', 1], ['Disaster recovery', 2],
  ]);
});

scenario('odd names are shown as they are', async ({ page, transport }) => {
  const names = ['a b#c?d%20e&f.md', "it's <b>bold<b>.md", '-rf.md', '日本語 🗾.md', 'no ending', 'UPPER.MD', `${'long '.repeat(45)}.md`];
  const paths = await Promise.all(names.map((name, index) => temporary.write(name, pageOf(`Service ${index}`))));
  await dropFiles(page, paths);
  await expectStatus(page, '7 documents added, 7 rows');
  assert.deepEqual(await page.locator('.document .file').allTextContents(), names);
  assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth <= innerWidth), true);

  // The same names where something is wrong with the files.
  const folder = join(await temporary.folder, `odd-${transport}`);
  await mkdir(folder);
  await Promise.all(names.map((name) => temporary.write(join(`odd-${transport}`, name), '')));
  await dropFiles(page, names.map((name) => join(folder, name)));
  await eventually(() => complaints(page), (shown) => shown.length === names.length, 'a complaint each');
  assert.deepEqual(await complaints(page), names.map((name) => `“${name}” is empty: there is nothing to read.`));
});

scenario('the same file twice is said, and both are kept if wanted', async ({ page }) => {
  const { button, tables, alert } = parts(page);
  await dropFiles(page, [LANTERN]);
  await expectStatus(page, '1 document added, 5 rows');
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '1 document added, 3 rows');
  await expectText(alert, '“lantern-maps.md” is here already, with the same text.');
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  await expectAccessible(page);

  await button('Keep both').click();
  await expectStatus(page, '“lantern-maps.md” added once more');
  await eventually(() => documentNames(page), (names) => names.length === 3, 'three documents');
  assert.equal(await alert.textContent(), '');
  const services = await servicesOver(tables.first());
  assert.equal(new Set(services).size, 3, `told apart: ${services}`);
});

scenario('the same text under another name is said, and can be left', async ({ page }) => {
  const copy = await temporary.write('copy of lantern.md', await readFile(LANTERN));
  await dropFiles(page, [LANTERN, copy]);
  await expectStatus(page, '1 document added, 5 rows');
  await expectText(parts(page).alert, '“copy of lantern.md” has the same text as “lantern-maps.md”');
  await page.getByRole('button', { name: /^Dismiss: “copy/ }).click();
  await eventually(() => parts(page).alert.textContent(), (text) => text === '', 'no complaints');
  await expectDocuments(page, ['Lantern Maps']);
});

scenario('a file that has gone meanwhile is named', { trouble: [/ERR_|NotFound|NotReadable/] }, async ({ page }) => {
  await dropFiles(page, [join(await temporary.folder, 'gone.md'), COPPER]);
  await expectStatus(page, '1 document added, 3 rows');
  await expectText(parts(page).alert, '“gone.md” could not be read');
});

scenario('marks and lists nested without end are drawn, and the rest goes on', async ({ page, trouble }) => {
  const deep = (mark) => `${mark.repeat(5000)}x${mark.repeat(5000)}`;
  const list = Array.from({ length: 200 }, (_, level) => `${'  '.repeat(level)}- level ${level}`).join('\n');
  await dropFiles(page, [
    await temporary.write('stars.md', pageOf('Star Maps', deep('*'))),
    await temporary.write('lists.csv', `Area,Task,Deep Lists: Provider,Deep Lists: Customer\r\nDisaster recovery,Backup,"${list}",Keep it.\r\n`),
  ]);
  await expectStatus(page, '2 documents added, 2 rows');
  assert.ok(await page.locator('ul ul').count() < 200);
  assert.deepEqual(trouble, []);
  assert.equal(await page.getByRole('alertdialog').count(), 0);
});

/** From now on files whose name `isSlow` never answer, until they are released. */
async function neverAnswers(page, isSlow) {
  await page.evaluate((source) => {
    const pattern = new RegExp(source);
    const read = Blob.prototype.arrayBuffer;
    const waiting = [];
    Blob.prototype.arrayBuffer = function () {
      if (!pattern.test(this.name)) return read.call(this);
      return new Promise((resolve) => waiting.push(() => resolve(read.call(this))));
    };
    window.releaseFiles = () => waiting.splice(0).forEach((release) => release());
  }, isSlow.source);
}

scenario('a file that never answers holds up nobody, and can be left', async ({ page }) => {
  await neverAnswers(page, /never/);
  const never = await temporary.write('never.md', pageOf('Never Page'));
  await dropFiles(page, [LANTERN, never, COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
  await expectText(parts(page).status, 'Reading 3 of 3… “never.md” does not answer');
  await dropFiles(page, [await temporary.write('later.md', pageOf('Later Page'))]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs', 'Later Page']);
  await parts(page).button('Cancel').click();
  await expectStatus(page, 'Cancelled: 1 file not added; 2 files that had been read stay');
  await page.evaluate(() => releaseFiles());
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs', 'Later Page']);
});

scenario('a file that answers late is added then', async ({ page }) => {
  await neverAnswers(page, /late/);
  await dropFiles(page, [await temporary.write('late.md', pageOf('Late Page')), COPPER]);
  await expectDocuments(page, ['Copper Jobs']);
  await expectText(parts(page).status, '“late.md” does not answer');
  await page.evaluate(() => releaseFiles());
  await expectDocuments(page, ['Copper Jobs', 'Late Page']);
  await expectStatus(page, '1 document added, 1 row');
});

scenario('"Cancel" stops all that is being read', async ({ page }) => {
  await dropFiles(page, [LANTERN]);
  await expectStatus(page, '1 document added, 5 rows');
  await neverAnswers(page, /slow/);
  const many = await Promise.all(Array.from({ length: 40 }, (_, at) => temporary.write(`slow-${at}.md`, pageOf(`Slow Page ${at}`))));
  await dropFiles(page, many);
  await dropFiles(page, [await temporary.write('slow-more.md', pageOf('One More'))]);
  await expectText(parts(page).status, /Reading 1 of 41…/);
  await parts(page).button('Cancel').click();
  await expectStatus(page, 'Cancelled: nothing added');
  await page.evaluate(() => releaseFiles());
  await dropFiles(page, [COPPER]);
  await expectDocuments(page, ['Lantern Maps', 'Copper Jobs']);
});

scenario('hundreds of parties share a few columns', async ({ page }) => {
  const rows = Array.from({ length: 300 }, (_, at) => `| Task ${at} | Person ${at} | Team ${at % 7} |`).join('\n');
  const head = '# Your responsibilities with Crowds\n\n## Disaster recovery\n\n| Activity | Who is responsible (R) | Who is accountable (A) |\n|---|---|---|\n';
  await dropFiles(page, [await temporary.write('crowd.md', `${head}${rows}\n`)]);
  await expectStatus(page, '1 document added, 300 rows');
  const columns = await parts(page).tables.first().locator('thead th').count();
  assert.ok(columns < 40, `${columns} columns`);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  assert.ok(elements < 60_000, `${elements} elements`);
  await parts(page).button('Remove Crowds').click();
  await expectStatus(page, 'Crowds removed');
});

scenario('stacked marks and turned text stay where they are, in names, too', { layout: 'one-per-line' }, async ({ page }) => {
  const stacked = `Zalgo${'\u0301'.repeat(60)}`;
  const text = `# Your responsibilities with ${stacked}\n\n## Disaster recovery\n\n| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n| ${stacked} | Copy \u202eit backwards. | Keep it. |\n`;
  await dropFiles(page, [await temporary.write('zalgo.md', text)]);
  await expectStatus(page, '1 document added, 1 row');
  for (const place of [page.locator('.matrix tbody th'), page.locator('.matrix thead th.service'), page.locator('.document h3')]) {
    assert.equal(await place.locator('bdi').first().evaluate((it) => getComputedStyle(it).overflowY), 'clip', 'nothing is drawn beyond its line');
  }
  const cell = page.locator('.matrix tbody td').first();
  const turned = await cell.locator('bdi').boundingBox();
  const link = await cell.getByRole('button', { name: /^Source of/ }).boundingBox();
  assert.ok(link.y + link.height > turned.y && link.x + link.width > turned.x, 'the link stands behind the text');
  assert.equal(await cell.locator('bdi').evaluate((it) => getComputedStyle(it).unicodeBidi), 'isolate');
});

scenario('what is added and removed again gives its room back', { only: ['http'] }, async ({ page }) => {
  await page.addInitScript(() => {
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...parameters) => {
      const made = await instantiate.apply(WebAssembly, parameters);
      window.moduleMemory ??= made.instance.exports.memory;
      return made;
    };
  });
  await page.reload();
  await expectVisible(parts(page).button('Try the example'));
  const prose = 'What stands here is about the weather, and about nothing else.\n\n';
  const large = await temporary.write('large.md', pageOf('Large Page') + prose.repeat(Math.ceil((1 << 20) / prose.length)));
  const megabytes = () => page.evaluate(() => moduleMemory.buffer.byteLength / 2 ** 20);
  const round = async () => {
    await dropFiles(page, [large]);
    await expectText(parts(page).status, /^1 document added/);
    await parts(page).button('Remove Large Page').click();
    await expectStatus(page, 'Large Page removed');
  };
  for (let at = 0; at < 3; at += 1) await round();
  const early = await megabytes();
  for (let at = 0; at < 9; at += 1) await round();
  const late = await megabytes();
  assert.ok(late - early < 6, `${early} MB after three rounds, ${late} MB after twelve`);
});
