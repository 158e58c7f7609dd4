"""Turns rows of published lists into a catalogue, mends what `ocop check` tells, and says whether one
round of mending was enough.

    published.py PROGRAM ROWS.csv FOLDER

ROWS has the columns province, district_or_commune_as_printed, product, producer, stars,
score_if_any, group_if_any, decision. What is mended takes the first value a message offers: the
catalogue is to be read by programs, not by people.
"""

import csv
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

# What stands in for what only a person can look up.
ANY = {"set": "9", "commune": "22945", "type": "enterprise", "stars": "3", "date": "2025-08-01",
       "authority": "UBND tỉnh", "number": "9/QĐ-UBND", "name": "Cơ sở không tên"}
COLUMNS = {"unknown-set": "set", "old-address": "commune", "unknown-commune": "commune",
           "several-communes": "commune", "stars-missing": "stars", "not-a-rank": "stars"}


def slug(text):
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D")).lower()
    text = "".join(sign for sign in text if not unicodedata.combining(sign))
    return re.sub("[^a-z0-9]+", "-", text)[:90].strip("-") or "x"


def write_table(path, rows):
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


def as_offices_have_them(rows, content):
    (content / "decisions").mkdir(parents=True)
    (content / "catalogue.yaml").write_text(
        "title: Sản phẩm OCOP\nbase_url: https://ocop.example.vn\nlanguages: [vi, en]\n")
    products, producers, decisions = [], {}, {}
    taken = set()
    for row in rows:
        address = row["district_or_commune_as_printed"]
        producers[slug(row["producer"])] = [row["producer"], "", address]
        name = slug(row["product"])
        while name in taken:
            name += "-2"
        taken.add(name)
        products.append(
            [name, row["product"], row["group_if_any"], slug(row["producer"]), address, address])
        decisions.setdefault(row["decision"], []).append(
            [name, "new", row["stars"], row["score_if_any"]])
    write_table(content / "products.csv",
                [["id", "name", "set", "producer", "commune", "signed_address"]] + products)
    write_table(content / "producers.csv",
                [["id", "name", "type", "commune"]] + [[k, *v] for k, v in producers.items()])
    for number, (words, lines) in enumerate(decisions.items()):
        parts = re.match(r"(\S+) ngày (\d\d/\d\d/\d{4}) \((.*)\)", words)
        sign, day, authority = parts.groups() if parts else (words, "", "")
        (content / f"decisions/qd{number}.md").write_text(
            f"---\nnumber: {sign}\ndate: {day}\nauthority: {authority}\nlevel: province\n---\n")
        write_table(content / f"decisions/qd{number}.csv",
                    [["product", "kind", "stars", "score"]] + lines)


def check(program, folder):
    result = subprocess.run(
        [program, "check", "--catalogue", folder, "--json", "--language", "en"],
        capture_output=True, text=True)
    if result.returncode not in (0, 1):
        sys.exit(f"check ended with {result.returncode}: {result.stderr}")
    return json.loads(result.stdout or result.stderr)


def mend(folder, errors):
    tables = {}
    for error in errors:
        path = folder / error["path"]
        column = COLUMNS.get(error["id"])
        if error["id"] == "missing-key":
            column = re.search("“(.*?)”", error["message"]).group(1)
        if column not in ANY:
            continue
        if path.suffix == ".csv":
            if path not in tables:
                with open(path, encoding="utf-8-sig", newline="") as file:
                    tables[path] = list(csv.reader(file))
            rows = tables[path]
            rows[error["line"] - 1][rows[0].index(column)] = ANY[column]
        else:
            text = path.read_text()
            path.write_text(re.sub(f"^{column}:.*$", f"{column}: {ANY[column]}", text, flags=re.M))
    for path, rows in tables.items():
        write_table(path, rows)


def main(program, rows, folder):
    folder = pathlib.Path(folder)
    with open(rows, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    as_offices_have_them(rows, folder / "content")
    first = [line for line in check(program, folder) if line["severity"] == "error"]
    of_metadata = [
        line for line in check(program, folder)
        if line["path"].endswith(".csv") and re.search(r"add a line|quotes|\{|type:", line.get("hint", ""))]
    mend(folder, first)
    second = [line for line in check(program, folder) if line["severity"] == "error"]
    print(f"{len(rows)} published rows: {len(first)} errors, after one round of mending "
          f"{len(second)}; advice for another notation: {len(of_metadata)}")
    for line in second[:10] + of_metadata[:10]:
        print(line)
    return bool(second or of_metadata)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
