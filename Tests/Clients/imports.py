#!/usr/bin/env python3
"""Brings published lists into an empty catalogue, and counts what became of each row, in Markdown.

    imports.py PROGRAM ROWS.csv

ROWS.csv has the columns province, district_or_commune_as_printed, product, producer, stars, score_if_any,
group_if_any, decision. Each decision is an annex of its own.
"""
import csv
import os
import re
import subprocess
import sys
import tempfile


def annex(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["TT", "Tên sản phẩm", "Tên chủ thể", "Địa chỉ", "Nhóm sản phẩm", "Điểm", "Hạng sao"])
        for number, row in enumerate(rows, 1):
            writer.writerow([
                number, row["product"], row["producer"], row["district_or_commune_as_printed"],
                row["group_if_any"], row["score_if_any"], row["stars"]])


def main(program, lists):
    decisions = {}
    with open(lists, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            decisions.setdefault((row["province"], row["decision"]), []).append(row)
    print("| rows | products | ready | wait | accounted for |")
    print("|--:|--:|--:|--:|---|")
    total = [0, 0, 0, 0]
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, "content"))
        with open(os.path.join(folder, "content/catalogue.yaml"), "w", encoding="utf-8") as file:
            file.write("title: A\nbase_url: https://a.vn\nlanguages: [vi]\n")
        for place, ((_, decision), rows) in enumerate(decisions.items()):
            path = os.path.join(folder, f"{place}.csv")
            annex(path, rows)
            year = (re.findall("20[0-9][0-9]", decision) or ["2025"])[-1]
            done = subprocess.run(
                [program, "import", "decision", path, "--number", f"{place + 1}/QĐ-UBND", "--date",
                 f"{year}-07-01", "--authority", "UBND", "--level", "province", "--catalogue", folder,
                 "--language", "en"], capture_output=True, text=True)
            if done.returncode != 0:
                print(f"FAILED {place}: {done.stderr}")
                sys.exit(1)
            products = int(re.search("([0-9]+) products", done.stdout)[1])
            rest = int(re.search("([0-9]+) others", done.stdout)[1])
            unclear = int((re.search("([0-9]+) not clear", done.stdout) or [0, 0])[1])
            ready = int(re.search("([0-9]+) rows ready", done.stdout)[1])
            wait = int(re.search("([0-9]+) wait", done.stdout)[1])
            whole = products + rest + unclear == len(rows) + 1 and ready + wait == products
            print(f"| {len(rows)} | {products} | {ready} | {wait} | {'yes' if whole else 'NO'} |")
            for index, value in enumerate((len(rows), products, ready, wait)):
                total[index] += value
            if not whole:
                sys.exit(1)
    print(f"| **{total[0]}** | {total[1]} | {total[2]} | {total[3]} | |")


if __name__ == "__main__":
    main(*sys.argv[1:])
