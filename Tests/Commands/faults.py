#!/usr/bin/env python3
"""Lets every call of the file system fail once, and looks at what the commands make of it.

    faults.py TOOL [--times 400] [--only log,answer,import,export,new,build,serve] [--seed 1]

A small library (faults.c, compiled here with cc, for Linux) counts the calls over the whole process
and lets one of them fail with EIO, ENOSPC, EACCES or EMFILE, or kills the process there. Every
command is run for each call and each error; `--times` picks so many of them by chance, and without
it all are tried, which takes an hour or two.

Afterwards every file is its old or its new self, a site is the whole old or the whole new one, the
exit status is true (0 only when all is done; "untouched" and "nothing was written" only when so),
nothing hangs, and the next run does the work and leaves nothing behind.
"""

import argparse
import errno
import mmap
import os
import queue
import random
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from journals import (TODAY, Checks, copied, is_leftover, leftovers, run, settled, tree, workshop,
                      write)

HERE = os.path.dirname(os.path.abspath(__file__))
# In the order of `enum call` in faults.c.
CALLS = ["open", "read", "write", "close", "fsync", "rename", "exchange", "link", "remove", "mkdir",
         "stat", "fstat", "realpath", "opendir", "readdir", "closedir", "fchmod", "flock", "mmap",
         "socketpair", "spawn"]
ERRORS = [errno.EIO, errno.ENOSPC, errno.EACCES, errno.EMFILE, 0]
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f"
    "0005fe02fedccc59e70000000049454e44ae426082")


class Control:
    """The page of memory that is shared with the library."""

    HEAD = struct.Struct("5i")

    def __init__(self, folder, program):
        self.path = os.path.join(folder, "control")
        # Not in memory, from where some systems load no library.
        self.place = tempfile.TemporaryDirectory()
        self.library = os.path.join(self.place.name, "faults.so")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.library,
                        os.path.join(HERE, "faults.c"), "-ldl"], check=True)
        with open(self.path, "w+b") as file:
            file.truncate(4096)
            self.page = mmap.mmap(file.fileno(), 4096)
        self.program = program

    def environment(self, program=None):
        return dict(os.environ, LD_PRELOAD=self.library, FAULT_CONTROL=self.path,
                    FAULT_PROGRAM=program or self.program)

    def arm(self, call=-1, number=0, error=0):
        self.page[:4096] = bytes(4096)
        self.page[:self.HEAD.size] = self.HEAD.pack(1, call, number, error, 0)

    def disarm(self):
        self.page[:4] = bytes(4)

    @property
    def is_hit(self):
        return self.HEAD.unpack(self.page[:self.HEAD.size])[4] == 1

    @property
    def counts(self):
        size = 4 * len(CALLS)
        return struct.unpack(f"{len(CALLS)}i", self.page[self.HEAD.size:self.HEAD.size + size])


class Trial:
    """A command, the folder that it begins with, and the one that it changes."""

    def __init__(self, name, start, arguments, judged):
        self.name = name
        self.start = start
        self.arguments = arguments
        self.judged = judged
        self.counts = ()

    @property
    def is_build(self):
        return self.name.startswith("build")

    def faults(self):
        return [(self, call, number, error) for call, count in enumerate(self.counts)
                for number in range(1, count + 1) for error in ERRORS]


def journal(folder):
    """One of everything that is read."""
    entries = os.path.join(folder, "journal", "entries")
    write(os.path.join(folder, "journal", "journal.md"),
          "---\ntitle: Noes\nkeeper: Ada\nurl: https://ada.example/\ntheme: Own\n---\nHello.\n")
    write(os.path.join(folder, "journal", "cheers.md"),
          "---\ncheers:\n  - from: Kim\n    day: 2026-01-03\n    words: Go on\n---\n")
    write(os.path.join(folder, "journal", "pages", "about.md"), "---\ntitle: About\n---\nMe.\n")
    write(os.path.join(folder, "Themes", "Own", "tokens.css"), ":root { --cover: #0b3954; }\n")
    for day in range(1, 4):
        write(os.path.join(entries, f"2026-01-0{day}-ask-{day}.md"),
              f"---\ntitle: Ask {day}\noutcome: no\nanswered: 2026-01-09\n---\nA story.\n")
    write(os.path.join(entries, "2026-02-08-open", "index.md"),
          "---\ntitle: The open one\ncover: desk.png\n---\nA story. ![The desk](desk.png)\n")
    with open(os.path.join(entries, "2026-02-08-open", "desk.png"), "wb") as file:
        file.write(PIXEL)
    write(os.path.join(folder, "form.md"), "### What did you ask for?\n\nAsked by a form\n")
    write(os.path.join(folder, "rows.csv"), "Date,Title,Outcome\n2026-01-05,Asked a,no\n"
          "2026-01-06,Asked b,no\n")


