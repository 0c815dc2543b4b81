#!/usr/bin/env python3
"""Runs action.yml as GitHub would: with releases that are there, that are not, and that are broken.

    action.py BUILT        BUILT: the folder with the three programs

The releases come from a server on this machine; nothing is asked of anybody else.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import runner as emulated
from releases import ARCHIVE, PICTURES, Releases, packed, pictures

SOURCE = Path(__file__).resolve().parents[2]
PROGRAMS = ["thousand", "thousand-image-worker", "thousand-preview"]
failures = []


def check(condition, words):
    print(("ok      " if condition else "FAILED  ") + words)
    if not condition:
        failures.append(words)


def job(folder, releases, source=SOURCE, **given):
    """A runner that has checked the sample journal out."""
    workspace = folder / "workspace"
    workspace.mkdir(parents=True)
    shutil.copytree(SOURCE / "content", workspace / "content")
    stubs = folder / "stubs"
    stubs.mkdir()
    # The libraries are there already; installing them is not what is tried here.
    (stubs / "sudo").write_text("#!/bin/sh\nexit 0\n")
    (stubs / "sudo").chmod(0o755)
    made = emulated.Runner(
        folder / "runner",
        workspace,
        environment={
            "PATH": f"{stubs}:{os.environ['PATH']}",
            "RELEASES": releases.address,
            "RETRY_DELAY": "0",
        },
        actions={
            "actions/cache@": emulated.cache,
            "actions/upload-pages-artifact@": lambda runner, given: shutil.copytree(
                runner.workspace / given["path"], runner.folder / "artifact"
            )
            and None,
        },
    )
    try:
        made.action(source, given)
        return made, None
    except emulated.StepFailed as problem:
        return made, str(problem)


def main():
    built = Path(sys.argv[1]).resolve()
    releases = Releases()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole = packed(folder, [built / one for one in [*PROGRAMS, "fonts"]])

        brought = pictures(folder, SOURCE)
        releases.publish("latest/download", whole, pictures=brought)
        made, problem = job(folder / "z", releases, url="https://ada.example/noes/")
        check(problem is None, f"a release brings the libraries for pictures ({problem})")
        check((made.temp / "thousand/pictures/lib").is_dir(), "they are beside the programs")
        check(any((made.folder / "artifact/cards").glob("*.png")), "and draw the share cards")
        releases.halved.add(f"/latest/download/{PICTURES}")
        made, problem = job(folder / "y", releases)
        check("cannot be downloaded" in (problem or ""), "half of them ends the job")
        releases.halved.clear()
        made, problem = job(folder / "x", releases, task="fetch")
        check(not (made.temp / "thousand/pictures").exists(), "where nothing is drawn, they are not fetched")

        releases.publish("latest/download", whole)
        made, problem = job(folder / "a", releases, url="https://ada.example/noes/")
        check(problem is None, f"a release is fetched and the site made ({problem})")
        artifact = made.folder / "artifact"
        check((artifact / "index.html").is_file(), "the site is uploaded")
        home = (artifact / "index.html").read_text()
        check('href="https://ada.example/noes/"' in home, "it knows its address")
        check(any((artifact / "cards").glob("*.png")), "it has share cards")

        rules = (SOURCE / "Tests/SiteTests/sample-names.txt").read_text()
        name = rules.splitlines()[-1].split(":")[0]
        made, problem = job(folder / "n", releases, names=rules)
        pages = [page.read_text() for page in (made.folder / "artifact").rglob("*.html")]
        check(problem is None and pages and not any(name in page for page in pages),
              f"the names of a secret are replaced ({problem})")
        check(name not in made.log, "and are not in the log")

        made, problem = job(folder / "b", releases, task="fetch")
        check(problem is None and not (made.folder / "artifact").exists(), "task: fetch only fetches")

        made, problem = job(folder / "c", releases, version="v9.9.9")
        check("there is no release v9.9.9" in (problem or ""), "a release that is missing is named")

        releases.publish("latest/download", whole, sums=f"{'0' * 64}  {ARCHIVE}\n")
        made, problem = job(folder / "d", releases)
        check("its checksum differs" in (problem or ""), "a wrong checksum ends the job")
        check(not list((made.temp / "thousand").iterdir()), "and leaves no program behind")

        releases.publish("latest/download", whole, sums=f"{'0' * 64}  another.tar.gz\n")
        made, problem = job(folder / "e", releases)
        check("no line for" in (problem or ""), "an archive without a checksum ends the job")

        releases.publish("latest/download", whole)
        releases.halved.add(f"/latest/download/{ARCHIVE}")
        made, problem = job(folder / "f", releases)
        check("cannot be downloaded" in (problem or ""), "half a download ends the job")
        check(not list((made.temp / "thousand").iterdir()), "and leaves no program behind, either")
        releases.halved.clear()

        releases.publish("latest/download", packed(folder, [built / "thousand"]))
        made, problem = job(folder / "g", releases)
        check("does not hold the program" in (problem or ""), "an archive lacks a program")

        broken = folder / "h"
        shutil.copytree(SOURCE / "content", folder / "broken")
        releases.publish("latest/download", whole)
        (folder / "broken" / "journal.md").write_text("---\ntitle: [\n---\n")
        made, problem = job(broken, releases, content=str(folder / "broken"))
        check("::error file=" in (problem or ""), "a problem of the journal is an annotation")

        releases.files.clear()
        source = folder / "source"
        shutil.copytree(
            SOURCE, source, ignore=shutil.ignore_patterns(".git", ".build", "site", ".site.cards")
        )
        # What the build leaves is known; that it builds is what `make build` shows, and what is bundled
        # is what a release brings.
        (source / ".ci" / "bundle-pictures").write_text("#!/bin/sh\n")
        (source / "Makefile").write_text("build:\n\techo built >>built.log\n")
        (source / ".build" / "release").mkdir(parents=True)
        for program in PROGRAMS:
            shutil.copy(built / program, source / ".build" / "release" / program)
        shutil.copytree(built / "fonts", source / ".build" / "release" / "fonts")
        made, problem = job(folder / "i", releases, source=source, task="fetch")
        check(problem is None, f"without any release it is built from source ({problem})")
        check((made.temp / "thousand" / "thousand").is_file(), "and is where a release would be")
        shutil.rmtree(made.temp / "thousand")
        try:
            made.action(source, {"task": "fetch"})
            check((made.temp / "thousand" / "thousand").is_file(), "it comes from the cache then")
        except emulated.StepFailed as problem:
            check(False, f"it comes from the cache then ({problem})")
        check((source / "built.log").read_text() == "built\n", "and not built again")

        stubborn = folder / "j" / "runner" / "temp"
        stubborn.mkdir(parents=True)
        (stubborn / "thousand").write_text("a file where the folder should be\n")
        made, problem = job(folder / "j", releases)
        check("cannot write into" in (problem or ""), "a place that cannot be written is named")

    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
