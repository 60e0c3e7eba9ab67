#!/usr/bin/env bash
# docutils 0.22.4 (PyPI), reStructuredText: a `list-table` of which one row has an item more or less than the others is
# dropped whole, all of its duties with it; the same rows as a `csv-table` are filled up and shown.
#
# Expected: the same rows from both.
# Seen on 2026-11-27: list-table: 0 rows; csv-table: 3 rows
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip --quiet --disable-pip-version-check install docutils==0.22.4
cat > show.py <<'PY'
from docutils.core import publish_string

LIST = """
.. list-table:: Duties of the lamp
   :header-rows: 1

   * - Task
     - Keeper
   * - Bulbs
     - Orders new ones
   * - Roof
"""
COMMAS = """
.. csv-table:: Duties of the lamp
   :header: Task, Keeper

   Bulbs, Orders new ones
   Roof
"""
rows = lambda page: publish_string(page, writer="html5", settings_overrides={"report_level": 5}).count(b"<tr>")
print(f"list-table: {rows(LIST)} rows; csv-table: {rows(COMMAS)} rows")
PY
seen=$(env/bin/python show.py)
echo "$seen"
[ "$seen" = 'list-table: 0 rows; csv-table: 3 rows' ]
