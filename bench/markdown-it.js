// Rows by markdown-it: its flat list of tokens, tables being on by default.

import MarkdownIt from 'markdown-it';
import { Rows, body } from './rows.js';

const markdown = new MarkdownIt({ html: true });

/** The rows of a page. */
export function read(source) {
  const { text: markup, linesAbove } = body(source);
  const rows = new Rows();
  let level = 0;
  let table;
  let row;
  for (const token of markdown.parse(markup, {})) {
    switch (token.type) {
      case 'heading_open':
        level = Number(token.tag[1]);
        break;
      case 'heading_close':
        level = 0;
        break;
      case 'table_open':
        table = [];
        break;
      case 'tr_open':
        row = { line: token.map ? token.map[0] + 1 + linesAbove : 0, cells: [] };
        table.push(row);
        break;
      case 'table_close':
        rows.table(table[0].cells, table.slice(1));
        table = undefined;
        break;
      case 'inline':
        if (table) row.cells.push(text(token.children));
        else if (level) rows.heading(level, text(token.children));
        break;
    }
  }
  return rows.rows;
}

function text(tokens) {
  let out = '';
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') out += '\n';
    else if (token.type === 'text' || token.type === 'code_inline') out += token.content;
  }
  return out;
}
