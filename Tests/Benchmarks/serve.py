#!/usr/bin/env python3
"""Measures how long it takes from saving a story until open pages are told, in Markdown.

    serve.py PROGRAM [COUNT …] [--folder DIR] [--hugo HUGO]

The catalogues are those of run.py (1,000 and 17,000 products). A figure is the median of nine. With --hugo,
Hugo's server shows the site of the same 1,000 records (see hugo/), and a story of it is saved as often.
"""
import argparse
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time

from run import DAY, HERE

TURNS = 9
MUST = {1000: 60, 17000: 600}


def events(origin):
    stream = socket.create_connection(("127.0.0.1", int(origin.rsplit(":", 1)[1])))
    stream.sendall(b"GET /-ocop/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    stream.recv(4096)
    return stream


def measure(program, count, base):
    catalogue = os.path.join(base, str(count))
    subprocess.run([sys.executable, os.path.join(HERE, "make_corpus.py"), str(count), catalogue],
                   check=True, stderr=subprocess.DEVNULL)
    time.sleep(3)
    server = subprocess.Popen(
        [program, "serve", "--catalogue", catalogue, "--port", "0", "--date", DAY],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        origin = re.search("http://127.0.0.1:[0-9]+", server.stdout.readline())[0]
        stream = events(origin)
        path = os.path.join(catalogue, "content/products/sp1.md")
        took = []
        for turn in range(TURNS):
            time.sleep(0.5)
            with open(path, "a", encoding="utf-8") as file:
                file.write(f"\nCâu thứ {turn}.\n")
            start = time.perf_counter()
            while b"event: reload" not in stream.recv(4096):
                pass
            took.append((time.perf_counter() - start) * 1000)
        with open(f"/proc/{server.pid}/status", encoding="ascii") as status:
            memory = int(re.search(r"VmHWM:\s+(\d+)", status.read())[1]) / 1024
    finally:
        server.kill()
        server.wait()
    must = MUST.get(count, "")
    print(f"| {count:,} | {must} | {statistics.median(took):.0f} | {max(took):.0f} | {memory:.0f} |")


def measure_hugo(program, hugo, base):
    """From saving a story until Hugo's server says that it has built, in milliseconds."""
    catalogue, output, site = (os.path.join(base, name) for name in ("1000", "for-hugo", "hugo"))
    subprocess.run([program, "build", "--catalogue", catalogue, "--output", output, "--date", DAY],
                   check=True, capture_output=True)
    subprocess.run([sys.executable, os.path.join(HERE, "hugo/convert.py"), catalogue, output, site],
                   check=True)
    path = next(os.path.join(folder, name) for folder, _, names in os.walk(os.path.join(site, "content"))
                for name in names if folder.endswith("/vi/products") and name == "sp1.md"
                or folder.endswith("products/sp1") and name in ("index.md", "index.vi.md"))
    server = subprocess.Popen(
        [hugo, "server", "--source", site, "--port", "0", "--noBuildLock", "--renderToMemory"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    took = []
    try:
        for line in server.stdout:
            if "Press Ctrl+C" in line:
                break
        for turn in range(TURNS):
            time.sleep(1)
            with open(path, "a", encoding="utf-8") as file:
                file.write(f"\nCâu thứ {turn}.\n")
            start = time.perf_counter()
            for line in server.stdout:
                if line.startswith("Total in"):
                    break
            took.append((time.perf_counter() - start) * 1000)
    finally:
        server.kill()
        server.wait()
    return took


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("counts", nargs="*", type=int)
    parser.add_argument("--folder")
    parser.add_argument("--hugo")
    options = parser.parse_args()
    print("| products | from saving to reloading, ms, must | median | most | peak MB |")
    print("|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory(dir=options.folder) as base:
        for count in options.counts or (1000, 17000):
            measure(os.path.abspath(options.program), count, base)
        if options.hugo and 1000 in (options.counts or (1000,)):
            took = measure_hugo(os.path.abspath(options.program), os.path.abspath(options.hugo), base)
            print(f"| 1,000, Hugo | | {statistics.median(took):.0f} | {max(took):.0f} | |")


if __name__ == "__main__":
    main()
