#!/usr/bin/env bash
# OSCAL's token begins with any letter (its pattern says \p{L}), so a control may be named in French or Korean. Of two
# Python readers of OSCAL 1.1.2, compliance-trestle 5.2.0 (PyPI) reads such a component definition, and oscal 3.2.2 (PyPI)
# calls the same file invalid; of a control named in a to z both say that it is right.
#
# Expected: both say the same of each.
# Seen on 2026-11-27:
#   backup | trestle: read | oscal: valid
#   clés.rotation | trestle: read | oscal: invalid, control-id
#   백업 | trestle: read | oscal: invalid, control-id
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check compliance-trestle==5.2.0 oscal==3.2.2

cat > read.py <<'PYTHON'
import json
import logging
import pathlib

from oscal import OSCAL
from trestle.oscal.component import ComponentDefinition

logging.disable(logging.CRITICAL)


def definition(control):
    requirement = {"uuid": "6a1d8c50-33b2-4f0e-9a77-1f2b3c4d5e01", "control-id": control, "description": "Keep a copy of the lamps' settings."}
    implementation = {"uuid": "6a1d8c50-33b2-4f0e-9a77-1f2b3c4d5e02", "source": "#6a1d8c50-33b2-4f0e-9a77-1f2b3c4d5e05",
                      "description": "Tasks of the lamp service", "implemented-requirements": [requirement]}
    component = {"uuid": "6a1d8c50-33b2-4f0e-9a77-1f2b3c4d5e03", "type": "service", "title": "Lamps", "description": "Lamps for hire",
                 "control-implementations": [implementation]}
    metadata = {"title": "Lamps", "last-modified": "2026-01-02T03:04:05Z", "version": "1", "oscal-version": "1.1.2"}
    page = {"uuid": "6a1d8c50-33b2-4f0e-9a77-1f2b3c4d5e05", "title": "The page", "rlinks": [{"href": "lamps.md"}]}
    return {"component-definition": {"uuid": "6a1d8c50-33b2-4f0e-9a77-1f2b3c4d5e04", "metadata": metadata,
                                     "components": [component], "back-matter": {"resources": [page]}}}


for number, control in enumerate(["backup", "clés.rotation", "백업"]):
    path = pathlib.Path(f"{number}.json")
    path.write_text(json.dumps(definition(control), ensure_ascii=False), encoding="utf-8")
    try:
        ComponentDefinition.oscal_read(path)
        trestle = "read"
    except Exception as error:
        trestle = type(error).__name__
    content = OSCAL.open(str(path))
    fields = sorted({error.get("field", "").lstrip("@") for error in content.validation_errors})
    print(control, "| trestle:", trestle, "| oscal:", "valid" if content.is_valid else "invalid, " + ", ".join(fields))
PYTHON

got=$(venv/bin/python read.py 2>/dev/null)
echo "$got"
expected='backup | trestle: read | oscal: valid
clés.rotation | trestle: read | oscal: invalid, control-id
백업 | trestle: read | oscal: invalid, control-id'
[[ $got == "$expected" ]] || { echo "This is no longer so." >&2; exit 1; }