def trials(tool, folder):
    start = os.path.join(folder, "start")
    journal(start)
    built = copied(start, os.path.join(folder, "built"))
    day = ["--today", TODAY]
    build = ["build", "journal"] + day
    run([tool] + build, cwd=built, check=True)
    settings = os.path.join(built, "journal", "journal.md")
    write(settings, open(settings, encoding="utf-8").read().replace("Noes", "Other noes"))
    os.remove(os.path.join(built, "journal", "entries", "2026-01-03-ask-3.md"))
    within = ["--content", "journal"] + day
    return [
        Trial("log", start, ["log", "--form", "form.md"] + within, "journal"),
        Trial("answer", start, ["answer", "open", "no", "--sting", "2"] + within, "journal"),
        Trial("import", start, ["import", "rows.csv", "journal", "--write"], "journal"),
        Trial("export", start, ["export", "--csv", "journal"], "journal"),
        Trial("new", start, ["new", "another"], "another"),
        Trial("build with cards", built, build, "site"),
        Trial("build without cards", built, build + ["--no-cards"], "site"),
        Trial("build the first", start, build + ["--no-cards"], "site"),
    ]


def ended(command, folder, environment=None):
    """The status, the output and the complaints; no status for a command that hangs."""
    with subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        try:
            output, complaints = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return None, "", ""
        return process.returncode, output, complaints


def prepare(trial, tool, control, here):
    """Runs the command once without a fault, for what it does and how many calls it makes."""
    copied(trial.start, here)
    trial.old = settled(os.path.join(here, trial.judged))
    control.arm()
    status, trial.output, complaints = ended([tool] + trial.arguments, here, control.environment())
    if status != 0:
        sys.exit(f"{trial.name} does not work at all: {complaints}")
    trial.counts = control.counts
    trial.new = settled(os.path.join(here, trial.judged))
    trial.all = settled(here)


def attempt(fault, tool, control, here, checks):
    """Lets one call fail, and judges what is left."""
    trial, call, number, error = fault
    copied(trial.start, here)
    control.arm(call, number, error)
    status, output, complaints = ended([tool] + trial.arguments, here, control.environment())
    control.disarm()
    if not control.is_hit:
        return False
    name = errno.errorcode.get(error, "SIGKILL")
    where = f"{trial.name}, {name} from {CALLS[call]} {number}"
    if not checks.expect(status is not None, f"{where}: hangs"):
        return True
    found = settled(os.path.join(here, trial.judged))
    judge(trial, error, status, output, complaints, found, f"{where} (status {status})", checks)
    follow(trial, tool, found, here, where, checks)
    return True


def judge(trial, error, status, output, complaints, found, where, checks):
    if trial.is_build:
        checks.expect(found in (trial.old, trial.new),
                      f"{where}: the site is neither the old nor the new one")
    for path, data in found.items():
        checks.expect(data in (trial.old.get(path), trial.new.get(path)), f"{where}: {path} is torn")
    if trial.name != "new":
        lost = set(trial.old) & set(trial.new) - set(found)
        checks.expect(not lost, f"{where}: {sorted(lost)[:3]} lost")
    if error == 0:
        return
    said = f"{where}: {complaints.strip()[-300:]!r}"
    # An entry that cannot be read is not found by "answer", which says so.
    checks.expect(status in (0, 1, 74) or (trial.name, status) == ("answer", 64), said)
    if status == 0:
        checks.expect(found == trial.new, f"{said}: 0 for what is not done")
        checks.expect(bool(output), f"{said}: 0 and nothing printed")
        if trial.name == "export":
            checks.expect(output == trial.output, f"{said}: 0 for half an export")
        return
    checks.expect(bool(complaints.strip()), f"{where}: fails without a word")
    done = " is written" in complaints
    if "untouched" in complaints or "nothing was written" in complaints:
        checks.expect(not done and found == trial.old, f"{said}: not true")
    if trial.is_build or trial.name in ("log", "answer"):
        checks.expect(done == (found == trial.new), f"{said}: not true")


