#!/usr/bin/env python3
"""Puts into a journal what a file system can hold besides files, and looks at what becomes of it.

    paths.py TOOL [--times 300] [--seed 1] [--all]

Dangling and circular links, links that lead out, pipes, sockets, devices, folders in the place of
files, closed folders, paths that are too long, names that are no names elsewhere; few descriptors,
closed streams, no /proc. First each alone, then so many mixtures by chance; after `check` and `build`
comes one more command in turn, or with --all every one.

No command may hang or crash; what `check` passes `build` makes; nothing from outside of the journal
is in the site; a build that fails leaves the last site as it was; and the exit status is one that the
help names.
"""

import argparse
import contextlib
import os
import random
import resource
import shutil
import socket
import stat
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from journals import TODAY, Checks, copied, run, tree, workshop, write

SECRET = "a secret that nobody has put into the journal"
STATUSES = (0, 1, 64, 74)
# A companion whom nobody answers for: what was kept of it is what is shown.
COMPANION = "http://127.0.0.1:9/kim"
COPY = "127-0-0-1-9-kim-8ao8p5.json"
NUMBERS = ('{"version": 1, "asOf": "2026-01-03", "goal": {"target": 1000}, "noes": 2, "asks": {"yes": 1}, '
           '"cells": "n2", "waiting": {"total": 3}, "latest": []}')
PLACES = ["journal/journal.md", "journal/cheers.md", "journal/entries", "journal/pages",
          "journal/entries/2026-01-02-b.md", "journal/entries/2026-01-03-c/desk.png",
          "journal/entries/2026-01-03-c", "journal/entries/2026-01-03-c/index.md",
          "journal/pages/about.md", "Themes", "Themes/Own", "Themes/Own/a.css", "site",
          ".site.cards", "journal/.import", "rows.csv", "form.md", "journal/static",
          "journal/static/cv.txt", "journal/static/desk.png", "Themes/Own/theme.md",
          "Themes/Own/own.woff2", "Themes/Own/desk.png", "journal/.circle",
          f"journal/.circle/{COPY}", "journal/.reviewed", "names.txt",
          "attached", "attached/desk.png"]
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f"
    "0005fe02fedccc59e70000000049454e44ae426082")
WORDS = ["con", "aux", "nul.txt", "..", ".", "a.", "a ", "x" * 300, "caf\u00e9", "cafe\u0301", "\u202e",
         "\0", "\n", "\x1b[31m", "\x9b", "a/../b", "/", "\\", "%00", "\U0001f389", "COM1", "lpt\u00b9",
         "a" * 240, "\u65e5\u672c\u8a9e" * 90, ".thousand-manifest", "index.html", "-", "~", "con/b"]


def journal(folder):
    """A good journal with one of everything that is read."""
    entries = os.path.join(folder, "journal", "entries")
    write(os.path.join(folder, "journal", "journal.md"),
          "---\ntitle: Noes\nkeeper: Ada\ntheme: Own\ncircle:\n  - name: Kim\n"
          f"    url: {COMPANION}\n---\nHello.\n")
    write(os.path.join(folder, "journal", "cheers.md"),
          "---\ncheers:\n  - from: Kim\n    day: 2026-01-03\n    words: Go on\n---\n")
    write(os.path.join(folder, "journal", "pages", "about.md"), "---\ntitle: About\n---\nMe.\n")
    look = os.path.join(folder, "Themes", "Own")
    write(os.path.join(look, "a.css"),
          "@font-face { font-family: Own; src: url(own.woff2) }\n"
          ":root { --cover: #0b3954; }\nbody { background: url(desk.png) }\n")
    write(os.path.join(look, "theme.md"), "---\nhome: [grid, latest, figures]\n---\n")
    write(os.path.join(look, "own.woff2"), "wOF2, more or less")
    write(os.path.join(folder, "journal", "static", "cv.txt"), "What I did.\n")
    for day, name in [("02", "b"), ("04", "d")]:
        write(os.path.join(entries, f"2026-01-{day}-{name}.md"),
              f"---\ntitle: Ask {name}\noutcome: no\nanswered: 2026-01-09\n---\nA story.\n")
    write(os.path.join(entries, "2026-01-03-c", "index.md"),
          "---\ntitle: Ask c\n---\n![A desk](desk.png)\n")
    for place in (os.path.join(entries, "2026-01-03-c"), look, os.path.join(folder, "attached"),
                  os.path.join(folder, "journal", "static")):
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, "desk.png"), "wb") as file:
            file.write(PIXEL)
    write(os.path.join(folder, "journal", ".circle", COPY), NUMBERS)
    write(os.path.join(folder, "names.txt"), "Aurora Airlines: an airline\n")
    write(os.path.join(folder, "form.md"),
          "### What did you ask for?\n\nAsked by a form\n\n### The story\n\nIt went well.\n\n"
          "![desk](https://github.com/user-attachments/assets/desk.png)\n")
    write(os.path.join(folder, "rows.csv"), "Date,Title,Outcome\n2026-01-05,Asked a,no\n")


