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

from releases import Releases, packed

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
        stubs = folder / f"{host}-stubs"
        stubs.mkdir()
        # What it would install is here already.
        (stubs / "apt-get").write_text("#!/bin/sh\nexit 0\n")
        (stubs / "apt-get").chmod(0o755)
        self.environment = {
            "HOME": str(folder),
            "PATH": f"{stubs}:{os.environ['PATH']}",
            "THOUSAND_RELEASES": releases.address,
        }

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

    def page(self, path):
        return (self.folder / path).read_text()


def main():
    built = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        releases = Releases()
        releases.publish("latest/download", packed(folder, [built / one for one in PROGRAMS]))

        gitlab = Builder(folder, built, "gitlab", releases)
        job = yaml.safe_load((gitlab.folder / ".gitlab-ci.yml").read_text())["pages"]
        said, well = gitlab.run(
            job["before_script"] + job["script"], CI_PAGES_URL="https://ada.gitlab.example/noes"
        )
        check(well, f"GitLab: from nothing to a site ({said[-300:] if not well else ''})")
        check("https://ada.gitlab.example/noes/" in gitlab.page("public/index.html"), "its address")
        check(any((gitlab.folder / "public" / "cards").glob("*.png")), "with share cards")

        netlify = Builder(folder, built, "netlify", releases)
        settings = tomllib.loads((netlify.folder / "netlify.toml").read_text())
        said, well = netlify.run([settings["build"]["command"]], URL="https://noes.example")
        check(well, f"Netlify: from nothing to a site ({said[-300:] if not well else ''})")
        check("https://noes.example/" in netlify.page("site/index.html"), "at a domain of its own")
        assets = settings["headers"][0]["for"]
        check(assets == "/assets/*" and (netlify.folder / "site/assets").is_dir(), "with headers")
        said, well = netlify.run(
            ["rm -r site", settings["context"]["deploy-preview"]["command"]],
            DEPLOY_PRIME_URL="https://deploy-preview-1--noes.example",
        )
        check("deploy-preview-1" in netlify.page("site/index.html"), "and a preview of a change")

        cloudflare = Builder(folder, built, "cloudflare", releases)
        journal = cloudflare.folder / "content" / "journal.md"
        # As a keeper does it: the hash before the line taken away, and the address changed.
        text = journal.read_text().replace("# url: https://name.example/", "url: https://noes.pages.example/")
        journal.write_text(text)
        said, well = cloudflare.run(['sh publish.sh "" site'])
        check(well, f"Cloudflare: from nothing to a site ({said[-300:] if not well else ''})")
        check("https://noes.pages.example/" in cloudflare.page("site/index.html"), "at the journal's address")
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

    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
