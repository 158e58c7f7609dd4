#!/usr/bin/env python3
"""Times builds of made catalogues and prints one table.

    run.py PROGRAM

Each cold build goes to a new folder: on ext4, creating files soon after many were deleted is several
times slower. Inputs are read once before anything is timed.
"""
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
RUNS = 5


def run(program, catalogue, output):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    process = subprocess.Popen(
        [program, "build", "--catalogue", catalogue, "--output", output, "--date", "2026-11-24"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"{program} failed on {catalogue}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def median(rows, column):
    return statistics.median(row[column] for row in rows)


def main(program):
    program = os.path.abspath(program)
    base = tempfile.mkdtemp(prefix="ocop-bench-")
    print(f"{'products':>9} {'build':<12} {'wall ms':>8} {'CPU ms':>8} {'MB':>6}   (medians of {RUNS})")
    for count in (200, 1000):
        catalogue = os.path.join(base, f"c{count}")
        subprocess.run(
            [sys.executable, os.path.join(HERE, "make_corpus.py"), str(count), catalogue], check=True)
        run(program, catalogue, os.path.join(base, f"w{count}"))
        cold = [run(program, catalogue, os.path.join(base, f"o{count}-{i}")) for i in range(RUNS)]
        same = [run(program, catalogue, os.path.join(base, f"o{count}-0")) for _ in range(RUNS)]
        edits = []
        for index in range(RUNS):
            with open(os.path.join(catalogue, "content/products/sp1.md"), "a", encoding="utf-8") as file:
                file.write(f"\nMột dòng mới {index}.\n")
            edits.append(run(program, catalogue, os.path.join(base, f"o{count}-0")))
        for name, rows in (("cold", cold), ("no change", same), ("one story", edits)):
            print(f"{count:>9} {name:<12} {median(rows, 0) * 1000:>8.0f} {median(rows, 1) * 1000:>8.0f} "
                  f"{median(rows, 2):>6.0f}")
    print(f"The catalogues and sites are in {base}; remove them when you like.")


if __name__ == "__main__":
    main(sys.argv[1])
