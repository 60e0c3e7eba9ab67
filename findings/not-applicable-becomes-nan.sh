#!/usr/bin/env bash
# markitdown 0.1.9 (PyPI), which people use to turn responsibility workbooks into Markdown: a cell that says "N/A"
# and a cell that says nothing are both written as "NaN", so "not applicable" cannot be told from "not stated" any
# more; the title above the header becomes the header, and a pipe in a cell starts a cell of its own.
#
# Expected: "N/A" as it stands, an empty cell empty, "Orders \| fits" in one cell.
# Seen on 2026-11-27:
#   | Duties of the lamp | Unnamed: 1 | Unnamed: 2 |
#   | --- | --- | --- |
#   | Task | Keeper | Guest |
#   | Bulbs | Orders | fits | Tells of dark ones |
#   | Stairs | Sweeps | NaN |
#   | Roof | Mends | NaN |
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip --quiet --disable-pip-version-check install 'markitdown[xlsx]==0.1.9' openpyxl==3.1.5 pandas==3.1.1
cat > show.py <<'PY'
import openpyxl
from markitdown import MarkItDown

book = openpyxl.Workbook()
sheet = book.active
for row in [["Duties of the lamp"], ["Task", "Keeper", "Guest"], ["Bulbs", "Orders | fits", "Tells of dark ones"],
            ["Stairs", "Sweeps", "N/A"], ["Roof", "Mends", None]]:
    sheet.append(row)
book.save("duties.xlsx")
print(MarkItDown().convert("duties.xlsx").text_content.strip())
PY
env/bin/python show.py | tee seen.txt
cat > expected.txt <<'TXT'
## Sheet
| Duties of the lamp | Unnamed: 1 | Unnamed: 2 |
| --- | --- | --- |
| Task | Keeper | Guest |
| Bulbs | Orders | fits | Tells of dark ones |
| Stairs | Sweeps | NaN |
| Roof | Mends | NaN |
TXT
diff expected.txt seen.txt
