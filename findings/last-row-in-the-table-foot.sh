#!/usr/bin/env bash
# pandoc 3.9 (PyPI: pypandoc_binary 1.17): the last row of every AsciiDoc table is written into <tfoot>, and
# its first into <thead>, although the table asks for no footer (the option is `%footer`). Who reads only
# the rows of <tbody> loses the last duty of each table.
#
# Expected: two rows in <tbody>, no <tfoot>.
# Seen on 2026-11-27: head 1, body 1, foot 1
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip --quiet --disable-pip-version-check install pypandoc_binary==1.17
cat > show.py <<'PY'
import re, pypandoc
page = """.Duties
|===
|Task |Keeper |Guest

|Bulbs |Orders new ones |Tells of dark ones
|Stairs |Sweeps them |Wipes shoes
|===
"""
html = pypandoc.convert_text(page, "html", format="asciidoc")
rows = lambda part: len(re.findall("<tr>", "".join(re.findall(f"<{part}>(.*?)</{part}>", html, re.S))))
print(f"pandoc {pypandoc.get_pandoc_version()}: head {rows('thead')}, body {rows('tbody')}, foot {rows('tfoot')}")
PY
seen=$(env/bin/python show.py)
echo "$seen"
[ "$seen" = 'pandoc 3.9: head 1, body 1, foot 1' ]
