#!/usr/bin/env python3
"""Publishes a new journal as each host would, with the files of `thousand new --ci HOST` and nothing
else: their commands for real, the release from a server on this machine.

    hosts.py BUILT        BUILT: the folder with the three programs
"""

import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import yaml

from published import problems
from releases import Releases, packed, pictures

PROGRAMS = ["thousand", "thousand-image-worker", "thousand-preview", "fonts"]
failures = []


def check(condition, words):
    print(("ok      " if condition else "FAILED  ") + words)
    if not condition:
        failures.append(words)


class Builder:
    """A builder of some host: a folder with a new journal, and a shell."""

    def __init__(self, folder, built, host, releases):
        self.folder = folder / host
        subprocess.run(
            [built / "thousand", "new", self.folder, "--ci", host], check=True, capture_output=True
        )
        self.stubs = stubs = folder / f"{host}-stubs"
        stubs.mkdir()
        # What it would install is here already.
        self.program("apt-get", "exit 0")
        self.environment = {
            "HOME": str(folder),
            "PATH": f"{stubs}:{os.environ['PATH']}",
            "THOUSAND_RELEASES": releases.address,
        }

    def program(self, name, text):
        """Puts a program of ours before the machine's own."""
        (self.stubs / name).write_text(f"#!/bin/sh\n{text}\n")
        (self.stubs / name).chmod(0o755)

    def run(self, commands, **variables):
        """Runs commands in one shell. What they print, and whether all of them went well."""
        result = subprocess.run(
            ["sh", "-e", "-c", "\n".join(commands)],
            cwd=self.folder,
            env={**self.environment, **variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=300,
        )
        return result.stdout, result.returncode == 0

    def served(self, site, address):
        """Whether all of the site is right at its address."""
        found = problems(self.folder / site, address)
        check(not found, f"every page, link and card of it at {address} {found[:5] if found else ''}")

    def page(self, path):
        return (self.folder / path).read_text()


def main():
    built = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        releases = Releases()
        releases.publish(
            "latest/download", packed(folder, [built / one for one in PROGRAMS]),
            pictures=pictures(folder, Path(__file__).resolve().parents[2]),
        )

        gitlab = Builder(folder, built, "gitlab", releases)
        job = yaml.safe_load((gitlab.folder / ".gitlab-ci.yml").read_text())["pages"]
        said, well = gitlab.run(
            job["before_script"] + job["script"], CI_PAGES_URL="https://ada.gitlab.example/noes"
        )
        check(well, f"GitLab: from nothing to a site ({said[-300:] if not well else ''})")
        gitlab.served("public", "https://ada.gitlab.example/noes/")
        check(any((gitlab.folder / "public" / "cards").glob("*.png")), "with share cards")
        journal = gitlab.folder / "content" / "journal.md"
        journal.write_text(journal.read_text().replace("# url: https://name.", "url: https://noes."))
        said, well = gitlab.run(job["script"], CI_PAGES_URL="https://ada.gitlab.example/noes")
        check(well, "GitLab: with a domain of one's own, which journal.md names")
        gitlab.served("public", "https://noes.example/")

        netlify = Builder(folder, built, "netlify", releases)
        settings = tomllib.loads((netlify.folder / "netlify.toml").read_text())
        # A builder without the libraries, where nothing can be installed.
        netlify.program("ldd", "echo 'libvips.so.42 => not found'")
        said, well = netlify.run([settings["build"]["command"]], URL="https://noes.example")
        check(well, f"Netlify: from nothing to a site ({said[-300:] if not well else ''})")
        netlify.served("site", "https://noes.example/")
        check("immutable" in netlify.page("site/_headers"), "with headers")
        said, well = netlify.run([settings["build"]["command"]], URL="", THOUSAND_NAMES="Quilla Moorfen: x\nTamsin Odell: y")
        check(well, f"a names file in a variable is used ({said[-300:] if not well else ''})")
        said, well = netlify.run([settings["build"]["command"]], URL="", THOUSAND_NAMES="Nobody x")
        check(not well and "has no colon" in said and "Nobody" not in said, "and read as a names file")
        said, well = netlify.run(
            ["rm -r site", settings["context"]["deploy-preview"]["command"]],
            DEPLOY_PRIME_URL="https://deploy-preview-1--noes.example",
        )
        check("deploy-preview-1" in netlify.page("site/index.html"), "and a preview of a change")

        cloudflare = Builder(folder, built, "cloudflare", releases)
        said, well = cloudflare.run(
            ['sh publish.sh "" site'], CF_PAGES_URL="https://7d9d9d9d.ada-noes.pages.example"
        )
        check(well, f"Cloudflare: from nothing to a site ({said[-300:] if not well else ''})")
        cloudflare.served("site", "https://ada-noes.pages.example/")
        journal = cloudflare.folder / "content" / "journal.md"
        # As a keeper does it: the hash before the line taken away, and the address changed.
        text = journal.read_text().replace("# url: https://name.example/", "url: https://noes.example/")
        journal.write_text(text)
        said, well = cloudflare.run(
            ['rm -r site; sh publish.sh "" site'], CF_PAGES_URL="https://7d9d9d9d.ada-noes.pages.example"
        )
        check(well, "Cloudflare: with a domain of one's own, which journal.md names")
        cloudflare.served("site", "https://noes.example/")
        check("immutable" in cloudflare.page("site/_headers"), "with headers")

        codeberg = Builder(folder, built, "codeberg", releases)
        origin = folder / "codeberg.git"
        subprocess.run(["git", "init", "-q", "--bare", origin], check=True)
        (folder / ".gitconfig").write_text(
            f'[url "{origin}"]\n\tinsteadOf = https://ada:secret@codeberg.org/ada/noes.git\n'
        )
        step = yaml.safe_load((codeberg.folder / ".woodpecker.yml").read_text())["steps"][0]
        said, well = codeberg.run(
            step["commands"],
            CI_REPO="ada/noes", CI_REPO_OWNER="ada", CI_REPO_NAME="noes", TOKEN="secret",
        )
        codeberg.served("site", "https://ada.codeberg.page/noes/")
        untold, well_without = codeberg.run(
            step["commands"],
            CI_REPO="ada/noes", CI_REPO_OWNER="ada", CI_REPO_NAME="noes", TOKEN="",
        )
        check(
            not well_without and "codeberg_token is missing" in untold,
            "Codeberg: without its token, the log says where to add it",
        )
        check(well, f"Codeberg: from nothing to a site ({said[-300:] if not well else ''})")
        home = subprocess.run(
            ["git", "show", "pages:index.html"], cwd=origin, capture_output=True, text=True
        ).stdout
        check("https://ada.codeberg.page/noes/" in home, "pushed to the branch 'pages', below a path")

        for host, command in [("gitlab", job["script"]), ("netlify", ['sh publish.sh "" out'])]:
            releases.publish(
                "latest/download", packed(folder, [built / "thousand"]), sums=f"{'0' * 64}  none\n"
            )
            (folder / "broken").mkdir(exist_ok=True)
            builder = Builder(folder / "broken", built, host, releases)
            said, well = builder.run(command, CI_PAGES_URL="https://x.example")
            check(not well, f"{host}: a release without its checksum publishes nothing")
            check(not (builder.folder / "public").exists(), "and leaves nothing behind")

        releases.files.clear()
        (folder / "early").mkdir()
        for host, command in [("gitlab", job["script"]), ("netlify", ['sh publish.sh "" out'])]:
            builder = Builder(folder / "early", built, host, releases)
            said, well = builder.run(command, CI_PAGES_URL="https://x.example")
            check(
                not well and "Look there whether there is a release" in said,
                f"{host}: without a release, the log says so ({said[-300:]})",
            )

    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
