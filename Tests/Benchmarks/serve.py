#!/usr/bin/env python3
"""Measures how long it takes from saving a story until open pages are told, in Markdown.

    serve.py PROGRAM [COUNT …] [--folder DIR]

The catalogues are those of run.py (1,000 and 17,000 products). A figure is the median of nine.
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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("counts", nargs="*", type=int)
    parser.add_argument("--folder")
    options = parser.parse_args()
    print("| products | from saving to reloading, ms, must | median | most | peak MB |")
    print("|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory(dir=options.folder) as base:
        for count in options.counts or (1000, 17000):
            measure(os.path.abspath(options.program), count, base)


if __name__ == "__main__":
    main()
