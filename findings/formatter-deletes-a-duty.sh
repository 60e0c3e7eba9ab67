#!/usr/bin/env bash
# mdformat 1.0.0 with mdformat-gfm 1.0.0 (PyPI), a formatter that documentation teams run before each commit: a cell for
# which a table has no column (a pipe too many in the row is enough) is deleted from the source, without a message and
# with exit code 0. It compares the published pages before and after, and there the cell was not shown. prettier 3.10.1
# and remark-stringify 11.0.0 (npm) keep it.
#
# Expected: the text is still in the source, as after the other two.
# Seen on 2026-11-27:
#   mdformat: deleted
#   prettier: kept
#   remark: kept
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip --quiet --disable-pip-version-check install mdformat==1.0.0 mdformat-gfm==1.0.0
npm init -y >/dev/null
npm install --silent --no-fund --no-audit prettier@3.10.1 unified@11.0.5 remark-parse@11.0.0 remark-gfm@4.0.1 \
  remark-stringify@11.0.0 >/dev/null
cat > duties.md <<'MD'
| Task | Keeper | Guest |
| --- | --- | --- |
| Lamp | Turns it on | off by the clock | Tells of dark ones |
MD
cat > remark.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { unified } from 'unified';
import remarkParse from 'remark-parse';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';

const page = readFileSync('duties.md', 'utf8');
console.log(String(await unified().use(remarkParse).use(remarkGfm).use(remarkStringify).process(page)));
JS
told() { grep -q 'Tells of dark ones' && echo "$1: kept" || echo "$1: deleted"; }
{
  env/bin/mdformat - < duties.md | told mdformat
  npx prettier --parser markdown duties.md | told prettier
  node remark.mjs | told remark
} | tee seen.txt
printf '%s\n' 'mdformat: deleted' 'prettier: kept' 'remark: kept' > expected.txt
diff expected.txt seen.txt
