// Rows by marked: its lexer's tokens, tables of GitHub's kind being on by default.

import { lexer } from 'marked';
import { Rows, body } from './rows.js';

/** The rows of a page. The lexer tells no lines: an index stands for them. */
export function read(source) {
  const rows = new Rows();
  let index = 0;
  for (const token of lexer(body(source).text)) {
    if (token.type === 'heading') {
      rows.heading(token.depth, text(token.tokens));
    } else if (token.type === 'table') {
      const cells = (row) => row.map((cell) => text(cell.tokens));
      rows.table(
        cells(token.header),
        token.rows.map((row) => ({ line: (index += 1), cells: cells(row) })),
      );
    }
  }
  return rows.rows;
}

function text(tokens) {
  let out = '';
  for (const token of tokens) {
    if (token.type === 'br') out += '\n';
    else if (token.tokens) out += text(token.tokens);
    else if (token.type !== 'html') out += token.text ?? '';
  }
  return out;
}
