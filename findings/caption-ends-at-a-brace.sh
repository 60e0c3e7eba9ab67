#!/usr/bin/env bash
# marked-it-core 2.4.2 (npm): the value of an attribute below a table ends at the first closing brace, also
# inside quotes: the rest of a caption that holds one is dropped without a word.
#
# Expected: caption="Duties of the {big} lamp"
# Seen on 2026-11-27: caption="Duties of the {big"
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-fund --no-audit marked-it-core@2.4.2 highlight.js@11.9.0 >/dev/null
cat > show.cjs <<'JS'
const { generate } = require('marked-it-core');
const page = '| Task | Keeper |\n|---|---|\n| Bulbs | Orders new ones |\n{: caption="Duties of the {big} lamp"}\n';
const { text } = generate(page, { processAttributes: true, markedOptions: { html: true } }).html;
console.log(text.match(/caption="[^"]*"/)[0]);
JS
seen=$(node show.cjs)
echo "$seen"
[ "$seen" = 'caption="Duties of the {big"' ]
