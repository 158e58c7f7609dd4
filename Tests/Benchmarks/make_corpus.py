#!/usr/bin/env python3
"""Writes a catalogue of N products to measure with: the same N gives the same bytes.

    make_corpus.py N FOLDER

Half of the products have an English translation; stories have 250 to 400 words. With LISTS=rows.csv in
the environment products are named as published rows are, with GEO=folder its outlines are drawn on.
"""
import csv
import json
import os
import random
import re
import shutil
import sys
from pathlib import Path

WORDS = (
    "nước mắm chượp ủ thùng gỗ làng nghề sông đồng ruộng lúa nếp chè rừng đồi biển thuyền lưới "
    "mùa nắng mưa gió người thợ bàn tay lửa lò men gốm lụa tơ tằm khung dệt hoa văn bản mường "
    "chợ phiên đường xa bếp khói hương vị ngọt bùi cay mặn thơm mát giữ gìn đời xưa hôm nay "
    "bà con hợp tác xã vườn cây trái sạch ngon lành kể chuyện quê nhà đất phù sa suối đá núi "
    "mây sương sớm chiều tối trăng sao trẻ già đông vui lễ hội mừng"
).split()
ENGLISH = (
    "village river field rice tea forest hill sea boat net season sun rain wind potter hand fire "
    "kiln glaze silk loom pattern market hearth smoke taste sweet salt fresh keep story home clay "
    "stream stone mountain cloud morning evening moon people cooperative garden fruit old new"
).split()
SETS = [number for number in range(1, 27) if number not in (14, 15, 18)]


def sentence(rng, words):
    text = " ".join(rng.choice(words) for _ in range(rng.randint(8, 18)))
    return text[0].upper() + text[1:] + "."


def story(rng, words):
    count = rng.randint(250, 400)
    parts, used = [], 0
    while used < count:
        kind = rng.random()
        if kind < 0.12:
            block = "## " + sentence(rng, words)[:-1]
        elif kind < 0.24:
            block = "\n".join("- " + sentence(rng, words) for _ in range(4))
        elif kind < 0.30:
            rows = "\n".join(f"| {rng.choice(words)} | {rng.randint(1, 90)} |" for _ in range(4))
            block = "| a | b |\n|---|--:|\n" + rows
        elif kind < 0.36:
            block = "> " + sentence(rng, words)
        else:
            block = " ".join(sentence(rng, words) for _ in range(rng.randint(2, 5)))
            block = block.replace(rng.choice(words), f"**{rng.choice(words)}**", 1)
        parts.append(block)
        used += len(block.split())
    return "\n\n".join(parts) + "\n"


