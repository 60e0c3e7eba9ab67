#!/usr/bin/env bash
# Markdown 3.9 (PyPI, what MkDocs publishes with) with its extension `tables`: a table of duties right below the sentence
# that introduces it is no table. All of its rows are printed as one paragraph, pipes and dashes included, and nothing
# tells; in an item of a list it is the same. cmarkgfm 2025.10.22 (PyPI, GitHub's own parser), in which the writer has
# looked at the page, makes a table of the very same lines: a table may interrupt a paragraph there.
#
# Expected: one table from both.
# Seen on 2026-11-28: Markdown: 0 tables, 1 paragraph with pipes; with a blank line: 1 table; cmarkgfm: 1 table
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check Markdown==3.9 cmarkgfm==2025.10.22
cat > show.py <<'PY'
import re, sys
import cmarkgfm, markdown

sentence = 'Who keeps the lighthouse:\n'
table = '| Task | Keeper | Guest |\n|---|---|---|\n| Lamp | Trims the wick | |\n| Stairs | | Wipes the feet |\n'
published = markdown.markdown(sentence + table, extensions=['tables'])
apart = markdown.markdown(sentence + '\n' + table, extensions=['tables'])
forge = cmarkgfm.github_flavored_markdown_to_html(sentence + table)
print(published, file=sys.stderr)
tables = lambda html: html.count('<table')
piped = sum('|' in text for text in re.findall(r'<p>(.*?)</p>', published, re.S))
print(f'Markdown: {tables(published)} tables, {piped} paragraph with pipes; with a blank line: {tables(apart)} table; cmarkgfm: {tables(forge)} table')
PY
env/bin/python show.py | tee seen.txt
[ "$(cat seen.txt)" = 'Markdown: 0 tables, 1 paragraph with pipes; with a blank line: 1 table; cmarkgfm: 1 table' ]
