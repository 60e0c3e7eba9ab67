#!/usr/bin/env bash
# marked-it-core 2.4.2 (npm): in a cell of a table the two characters \n are a line break, also inside a code span and
# inside a path, and nothing escapes them: a command with \n in it is published without the break and without the n.
#
# Expected: <code>printf "a\nb"</code>, as below a table, and C:\new\lamps
# Seen on 2026-11-27:
#   code in a cell:     <code>printf &quot;a   b&quot;</code>
#   code below a table: <code>printf &quot;a\nb&quot;</code>
#   path in a cell:     C:<br> ew\lamps
#   escaped in a cell:  C:<br> ew\lamps
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit marked-it-core@2.4.2 highlight.js@11.9.0 >/dev/null
cat > show.cjs <<'JS'
const { generate } = require('marked-it-core');
const printed = (page) => generate(page, { markedOptions: { html: true } }).html.text;
const cell = (text) => printed(`| Task | Keeper |\n|---|---|\n| Bulbs | ${text} |\n`).match(/<td>Bulbs<\/td>\s*<td>([^]*?)<\/td>/)[1];
const show = (name, text) => console.log(`${name}: ${text.replace(/\n/g, ' ')}`);
show('code in a cell', cell('`printf "a\\nb"`'));
show('code below a table', printed('`printf "a\\nb"`\n').match(/<code>.*<\/code>/)[0]);
show('path in a cell', cell('C:\\new\\lamps'));
show('escaped in a cell', cell('C:\\\\new\\lamps'));
JS
node show.cjs | tee seen.txt
cat > expected.txt <<'TXT'
code in a cell: <code>printf &quot;a   b&quot;</code>
code below a table: <code>printf &quot;a\nb&quot;</code>
path in a cell: C:<br> ew\lamps
escaped in a cell: C:<br> ew\lamps
TXT
diff expected.txt seen.txt
