#!/usr/bin/env python3
"""Times two builds of `ocop` in turn, and prints what the first takes of the second, in Markdown.

    against.py PROGRAM OTHER [--quick] [--folder DIR]

The catalogues are those of run.py: 1,000 and 17,000 products (the first with --quick). Each program has
a copy of its own, with what it keeps beside it, and folders of its own; both get the same edit and run one
right after the other; who goes first changes from turn to turn. A figure is the median of the turns' ratios: under 1, and the first
program takes less.
"""
import argparse
import datetime
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from run import DAY, HERE, Run, change, warm

TURNS = {1000: 5, 17000: 3}
NEXT_DAY = "2026-11-25"


class Race:
    """Two programs, and a catalogue for each: what one keeps of it, the other would read or replace."""

    def __init__(self, programs, base, count):
        self.programs, self.base, self.count = programs, base, count
        self.catalogues = [os.path.join(base, f"{side}{count}") for side in "ab"]
        self.made = 0
        subprocess.run(
            [sys.executable, os.path.join(HERE, "make_corpus.py"), str(count), self.catalogues[0]],
            check=True)
        shutil.copytree(*self.catalogues)
        for catalogue in self.catalogues:
            warm(catalogue)

    def new_folders(self):
        self.made += 1
        return [os.path.join(self.base, f"{side}{self.count}-{self.made}") for side in "ab"]

    def build(self, side, output, *options, day=DAY):
        return Run([self.programs[side], "build", "--catalogue", self.catalogues[side], "--output",
                    output, "--date", day, *options])

    def check(self, side):
        return Run(
            [self.programs[side], "check", "--catalogue", self.catalogues[side], "--date", DAY])

    def edit(self, edit):
        for catalogue in self.catalogues:
            change(os.path.join(catalogue, "content/products/sp1.md"), edit)

    def race(self, name, run, prepare=lambda turn: None):
        """Runs both in turn; `run` takes the side, 0 or 1."""
        turns = []
        for turn in range(TURNS[self.count]):
            prepare(turn)
            order = (0, 1) if turn % 2 == 0 else (1, 0)
            runs = {side: run(side) for side in order}
            turns.append((runs[0], runs[1]))

        def ratio(figure):
            return statistics.median(figure(a) / max(0.001, figure(b)) for a, b in turns)

        wall = statistics.median(a.wall for a, _ in turns)
        other = statistics.median(b.wall for _, b in turns)
        cpu = ratio(lambda run: run.user + run.system)
        print(f"| {self.count:,} | {name} | {wall:.3f} | {other:.3f} | {ratio(lambda r: r.wall):.2f} "
              f"| {cpu:.2f} | {ratio(lambda r: r.user):.2f} | {ratio(lambda r: r.memory):.2f} |",
              flush=True)

    def measure(self):
        folders = [self.new_folders() for _ in range(2 * TURNS[self.count])]
        cold, single = iter(folders[::2]), iter(folders[1::2])
        current = {}

        def take(folders):
            return lambda _: current.update(enumerate(next(folders)))

        def forget(_):
            # What is kept of parsed files.
            for catalogue in self.catalogues:
                parsed = os.path.join(catalogue, ".ocop/parsed")
                if os.path.exists(parsed):
                    os.remove(parsed)

        # Times of the last two seconds are not trusted.
        time.sleep(3)
        self.race("cold", lambda side: self.build(side, current[side]),
                  lambda turn: (forget(turn), take(cold)(turn)))
        kept = dict(current)
        self.race("cold, one thread", lambda side: self.build(side, current[side], "--jobs", "1"),
                  lambda turn: (forget(turn), take(single)(turn)))
        self.race("nothing changed", lambda side: self.build(side, kept[side]))
        self.race("one story edited", lambda side: self.build(side, kept[side]),
                  lambda turn: self.edit(lambda text: f"{text}\nMột câu mới {turn}.\n"))
        self.race("one name edited", lambda side: self.build(side, kept[side]),
                  lambda turn: self.edit(lambda text: text.replace("\nname: ", "\nname: B", 1)))
        self.race("another day",
                  lambda side: self.build(side, kept[side], day=current["day"]),
                  lambda turn: current.update(day=DAY if turn % 2 else NEXT_DAY))
        self.race("check, the first time", self.check, forget)
        self.race("check again", self.check)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("other")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--folder", help="where to work (default: a temporary folder)")
    options = parser.parse_args()
    programs = [os.path.abspath(options.program), os.path.abspath(options.other)]
    base = tempfile.mkdtemp(prefix="ocop-against-", dir=options.folder)
    print(f"{datetime.date.today()}, {os.cpu_count()} cores, medians of turns\n")
    print("| products | what | wall s | other's | wall | CPU | user | peak memory |")
    print("|--:|---|--:|--:|--:|--:|--:|--:|")
    for count in [1000] if options.quick else [1000, 17000]:
        Race(programs, base, count).measure()
    print(f"\nThe catalogues and sites are in {base}; remove them when you like.")


if __name__ == "__main__":
    main()
