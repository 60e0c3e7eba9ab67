#!/usr/bin/env bash
# @asciidoctor/core 4.1.0 (npm), AsciiDoc: cells are dealt out one after the other, lines mean nothing. One cell too
# many in one row (a pipe in a code span is enough) moves every cell below it by one column, so that each duty stands
# under the other party, and the cells that are left over at the end are dropped. Markdown keeps such a fault in its row.
#
# Expected: one odd row, as in Markdown: Stairs | Sweeps | Stays off
# Seen on 2026-11-27:
#   Lamp | `on | off` by clock
#   Tells of dark ones | Stairs | Sweeps
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @asciidoctor/core@4.1.0 >/dev/null
cat > show.mjs <<'JS'
import { convert } from '@asciidoctor/core';

const page = `[%header,cols=3]
|===
|Task |Keeper |Guest

|Lamp |\`on|off\` by clock |Tells of dark ones
|Stairs |Sweeps |Stays off
|===
`;
const html = await convert(page, {});
const body = html.slice(html.indexOf('<tbody>'));
for (const [, row] of body.matchAll(/<tr>([^]*?)<\/tr>/g)) {
  console.log([...row.matchAll(/<td[^>]*>([^]*?)<\/td>/g)].map(([, cell]) => cell.replace(/<\/?p[^>]*>/g, '')).join(' | '));
}
JS
node show.mjs 2>messages.txt | tee seen.txt
cat > expected.txt <<'TXT'
Lamp | `on | off` by clock
Tells of dark ones | Stairs | Sweeps
TXT
diff expected.txt seen.txt
