"""Is the site a function of the journal and the day, and of nothing else?

Builds one journal under several time zones, languages, core counts and orders of
files in the folder, and compares every byte of every output file.
"""

import hashlib
import os
import shutil
import subprocess

import generate
from contenders import Failure, Thousand

ENTRIES = 1000

# Each surrounding: what it is called, the environment, whether on one core only, and the seed
# of the order in which the journal's files are created (those get other file times as well).
SURROUNDINGS = [
    ("as it is here", {}, False, None),
    ("once more", {}, False, None),
    ("fourteen hours ahead of UTC", {"TZ": "Pacific/Kiritimati"}, False, None),
    ("behind UTC, in Turkish", {"TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8",
                                "LC_ALL": "tr_TR.UTF-8"}, False, None),
    ("in the C locale", {"LANG": "C", "LC_ALL": "C"}, False, None),
    ("on one core", {}, True, None),
    ("files in another order", {}, False, 7),
    ("all of it at once", {"TZ": "Asia/Kathmandu", "LANG": "ar_EG.UTF-8",
                           "LC_ALL": "ar_EG.UTF-8"}, True, 8),
]


def check(tool, folder):
    """Prints a line for each surrounding; True when all sites are the same."""
    thousand = Thousand(tool)
    expected = None
    same = True
    for number, (name, environment, one_core, shuffle) in enumerate(SURROUNDINGS):
        prefix = pinned() if one_core else []
        if prefix is None:
            print(f"left out, no taskset here: {name}")
            continue
        journal = os.path.join(folder, f"journal-{number}")
        output = os.path.join(folder, f"site-{number}")
        generate.write(journal, ENTRIES, shuffle=shuffle)
        if shuffle is not None:
            make_old(journal)
        command = prefix + thousand.command(journal, output)
        build(command, environment)
        site = digests(output)
        if expected is None:
            if len(site) < ENTRIES:
                raise Failure(f"only {len(site)} files for {ENTRIES} entries")
            expected, expected_output = site, output
            # The same command again: an output that is already there is no input either.
            same &= compared("onto itself", expected, rebuilt(command, output), output, output)
        else:
            same &= compared(name, expected, site, expected_output, output)
    total = hashlib.sha256(repr(sorted(expected.items())).encode()).hexdigest()
    print(f"{len(expected)} files, sha256 of the tree {total}")
    return same


def rebuilt(command, output):
    build(command, {})
    return digests(output)


def pinned():
    """The words before a command that keep it on one core; None where that cannot be done."""
    if not shutil.which("taskset"):
        return None
    return ["taskset", "-c", str(min(os.sched_getaffinity(0)))]


def make_old(journal):
    """Sets every file to another time, long ago."""
    for folder, _, names in os.walk(journal):
        for number, name in enumerate(names):
            os.utime(os.path.join(folder, name), (10 ** 9 + number, 10 ** 9 + number))


def build(command, environment):
    done = subprocess.run(command, env={**os.environ, **environment}, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode != 0:
        raise Failure(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout}")


def digests(output):
    """The path of every file and empty folder under `output`, and the sha256 of its bytes."""
    found = {}
    for folder, folders, names in os.walk(output):
        if not folders and not names:
            found[os.path.relpath(folder, output) + "/"] = ""
        for name in names:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, output)] = hashlib.sha256(file.read()).hexdigest()
    return found


def compared(name, expected, site, expected_output, output):
    different = sorted(path for path in expected.keys() | site.keys()
                       if expected.get(path) != site.get(path))
    print(f"{'same' if not different else 'DIFFERENT'}: {name}")
    for path in different[:10]:
        if path not in site:
            print(f"  missing: {path}")
        elif path not in expected:
            print(f"  unexpected: {path}")
        else:
            print(f"  {path}{first_difference(expected_output, output, path)}")
    if len(different) > 10:
        print(f"  and {len(different) - 10} more")
    return not different


def first_difference(expected_output, output, path):
    """Where two files part, with the bytes around it."""
    if expected_output == output:
        return ""           # built over: the first one is gone
    texts = []
    for folder in (expected_output, output):
        with open(os.path.join(folder, path), "rb") as file:
            texts.append(file.read())
    at = len(os.path.commonprefix(texts))
    around = [text[max(0, at - 20):at + 40] for text in texts]
    return f" at byte {at}:\n    {around[0]}\n    {around[1]}"
