#!/usr/bin/env python3
"""Times the action's first job in an empty runner: with a release, without one, and from the cache after that.

    first_build.py RELEASE        RELEASE: the folder that .ci/pack-release has filled

Without a release the programs are built from a clone of what is committed, which takes minutes; `--released`
leaves that out. The time of the processor is the one to compare: the other depends on what else runs.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

import runner as emulated
from releases import ARCHIVE, PICTURES, Releases

SOURCE = Path(__file__).resolve().parents[2]


def empty_runner(folder, releases):
    workspace, stubs = folder / "workspace", folder / "stubs"
    workspace.mkdir(parents=True)
    shutil.copytree(SOURCE / "content", workspace / "content")
    stubs.mkdir()
    # The libraries are there already.
    (stubs / "sudo").write_text("#!/bin/sh\nexit 0\n")
    (stubs / "sudo").chmod(0o755)
    return emulated.Runner(
        folder / "runner",
        workspace,
        environment={"PATH": f"{stubs}:{os.environ['PATH']}", "RELEASES": releases.address},
        actions={"actions/cache@": emulated.cache, "actions/upload-pages-artifact@": lambda *_: None},
    )


def timed(words, runner, source):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    runner.action(source, {"url": "https://ada.example/noes/"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    cards = len(list((runner.workspace / "site/cards").rglob("*.png")))
    print(f"{words}: {time.monotonic() - start:.1f} s, {processor:.1f} s of processor, {cards} cards", flush=True)


def main():
    release = Path(sys.argv[1])
    releases = Releases()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in (ARCHIVE, PICTURES, "SHA256SUMS"):
            releases.files[f"/latest/download/{file}"] = (release / file).read_bytes()
        for number in range(3):
            timed("with a release", empty_runner(folder / f"with-{number}", releases), SOURCE)
        if "--released" in sys.argv:
            return
        releases.files.clear()
        clone = folder / "clone"
        subprocess.run(["git", "clone", "-q", SOURCE, clone], check=True)
        runner = empty_runner(folder / "without", releases)
        timed("without one", runner, clone)
        # The next job begins with nothing but what was cached.
        for left in (runner.temp / "thousand", runner.workspace / "site", clone / ".build"):
            shutil.rmtree(left)
        runner.caches.clear()
        timed("from the cache", runner, clone)


main()
