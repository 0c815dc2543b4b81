"""A journal in a repository of GitHub, emulated: what is pushed, what its workflows do, what is said in issues."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import yaml

import runner as emulated
from releases import Releases

ACTION = Path(__file__).resolve().parents[2] / ".github" / "action"
ATTACHED = "https://github.com/user-attachments/assets"
# What was attached to issues comes from this machine; everything else of the call is as it is.
CURL = """#!/bin/bash
given=()
for one in "$@"; do
  if [ "$one" != --proto ] && [ "$one" != '=https' ]; then given+=("${one/#https:\\/\\/github.com/$ATTACHMENTS}"); fi
done
exec {curl} "${given[@]}"
"""

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

    def __init__(self, folder, built, *, branch="main", pages="https://ada.github.io/noes"):
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
        # What was attached to issues.
        self.attachments = Releases()

    def attach(self, name, data):
        self.attachments.files[f"/user-attachments/assets/{name}"] = data
        return f"{ATTACHED}/{name}"

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
        (stubs / "curl").write_text(CURL.replace("{curl}", shutil.which("curl")))
        (stubs / "curl").chmod(0o755)
        path = folder / "event.json"
        path.write_text(json.dumps(event or {}))

        def checkout(runner, given):
            git(folder, "clone", "-q", "-b", self.branch, self.origin, workspace)

        def thousand(runner, given):
            runner.paths.append(str(self.built))
            # The step of action.yml, which action.py runs as a whole.
            steps = yaml.safe_load((ACTION.parents[1] / "action.yml").read_text())["runs"]["steps"]
            task = given.get("task", "publish")
            step = next(one for one in steps if one.get("if") == f"inputs.task == '{task}'"
                        and "run" in one)
            runner.github["action_path"] = str(ACTION.parents[1])
            runner.steps([step], inputs={"content": "content", "url": "", "task": task, **given})

        def pages(runner, given):
            if not self.pages:
                raise emulated.StepFailed("Get Pages site failed")
            return {"base_url": self.pages}

        return emulated.Runner(
            folder,
            workspace,
            github={
                "event": event or {},
                "event_path": str(path),
                "actor": actor,
                "repository_owner": "ada",
                "repository": "ada/noes",
                "token": "none",
            },
            environment={
                "PATH": f"{stubs}:{os.environ['PATH']}",
                "GITHUB_EVENT_PATH": str(path),
                "SAID": str(self.said),
                "ATTACHMENTS": self.attachments.address,
                "RETRY_DELAY": "0",
            },
            actions={
                "actions/checkout@": checkout,
                "actions/configure-pages@": pages,
                "thousand-noes/thousand@": thousand,
            },
        )

    def form(self, number, body, *, author="ada", actor="ada", before=None, **issue):
        """Opens an issue with a form's body, or edits one that had another body before. Whether the job
        ran, and why it failed."""
        event = {
            "action": "opened" if before is None else "edited",
            "changes": {} if before is None else {"body": {"from": before}},
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

### How afraid were you, 0 to 10?

6

### How much did it sting, 0 to 10?

_No response_

### The story

{story}
"""
