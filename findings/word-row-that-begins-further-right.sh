#!/usr/bin/env bash
# Word lets a row of a table begin some columns further right (`w:gridBefore`, what is left where somebody deletes the first
# cells of a row) and draws its cells below the columns that they belong to. pandoc 3.9 (PyPI: pypandoc_binary 1.17) and
# mammoth 1.13.0 (PyPI) both begin such a row at the left: what the guest does stands under "Task", and nothing tells.
# python-docx 1.2.0 (PyPI), which wrote the document, says of the row how far it is moved.
#
# Expected: the text in column 3, as Word draws it.
# Seen on 2026-11-28: python-docx: 2 columns before it; pandoc: column 1 of 3; mammoth: column 1 of 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install --quiet --disable-pip-version-check python-docx==1.2.0 pypandoc_binary==1.17 mammoth==1.13.0
cat > show.py <<'PY'
import re
import docx, mammoth, pypandoc
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

document = docx.Document()
table = document.add_table(rows=3, cols=3)
for row, texts in enumerate([['Task', 'Keeper', 'Guest'], ['Lamp', 'Trims the wick', ''], ['', '', 'Shuts the door']]):
    for column, text in enumerate(texts):
        table.cell(row, column).text = text
row = table.rows[2]._tr
for cell in row.tc_lst[:2]:
    row.remove(cell)
before = OxmlElement('w:gridBefore')
before.set(qn('w:val'), '2')
row.get_or_add_trPr().append(before)
document.save('lighthouse.docx')

def column(html):
    cells = re.findall(r'<t[dh][^>]*>(.*?)</t[dh]>', re.findall(r'<tr[^>]*>(.*?)</tr>', html, re.S)[-1], re.S)
    return f"column {1 + next(at for at, cell in enumerate(cells) if 'Shuts' in cell)} of {len(cells)}"

read = docx.Document('lighthouse.docx').tables[0].rows[2].grid_cols_before
with open('lighthouse.docx', 'rb') as file:
    by_mammoth = mammoth.convert_to_html(file).value
print(f"python-docx: {read} columns before it; pandoc: {column(pypandoc.convert_file('lighthouse.docx', 'html'))}; mammoth: {column(by_mammoth)}")
PY
env/bin/python show.py | tee seen.txt
[ "$(cat seen.txt)" = 'python-docx: 2 columns before it; pandoc: column 1 of 3; mammoth: column 1 of 1' ]