def follow(trial, tool, found, here, where, checks):
    """What is left is no hindrance: the same command does its work and clears up."""
    status, _, complaints = ended([tool] + trial.arguments, here)
    if trial.name == "new" and found == trial.new:
        return
    if trial.name == "answer" and found == trial.new and status != 0:
        # It was recorded, and a second answer has to be asked for.
        status = 0
    checks.expect(status == 0, f"{where}: the next one ends with {status}: {complaints[-300:]}")
    after = settled(os.path.join(here, trial.judged))
    if trial.name == "log" and found == trial.new:
        # The same words once more are another ask.
        after = {path: data for path, data in after.items() if path in trial.new}
    differing = sorted(path for path in after.keys() | trial.new.keys()
                       if after.get(path) != trial.new.get(path))
    checks.expect(not differing, f"{where}: the next one does not end the work: {differing[:3]}")
    left = leftovers(here)
    checks.expect(not left, f"{where}: {left[:3]} left for ever")


class Preview:
    """`thousand serve`, whose rebuilds are told line by line."""

    def __init__(self, tool, control, folder):
        self.process = subprocess.Popen(
            [tool, "serve", "journal", "--today", TODAY], cwd=folder, text=True,
            env=control.environment("thousand-preview"), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.lines = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()
        self.address = None
        while self.address is None:
            found = re.search(r"http://\S+", self.lines.get(timeout=60))
            self.address = found and found[0]

    def listen(self):
        for line in self.process.stdout:
            self.lines.put(line)

    def rebuilt(self, patience=10):
        """Waits so many seconds for a line about a build; whether it came."""
        try:
            return "built" in self.lines.get(timeout=patience)
        except queue.Empty:
            return False

    def end(self):
        self.process.kill()
        self.process.wait()


def preview_faults(tool, control, folder):
    """The faults of one rebuild, as many as it has calls."""
    here = os.path.join(folder, "served")
    journal(here)
    preview = Preview(tool, control, here)
    control.arm()
    change(here, 0)
    if not preview.rebuilt(60):
        sys.exit("serve does not work at all")
    time.sleep(0.1)
    counts = control.counts
    control.disarm()
    preview.end()
    return [("serve", call, number, error) for call, count in enumerate(counts)
            for number in range(1, count + 1) for error in ERRORS if error]


def change(folder, number):
    write(os.path.join(folder, "journal", "entries", "2026-01-01-ask-1.md"),
          f"---\ntitle: Ask 1\n---\nStory number {number}.\n")


def preview_attempts(faults, tool, control, folder, checks):
    """Rebuilds with a fault each, in one preview: it lives on, and the next save is shown."""
    here = os.path.join(folder, "served")
    preview = None
    hits = 0
    for index, (_, call, number, error) in enumerate(faults):
        where = f"serve, {errno.errorcode[error]} from {CALLS[call]} {number}"
        if preview is None:
            preview = Preview(tool, control, here)
        control.arm(call, number, error)
        change(here, f"{index}a")
        preview.rebuilt()
        control.disarm()
        hits += control.is_hit
        change(here, f"{index}b")
        wanted = f"Story number {index}b."
        shown = preview.rebuilt(60) and shows(preview, wanted)
        alive = preview.process.poll() is None
        checks.expect(alive, f"{where}: the preview ends with {preview.process.poll()}")
        checks.expect(not alive or shown, f"{where}: the next save is not shown")
        if not (alive and shown):
            preview.end()
            preview = None
    if preview:
        preview.end()
    return hits


def shows(preview, words):
    for _ in range(600):
        with urllib.request.urlopen(f"{preview.address}entries/ask-1/", timeout=30) as answer:
            if words in answer.read().decode():
                return True
        time.sleep(0.05)
    return False


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--times", type=int, help="how many faults, chosen by chance; all without it")
    parser.add_argument("--only", default="log,answer,import,export,new,build,serve")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not sys.platform.startswith("linux"):
        print("skipped: only Linux lets a library stand before the C library")
        return 0
    tool = os.path.abspath(options.tool)
    only = options.only.split(",")
    checks = Checks(options.seed)
    with workshop() as folder:
        control = Control(folder, os.path.basename(tool))
        here = os.path.join(folder, "here")
        chosen = [trial for trial in trials(tool, folder) if trial.name.split(" ")[0] in only]
        for trial in chosen:
            prepare(trial, tool, control, here)
        faults = [fault for trial in chosen for fault in trial.faults()]
        if "serve" in only:
            faults += preview_faults(tool, control, folder)
        count = len(faults)
        if options.times is not None and options.times < count:
            faults = random.Random(options.seed).sample(faults, options.times)
        served = [fault for fault in faults if fault[0] == "serve"]
        hits = sum(attempt(fault, tool, control, here, checks)
                   for fault in faults if fault[0] != "serve")
        if served:
            hits += preview_attempts(served, tool, control, folder, checks)
        print(f"{len(faults)} of {count} faults, {hits} of them met")
        checks.expect(hits > 0, "a fault is met")
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
