#!/usr/bin/env python3
"""Fills the disk under a journal and its site, and looks at what the commands make of it.

    full_disk.py TOOL [--only new,log,answer,import,form,host,picture,build,serve]

The disk is a small file system in memory, which only root can mount on Linux; elsewhere this test
says that it is skipped. It is filled with bytes, then with names, then all but a little; on each of
them a command must end with 74 and the system's reason, and leave every byte as it was. When there is
room again, the command works. `serve` has to live on and to show what the disk holds.
"""

import argparse
import contextlib
import errno
import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from journals import TODAY, Checks, generate, run, tree, workshop, write

REASON = "No space left on device"
BALLAST = "ballast"
COMMANDS = ["new", "log", "answer", "import", "form", "host", "picture", "build", "serve"]


@contextlib.contextmanager
def small_disk(folder):
    """A file system of 16 MiB and 2,000 names; nothing where none can be had."""
    disk = os.path.join(folder, "disk")
    os.makedirs(disk)
    mounted = run(["mount", "-t", "tmpfs", "-o", "size=16m,nr_inodes=2000", "none", disk])
    if mounted.returncode != 0:
        yield None
        return
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def fill_with_bytes(disk, spare=0):
    with open(os.path.join(disk, BALLAST), "wb", buffering=0) as file:
        with contextlib.suppress(OSError):
            while file.write(bytes(4096)):
                pass
        file.truncate(max(0, file.tell() - spare))


def fill_with_names(disk):
    folder = os.path.join(disk, BALLAST)
    os.makedirs(folder)
    with contextlib.suppress(OSError):
        for number in range(1 << 20):
            os.close(os.open(os.path.join(folder, str(number)), os.O_CREAT | os.O_WRONLY))


def make_room(disk):
    subprocess.run(["rm", "-rf", os.path.join(disk, BALLAST)], check=True)


def kept(disk):
    """The bytes of every file but the ballast, and the names of all folders."""
    found = {path: data for path, data in tree(disk).items() if not path.startswith(BALLAST)}
    folders = {os.path.relpath(parent, disk) for parent, _, _ in os.walk(disk)}
    return found, folders - {BALLAST}


def refused(name, command, disk, how, checks):
    """Whether the command ends as it should on a full disk, and leaves all as it was."""
    before = kept(disk)
    ended = run(command, cwd=disk)
    after = kept(disk)
    name = f"{name}, disk {how}"
    checks.expect(ended.returncode == 74, f"{name}: ends with {ended.returncode}: {ended.stderr}")
    checks.expect(REASON in ended.stderr, f"{name}: says {ended.stderr!r}")
    changed = [path for path in before[0] if before[0][path] != after[0].get(path)]
    checks.expect(not changed, f"{name}: {changed[:3]} changed")
    new = sorted(set(after[0]) - set(before[0])) + sorted(after[1] - before[1])
    checks.expect(not new, f"{name}: {new[:3]} left behind")


def commands(tool, disk, only, checks):
    """Every command on a full disk, and again when there is room."""
    journal = ["--content", "journal", "--today", TODAY]
    for name, command in {
            "new": [tool, "new", "another"],
            "log": [tool, "log", "Asked for more room"] + journal,
            "answer": [tool, "answer", "the-third", "no"] + journal,
            "import": [tool, "import", "rows.csv", "journal", "--write"],
            "form": [tool, "form", "form.md"] + journal,
            "host": [tool, "host", "gitlab", "hosted"],
            "picture": [tool, "picture", "home", "journal", "-o", "home.png", "--today", TODAY],
            "build": [tool, "build", "journal", "--no-cards", "--today", TODAY]}.items():
        if name not in only:
            continue
        fill_with_bytes(disk)
        refused(name, command, disk, "full of bytes", checks)
        make_room(disk)
        fill_with_names(disk)
        refused(name, command, disk, "full of names", checks)
        make_room(disk)
        fill_with_bytes(disk, spare=256 * 1024 if name == "build" else 16 * 1024)
        if name in ["new", "build"]:
            refused(name, command, disk, "nearly full", checks)
        make_room(disk)
        if name == "build":
            with_cards = [word for word in command if word != "--no-cards"]
            # Cards that were drawn are kept: a folder of them may stay.
            os.makedirs(os.path.join(disk, ".site.cards"))
            fill_with_bytes(disk)
            refused("build with cards", with_cards, disk, "full of bytes", checks)
            make_room(disk)
        before = kept(disk)
        ended = run(command, cwd=disk)
        checks.expect(ended.returncode == 0, f"{name}, with room: {ended.stderr}")
        checks.expect(kept(disk) != before, f"{name}, with room: changes something")


