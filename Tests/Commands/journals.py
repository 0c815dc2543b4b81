"""Generated journals in memory, the tool run on them, and what stands in their folders."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from checks import Checks  # handed on to the scripts

TODAY = "2026-02-10"        # the day after the last entry of a generated journal
GENERATOR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Benchmarks",
                         "generate.py")
# What a program that is killed may leave behind, until the next one clears it away.
LEFTOVER = re.compile(r"\.(thousand|import|site\.thousand)-\d.*|.*\.tmp|.*\.(png|missing)\.\d+|drawn-with\.\d+")


@contextlib.contextmanager
def workshop(under=None):
    """A temporary folder, in memory where the system has such a place."""
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(dir=under or memory) as folder:
        yield os.path.realpath(folder)


def generate(journal, entries):
    """A journal whose older entries lie in folders of their own, as a keeper's would by the year:
    what is written into `entries/` itself is then quickly seen."""
    subprocess.run([sys.executable, GENERATOR, journal, "--entries", str(entries)], check=True,
                   stdout=subprocess.DEVNULL)
    folder = os.path.join(journal, "entries")
    for name in os.listdir(folder):
        year = os.path.join(folder, name[:4])
        os.makedirs(year, exist_ok=True)
        os.rename(os.path.join(folder, name), os.path.join(year, name))


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def tree(folder):
    """The bytes of every file below a folder by its path in it; nothing where it is not there."""
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = file.read()
    return found


def is_leftover(path):
    """Whether one part of a path is a name under which programs write aside."""
    return any(LEFTOVER.fullmatch(part) for part in path.split(os.sep))


def leftovers(folder):
    """The files and folders that a killed program has left, by their paths."""
    return sorted(
        os.path.relpath(os.path.join(parent, name), folder)
        for parent, folders, names in os.walk(folder) for name in folders + names
        if is_leftover(name))


def settled(folder):
    """The files below a folder that are no leftovers. What an import remembers of its rows is salted
    anew each time: only the shape of its lines is compared."""
    return {path: unsalted(data) if path.endswith(".rows") else data
            for path, data in tree(folder).items() if not is_leftover(path)}


def unsalted(data):
    """Lines without their hashes, in an order that does not depend on them."""
    return b"\n".join(sorted(re.sub(rb"[0-9a-f]{8,}", b"#", data).split(b"\n")))


def copied(source, target):
    """Puts a fresh copy of a folder where an older one may stand."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target, symlinks=True)
    return target


def run(command, check=False, **options):
    """Runs a command to its end, without a terminal."""
    return subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=120, check=check, **options)