def emptied(path):
    """Makes room for something else, in a folder that is there."""
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    elif os.path.lexists(path):
        os.remove(path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


def link(target):
    return lambda path, folder: os.symlink(target.replace("FOLDER", folder), emptied(path))


def pipe(path, _):
    os.mkfifo(emptied(path))


def unix_socket(path, _):
    here = os.getcwd()
    emptied(path)
    os.chdir(os.path.dirname(path))     # the path of a socket may have no more than 107 bytes
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(os.path.basename(path))
    os.chdir(here)


def swapped(path, _):
    """A folder in the place of a file, and the other way round."""
    is_folder = os.path.isdir(path)
    emptied(path)
    if is_folder:
        write(path, SECRET)
    else:
        os.makedirs(path)


def missing(path, _):
    emptied(path)


def empty(path, _):
    write(emptied(path), "")


def closed(path, _):
    if os.path.exists(path):
        os.chmod(path, 0)


def too_deep(path, _):
    """Folders below a place until no path is long enough to reach an entry in the last."""
    here = os.getcwd()
    if not os.path.isdir(path):
        emptied(path)
    os.makedirs(path, exist_ok=True)
    os.chdir(path)
    for _ in range(20):
        os.makedirs("d" * 240, exist_ok=True)
        os.chdir("d" * 240)
    with open("2026-01-09-deep.md", "w", encoding="utf-8") as file:
        file.write("---\ntitle: Deep\n---\n")
    os.chdir(here)


THINGS = {
    "missing": missing, "empty": empty, "dangling": link("nowhere"), "loop": link("../journal/loop"),
    "itself": lambda path, folder: link(os.path.basename(path))(path, folder),
    "outside": link("FOLDER/outside"), "outside file": link("FOLDER/outside/secret.md"),
    "zero": link("/dev/zero"), "stdin": link("/dev/stdin"), "passwd": link("/etc/passwd"),
    "pipe": pipe, "socket": unix_socket, "swapped": swapped, "closed": closed, "deep": too_deep,
}


def field(word, key):
    """An entry that has a strange word in one of its fields."""
    quoted = "".join(f"\\U{ord(letter):08x}" for letter in word)
    value = {"aliases": f'["/{quoted}/a/"]', "tags": f'["{quoted}"]'}.get(key, f'"{quoted}"')
    return lambda folder: write(
        os.path.join(folder, "journal", "entries", "2026-01-07-strange.md"),
        f"---\ntitle: Strange\n{key}: {value}\n---\n")


def named(word):
    """An entry with a strange name, where the system takes it."""
    def make(folder):
        try:
            write(os.path.join(folder, "journal", "entries", f"2026-01-07-{word}.md"),
                  "---\ntitle: Strange\n---\n")
        except (OSError, ValueError):
            pass
    return make


def commands(tool):
    day = ["--today", TODAY]
    return [
        [tool, "check", "journal"] + day, [tool, "build", "journal", "--no-cards", "--really"] + day,
        [tool, "stats", "journal"] + day, [tool, "export", "--csv", "journal"],
        [tool, "log", "--form", "form.md", "--content", "journal"] + day,
        [tool, "answer", "d", "yes", "--content", "journal"] + day,
        [tool, "import", "rows.csv", "journal", "--write"],
        [tool, "check", "journal", "--names", "names.txt"] + day,
        [tool, "form", "form.md", "--attached", "attached", "--content", "journal"] + day,
        [tool, "review", "journal", "--yes"] + day, [tool, "circle", "journal"] + day,
        [tool, "picture", "home", "journal", "-o", "home.png"] + day,
        [tool, "host", "gitlab"], [tool, "new", "."] + day,
        [tool, "build", "journal", "--no-cards", "--really", "--names", "names.txt"] + day,
    ]


def as_nobody():
    """Closed folders are open to root, who therefore becomes somebody else."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)


def judged(command, folder, where, checks, **options):
    """Runs a command: it ends by itself, with a status that its help names."""
    where = f"{where}: {command[1]}"
    try:
        ended = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
                               timeout=30, check=False, **options)
    except subprocess.TimeoutExpired:
        checks.expect(False, f"{where}: hangs")
        return None
    words = ended.stderr.decode(errors="replace")
    checks.expect(ended.returncode in STATUSES, f"{where}: status {ended.returncode}: {words[-300:]}")
    # What is wrong with a form goes into its issue, and is printed for that.
    words = words or ended.stdout.decode(errors="replace") if command[1] == "form" else words
    checks.expect(ended.returncode == 0 or words.strip(), f"{where}: fails without a word")
    return ended.returncode


def open_again(folder):
    """Lets us look and remove again."""
    for parent, folders, _ in os.walk(folder):
        for name in folders:
            path = os.path.join(parent, name)
            if len(path) < 4000 and not os.path.islink(path):
                os.chmod(path, 0o755)


def attempt(tool, start, here, where, prepare, checks, runs_all):
    """Prepares a journal that has a site already; runs check, build and one command more, in turn."""
    shutil.rmtree(here, ignore_errors=True)
    shutil.copytree(start, here, symlinks=True)
    if os.getuid() == 0:
        subprocess.run(["chown", "-R", "65534:65534", here], check=True)
    prepare(here)
    site = os.path.join(here, "site")
    has_site = os.path.isdir(site) and not os.path.islink(site) and os.access(site, os.R_OK)
    before = tree(site) if has_site else None
    statuses = [judged(command, here, where, checks, preexec_fn=as_nobody)
                for command in commands(tool)[:2]]
    open_again(here)
    if has_site:
        if statuses[1] != 0:
            checks.expect(tree(site) == before, f"{where}: a build that fails has changed the site")
        # What is wrong with the output alone is nothing to `check`.
        checks.expect(statuses[0] != 0 or statuses[1] == 0 or "site" in where,
                      f"{where}: check passes and build ends with {statuses[1]}")
    # A pipe that is named on the command line is read, and waits for whoever writes into it.
    others = [command for command in commands(tool)[2:]
              if not any(is_pipe(os.path.join(here, word)) for word in command[1:])]
    chosen = others if runs_all else [others[checks.passed % len(others)]]
    for command in chosen:
        judged(command, here, where, checks, preexec_fn=as_nobody)
    look_into(site, where, checks)


def look_into(site, where, checks):
    """Nothing of what is not in the journal is in the site."""
    if not os.path.isdir(site) or os.path.islink(site) or not os.access(site, os.R_OK):
        return
    leaked = [path for path, data in tree(site).items() if SECRET.encode() in data
              or b"root:x:0:0" in data]
    checks.expect(not leaked, f"{where}: {leaked[:3]} hold what is not in the journal")


def is_pipe(path):
    try:
        return stat.S_ISFIFO(os.stat(path).st_mode)
    except (OSError, ValueError):
        return False


def one_by_one():
    """Each thing in each place, and each word in each field."""
    for place in PLACES:
        for name, thing in THINGS.items():
            yield (f"{place} {name}",
                   lambda folder, place=place, thing=thing: thing(os.path.join(folder, place), folder))
    for word in WORDS:
        yield f"a file {word!r}", named(word)
        for key in ("aliases", "slug", "category", "tags"):
            yield f"{key} {word!r}", field(word, key)


def mixture(dice):
    """A few of them at once."""
    chosen = dice.sample(sorted(one_by_one(), key=lambda one: one[0]), dice.randint(2, 4))

    def prepare(folder):
        for _, make in chosen:
            try:
                make(folder)
            except OSError:
                pass        # two of them want the same place
    return " + ".join(name for name, _ in chosen), prepare


@contextlib.contextmanager
def reachable(tool):
    """The tool with its helpers where somebody who is not root can run them."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        for name in os.listdir(os.path.dirname(tool)):
            path = os.path.join(os.path.dirname(tool), name)
            if name.startswith("thousand") and os.path.isfile(path) and os.access(path, os.X_OK):
                shutil.copy(path, folder)
        yield os.path.join(folder, os.path.basename(tool))


def few_descriptors(tool, start, here, checks):
    # With fewer, the libraries below the tool give up by themselves.
    for limit in list(range(8, 24)) + [32, 64]:
        copied(start, here)
        for command in commands(tool):
            judged(command, here, f"{limit} descriptors", checks,
                   preexec_fn=lambda limit=limit: resource.setrlimit(
                       resource.RLIMIT_NOFILE, (limit, limit)))


def without_streams(tool, start, here, checks):
    for streams in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
        copied(start, here)
        for command in commands(tool):
            ended = subprocess.run(["sh", "-c", f'"$@" {streams}', "sh"] + command, cwd=here,
                                   capture_output=True, timeout=30, check=False)
            checks.expect(ended.returncode in STATUSES,
                          f"{command[1]} with {streams}: status {ended.returncode}")
        for path, data in tree(os.path.join(here, "journal")).items():
            checks.expect(b"thousand:" not in data and b"of 1,000" not in data,
                          f"with {streams}: {path} holds what was to be printed")


def without_proc(tool, start, here, checks):
    """Only root can hide /proc."""
    hidden = ["unshare", "-m", "sh", "-c", 'mount -t tmpfs none /proc && exec "$@"', "sh"]
    if os.getuid() != 0 or run(hidden + ["true"]).returncode != 0:
        print("skipped: /proc cannot be hidden here")
        return
    copied(start, here)
    for command in commands(tool):
        ended = run(hidden + command, cwd=here)
        # Without /proc, libdispatch may end the process before its status is out.
        checks.expect(ended.returncode != 0 and "/proc" in ended.stderr,
                      f"{command[1]} without /proc: {ended.returncode}: {ended.stderr[-300:]}")


def mounted_output(tool, start, here, checks):
    """A site cannot take the place of a disk."""
    copied(start, here)
    site = emptied(os.path.join(here, "site"))
    os.makedirs(site)
    if os.getuid() != 0 or run(["mount", "-t", "tmpfs", "none", site]).returncode != 0:
        print("skipped: no disk can be mounted here")
        return
    try:
        ended = run(commands(tool)[1], cwd=here)
        checks.expect(ended.returncode == 64 and "is a mount point" in ended.stderr
                      and not os.listdir(site), f"a mounted output: {ended.stderr[-300:]}")
    finally:
        subprocess.run(["umount", site], check=True)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--times", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    dice = random.Random(options.seed)
    checks = Checks(options.seed)
    with reachable(os.path.abspath(options.tool)) as tool, workshop() as folder:
        os.chmod(folder, 0o755)
        start, here = os.path.join(folder, "start"), os.path.join(folder, "here")
        journal(start)
        write(os.path.join(start, "outside", "secret.md"), f"---\ntitle: {SECRET}\n---\n{SECRET}\n")
        write(os.path.join(start, "outside", "a.css"), f"a {{ b: '{SECRET}' }}\n")
        run(commands(tool)[1], cwd=start, check=True)
        single = list(one_by_one())
        for name, prepare in single:
            attempt(tool, start, here, name, prepare, checks, options.all)
        for _ in range(options.times):
            attempt(tool, start, here, *mixture(dice), checks, options.all)
        few_descriptors(tool, start, here, checks)
        without_streams(tool, start, here, checks)
        without_proc(tool, start, here, checks)
        mounted_output(tool, start, here, checks)
        print(f"{len(single)} things one by one, {options.times} mixtures")
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
