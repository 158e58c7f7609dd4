#!/usr/bin/env python3
"""Makes a table of the 10,040 communes of before July 2025 and what each became.

    old-units.py WHEEL OUT.csv

WHEEL is PyPI's vietnamadminunits (MIT), whose data is read without running any of it. A unit that was split has
all its successors, separated by `;`: which of them a place is in, nobody can tell from the old address.
"""
import csv
import io
import json
import sqlite3
import sys
import tempfile
import zipfile

wheel, out = sys.argv[1:]
with zipfile.ZipFile(wheel) as archive:
    becomes = json.loads(archive.read("vietnamadminunits/data/converter_2025.json"))
    with tempfile.NamedTemporaryFile(suffix=".db") as file:
        file.write(archive.read("vietnamadminunits/data/dataset.db"))
        file.flush()
        data = sqlite3.connect(file.name)
        new = {(province, ward): code for province, ward, code in data.execute(
            "select provinceKey, wardKey, wardCode from admin_units")}
        old = data.execute(
            "select wardCode, ward, district, province, provinceKey, districtKey, wardKey"
            " from admin_units_legacy").fetchall()

successors = {}
for province, wards in becomes["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
    for ward, parts in wards.items():
        for part in parts:
            successors.setdefault(part, []).append(new[province, ward])
for province, parts in becomes["DICT_PROVINCE_WARD_DIVIDED"].items():
    for part, wards in parts.items():
        for ward in wards:
            successors.setdefault(part, []).append(new[province, ward["newWardKey"]])

text = io.StringIO()
table = csv.writer(text, lineterminator="\n")
table.writerow(["code", "ward", "district", "province", "successors"])
lost = 0
for code, ward, district, province, *keys in sorted(old, key=lambda row: row[0] or ""):
    found = sorted(set(successors.get("_".join(key or "" for key in keys), [])))
    lost += not found
    table.writerow([code, ward or "", district, province, ";".join(found)])
with open(out, "w", encoding="utf-8") as file:
    file.write(text.getvalue())
print(f"{out}: {len(old)} units, {lost} without a successor")
