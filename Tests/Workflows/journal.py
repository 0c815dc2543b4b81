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

import photos
import published
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


def try_review(repository, publish):
    """Publishing leaves a tag, and the summary of the next run says what is new since."""
    repository.runner().job(publish["jobs"]["remember"])
    tags = subprocess.run(["git", "tag"], cwd=repository.origin, capture_output=True, text=True).stdout
    check(tags.split() == ["published"], f"what is published has a tag ({tags!r})")
    repository.form(7, ASKED.format(title="A seat by the stage", day="2026-01-04", story="Full."))
    made = repository.runner()
    made.job(publish["jobs"]["build"])
    said = made.summary()
    check("A seat by the stage" in said and "New (1)" in said, f"and the next run what is new ({said!r})")


def try_phone(repository):
    """Photos, a video and taking down, from the form to the page, and what the keeper reads."""
    folder = repository.folder
    before = repository.entries()
    large = repository.attach("aaaa-1", photos.jpeg(folder / "large.jpg"))
    phone = repository.attach("bbbb-2", photos.heic(folder / "phone.heic"))
    video = repository.attach("cccc-3", b"\0\0\0\x18ftypisom" + b"\0" * 64)
    story = f'The hall: ![The empty hall]({large})\n\n<img width="9" alt="Image" src="{phone}" />\n\n{video}'
    body = ASKED.format(title="With photos", day="2026-01-10", story=story)
    ran, problem = repository.form(40, body)
    new = {Path(one).name: one for one in repository.entries() - before}
    check(problem is None, f"a JPEG of 5 MB, a HEIC and a video come in ({(problem or '')[-300:]})")
    check(set(new) == {"index.md", "photo.jpg", "photo-2.jpg"}, f"beside the entry ({sorted(new)})")
    text = subprocess.run(
        ["git", "show", f"{repository.branch}:{new.get('index.md')}"], cwd=repository.origin,
        capture_output=True, text=True).stdout
    check("fear: 6\n" in text and "tags:" not in text, f"with what was answered ({text[:300]!r})")
    for name, path in new.items():
        bytes = subprocess.run(
            ["git", "show", f"{repository.branch}:{path}"], cwd=repository.origin, capture_output=True
        ).stdout
        check(photos.SECRET not in bytes, f"without the place: {name}")
    said = repository.said.read_text()
    check("2 photos are beside it" in said and "The video stays" in said, "and the issue says so")

    made = repository.runner()
    made.job(repository.workflow("publish.yml")["jobs"]["build"])
    page = made.workspace / "site" / "entries" / "with-photos"
    html = (page / "index.html").read_text()
    check(html.count("<picture>") == 2 and "The empty hall" in html, "both are on the page")
    check(f'href="{ATTACHED}/cccc-3"' in html, "with a link to the video")
    check(len(list(page.glob("photo*.webp"))) >= 2, "in the widths that pages need")

    before = repository.entries()
    torn = repository.attach("dddd-4", photos.jpeg(folder / "torn.jpg", 400, 300)[:300])
    page = repository.attach("eeee-5", b"<script>alert(1)</script>")
    for number, (what, address) in enumerate(
        [("a torn photo", torn), ("a page for a photo", page), ("a photo that is gone", f"{ATTACHED}/ffff-6")],
        start=41,
    ):
        body = ASKED.format(title="X", day="2026-01-11", story=f"![x y]({address})")
        ran, problem = repository.form(number, body)
        said = repository.said.read_text()
        check(problem is not None and f"The photo {address}".replace("-", "-") in said, f"{what} is answered")
    check(repository.entries() == before, "and nothing is written")
    check("is a web page and not a picture" in said, "a page is called one")

    film = repository.attach("gggg-7", b"\0\0\0\x18ftypisom" + b"\0" * 27_000_000)
    ran, problem = repository.form(44, ASKED.format(title="A film", day="2026-01-12", story=film))
    check(problem is None, f"a video that is too large to fetch stays a link ({(problem or '')[-300:]})")

    before = repository.entries()
    for number in (7, 8):
        repository.attachments.files[f"/user-attachments/files/{number}/IMG_1.HEIC"] = photos.heic(folder / "phone.heic")
    files = "https://github.com/user-attachments/files"
    story = f"[![The stage]({large})]({large}) and [IMG_1.HEIC]({files}/7/IMG_1.HEIC), [IMG_1.HEIC]({files}/8/IMG_1.HEIC)."
    ran, problem = repository.form(46, ASKED.format(title="Linked photos", day="2026-01-13", story=story))
    new = {Path(one).name: one for one in repository.entries() - before}
    text = git(repository.origin, "show", f"{repository.branch}:{new.get('index.md')}")
    check(problem is None and "![The stage](photo.jpg) and ![](photo-2.jpg), ![](photo-3.jpg)." in text,
          f"photos that are links, or attached as files, come in ({text[-200:]!r}, {(problem or '')[-300:]})")

    before = repository.entries()
    body = f"### Which ask?\n\nlinked photos\n\n### What did they say?\n\nno\n\n![x y]({large})\n"
    ran, problem = repository.form(47, body)
    said = repository.said.read_text()
    check(problem is not None and "only the story of ‘I asked’ can show one" in said, "a photo of an answer is not lost")

    ran, problem = repository.form(45, ASKED.format(title="No day", day="_No response_", story="x"))
    said = repository.said.read_text()
    check(problem is None and "You left the day out" in said, "a body without a day says whose day it took")

    ran, problem = repository.form(50, "### Which entry is to be taken down?\n\nwith photos\n")
    check(problem is None and "it is gone from the site" in repository.said.read_text(), "an entry is taken down")
    made = repository.runner()
    made.job(repository.workflow("publish.yml")["jobs"]["build"])
    check(not (made.workspace / "site/entries/with-photos").exists(), "and its page is gone")
    ran, problem = repository.form(51, "### Which entry is to be taken down?\n\nwith photos\n")
    check(problem is None and "was hidden already" in repository.said.read_text(), "once more, and the issue says so")
    address = "https://ada.github.io/noes/entries/linked-photos/"
    ran, problem = repository.form(52, f"### Which entry is to be taken down?\n\n{address}\n")
    check(problem is None and "‘Linked photos’ is taken down" in repository.said.read_text(), "by its address, too")


