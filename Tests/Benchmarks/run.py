#!/usr/bin/env python3
"""Times builds of made catalogues and prints one table, in Markdown.

    run.py PROGRAM [--quick] [--folder DIR] [--hugo HUGO] [--browser PYTHON]

Catalogues of 200, 1,000, 17,000 and 50,000 products (the first two with --quick). With --hugo, all
but the largest are built in turn by that program too: the same records in its own form, the same
kinds of page (see hugo/). Every cold build goes to a new folder, and nothing is deleted: on ext4,
creating files soon after many were deleted is several times slower. Inputs are read once before
anything is timed. Figures are medians; read the ratios rather than the times, for machines drift. With --browser, a Python that has playwright, the
site of 17,000 (with --quick, 1,000) is looked at as from a cheap phone (see ../Browser/speed.py).
"""
import argparse
import datetime
import math
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
RUNS = {200: 5, 1000: 5, 17000: 3, 50000: 1}
HUGO_RUNS = {200: 5, 1000: 5, 17000: 3}
DAY = "2026-11-24"


class Run:
    """What one process took: wall, user and system seconds, peak megabytes."""

    def __init__(self, command):
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.monotonic() - start
        self.user, self.system = usage.ru_utime, usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        if status != 0:
            sys.exit(f"failed: {' '.join(command)}")


class Median:
    """The medians of several runs."""

    def __init__(self, runs):
        for name in ("wall", "user", "system", "memory"):
            setattr(self, name, statistics.median(getattr(run, name) for run in runs))

    def row(self, count, what):
        print(f"| {count:,} | {what} | {self.wall:.3f} | {self.user:.2f} | {self.system:.2f} "
              f"| {self.memory:.0f} |", flush=True)


def size(folder):
    files, total = 0, 0
    for base, _, names in os.walk(folder):
        files += len(names)
        total += sum(os.lstat(os.path.join(base, name)).st_size for name in names)
    return files, total


def pages(folder):
    """How many HTML files there are, and their mean size without the maps."""
    count, total = 0, 0
    for base, _, names in os.walk(folder):
        for name in names:
            if not name.endswith(".html"):
                continue
            with open(os.path.join(base, name), "rb") as file:
                text = file.read()
            count += 1
            total += len(text) - sum(map(len, re.findall(rb'<svg class="map.*?</svg>', text, re.S)))
    return count, total / max(1, count)


def warm(folder):
    for base, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(base, name), "rb") as file:
                file.read()


def change(path, edit):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(edit(text))


class Bench:
    def __init__(self, program, base, count, hugo):
        self.program, self.base, self.count = program, base, count
        self.hugo = hugo if count in HUGO_RUNS else None
        self.runs = RUNS[count]
        self.catalogue = os.path.join(base, f"c{count}")
        self.made = 0
        subprocess.run(
            [sys.executable, os.path.join(HERE, "make_corpus.py"), str(count), self.catalogue],
            check=True)
        warm(self.catalogue)

    def build(self, output, *options):
        return Run([self.program, "build", "--catalogue", self.catalogue, "--output", output,
                    "--date", DAY, *options])

    def new_folder(self):
        self.made += 1
        return os.path.join(self.base, f"o{self.count}-{self.made}")

    def convert(self):
        """Makes the Hugo site of the same records."""
        output = self.new_folder()
        self.build(output)
        self.hugo_site = os.path.join(self.base, f"hugo{self.count}")
        subprocess.run(
            [sys.executable, os.path.join(HERE, "hugo/convert.py"), self.catalogue, output,
             self.hugo_site], check=True)
        warm(self.hugo_site)

    def report(self, name, runs):
        median = Median(runs)
        median.row(self.count, name)
        return median

    def measure(self):
        """All that is measured of one catalogue, by name."""
        found = {}
        cold, one, copies, other = [], [], [], []
        if self.hugo:
            self.convert()
        for turn in range(self.runs):
            output = self.new_folder()
            cold.append(self.build(output))
            if self.hugo and turn < HUGO_RUNS[self.count]:
                theirs = self.new_folder()
                other.append(Run([self.hugo, "--source", self.hugo_site, "--destination", theirs,
                                  "--noBuildLock", "--quiet"]))
            copies.append(Run(["cp", "-r", output, self.new_folder()]))
            if self.count <= 17000:
                one.append(self.build(self.new_folder(), "--jobs", "1"))
        found["files"], found["bytes"] = size(output)
        found["output"] = output
        found["cold"] = self.report("cold", cold)
        found["copy"] = self.report("`cp -r` of the output", copies)
        if other:
            found["hugo"] = self.report("cold, Hugo", other)
            found["pages"], found["hugo_pages"] = pages(output), pages(theirs)
        if one:
            found["one"] = self.report("cold, one thread", one)
        # Times of the last two seconds are not trusted.
        time.sleep(3)
        self.build(output)
        found["same"] = self.report("nothing changed", [self.build(output) for _ in range(3)])
        story, name = [], []
        path = os.path.join(self.catalogue, "content/products/sp1.md")
        for index in range(3):
            change(path, lambda text: f"{text}\nMột câu mới {index}.\n")
            story.append(self.build(output))
            change(path, lambda text: text.replace("\nname: ", "\nname: B", 1))
            name.append(self.build(output))
        found["story"] = self.report("one story edited", story)
        found["name"] = self.report("one name edited", name)
        book = os.path.join(self.base, f"book{self.count}.xlsx")
        sheet = ["--catalogue", self.catalogue]
        self.report("all records into a workbook", [
            Run([self.program, "export", "sheet", "--output", book, "--force", *sheet])
            for _ in range(3)])
        self.report("the workbook read, nothing changed", [
            Run([self.program, "import", "sheet", book, *sheet]) for _ in range(3)])
        self.report("the figures of a report", [
            Run([self.program, "stats", "--to", "2026-11-30", *sheet]) for _ in range(3)])
        return found