def fetched(address, fields=None):
    """The status and the text of a page, or of the answer to a form."""
    request = urllib.request.Request(address)
    if fields is not None:
        origin = "http://" + urllib.parse.urlsplit(address).netloc
        request = urllib.request.Request(
            address, urllib.parse.urlencode(fields).encode(), {"Origin": origin})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def until(holds):
    """Waits for what a server does in its own time; whether it came."""
    for _ in range(600):
        if holds():
            return True
        time.sleep(0.05)
    return False


def serving(tool, disk, checks):
    """A save that the disk cuts short is shown as it is; a form says why nothing was written."""
    process = subprocess.Popen(
        [tool, "serve", "journal", "--today", TODAY], cwd=disk, text=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        address = next(found[0] for found in (
            re.search(r"http://\S+", line) for line in process.stdout) if found)
        entry = os.path.join(disk, "journal", "entries", "2026-02-08-the-cut.md")
        with open(entry, encoding="utf-8") as file:
            text = file.read()
        page = urllib.parse.urljoin(address, "entries/the-cut/")
        checks.expect(fetched(page)[0] == 200, "serve: shows the entry")
        fill_with_bytes(disk)
        try:
            write(entry, text.replace("A story.", "A longer story. " * 5000))
            checks.expect(False, "serve: the disk is full")
        except OSError as error:
            checks.expect(error.errno == errno.ENOSPC, f"serve: {error}")
        with open(entry, "rb") as file:
            cut = file.read()
        checks.expect(len(cut) < 5000, "serve: the editor has cut the file")
        told = "the-cut.md" if not cut.startswith(text[:40].encode()) else "A longer story."
        checks.expect(until(lambda: told in fetched(page)[1]),
                      f"serve: shows the file of {len(cut)} bytes as it is")
        checks.expect(process.poll() is None, "serve: survives")

        desk = urllib.parse.urljoin(address, "/_thousand/forms/")
        status, form = fetched(desk)
        checks.expect(status == 200, f"serve: the form has status {status}")
        fields = {"token": re.search(r'name="token" value="([^"]+)"', form)[1],
                  "title": "Asked in the browser", "date": TODAY, "outcome": "pending"}
        before = kept(disk)
        status, words = fetched(desk, fields)
        checks.expect(status >= 500 and REASON in words,
                      f"serve: the form is answered with {status}: {words[:300]}")
        checks.expect(kept(disk) == before, "serve: the form writes nothing")

        make_room(disk)
        write(entry, text)
        checks.expect(until(lambda: "the-cut.md" not in fetched(page)[1]
                            and "A story." in fetched(page)[1]),
                      "serve: shows the entry again")
        status, words = fetched(desk, fields)
        checks.expect(status == 200, f"serve: with room, the form is answered with {status}")
        checks.expect("asked-in-the-browser" in str(kept(disk)[0].keys()),
                      "serve: with room, the form writes the entry")
    finally:
        process.send_signal(signal.SIGINT)
        checks.expect(process.wait(timeout=30) == 0, "serve: Ctrl-C ends it well")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--only", default=",".join(COMMANDS))
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)
    only = options.only.split(",")
    checks = Checks()
    with workshop() as folder, small_disk(folder) as disk:
        if disk is None:
            print("skipped: only root on Linux can mount a small disk")
            return 0
        journal = os.path.join(disk, "journal")
        generate(journal, 60)
        for day, name in [("2026-02-09", "third"), ("2026-02-08", "cut")]:
            write(os.path.join(journal, "entries", f"{day}-the-{name}.md"),
                  f"---\ntitle: The {name}\ndate: {day}\n---\nA story.\n")
        write(os.path.join(disk, "rows.csv"),
              "Date,Title,To,Outcome\n2026-01-09,Asked a firm,A firm,no\n")
        write(os.path.join(disk, "form.md"), "### What did you ask for?\n\nAsked by a form\n")
        write(os.path.join(disk, "hosted", "content", "journal.md"), "---\ntitle: Noes\n---\n")
        write(os.path.join(disk, "home.png"), "The picture of last week.")
        run([tool, "build", "journal", "--no-cards", "--today", "2026-02-01"], cwd=disk,
            check=True)
        commands(tool, disk, only, checks)
        if "serve" in only:
            serving(tool, disk, checks)
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
