#!/usr/bin/env python3
"""Runs the step that writes issue forms into a journal as GitHub would, with a `gh` that fails where it is told to.

    forms.py TOOL

The journal's repository is a local one. A form is written once, however often its job runs; a long one
arrives whole; what is wrong with a form is answered, and nothing is written. Needs git, bash and jq.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from journals import Checks, run, workshop, write

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../.github/action/form")
LOG = "### What did you ask for?"
GH = """#!/bin/sh
echo "$1 $2" >> "$CALLS"
for argument; do [ -f "$argument" ] && cat "$argument" >> "$CALLS"; done
case " $FAILING " in *" $1-$2 "*) exit 1 ;; esac
"""


class Runner:
    """A runner with a checked-out journal, made anew for each job."""

    def __init__(self, tool, folder):
        self.folder = folder
        self.calls = os.path.join(folder, "calls")
        self.origin = os.path.join(folder, "origin.git")
        programs = os.path.join(folder, "programs")
        write(os.path.join(programs, "gh"), GH)
        os.chmod(os.path.join(programs, "gh"), 0o755)
        os.symlink(tool, os.path.join(programs, "thousand"))
        self.environment = {
            **os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "CALLS": self.calls,
            "BRANCH": "main", "GH_TOKEN": "x", "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1"}
        journal = os.path.join(folder, "journal")
        run([tool, "new", journal, "--today", "2026-01-01"], check=True)
        for command in (["init", "--quiet", "--initial-branch=main"], ["add", "."],
                        ["-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "--quiet",
                         "--message", "Begin"],
                        ["clone", "--quiet", "--bare", ".", self.origin]):
            self.git(*command, within=journal)

    def git(self, *arguments, within=None):
        return run(["git", *arguments], cwd=within or self.origin, env=self.environment,
                   check=True).stdout

    def job(self, body, number=1, failing=""):
        """Runs the step on a fresh clone, as a job that is started again does."""
        clone = os.path.join(self.folder, "clone")
        shutil.rmtree(clone, ignore_errors=True)
        self.git("clone", "--quiet", self.origin, clone, within=self.folder)
        temporary = os.path.join(self.folder, "temporary")
        shutil.rmtree(temporary, ignore_errors=True)
        os.makedirs(temporary)
        event = os.path.join(temporary, "event.json")
        write(event, json.dumps({"issue": {"number": number, "body": body}}))
        write(self.calls, "")
        return subprocess.run(
            [SCRIPT], cwd=clone, capture_output=True, text=True, timeout=120,
            env={**self.environment, "NUMBER": str(number), "FAILING": failing,
                 "CONTENT": "content", "REPOSITORY": "ada/noes", "RUNNER_TEMP": temporary, "GITHUB_EVENT_PATH": event})

    def said(self):
        with open(self.calls, encoding="utf-8") as file:
            return file.read()

    def entries(self):
        names = self.git("ls-tree", "-r", "--name-only", "main", "content/entries").split()
        return {name: self.git("show", f"main:{name}") for name in names}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    tool = os.path.abspath(parser.parse_args().tool)
    checks = Checks()
    with workshop() as folder:
        runner = Runner(tool, folder)
        begun = runner.entries()

        form = f"{LOG}\n\nA seat\n\n### On which day?\n\n2026-01-02\n"
        for failing in ("issue-comment", "issue-close workflow-run", ""):
            ended = runner.job(form, failing=failing)
            checks.expect((ended.returncode != 0) == bool(failing),
                          f"failing '{failing}': ends with {ended.returncode}: {ended.stderr}")
            checks.expect(len(runner.entries()) == len(begun) + 1,
                          f"failing '{failing}': {sorted(runner.entries())}")
            for call in ("workflow run", "issue close"):
                checks.expect(call in runner.said(), f"failing '{failing}': no '{call}'")

        story = "She said “no”, kindly; $(touch /tmp/x) `id` and meant it.\n" * 3000
        ended = runner.job(f"{LOG}\n\nThe longest story\n\n### The story\n\n{story}", number=2)
        long = [text for text in runner.entries().values() if text.endswith(story)]
        checks.expect(ended.returncode == 0 and len(long) == 1 and len(story) > 160_000,
                      f"a long story: {ended.returncode}, {len(long)}, {ended.stderr[:300]}")

        before = runner.entries()
        ended = runner.job(f"{LOG}\n\nB\n\n### The story\n\n![x](https://a.example/b.png)", number=3)
        checks.expect(ended.returncode != 0 and runner.entries() == before,
                      "a form with an error writes nothing")
        checks.expect("is on another site" in runner.said() and "issue close" not in runner.said(),
                      f"the keeper is told: {runner.said()}")

        ended = runner.job("### Which ask?\n\nseat\n\n### What did they say?\n\nno\n", number=4)
        text = [text for name, text in runner.entries().items() if "a-seat" in name]
        checks.expect(ended.returncode == 0 and "outcome: no" in text[0],
                      f"an answer: {ended.returncode}, {text}, {ended.stderr[:300]}")

        # What is there already changes no file, and is said all the same.
        for number, form in ((5, "### Which entry is to be taken down?\n\na seat\n"),
                             (6, "### Which ask?\n\nseat\n\n### What did they say?\n\nno\n")):
            if number == 6:
                form += "\n### When was the answer?\n\n2026-01-03\n"
                runner.job(f"{LOG}\n\nA seat again\n\n### On which day?\n\n2026-01-02\n", number=7)
                form = form.replace("seat", "seat again")
            first = runner.job(form, number=number)
            before = runner.git("rev-parse", "main")
            ended = runner.job(form, number=number + 10)
            checks.expect(first.returncode == 0 and ended.returncode == 0,
                          f"the same again: {first.returncode}, {ended.returncode}, {ended.stderr[:300]}")
            checks.expect(runner.git("rev-parse", "main") == before, "the same again is committed")
            for call in ("issue comment", "issue close"):
                checks.expect(call in runner.said(), f"the same again: no '{call}' in {runner.said()}")

        # A form whose issue was opened again, and edited.
        before = runner.git("rev-parse", "main")
        ended = runner.job(f"{LOG}\n\nA seat, corrected\n", number=1)
        checks.expect(ended.returncode == 0 and runner.git("rev-parse", "main") == before
                      and "is in the journal already" in runner.said(),
                      f"a form that is written already: {ended.returncode}, {runner.said()}")
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