def main():
    built = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for branch, address in (("main", "https://ada.github.io/noes"), ("master", "https://noes.example")):
            (folder / branch).mkdir()
            repository = Repository(folder / branch, built, branch=branch, pages=address)
            publish = repository.workflow("publish.yml")
            on = publish[True]["push"]["branches"]
            check(branch in on, f"a push to {branch} publishes")
            made = repository.runner()
            made.job(publish["jobs"]["build"])
            site = made.workspace / "site"
            check((site / "index.html").is_file(), f"from nothing to a site ({branch})")
            found = published.problems(site, f"{address}/")
            check(not found, f"every page, link and card of it at {address}/ {found[:5] or ''}")
            try_review(repository, publish)

        (folder / "off").mkdir()
        off = Repository(folder / "off", built, pages=None)
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
        wrong = ASKED.format(title="A", day="2026-02-30", story="x")
        repository.said.write_text("")
        ran, problem = repository.form(10, "I changed my mind.\n" + wrong, before=wrong)
        said = repository.said.read_text()
        check(
            problem is not None and "gh issue comment 10" in said and "Its first line must be" in said,
            f"a form whose beginning was edited away is answered ({said[:200]!r})",
        )
        ran, _ = repository.form(11, "Just a note to myself.")
        check(not ran, "an issue that never was a form is left alone")
        for what, day in [("a day", "2026-02-30"), ("a script", "2026-01-07")]:
            story = "x" if what == "a day" else "[x](javascript:alert(1))"
            repository.form(10, ASKED.format(title="A", day=day, story=story))
        body = ASKED.format(title="A", day="2026-02-28", story="x")
        ran, problem = repository.form(10, body, before=wrong)
        check(problem is None and len(repository.entries() - before) == 1, "until it is edited")
        ran, _ = repository.form(10, body, state="closed")
        check(not ran, "a closed issue is left alone")

        for what, said in [("a day", "**When?**"), ("a script", "**The story**")]:
            check(said in repository.said.read_text(), f"{what} that is wrong is said of its question")
        try_phone(repository)

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
