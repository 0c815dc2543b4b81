#!/usr/bin/env python3
"""Kills the commands that write at random moments, and looks at what is left.

    interrupted.py TOOL [--times 100] [--only log,answer,import,build] [--seed 1]

Every file of the journal must be its old or its new self, byte for byte, and a site must be the whole
old or the whole new one. `check` must find nothing to say, and the same command must then do its work
and clear up. The moments are spread over a command's measured time; every second one is taken where
the command has begun to write, which the names in the folder show. That no kill ever lands there is
a failure of this test.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import time

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from journals import (TODAY, Checks, copied, generate, leftovers, run, settled, tree, workshop,
                      write)

# A long story takes long enough to write that a kill can land in the middle of it.
LONG = "She said no, kindly, and meant it.\n" * 20000
FORM = f"""### What did you ask for?

Asked for the longest story

### The story

{LONG}"""


class Trial:
    """A command, what it is run on, and what it may leave."""

    def __init__(self, name, folder, start, arguments, watched, judged):
        self.name = name
        self.folder = folder            # where it is run
        self.start = start              # the folder that is copied there beforehand
        self.arguments = arguments
        self.watched = watched          # the folder whose names show the first write
        self.judged = judged            # the folder that must be old or new

    def command(self, tool):
        return [tool] + self.arguments

    def prepare(self):
        copied(self.start, self.folder)

    def settled(self):
        return settled(os.path.join(self.folder, self.judged))


def measure(trial, tool):
    """The seconds until the first write, the last one, and the end: the medians of five runs."""
    runs = []
    for _ in range(5):
        trial.prepare()
        begin, process = started(trial, tool)
        first = last = wait_for_write(trial, process, begin)
        seen = trial.names
        while process.poll() is None:
            if (now := names(trial)) != seen:
                seen, last = now, time.perf_counter() - begin
        if process.returncode != 0:
            sys.exit(f"{trial.name} does not work at all: {process.returncode}")
        runs.append((first, last, time.perf_counter() - begin))
    return [statistics.median(times) for times in zip(*runs)]


def started(trial, tool):
    trial.names = names(trial)
    begin = time.perf_counter()
    process = subprocess.Popen(
        trial.command(tool), cwd=trial.folder, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return begin, process


def names(trial):
    """What stands in the watched folder: times of change are too coarse to see all of it."""
    return os.listdir(os.path.join(trial.folder, trial.watched))


def wait_for_write(trial, process, begin):
    """Looks without a pause, for what is awaited takes microseconds; the seconds it took."""
    while names(trial) == trial.names:
        if process.poll() is not None:
            break
    return time.perf_counter() - begin


def kill(trial, tool, moment, after_write):
    """Runs the command and kills it; whether it had ended by itself."""
    begin, process = started(trial, tool)
    if after_write:
        wait_for_write(trial, process, begin)
        begin = time.perf_counter()
    while time.perf_counter() - begin < moment:
        if after_write:
            names(trial)        # looking slows the writer down, as it did when it was measured
    process.kill()
    return process.wait(timeout=60) == 0


def interrupt(trial, tool, times, dice, checks):
    """Kills the command so many times, and judges every time."""
    first, last, whole = measure(trial, tool)
    trial.prepare()
    old = trial.settled()
    checks.expect(run(trial.command(tool), cwd=trial.folder).returncode == 0,
                  f"{trial.name} succeeds")
    new = trial.settled()
    checks.expect(old != new, f"{trial.name} changes something")
    checks.expect(not leftovers(trial.folder), f"{trial.name} leaves nothing behind by itself")
    landed = {"before": 0, "in the middle": 0, "after": 0}
    for number in range(40 * times):
        # Few times may all miss the writing, on a busy machine above all: then a few more.
        if number >= times and landed["in the middle"]:
            break
        trial.prepare()
        after_write = number % 2 == 1
        # Some of them later than the end: these must find everything done.
        moment = dice.uniform(0, (last - first if after_write else whole) * 1.1)
        ended = kill(trial, tool, moment, after_write)
        where = f"{trial.name}, killed at {moment * 1000:.2f} ms" + " of writing" * after_write
        found = trial.settled()
        left = leftovers(trial.folder)
        if left or found not in (old, new):
            landed["in the middle"] += 1
        else:
            landed["after" if ended or found == new else "before"] += 1
        judge(trial, old, new, found, where, checks)
        follow(trial, tool, found, new, where, checks)
    print(f"{trial.name}: writes from {first * 1000:.1f} to {last * 1000:.1f} of "
          f"{whole * 1000:.1f} ms; killed "
          + ", ".join(f"{count} {words}" for words, count in landed.items()))
    checks.expect(landed["in the middle"] > 0, f"{trial.name}: a kill lands in the middle")


def judge(trial, old, new, found, where, checks):
    """Nothing is torn and nothing is lost."""
    if trial.name.startswith("build"):
        checks.expect(found in (old, new), f"{where}: the site is neither the old nor the new one")
        return
    for path, data in found.items():
        checks.expect(data in (old.get(path), new.get(path)), f"{where}: {path} is torn")
    lost = set(old) - set(found)
    checks.expect(not lost, f"{where}: {sorted(lost)[:3]} lost")


def follow(trial, tool, found, new, where, checks):
    """What is left is no hindrance to `check`, and the same command does its work and clears up."""
    checked = run([tool, "check", "journal", "--today", TODAY], cwd=trial.folder)
    checks.expect(checked.returncode == 0, f"{where}: check says {checked.stderr[:300]}")
    again = run(trial.command(tool), cwd=trial.folder)
    checks.expect(again.returncode == 0, f"{where}: the next one ends with {again.returncode}: "
                  f"{again.stderr[:300]}")
    after = trial.settled()
    if trial.name == "log" and found == new:
        # The same words once more are another ask.
        checks.expect(len(after) == len(new) + 1, f"{where}: the next one adds an entry")
        after = {path: data for path, data in after.items() if path in new}
    checks.expect(after == new, f"{where}: the next one does not end the work: "
                  f"{sorted(path for path in after | new if after.get(path) != new.get(path))[:3]}")
    left = leftovers(trial.folder)
    checks.expect(not left, f"{where}: {left[:3]} left for ever")


def trials(tool, folder):
    """The commands with the journals that they are run on."""
    start = os.path.join(folder, "start")
    journal = os.path.join(start, "journal")
    generate(journal, 120)
    write(os.path.join(journal, "entries", "2026-02-09-a-long-story.md"),
          f"---\ntitle: A long story\ndate: 2026-02-09\n---\n{LONG}")
    write(os.path.join(start, "form.md"), FORM)
    rows = "".join(f"2026-01-{day % 28 + 1:02},Asked firm {day},Firm {day},no\n"
                   for day in range(150))
    write(os.path.join(start, "rows.csv"), "Date,Title,To,Outcome\n" + rows)

    # The site that stands already, and a journal of which nearly every page has changed.
    built = copied(start, os.path.join(folder, "built"))
    run([tool, "build", "journal", "--no-cards", "--today", TODAY], cwd=built, check=True)
    settings = os.path.join(built, "journal", "journal.md")
    with open(settings, encoding="utf-8") as file:
        text = file.read()
    write(settings, text.replace("\ntitle: ", "\ntitle: Another ", 1))

    here = os.path.join(folder, "here")
    build = ["build", "journal", "--no-cards", "--today", TODAY]
    entries = os.path.join("journal", "entries")
    return [
        Trial("log", here, start, ["log", "--form", "form.md", "--content", "journal", "--today",
                                   TODAY], entries, "journal"),
        Trial("answer", here, start, ["answer", "a-long-story", "no", "--sting", "2", "--content",
                                      "journal", "--today", TODAY], entries, "journal"),
        Trial("import", here, start, ["import", "rows.csv", "journal", "--write"], entries,
              "journal"),
        Trial("build", here, built, build, ".", "site"),
        Trial("build (the first)", here, start, build, ".", "site"),
    ]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--only", default="log,answer,import,build")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)
    dice = random.Random(options.seed)
    checks = Checks(options.seed)
    with workshop() as folder:
        for trial in trials(tool, folder):
            if trial.name.split(" ")[0] in options.only.split(","):
                interrupt(trial, tool, options.times, dice, checks)
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
