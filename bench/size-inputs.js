// Large inputs of every kind that is read, the same ones every time: for each a name and what makes its files.

import { crc32 } from './crc32.js';
import { generateLarge } from './generate.js';

const HEADINGS = ['Task', 'Provider responsibilities', 'Customer responsibilities'];
const times = (count, make) => Array.from({ length: count }, (_, at) => make(at));
const short = (at) => [`Task ${at}`, `Do ${at % 97}.`, `Ask ${at % 89}.`];
const LONG = 'it on every floor before winter, in the north hall and by the river, and tell whoever asks for it. ';
const long = (at) => [`Task ${at} of the harbour`, `Paint ${at} of ${LONG}`.repeat(2).trim(), `Count ${at % 89} of ${LONG}`.repeat(2).trim()];
const markdown = (name, rows) =>
  [`# ${name}`, '', '## Change management', '', ...[HEADINGS, HEADINGS.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
const html = (rows) => {
  const line = (tag) => (cells) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table>\n${line('th')(HEADINGS)}\n${rows.map(line('td')).join('\n')}\n</table>\n`;
};
const csv = (rows) => [HEADINGS, ...rows].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
const asciidoc = (rows) =>
  `= Lamps\n\n== Change management\n\n[cols="3*",options="header"]\n|===\n${[HEADINGS, ...rows].map((cells) => cells.map((cell) => `|${cell}`).join("\n")).join("\n\n")}\n|===\n`;
const restructured = (table) => `Lamps\n=====\n\nChange management\n-----------------\n\n${table}\n`;
const listTable = (rows) =>
  restructured(`.. list-table::\n   :header-rows: 1\n\n${[HEADINGS, ...rows].map((cells) => `   * - ${cells.join('\n     - ')}`).join('\n')}`);
const csvTable = (rows) => restructured(`.. csv-table::\n   :header-rows: 1\n\n${csv(rows).replace(/^/gm, '   ')}`);
const gridTable = (rows) => {
  const widths = HEADINGS.map((_, column) => Math.max(...[HEADINGS, ...rows].map((cells) => cells[column].length)));
  const rule = (sign) => `+${widths.map((width) => sign.repeat(width + 2)).join('+')}+`;
  const line = (cells) => `|${cells.map((cell, column) => ` ${cell.padEnd(widths[column])} `).join('|')}|`;
  return restructured([rule('-'), line(HEADINGS), rule('='), ...rows.flatMap((cells) => [line(cells), rule('-')])].join('\n'));
};
const plan = (rows) => ({
  'system-security-plan': {
    uuid: 'b1', metadata: { title: 'Lamps', 'last-modified': '2025-01-01' },
    'system-implementation': { components: [{ uuid: 'c1', title: 'Lamp service' }] },
    'control-implementation': {
      'implemented-requirements': rows.map(([id, provided, duty], at) => ({
        uuid: `r${at}`, 'control-id': id,
        'by-components': [{ 'component-uuid': 'c1', export: { provided: [{ uuid: `p${at}`, description: provided }], responsibilities: [{ uuid: `d${at}`, description: duty }] } }],
      })),
    },
  },
});
const yaml = (value, indent = '') => {
  if (typeof value !== 'object') return ` ${JSON.stringify(value)}\n`;
  const inner = `${indent}  `;
  const keys = Array.isArray(value) ? value.map((it) => [`${indent}-`, it]) : Object.entries(value).map(([key, it]) => [`${indent}${key}:`, it]);
  return `\n${keys.map(([key, it]) => `${key}${yaml(it, inner)}`).join('')}`;
};
const project = (pages) => JSON.stringify({
  format: 'onus.project', version: 1,
  pages: pages.map(([file, text]) => ({ file, text })), services: pages.map((_, page) => ({ page })),
});
const wide = (columns) => {
  const line = (cell) => `| Task | ${times(columns, cell).join(' | ')} |`;
  return ['# Wide', '', line((at) => `Team ${at} responsibilities`), line(() => '---'), ...[1, 2, 3].map((row) => line((at) => `Do ${row * at}.`))].join('\n');
};

const owners = (rows) => {
  const areas = ['Disaster recovery', 'Change management', 'Security and regulation compliance', 'Incident and operations management', 'Identity and access management'];
  const whose = ['IBM', 'Customer', 'Shared', 'N/A'];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return ['# Lamps', '', '## Shared responsibilities', '', line(['Resource', ...areas]), line(areas.concat('').map(() => '---')),
    ...times(rows, (at) => line([`Lamp ${at}`, ...areas.map((_, area) => whose[(at + area) % 4])])),
    // Without a row in the matrix nobody would know when it is there.
    '', '## Change management', '', '| Task | IBM responsibilities | Your responsibilities |', '|---|---|---|', '| Wicks | Sell them. | Trim them. |'].join('\n');
};

/** A workbook of one sheet with its texts in the cells, packed without compression. */
function workbook(rows) {
  const cells = (texts, at) => `<row r="${at + 1}">${texts.map((text, column) => `<c r="${'ABC'[column]}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = (id, kind, target) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${relation}/${kind}" Target="${target}"/></Relationships>`;
  const type = (part, name) => `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml"/>`;
  return packed({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('workbook.xml', 'sheet.main')}${type('worksheets/sheet1.xml', 'worksheet')}</Types>`,
    '_rels/.rels': related('r1', 'officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Lamps" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related('r1', 'worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${[HEADINGS, ...rows].map(cells).join('')}</sheetData></worksheet>`,
  }, head);
}

function packed(parts, head) {
  const [files, entries] = [[], []];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(head + text);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(name.length, 22);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), about, Buffer.from(name), data);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    entries.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), about, where, Buffer.from(name));
    offset += 30 + name.length + data.length;
  }
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, list, end]);
}

