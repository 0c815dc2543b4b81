#!/usr/bin/env python3
"""From nothing to a published page, and from a form on a phone to an entry, as GitHub would do it:
with the files that `thousand new --ci github` writes, and nothing else.

    journal.py BUILT        BUILT: the folder with the three programs
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import published
import runner as emulated
from phone import try_phone
from repository import ASKED, Repository, check, failures


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
