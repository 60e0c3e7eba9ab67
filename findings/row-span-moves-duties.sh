#!/usr/bin/env bash
# markdownify 1.2.3 (PyPI), HTML to Markdown: where a task spans two rows, the second row is written without a cell for
# it, so that what the keeper does stands under "Task" and what the guest does under "Keeper": the owners change.
# (A cell that spans columns is given its empty neighbours.)
#
# Expected: |  | Mops | Wipes shoes |
# Seen on 2026-11-27: | Mops | Wipes shoes |
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip --quiet --disable-pip-version-check install markdownify==1.2.3
cat > show.py <<'PY'
from markdownify import markdownify

page = """<table><thead><tr><th>Task</th><th>Keeper</th><th>Guest</th></tr></thead><tbody>
<tr><td rowspan="2">Stairs</td><td>Sweeps</td><td>Stays off</td></tr>
<tr><td>Mops</td><td>Wipes shoes</td></tr>
<tr><td>Roof</td><td colspan="2">Both look after it</td></tr>
</tbody></table>"""
print(markdownify(page).strip())
PY
env/bin/python show.py | tee seen.txt
cat > expected.txt <<'TXT'
| Task | Keeper | Guest |
| --- | --- | --- |
| Stairs | Sweeps | Stays off |
| Mops | Wipes shoes |
| Roof | Both look after it | |
TXT
diff expected.txt seen.txt
