#!/usr/bin/env python3
"""From nothing to a published page, and from a form on a phone to an entry, as GitHub would do it:
with the files that `thousand new --ci github` writes, and nothing else.

    journal.py BUILT        BUILT: the folder with the three programs
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

import runner as emulated

failures = []


def check(condition, words):
    print(("ok      " if condition else "FAILED  ") + words)
    if not condition:
        failures.append(words)


def git(folder, *arguments):
    return subprocess.run(
        ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    ).stdout


class Repository:
    """A journal on a host: what is pushed, what the workflows see, and what was said of issues."""

    def __init__(self, folder, built, *, branch="main", pages=True):
        self.folder, self.built, self.branch, self.pages = folder, built, branch, pages
        self.origin = folder / "origin.git"
        self.keeper = folder / "keeper"
        subprocess.run(
            [built / "thousand", "new", self.keeper, "--ci", "github"],
            check=True,
            capture_output=True,
        )
        git(folder, "init", "-q", "--bare", "-b", branch, self.origin)
        git(self.keeper, "init", "-q", "-b", branch)
        self.push("A new journal")
        self.jobs = 0
        self.said = folder / "said.txt"
        self.said.write_text("")

    def push(self, message):
        git(self.keeper, "add", "-A")
        git(self.keeper, "commit", "-qm", message)
        git(self.keeper, "push", "-q", str(self.origin), f"HEAD:{self.branch}")

    def workflow(self, name):
        return yaml.safe_load((self.keeper / ".github" / "workflows" / name).read_text())

    def runner(self, event=None, actor="ada"):
        self.jobs += 1
        folder = self.folder / f"job-{self.jobs}"
        workspace = folder / "workspace"
        stubs = folder / "stubs"
        stubs.mkdir(parents=True)
        (stubs / "gh").write_text(
            '#!/bin/sh\necho "gh $*" >>"$SAID"\n'
            'while [ $# -gt 0 ]; do if [ "$1" = --body-file ]; then cat "$2" >>"$SAID"; fi; shift; done\n'
            '[ ! -e "$SAID.broken" ]\n'
        )
        (stubs / "gh").chmod(0o755)
        path = folder / "event.json"
        path.write_text(json.dumps(event or {}))

        def checkout(runner, given):
            git(folder, "clone", "-q", "-b", self.branch, self.origin, workspace)

        def thousand(runner, given):
            runner.paths.append(str(self.built))
            if given.get("task") == "fetch":
                return
            script = Path(__file__).resolve().parents[2] / ".github" / "action" / "publish"
            result = subprocess.run(
                [script],
                cwd=workspace,
                env={
                    **os.environ,
                    "PATH": f"{self.built}:{os.environ['PATH']}",
                    "CONTENT": "content",
                    "OUTPUT": "site",
                    "SITE_URL": given.get("url", ""),
                },
                capture_output=True,
                text=True,
            )
            if result.returncode:
                raise emulated.StepFailed(result.stdout + result.stderr)

        def pages(runner, given):
            if not self.pages:
                raise emulated.StepFailed("Get Pages site failed")
            return {"base_url": "https://ada.github.io/noes"}

        return emulated.Runner(
            folder,
            workspace,
            github={
                "event": event or {},
                "event_path": str(path),
                "actor": actor,
                "repository_owner": "ada",
                "token": "none",
            },
            environment={
                "PATH": f"{stubs}:{os.environ['PATH']}",
                "GITHUB_EVENT_PATH": str(path),
                "SAID": str(self.said),
            },
            actions={
                "actions/checkout@": checkout,
                "actions/configure-pages@": pages,
                "thousand-noes/thousand@": thousand,
            },
        )

    def form(self, number, body, *, author="ada", actor="ada", **issue):
        """Opens an issue with a form's body. Whether the job ran, and why it failed."""
        event = {
            "action": "opened",
            "repository": {"default_branch": self.branch},
            "issue": {
                "number": number,
                "user": {"login": author},
                "body": body,
                "state": "open",
                **issue,
            },
        }
        made = self.runner(event, actor)
        # The workspace is there before any step, as on a real runner.
        try:
            return made.job(self.workflow("forms.yml")["jobs"]["write"]), None
        except emulated.StepFailed as problem:
            return True, str(problem)

    def entries(self):
        listed = git(self.origin, "ls-tree", "-r", "--name-only", self.branch, "content/entries")
        return set(listed.split())


