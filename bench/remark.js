// Rows by remark: its syntax tree (mdast), with remark-gfm for tables.

import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { Rows, body } from './rows.js';

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** The rows of a page. */
export function read(source) {
  const { text: markup, linesAbove } = body(source);
  const rows = new Rows();
  for (const node of processor.parse(markup).children) {
    if (node.type === 'heading') {
      rows.heading(node.depth, text(node));
    } else if (node.type === 'table') {
      const [header, ...rest] = node.children.map((row) => ({
        line: row.position.start.line + linesAbove,
        cells: row.children.map(text),
      }));
      rows.table(header.cells, rest);
    }
  }
  return rows.rows;
}

function text(node) {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  let out = '';
  for (const child of node.children ?? []) out += text(child);
  return out;
}
