// The plain page that the app is measured against: pages chosen, taken apart by marked's lexer, rows joined by equal
// name within their area, one `innerHTML`. It does less than the app (see rows.js), and nothing after it.

import { read } from './marked.js';

const NAMES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (letter) => NAMES[letter]);

document.body.innerHTML = '<main><input type="file" id="files" multiple><div id="matrix"></div></main>';
document.getElementById('files').addEventListener('change', async ({ target }) => {
  const files = [...target.files];
  const texts = await Promise.all(files.map((file) => file.text()));
  document.getElementById('matrix').innerHTML = tables(files.map(({ name }) => name), texts.map(read));
});
document.documentElement.dataset.onus = 'ready';

/** A table for each area: a line for each task, a cell for each page. */
function tables(names, pages) {
  const areas = new Map();
  pages.forEach((rows, page) => {
    for (const row of rows) {
      if (!areas.has(row.area)) areas.set(row.area, new Map());
      const tasks = areas.get(row.area);
      const task = row.task.trim().toLowerCase();
      if (!tasks.has(task)) tasks.set(task, { name: row.task, cells: new Map() });
      const { cells } = tasks.get(task);
      cells.set(page, [...(cells.get(page) ?? []), ...row.duties]);
    }
  });
  const html = [];
  for (const [area, tasks] of areas) {
    // Only the pages that speak of the area, as in the app.
    const speaking = names.map((_, page) => page).filter((page) => [...tasks.values()].some(({ cells }) => cells.has(page)));
    html.push(`<section><h3>${escape(area)}</h3><table><thead><tr><th>Task</th>`);
    for (const page of speaking) html.push(`<th>${escape(names[page])}</th>`);
    html.push('</tr></thead><tbody>');
    for (const { name, cells } of tasks.values()) {
      html.push(`<tr data-row><th>${escape(name)}</th>`);
      for (const page of speaking) html.push(`<td>${(cells.get(page) ?? []).map(duty).join('<br>')}</td>`);
      html.push('</tr>');
    }
    html.push('</tbody></table></section>');
  }
  return html.join('');
}

function duty({ party, area, text }) {
  return `${party ?? area ?? ''}: ${escape(text)}`;
}