ASKED = """### What did you ask for?

{title}

### Whom?

Chez Marie

### On which day?

{day}

### What came of it?

pending

### Category

_No response_

### Tags

_No response_

### Fear before asking, 0 to 10

6

### Sting after the answer, 0 to 10

_No response_

### The story

{story}
"""


def main():
    built = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for branch in ("main", "master"):
            (folder / branch).mkdir()
            repository = Repository(folder / branch, built, branch=branch)
            publish = repository.workflow("publish.yml")
            on = publish[True]["push"]["branches"]
            check(branch in on, f"a push to {branch} publishes")
            made = repository.runner()
            made.job(publish["jobs"]["build"])
            site = made.workspace / "site"
            check((site / "index.html").is_file(), f"from nothing to a site ({branch})")
            home = (site / "index.html").read_text()
            check("https://ada.github.io/noes/" in home, "at the address that the host gives")

        (folder / "off").mkdir()
        off = Repository(folder / "off", built, pages=False)
        problem = ""
        try:
            off.runner().job(off.workflow("publish.yml")["jobs"]["build"])
        except emulated.StepFailed as said:
            problem = str(said)
        check("Settings" in problem and "Pages" in problem, "without Pages, the log says what to do")

        before = repository.entries()
        body = ASKED.format(title="The window table", day="2026-01-05", story="She laughed.")
        ran, problem = repository.form(1, body)
        new = repository.entries() - before
        check(ran and problem is None and len(new) == 1, f"a form becomes an entry ({problem})")
        check("gh issue close 1" in repository.said.read_text(), "and its issue is closed")
        repository.form(1, body)
        check(len(repository.entries() - before) == 1, "the same form again is not logged twice")

        ran, _ = repository.form(2, body, author="mallory")
        check(not ran, "other people's forms are ignored")

        story = "long " * 36_000
        ran, problem = repository.form(3, ASKED.format(title="A long one", day="2026-01-06", story=story))
        check(problem is None, f"a story of 180 kB comes in ({(problem or '')[:80]})")

        before = repository.entries()
        for number, (what, body) in enumerate(
            [
                ("a day that does not exist", ASKED.format(title="A", day="2026-02-30", story="x")),
                ("a script", ASKED.format(title="B", day="2026-01-07", story="[x](javascript:alert(1))")),
                ("a link that leads nowhere", ASKED.format(title="C", day="2026-01-07", story="[x](gone.md)")),
                ("no title", ASKED.format(title="", day="2026-01-07", story="x")),
            ],
            start=10,
        ):
            ran, problem = repository.form(number, body)
            said = repository.said.read_text()
            check(problem is not None and f"gh issue comment {number}" in said, f"{what} is answered")
        check(repository.entries() == before, "and nothing is written")
        body = ASKED.format(title="A", day="2026-02-28", story="x")
        ran, problem = repository.form(10, body, action="edited")
        check(problem is None and len(repository.entries() - before) == 1, "until it is edited")
        ran, _ = repository.form(10, body, state="closed")
        check(not ran, "a closed issue is left alone")

        hostile = "$(touch /tmp/x) `touch x` ${{ github.token }} '; touch x; #\n\n### Whom?\n\nx"
        ran, problem = repository.form(20, ASKED.format(title="D", day="2026-01-08", story=hostile))
        check(problem is None, f"what a shell would run is text ({(problem or '')[:200]})")

        (repository.said.parent / "said.txt.broken").write_text("")
        before = repository.entries()
        body = ASKED.format(title="E", day="2026-01-09", story="x")
        ran, problem = repository.form(30, body)
        check(problem is not None, "a comment that fails is told")
        repository.form(30, body)
        logged = len(repository.entries() - before)
        check(logged == 1, f"but the form is logged once ({logged}; {problem})")

        made = repository.runner()
        made.job(repository.workflow("publish.yml")["jobs"]["build"])
        check((made.workspace / "site" / "index.html").is_file(), "and the journal still publishes")

    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