def print_race(raced):
    """What Hugo took against us, and whether both made the same."""
    print("\n| products | Hugo / ours: wall | CPU | peak memory | pages, ours and Hugo's "
          "| bytes a page, maps not counted |")
    print("|--:|--:|--:|--:|--:|--:|")
    for count, figures in raced.items():
        ours, theirs = figures["cold"], figures["hugo"]
        (own, own_size), (other, other_size) = figures["pages"], figures["hugo_pages"]
        print(f"| {count:,} | {theirs.wall / ours.wall:.1f} "
              f"| {(theirs.user + theirs.system) / (ours.user + ours.system):.1f} "
              f"| {theirs.memory / ours.memory:.1f} | {own:,} and {other:,} "
              f"| {own_size:,.0f} and {other_size:,.0f} |")


def exponent(small, large, counts):
    return math.log(large / small) / math.log(counts[1] / counts[0])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--folder", help="where to work (default: a temporary folder)")
    parser.add_argument("--hugo", help="the program to race against")
    parser.add_argument("--browser", help="a Python with playwright, to look at the site with")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    base = tempfile.mkdtemp(prefix="ocop-bench-", dir=options.folder)
    print(f"{datetime.date.today()}, {os.cpu_count()} cores, {platform.system()} "
          f"{platform.release()}, medians\n")
    print("| products | what | wall s | user s | system s | peak MB |")
    print("|--:|---|--:|--:|--:|--:|")
    counts = (200, 1000) if options.quick else (200, 1000, 17000, 50000)
    found = {count: Bench(program, base, count, options.hugo).measure() for count in counts}
    start = Median([Run([program, "--version"]) for _ in range(20)])
    print(f"\n`ocop --version`: {start.wall * 1000:.1f} ms\n")
    print("| products | files | MB | cold / `cp -r` | second core (user code) |")
    print("|--:|--:|--:|--:|--:|")
    for count, figures in found.items():
        second = "–"
        if "one" in figures:
            # What waits for the disk is the same with one thread or two.
            one, cold = figures["one"], figures["cold"]
            second = f"{(one.wall - one.system) / max(0.001, cold.wall - cold.system / 2):.2f}"
        print(f"| {count:,} | {figures['files']:,} | {figures['bytes'] / 1e6:,.0f} "
              f"| {figures['cold'].wall / figures['copy'].wall:.2f} | {second} |")
    raced = {count: figures for count, figures in found.items() if "hugo" in figures}
    if raced:
        print_race(raced)
    smallest, largest = (200, 1000) if options.quick else (1000, 50000)
    small, large = found[smallest]["cold"], found[largest]["cold"]
    pair = (smallest, largest)
    print(f"\ngrowth exponent {smallest:,} → {largest:,}: wall "
          f"{exponent(small.wall, large.wall, pair):.2f}, user "
          f"{exponent(small.user, large.user, pair):.2f}, memory "
          f"{exponent(small.memory, large.memory, pair):.2f}")
    if options.browser:
        shown = counts[1 if options.quick else 2]
        print(f"\nAs a cheap phone sees it, {shown:,} products:\n", flush=True)
        subprocess.run([options.browser, os.path.join(HERE, "../Browser/speed.py"),
                        found[shown]["output"], "/vi/san-pham/sp2/"], check=True)
    print(f"\nThe catalogues and sites are in {base}; remove them when you like.")


if __name__ == "__main__":
    main()
