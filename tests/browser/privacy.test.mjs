// Nothing leaves the page: the app asks nobody for anything, and the policy would not let it.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before } from 'node:test';
import { dropFiles, eventually, expectStarted, expectText, expectVisible, scenario } from './harness.mjs';
import { COPPER, LANTERN, expectStatus, exportAs, parts, temporaryFolder } from './screen.mjs';

const temporary = temporaryFolder();

// Stands for the rest of the world, and remembers who asks it for something. A mere connection does
// not count: for a form, Chromium makes one before it asks the policy, and then sends nothing.
let trap;
const visits = [];
before(async () => {
  trap = createServer((request, response) => {
    visits.push(request.url);
    response.end();
  });
  trap.on('upgrade', (request) => visits.push(request.url));
  await new Promise((resolve) => trap.listen(0, '127.0.0.1', resolve));
});
after(() => trap.close());

scenario('the main job asks nobody for anything', async ({ page, trouble, context }) => {
  const { button, area, cell } = parts(page);
  const asked = [];
  context.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => asked.push(socket.url()));
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  await cell(area('Disaster recovery'), 'Backup', 0).getByRole('button').click();
  await page.keyboard.press('Escape');
  await exportAs(page, 'CSV');
  assert.deepEqual(asked.filter((url) => !url.startsWith('blob:')), []);
  assert.deepEqual(trouble, []);
});

scenario('nothing of a page is kept after a reload', async ({ page }) => {
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  assert.deepEqual(await page.context().cookies(), []);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  assert.doesNotMatch(kept, /lantern|copper/i);
  await page.reload();
  await expectVisible(parts(page).button('Try the example'));
});

/** Ways to send something away, each with the directive that has to stop it. */
const ATTEMPTS = {
  fetch: ['connect-src', (to) => fetch(to, { method: 'POST', body: 'duties', mode: 'no-cors' }).catch(() => {})],
  sendBeacon: ['connect-src', (to) => navigator.sendBeacon(to, 'duties')],
  XMLHttpRequest: ['connect-src', (to) => {
    const request = new XMLHttpRequest();
    request.open('POST', to);
    request.send('duties');
  }],
  WebSocket: ['connect-src', (to) => new WebSocket(to.replace('http', 'ws'))],
  EventSource: ['connect-src', (to) => new EventSource(to)],
  image: ['img-src', (to) => (new Image().src = to)],
  script: ['script-src', (to) => document.head.append(Object.assign(document.createElement('script'), { src: to }))],
  style: ['style-src', (to) => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: to }))],
  video: ['media-src', (to) => (document.createElement('video').src = to)],
  font: ['font-src', (to) => new FontFace('Elsewhere', `url(${to})`).load().catch(() => {})],
  form: ['form-action', (to) => {
    const form = Object.assign(document.createElement('form'), { action: to, method: 'post' });
    document.body.append(form);
    form.submit();
    form.remove();
  }],
  frame: ['frame-src', (to) => {
    const frame = Object.assign(document.createElement('iframe'), { src: to, title: 'elsewhere' });
    document.body.append(frame);
    setTimeout(() => frame.remove());
  }],
  base: ['base-uri', (to) => document.head.append(Object.assign(document.createElement('base'), { href: to }))],
  'inline script': ['script-src-elem', () => document.head.append(Object.assign(document.createElement('script'), { text: 'fetch("/")' }))],
  'handler attribute': ['script-src-attr', () => document.body.setAttribute('onclick', 'fetch("/")')],
  'imported module': ['script-src', (to) => import(to).catch(() => {})],
  object: ['object-src', (to) => {
    const object = Object.assign(document.createElement('object'), { data: to });
    document.body.append(object);
    setTimeout(() => object.remove());
  }],
  embed: ['object-src', (to) => document.body.append(Object.assign(document.createElement('embed'), { src: to }))],
  audio: ['media-src', (to) => (new Audio().src = to)],
  'image button': ['img-src', (to) => document.body.append(Object.assign(document.createElement('input'), { type: 'image', src: to, alt: 'elsewhere' }))],
  'style element': ['style-src', (to) => document.head.append(Object.assign(document.createElement('style'), { textContent: `@import url(${to})` }))],
  'style attribute': ['style-src', (to) => document.body.setAttribute('style', `background: url(${to})`)],
  // Later, as the protocol lets what it evaluates itself do this.
  eval: ['script-src', () => setTimeout(() => eval('fetch("/")'))],
};

for (const [name, [directive, attempt]] of Object.entries(ATTEMPTS)) {
  scenario(`the policy stops: ${name}`, { trouble: [/./] }, async ({ page, trouble, transport }) => {
    await page.evaluate(attempt, `http://127.0.0.1:${trap.address().port}/?${transport}-${name}`);
    await eventually(() => trouble, (lines) => lines.some((line) => line.startsWith(`console: policy: ${directive}`)), `a violation of ${directive}`);
    assert.deepEqual(visits, [], 'nobody was asked');
  });
}

scenario('a link of a page opens elsewhere and does not tell where one comes from', async ({ page }) => {
  await dropFiles(page, [await temporary.write('linked.md', [
    '# Your responsibilities with Linked Pages', '', '## Disaster recovery', '',
    '| Task | IBM responsibilities | Your responsibilities |', '|---|---|---|',
    '| Backup | Copy [the pages](https://example.com/pages). | See [here](./near.md) or [there](https://bank.example@elsewhere.example/). |', '',
  ].join('\n'))]);
  const link = parts(page).matrix.getByRole('link', { name: 'the pages' });
  await expectVisible(link);
  assert.match(await link.getAttribute('rel'), /noreferrer/);
  assert.equal(await link.getAttribute('target'), '_blank');
  assert.equal(await link.getAttribute('title'), 'Opens https://example.com/pages');
  assert.equal(await parts(page).matrix.getByRole('link').count(), 1, 'nothing to follow where the page is not known, or a name hides the host');
});

scenario('the address holds neither what is searched for nor what a row is about, unless a link is copied', { context: { permissions: ['clipboard-read', 'clipboard-write'] } }, async ({ page }) => {
  const { search, button, dialog } = parts(page);
  const hash = () => page.evaluate(() => location.hash);
  await dropFiles(page, [LANTERN, COPPER]);
  await expectStatus(page, '2 documents added, 8 rows');
  await button('Open Backup').click();
  await expectVisible(dialog('Backup'));
  assert.match(await hash(), /row=[0-9a-f]{8}(&|$)/);
  await page.keyboard.press('Escape');
  await search.fill('jobs');
  await expectVisible(parts(page).found);
  assert.doesNotMatch(await hash(), /jobs|search/);
  await page.getByText('Project', { exact: true }).click();
  await page.getByRole('button', { name: /^Copy link/ }).click();
  await eventually(() => page.evaluate(() => navigator.clipboard.readText()), (text) => text.includes('#'), 'the link');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(link, /#.*search=jobs/);

  await page.goto('about:blank');
  await page.goto(link);
  await expectStarted(page);
  await dropFiles(page, [LANTERN, COPPER]);
  await eventually(() => search.inputValue(), (value) => value === 'jobs', 'the search of the link');
  assert.doesNotMatch(await hash(), /jobs|search/);
});

scenario('the licences of all that is in the file are in the file', async ({ page }) => {
  await page.getByText('Project', { exact: true }).click();
  await page.getByRole('button', { name: /^Licences/ }).click();
  const texts = page.getByRole('region', { name: 'Licence texts' });
  for (const part of ['Apache License', 'yew 0.', 'calamine', 'Permission is hereby granted']) await expectText(texts, part);
});
