#!/usr/bin/env bash
# mammoth 1.13.0 (PyPI), Word to Markdown: a table is written as one paragraph per cell, one below the other, so that
# nothing tells any more which column, and so whose duty, a text was in. To HTML the same document keeps its table.
#
# Expected: a table, or the table's HTML, which Markdown may hold.
# Seen on 2026-11-27: HTML: 2 rows; Markdown: 0 pipes, 0 tags, 6 paragraphs
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip --quiet --disable-pip-version-check install mammoth==1.13.0 python-docx==1.2.0
cat > show.py <<'PY'
import mammoth
from docx import Document

document = Document()
table = document.add_table(2, 3)
for row, texts in enumerate([["Task", "Keeper", "Guest"], ["Lamp", "Oils it", "Tells of dark ones"]]):
    for column, text in enumerate(texts):
        table.cell(row, column).text = text
document.save("duties.docx")
with open("duties.docx", "rb") as file:
    html = mammoth.convert_to_html(file).value
with open("duties.docx", "rb") as file:
    markdown = mammoth.convert_to_markdown(file).value
paragraphs = [text for text in markdown.split("\n\n") if text.strip()]
print(f"HTML: {html.count('<tr>')} rows; "
      f"Markdown: {markdown.count('|')} pipes, {markdown.count('<')} tags, {len(paragraphs)} paragraphs")
PY
seen=$(env/bin/python show.py)
echo "$seen"
[ "$seen" = 'HTML: 2 rows; Markdown: 0 pipes, 0 tags, 6 paragraphs' ]