def write(folder, path, text):
    path = os.path.join(folder, "content", path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


REFERENCE = Path(__file__).resolve().parents[2] / "Sources/Catalogue/Reference"


def official_units():
    """The official communes, as the program has them: code, type, name, province."""
    types = {"x": "xã", "p": "phường", "d": "đặc khu"}
    units, province = [], ""
    for line in (REFERENCE / "AdministrativeUnits+List.swift").read_text(encoding="utf-8").splitlines():
        line = line.strip()
        if line.startswith("="):
            province = line[1:]
        elif re.match(r"[xpd]\d{5} ", line):
            for item in line.split("; "):
                units.append((item[1:6], types[item[0]], item[7:], province))
    return units


def boxes():
    """What each province lies in, coarsely: the middle of its latitudes and longitudes."""
    found = {}
    text = (REFERENCE / "ProvinceBox.swift").read_text(encoding="utf-8")
    for code, *numbers in re.findall(r'\("(\d\d)", ([\d.]+?)\.\.\.([\d.]+), ([\d.]+?)\.\.\.([\d.]+)\)', text):
        south, north, west, east = map(float, numbers)
        found.setdefault(code, ((south + north) / 2, (west + east) / 2))
    return found


def given(name, what):
    """A path that the environment gives; where it gives none or nothing is there, a word says so."""
    path = os.environ.get(name)
    if path and os.path.exists(path):
        return path
    print(f"{name} {'is not there' if path else 'is not given'}: {what}", file=sys.stderr)
    return None


def published_names():
    path = given("LISTS", "products have made-up names")
    if not path:
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return [" ".join(row["product"].split()) for row in csv.DictReader(file)]


def add_outlines(folder):
    path = given("GEO", "maps are schematics")
    for outline in sorted(Path(path).glob("*.geojson")) if path else []:
        if outline.stat().st_size < 1 << 20:
            os.makedirs(os.path.join(folder, "content/map"), exist_ok=True)
            shutil.copy(outline, os.path.join(folder, "content/map"))


def main(count, folder):
    rng = random.Random(count)
    names = published_names()
    add_outlines(folder)
    centres = boxes()
    units = rng.sample(official_units(), min(3321, max(1, count * 3321 // 17000)))

    def place(unit):
        lat, lon = centres[unit[3]]
        return lat + rng.uniform(-0.1, 0.1), lon + rng.uniform(-0.1, 0.1)

    producers = max(1, count * 9 // 17)
    points = max(1, count * 3 // 17)
    write(folder, "catalogue.yaml",
          "title: {vi: Danh mục đo, en: Measured catalogue}\nbase_url: https://ocop.example.vn\n"
          "languages: [vi, en]\n")
    rows = ["code,name,type,province,lat,lon,name_en"]
    for unit in units:
        code, kind, name, province = unit
        lat, lon = place(unit)
        rows.append(f"{code},{name},{kind},{province},{lat:.4f},{lon:.4f},{name}")
    write(folder, "communes.csv", "\n".join(rows) + "\n")
    for index in range(producers):
        kind = rng.choice(["enterprise", "cooperative", "household", "farm"])
        write(folder, f"producers/p{index}.md",
              f"---\nname: {sentence(rng, WORDS)[:30].strip()} {index}\ntype: {kind}\n"
              f"commune: \"{rng.choice(units)[0]}\"\nphone: [\"024 3000 {index % 10000:04d}\"]\n"
              f"---\n\n{sentence(rng, WORDS)} {sentence(rng, WORDS)}\n")
    decisions = max(1, count // 40)
    tables = [["row,product,kind,stars,score"] for _ in range(decisions)]
    for index in range(count):
        name = " ".join(rng.choice(WORDS) for _ in range(4)).capitalize()
        if names:
            name = f"{names[index % len(names)]} {index}"
        write(folder, f"products/sp{index}.md",
              f"---\nname: {json.dumps(name, ensure_ascii=False)}\nset: {rng.choice(SETS)}\nproducer: p{rng.randint(0, producers - 1)}\n"
              f"commune: \"{rng.choice(units)[0]}\"\n"
              f"signed_address: Thôn {rng.randint(1, 9)}, xã mẫu\n"
              f"summary: {sentence(rng, WORDS)}\nvariants:\n  - name: Loại nhỏ\n    pack: 250 g\n"
              f"    price: {rng.randint(20, 900)}000\n  - name: Loại lớn\n    pack: 500 g\n"
              f"    price: {rng.randint(20, 900)}000\ningredients: [{', '.join(rng.sample(WORDS, 3))}]\n"
              f"shelf_life: {rng.randint(3, 24)} tháng\nseason: [{rng.randint(1, 6)}, {rng.randint(7, 12)}]\n"
              f"local_material: {rng.randint(10, 100)}\ntaxonomy: \"2023\"\n"
              f"certificates:\n  - kind: food_safety\n    number: {index}/ATTP\n    issued: 2025-02-03\n"
              f"---\n\n{story(rng, WORDS)}")
        if index % 2 == 0:
            title = " ".join(rng.choice(ENGLISH) for _ in range(4)).capitalize()
            write(folder, f"products/sp{index}.en.md",
                  f"---\nname: {title}\nsummary: {sentence(rng, ENGLISH)}\n---\n\n{story(rng, ENGLISH)}")
        table = tables[index % decisions]
        stars = rng.choice([3, 3, 3, 4])
        score = rng.randint(50, 69) if stars == 3 else rng.randint(70, 89)
        table.append(f"{len(table)},sp{index},new,{stars},\"{score},5\"")
    for index, table in enumerate(tables):
        write(folder, f"decisions/qd{index}.md",
              f"---\nnumber: {index}/QĐ-ĐO\ndate: 2026-{index % 10 + 1:02d}-11\nauthority: Cơ quan đo\n"
              f"level: province\nrows: {len(table) - 1}\n---\n")
        write(folder, f"decisions/qd{index}.csv", "\n".join(table) + "\n")
    for index in range(points):
        unit = rng.choice(units)
        lat, lon = place(unit)
        stocks = "\n".join(f"  - product: sp{p}\n    checked: 2026-05-06"
                           for p in rng.sample(range(count), min(count, 12)))
        write(folder, f"points/d{index}.md",
              f"---\nname: Điểm bán {index}\nkind: retail\ncommune: \"{unit[0]}\"\n"
              f"address: Số {index} phố mẫu\ncoordinates: [{lat:.5f}, {lon:.5f}]\nhours: \"Mo-Su 08:00-18:00\"\n"
              f"stocks:\n{stocks}\n---\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
