#!/bin/sh
# Seen with: vietnamadminunits 1.0.4 from PyPI, Python 3.11 (Debian 12).
#
# On 1 July 2025 Viet Nam's 10,040 communes became 3,321. 471 of them were split: parts went to two and up to
# five of the new units, and the package's own data lists them all (DICT_PROVINCE_WARD_DIVIDED).
#
# Expected: asked where such a commune is today, without a street, convert_address names them all, or none.
# Behaviour: it names one, that which the data marks as the default, with nothing that says so: the answer looks
# like that for a commune that was merged whole, and a new unit of the old one's very name may be passed over. A
# register of addresses that is converted so puts everybody of the other part into the wrong commune.
set -eu

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/env"
"$place/env/bin/python" -m pip install --quiet vietnamadminunits==1.0.4
cd "$place"
env/bin/python - <<'PYTHON'
import json
import pathlib
import sqlite3
import sys

import vietnamadminunits

data = pathlib.Path(vietnamadminunits.__file__).parent / "data"
divided = json.loads((data / "converter_2025.json").read_text())["DICT_PROVINCE_WARD_DIVIDED"]
database = sqlite3.connect(data / "dataset.db")
old = {"_".join(keys): names for *keys, names in (
    (province, district, ward, f"{name}, {town}, {land}")
    for province, district, ward, name, town, land in database.execute(
        "select provinceKey, districtKey, wardKey, ward, district, province from admin_units_legacy"
        " where wardKey is not null"))}
new = dict(database.execute("select wardKey || '_' || provinceKey, ward from admin_units"))
asked = default = 0
shown = ""
for province, units in divided.items():
    for key, parts in units.items():
        names = {new[f"{part['newWardKey']}_{province}"]: part["isDefaultNewWard"] for part in parts}
        if key not in old or len(names) < 2:
            continue
        asked += 1
        answer = vietnamadminunits.convert_address(old[key])
        if names.get(answer.ward):
            default += 1
            shown = shown or f"{old[key]}: {', '.join(sorted(names))} → {answer.ward}"
print(shown)
print(f"split communes asked about: {asked}; answered with the default alone: {default}")
sys.exit(0 if asked == default == 471 else 1)
PYTHON
