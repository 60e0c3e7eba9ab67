#!/usr/bin/env bash
# rehype-remark 10.0.1 with remark-gfm 4.0.1 (npm), HTML to Markdown: a list in a cell is written with line breaks
# between its items, and a line break ends a row: what comes out is no longer the table that went in. Read again by
# the same packages, the table ends in the middle of the row; the rows below it belong to a list item.
#
# Expected: 3 rows read back, as in the HTML.
# Seen on 2026-11-27: 3 rows in the HTML; 2 rows read back, then list
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-gfm@4.0.1 \
  remark-parse@11.0.0 remark-stringify@11.0.0 >/dev/null
cat > show.mjs <<'JS'
import { unified } from 'unified';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';

const html = `<table><tr><th>Task</th><th>Keeper</th></tr>
<tr><td>Stairs</td><td><ul><li>Sweeps</li><li>Mops</li></ul></td></tr>
<tr><td>Roof</td><td>Mends</td></tr></table>`;
const markdown = String(await unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkGfm).use(remarkStringify).process(html));
console.error(markdown);
const [table, ...rest] = unified().use(remarkParse).use(remarkGfm).parse(markdown).children;
const rows = `${html.match(/<tr>/g).length} rows in the HTML`;
console.log(`${rows}; ${table.children.length} rows read back, then ${rest.map((node) => node.type).join(', ') || 'nothing'}`);
JS
node show.mjs | tee seen.txt
[ "$(cat seen.txt)" = '3 rows in the HTML; 2 rows read back, then list' ]
