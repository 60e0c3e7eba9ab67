#!/usr/bin/env bash
# marked-it-core 2.4.2 (npm): an attribute line right below a table belongs to the table, as long as no pipe
# stands in its value and no line of text follows it. Else its text, or an empty cell that carries the
# attribute, is printed as one more row of the table, and the table has lost its caption.
#
# Expected: the line is an attribute line in all three cases, or in none.
# Seen on 2026-11-27:
#   alone:        caption on the table, 1 body row
#   then text:    no caption on the table, 3 body rows
#   pipe inside:  no caption on the table, 2 body rows
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit marked-it-core@2.4.2 highlight.js@11.9.0 >/dev/null
cat > show.cjs <<'JS'
const { generate } = require('marked-it-core');
const table = '| Task | Keeper |\n|---|---|\n| Bulbs | Orders new ones |\n';
const show = (name, below) => {
  const { text } = generate(table + below, { processAttributes: true, markedOptions: { html: true } }).html;
  const rows = text.split('<tbody>')[1].match(/<tr/g).length;
  console.log(`${name}: ${/<table caption=/.test(text) ? 'caption' : 'no caption'} on the table, ${rows} body row${rows > 1 ? 's' : ''}`);
};
show('alone', '{: caption="Lamp duties"}\n');
show('then text', '{: caption="Lamp duties"}\nMore is said below.\n');
show('pipe inside', '{: caption="Lamp duties | part one"}\n');
JS
node show.cjs | tee seen.txt
cat > expected.txt <<'TXT'
alone: caption on the table, 1 body row
then text: no caption on the table, 3 body rows
pipe inside: no caption on the table, 2 body rows
TXT
diff expected.txt seen.txt
