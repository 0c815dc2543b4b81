#!/usr/bin/env python3
"""Runs every command block of the README, from an empty folder and in its order.

    readme.py BUILT        BUILT: the folder with the three programs

What asks other machines is answered by this one: `git push`, `gh`, `rsync` and `rclone` end in local
folders. `make` is only asked whether it knows the target, since other checks run it; there is no container
engine here, so `docker` is only asked whether what it is given is there.
"""

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
# Where a section's commands are run, from the folder that was empty; the journal's, where it is not named.
PLACES = {
    "Thousand": ".", "Your own journal": ".", "GitHub": ".", "GitLab": ".",
    "Spreadsheets and logs in, everything out": ".",
}
# What the reader has already when a section begins.
FILES = {
    "Spreadsheets and logs in, everything out": {
        "applications.csv": "Title,Date,Status,Answered\nAsked for a stage,2026-01-02,Rejected,2026-01-09\n",
        "log.md": "# Log\n\n### Day 1: January 3, 2026\n\nAsked the baker.\n\nOutcome: no\n",
    },
}
STUBS = {
    "make": """exec {make} -n -s -C {source} "$@" >/dev/null""",
    "gh": """test "$1 $2" = "repo create" && git push -q {server}/github.git HEAD:main""",
    "docker": """case "$1" in build) test -f {source}/Dockerfile ;; run) test -d content ;; esac""",
    "rclone": """test "$1" = sync && cp -R "$2" {server}/bucket""",
    "xdg-open": """echo "$1" >{server}/opened""",
    "ssh": """shift; set -- $(echo "$@" | sed 's| /var| {server}/var|'); exec "$@" """,
}
failures = []


def check(condition, words):
    print(("ok      " if condition else "FAILED  ") + words)
    if not condition:
        failures.append(words)


def blocks():
    """The command blocks, each with the heading above it."""
    heading = ""
    text = (SOURCE / "README.md").read_text()
    for part in re.finditer(r"^#+ ([^\n]*)$|^```sh\n(.*?)^```", text, re.M | re.S):
        if part.group(1):
            heading = part.group(1)
        else:
            yield heading, part.group(2)


class Reader:
    """Somebody who types what they read."""

    def __init__(self, folder, built):
        self.folder, self.built = folder, built
        self.server = folder / "server"
        stubs = folder / "stubs"
        (self.server / "var/www").mkdir(parents=True)
        stubs.mkdir()
        for name in ("github", "gitlab"):
            subprocess.run(["git", "init", "-q", "--bare", self.server / f"{name}.git"], check=True)
        for name, text in STUBS.items():
            text = text.format(make=shutil.which("make"), source=SOURCE, server=self.server)
            (stubs / name).write_text(f"#!/bin/sh\n{text}\n")
            (stubs / name).chmod(0o755)
        (folder / ".gitconfig").write_text(
            "[user]\n\tname = Ada\n\temail = ada@example.org\n"
            f'[url "{self.server}/gitlab.git"]\n\tinsteadOf = https://gitlab.com/NAME/noes.git\n'
        )
        self.environment = {
            "HOME": str(folder), "PATH": f"{stubs}:{built}:{os.environ['PATH']}",
            "LANG": "C.UTF-8", "RSYNC_RSH": str(stubs / "ssh"), "GIT_CONFIG_NOSYSTEM": "1",
        }

    def type(self, line, place):
        """Runs one line. Where it ended, and what it printed if it failed."""
        if "http.server" in line or "serve" in line.split():
            return place, self.serve(line, place)
        if line.split("#")[0].strip() == "thousand log":
            return place, self.converse(line, place)
        done = subprocess.run(
            ["bash", "-c", f"{line}\nstatus=$?\npwd >'{self.folder}/place'\nexit $status"],
            cwd=place, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
            timeout=300,
        )
        ended = Path((self.folder / "place").read_text().strip() or place)
        return ended, "" if done.returncode == 0 else done.stdout + done.stderr

    def serve(self, line, place):
        """Starts a server, looks at its first page, and ends it."""
        program = subprocess.Popen(
            ["bash", "-c", f"exec {line}"], cwd=place, env=self.environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )
        opened, problem = self.server / "opened", "no page was opened"
        try:
            for _ in range(100):
                time.sleep(0.1)
                address = "http://localhost:8000/" if "http.server" in line else (
                    opened.read_text().strip() if opened.exists() else "")
                try:
                    page = urllib.request.urlopen(address).read().decode() if address else ""
                    if "data-region" in page:
                        return ""
                except (OSError, ValueError) as error:
                    problem = str(error)
            return problem
        finally:
            program.send_signal(signal.SIGINT)
            try:
                program.wait(10)
            except subprocess.TimeoutExpired:
                program.kill()

    def converse(self, line, place):
        """Answers the questions of a command on a terminal: the first one, and Enter for all others."""
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(place)
            os.execvpe("bash", ["bash", "-c", line], self.environment)
        said, answers, end = b"", 0, time.time() + 60
        while time.time() < end:
            ready, _, _ = select.select([terminal], [], [], 0.3)
            if ready:
                try:
                    new = os.read(terminal, 65536)
                except OSError:
                    break
                if not new:
                    break
                said += new
            elif answers < 40:
                os.write(terminal, b"Asked for a second opinion\n" if answers == 0 else b"\n")
                answers += 1
        _, status = os.waitpid(child, 0)
        return "" if status == 0 else said.decode()


def main():
    built = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "empty").mkdir()
        reader = Reader(folder, built)
        # What `make site` leaves; that it does is a check of its own.
        subprocess.run(
            [built / "thousand", "build", SOURCE / "content", "--output", folder / "empty/site",
             "--today", "2026-02-09", "--no-cards"], check=True, capture_output=True)
        count = 0
        for heading, text in blocks():
            place = folder / "empty" / PLACES.get(heading, "my-journal")
            for file, words in FILES.get(heading, {}).items():
                (place / file).write_text(words)
            for line in filter(str.strip, text.splitlines()):
                if "rsync" in line and not shutil.which("rsync"):
                    print(f"not run, because there is no rsync here: {line}")
                    continue
                place, problem = reader.type(line, place)
                count += 1
                check(not problem, f"{heading}: {line.split('#')[0].strip()} {problem[-400:]}")
        journal = folder / "empty/my-journal"
        table = next((journal / "content/entries").glob("*window-table.md")).read_text()
        check("outcome: no" in table and "sting: 2" in table, "the ask that was meant has its answer")
        check(len(list((journal / "content/entries").glob("*.md"))) == 6, "every ask is there")
        for host, file in (("github", ".github/workflows/publish.yml"), ("gitlab", ".gitlab-ci.yml")):
            listed = subprocess.run(
                ["git", "ls-tree", "-r", "--name-only", "main"], cwd=reader.server / f"{host}.git",
                capture_output=True, text=True).stdout.split()
            check(file in listed, f"{host} has what publishes the journal")
        home = reader.server / "bucket/index.html"
        check("https://noes.example/" in home.read_text(), "the site is in the bucket, with its address")
        if shutil.which("rsync"):
            check((reader.server / "var/www/noes/index.html").is_file(), "and on the server")
        check(count >= 20, f"{count} commands were run")
    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
