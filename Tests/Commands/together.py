#!/usr/bin/env python3
"""Runs commands at once on one journal: two `log` and one `answer`, then two `build`.

    together.py TOOL [--rounds 200] [--builds 50]

Nothing may be lost: both new entries are there and the answer too, every file is whole, every other
file is as it was, and the counts that the commands tell fit the order in which they came to write.
"""

import argparse
import json
import os
import re
import subprocess
import sys

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from journals import TODAY, Checks, copied, generate, leftovers, run, tree, workshop, write


def at_once(commands, folder):
    """Starts all commands, and waits for all: the status, the output and the complaints of each."""
    processes = [
        subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE) for command in commands]
    ended = [process.communicate(timeout=120) for process in processes]
    return [(process.returncode, *words) for process, words in zip(processes, ended)]


def noes(words):
    """The count in 'A no for the notebook: that makes 86 of 1,000, and you asked.'"""
    found = re.search(r"that makes ([\d,]+) of", words)
    return int(found[1].replace(",", "")) if found else None


def keeping(tool, folder, rounds, checks):
    """Two new asks with their no, of one title in every other round, and the no to a third."""
    start = os.path.join(folder, "start")
    journal = os.path.join(start, "journal")
    generate(journal, 100)
    write(os.path.join(journal, "entries", "2026-02-09-the-third.md"),
          "---\ntitle: The third\ndate: 2026-02-09 # kept\n---\nA story.\n")
    old = tree(journal)
    numbers = run([tool, "stats", journal, "--json", "--today", TODAY], check=True).stdout
    counted = json.loads(numbers)["noes"]
    keeping = ["--content", "journal", "--today", TODAY]
    for number in range(rounds):
        titles = ["Asked twice"] * 2 if number % 2 else ["Asked one", "Asked another"]
        here = copied(start, os.path.join(folder, "here"))
        logs = [[tool, "log", title, "--outcome", "no"] + keeping for title in titles]
        answer = [tool, "answer", "the-third", "no", "--sting", "2"] + keeping
        ended = at_once(logs + [answer], here)
        name = f"round {number}"
        for status, _, complaint in ended:
            checks.expect(status == 0, f"{name}: ends with {status}: {complaint[:300]}")
        told = sorted(noes(words) or 0 for _, words, _ in ended)
        checks.expect(told == [counted + 1, counted + 2, counted + 3],
                      f"{name}: {counted} noes became {told}")
        found = tree(os.path.join(here, "journal"))
        entry = os.path.join("entries", "2026-02-09-the-third.md")
        answered = found.pop(entry).decode()
        checks.expect(
            "outcome: no\n" in answered and "sting: 2\n" in answered
            and "date: 2026-02-09 # kept\n" in answered and answered.endswith("---\nA story.\n"),
            f"{name}: the answer is not there: {answered}")
        new = {path: data for path, data in found.items() if path not in old}
        checks.expect(len(new) == 2, f"{name}: {sorted(new)} are new")
        shown = sorted(re.search(r"title: (.*)", data.decode())[1] for data in new.values())
        checks.expect(shown == sorted(titles), f"{name}: the new entries are {shown}")
        for path, data in new.items():
            checks.expect(data.startswith(b"---\n") and b"\noutcome: no\n" in data
                          and data.rstrip().endswith(b"---"), f"{name}: {path} is not whole")
        same = all(found.get(path) == data for path, data in old.items() if path != entry)
        checks.expect(same, f"{name}: another file was changed")
        checks.expect(not leftovers(here), f"{name}: {leftovers(here)} left behind")
    checked = run([tool, "check", os.path.join(folder, "here", "journal"), "--today", TODAY])
    checks.expect(checked.returncode == 0, f"check says {checked.stderr[:300]}")
    print(f"{rounds} rounds of two asks and an answer at once")


def building(tool, folder, rounds, checks):
    """Two builds of different days into one folder; into none, over one, and over the other's."""
    start = os.path.join(folder, "building")
    generate(os.path.join(start, "journal"), 100)
    build = [tool, "build", "journal", "--no-cards", "--today"]
    sites = []
    days = [TODAY, "2026-01-20"]
    for day in days:
        here = copied(start, os.path.join(folder, "here"))
        run(build + [day], cwd=here, check=True)
        sites.append(tree(os.path.join(here, "site")))
    checks.expect(sites[0] != sites[1], "the sites of two days differ")
    here = copied(start, os.path.join(folder, "here"))
    last = [0, 0]
    for number in range(rounds):
        if number % 3 == 0:
            here = copied(start, here)
        ended = at_once([build + [day] for day in days], here)
        for status, _, complaint in ended:
            checks.expect(status == 0, f"build {number}: ends with {status}: {complaint[:300]}")
        found = tree(os.path.join(here, "site"))
        if checks.expect(found in sites, f"build {number}: the site is neither of the two"):
            last[sites.index(found)] += 1
        checks.expect(not leftovers(here), f"build {number}: {leftovers(here)} left behind")
    print(f"{rounds} times two builds at once; the last was {last[0]} times the first, "
          f"{last[1]} times the second")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--builds", type=int, default=50)
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)
    checks = Checks()
    with workshop() as folder:
        keeping(tool, folder, options.rounds, checks)
        building(tool, folder, options.builds, checks)
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
