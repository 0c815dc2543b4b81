#!/usr/bin/env python3
"""Runs axe over one page of each kind, in light and in dark, on a desk and on a phone.

    accessibility.py SITE
"""

import glob
import os
import sys

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from axe_playwright_python.sync_playwright import Axe

from served import Checks, chromium, served

WIDTHS = [1280, 400]
SCHEMES = ["light", "dark"]


def kinds(folder):
    """One address for each kind of page that the site has."""
    found = ["/", "/log/", "/milestones/", "/stats/", "/categories/", "/tags/", "/404.html"]
    found += ["/find/", "/circle/", "/follow/", "/privacy/", "/embed/"]
    for pattern in ["entries/*/", "categories/*/", "tags/*/", "milestones/*/"]:
        found += ["/" + path for path in sorted(glob.glob(pattern, root_dir=folder))[:1]]
    with_story = sorted(
        glob.glob("entries/*/index.html", root_dir=folder),
        key=lambda path: -os.path.getsize(os.path.join(folder, path)))
    found += ["/" + path.removesuffix("index.html") for path in with_story[:1]]
    return [path for path in dict.fromkeys(found)
            if os.path.exists(os.path.join(folder, path.strip("/"), "index.html"))
            or os.path.isfile(os.path.join(folder, path.strip("/")))]


def main():
    folder = sys.argv[1]
    checks = Checks()
    with served(folder) as server, chromium() as browser:
        for scheme in SCHEMES:
            for width in WIDTHS:
                page = browser.new_page(
                    color_scheme=scheme, viewport={"width": width, "height": 900})
                for path in kinds(folder):
                    page.goto(server + path)
                    for details in page.query_selector_all("details"):
                        details.evaluate("element => element.open = true")
                    violations = Axe().run(page).response["violations"]
                    words = "; ".join(
                        f"{found['id']}: {found['help']} at {found['nodes'][0]['target']}"
                        f" ({len(found['nodes'])})" for found in violations)
                    checks.expect(not violations, f"{path} in {scheme} at {width}: {words}")
                page.close()
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
