#!/usr/bin/env bash
# python-docx 1.2.0 and docx2txt 0.9 (PyPI), Word to text: a tick that Word's "Insert symbol" put into a cell (w:sym, in
# Wingdings) is in no text of the cell: of a table in which ticks say whose a task is, every cell is empty, and nothing
# tells that something stood there. mammoth 1.13.0 (PyPI) reads the same cell as a tick.
#
# Expected: the tick, or anything at all, in the second cell.
# Seen on 2026-11-28:
#   python-docx: ['Bulbs', '', '']
#   docx2txt: ['Task', 'Keeper', 'Guest', 'Bulbs']
#   mammoth: <tr><td><p>Bulbs</p></td><td><p>✓</p></td><td></td></tr>
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip --quiet --disable-pip-version-check install python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0
cat > show.py <<'PY'
import docx, docx2txt, mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

document = docx.Document()
table = document.add_table(rows=2, cols=3)
for cell, text in zip(table.rows[0].cells, ['Task', 'Keeper', 'Guest']):
    cell.text = text
table.rows[1].cells[0].text = 'Bulbs'
run = table.rows[1].cells[1].paragraphs[0].add_run()
run._r.append(parse_xml(f'<w:sym {nsdecls("w")} w:font="Wingdings" w:char="F0FC"/>'))
document.save('duties.docx')

row = docx.Document('duties.docx').tables[0].rows[1]
print('python-docx:', [cell.text for cell in row.cells])
print('docx2txt:', docx2txt.process('duties.docx').split())
with open('duties.docx', 'rb') as file:
    html = mammoth.convert_to_html(file).value
print('mammoth:', html[html.rindex('<tr>'):html.rindex('</table>')])
PY
env/bin/python show.py > got
cat got
diff - got <<'SEEN'
python-docx: ['Bulbs', '', '']
docx2txt: ['Task', 'Keeper', 'Guest', 'Bulbs']
mammoth: <tr><td><p>Bulbs</p></td><td><p>✓</p></td><td></td></tr>
SEEN