/** For each input its files, as names and contents; those of `USED` are not only read, but used, too. */
export const INPUTS = {
  '9 MB in two pages': () => generateLarge(2, 15_500).map(({ file, source }) => [file, source]),
  '200,000 rows in two pages': () => [['one.md', markdown('One', times(100_000, short))], ['two.md', markdown('Two', times(100_000, (at) => short(at + 50_000)))]],
  'two unlike pages of 20,000 rows': () => [
    ['one.md', markdown('One', times(20_000, short))],
    ['two.md', markdown('Two', times(20_000, (at) => [`Lamp ${at}`, `Paint the ${at % 83} gates.`, `Open the ${at % 79} mills.`]))],
  ],
  '10,000 columns': () => [['wide.md', wide(10_000)]],
  '64 pages of 1,000 rows': () => generateLarge(64, 1_000).map(({ file, source }) => [file, source]),
  '50 MB in one page': () => generateLarge(1, 170_000).map(({ file, source }) => [file, source]),
  '500,000 rows in one page': () => [['one.md', markdown('One', times(500_000, short))]],
  '500,000 rows of CSV': () => [['one.csv', csv(times(500_000, short))]],
  'an HTML table of 20 MB': () => [['one.html', `<!doctype html><title>Lamps</title><h2>Change management</h2>${html(times(45_000, long))}`]],
  'an HTML table of 20 MB in Markdown': () => [['one.md', `# Lamps\n\n## Change management\n\n${html(times(45_000, long))}`]],
  'an AsciiDoc table of 10 MB': () => [['one.adoc', asciidoc(times(22_000, long))]],
  'a list-table of 10 MB': () => [['one.rst', listTable(times(22_000, long))]],
  'a csv-table of 10 MB': () => [['one.rst', csvTable(times(22_000, long))]],
  'a grid table of 10 MB': () => [['one.rst', gridTable(times(11_000, long))]],
  'OSCAL JSON of 10 MB': () => [['plan.json', JSON.stringify(plan(times(20_000, long)), null, 1)]],
  'OSCAL YAML of 10 MB': () => [['plan.yaml', yaml(plan(times(20_000, long))).trimStart()]],
  'a list of 10 MB': () => [['one.md', `# Lamps\n\n## Customer responsibilities\n\n${times(50_000, (at) => `- ${long(at)[1]}`).join('\n\n')}\n`]],
  '60,000 resources with their owners': () => [['owners.md', owners(60_000)]],
  'a project of 30 MB': () => [['lamps.onus', project(times(6, (at) => [`p${at}.md`, markdown(`Lamps ${at}`, times(11_000, (row) => long(row * 6 + at)))]))]],
  'a workbook of 100,000 rows': () => [['lamps.xlsx', workbook(times(100_000, short))]],
};
export const USED = ['9 MB in two pages', 'two unlike pages of 20,000 rows', '50 MB in one page', '500,000 rows in one page', '60,000 resources with their owners'];
