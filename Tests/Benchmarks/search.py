#!/usr/bin/env python3
"""Measures what names that must not be seen cost a build: replacing them, and searching every byte for them.

    search.py --tool PATH [--search PATH] [--entries 1000] [--names 200] [--runs 9]

Builds with a names file and without take turns; the figure to quote is the median of the differences, each
within one turn. --search names the program SearchBenchmark, which times the search of that site alone; its
target is 15 ms for 1,000 entries and 200 names.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

import generate
from contenders import Failure, Measurer, Thousand

FIRST = "Aurora Benedikt Célia Dagny Emeka Fenella Güler Hyacinth Ines Jorrit".split()
LAST = ("Ashgrove Brackenbury Castellane Drummock Eversholt Fairweather Grünewald Hollinshead Ironside "
        "Jellicoe Kestrelman Lanchester Marchbanks Netherby Oakhanger Pellworth Quillfeather Ravenscar "
        "Skarsgrove Thistlewood").split()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True, metavar="PATH")
    parser.add_argument("--search", metavar="PATH")
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--names", type=int, default=len(FIRST) * len(LAST))
    parser.add_argument("--runs", type=int, default=9)
    options = parser.parse_args()
    try:
        memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
        with tempfile.TemporaryDirectory(prefix="thousand-search-", dir=memory) as folder:
            measure(options, folder)
        return 0
    except Failure as failure:
        print(f"search.py: {failure}", file=sys.stderr)
        return 1


def measure(options, folder):
    tool, measurer = Thousand(options.tool), Measurer(folder)
    journal, site, names = f"{folder}/journal", f"{folder}/site", f"{folder}/names.txt"
    generate.write(journal, options.entries, form=tool.entry_format)
    with open(names, "w", encoding="utf-8") as file:
        everybody = [f"{first} {last}: somebody" for first in FIRST for last in LAST]
        file.write("\n".join(everybody[:options.names]) + "\n")

    def cost(*more):
        shutil.rmtree(site, ignore_errors=True)
        return measurer.cost([*tool.command(journal, site), *more])

    cost(), cost("--names", names)
    turns = []
    for turn in range(options.runs):
        pair = {}
        for more in [(), ("--names", names)][::1 if turn % 2 else -1]:
            pair[bool(more)] = cost(*more)
        turns.append((pair[False], pair[True]))
    print(f"{options.entries:,} entries, {options.names} names, medians of {options.runs} turns")
    for name, scale, unit in (("wall", 1000, "ms"), ("cpu", 1000, "ms"), ("peak", 1, "MiB")):
        before, after = ([getattr(turn[side], name) * scale for turn in turns] for side in (0, 1))
        added = statistics.median(b - a for a, b in zip(before, after))
        print(f"  {name:5} without {statistics.median(before):6.1f} {unit}, with "
              f"{statistics.median(after):6.1f}, added {added:+.1f}")
    if options.search:
        sys.stdout.flush()
        subprocess.run([options.search, site, names], check=True)


if __name__ == "__main__":
    sys.exit(main())
