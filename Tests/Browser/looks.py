#!/usr/bin/env python3
"""Builds the sample journal in every look, and a full one, and looks at what comes of it.

    looks.py TOOL JOURNAL

In each look: axe over the kinds of pages in light and in dark, no page too wide at 320 pixels, the
keyboard follows what is seen, the squares are all there, and no link of the navigation is hidden on a
desk. Of a journal with a thousand noes: what its home page costs to load.
"""

import gzip
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from axe_playwright_python.sync_playwright import Axe

from accessibility import kinds
from served import Checks, all_pages, chromium, served

LOOKS = ["Notebook", "Ledger", "Marquee"]
BUDGETS = {"html": 36, "css": 8, "js": 4}       # in KB, packed with gzip
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
HIDDEN_LINKS = """[...document.querySelectorAll(".pages a")].filter((link) => {
  const box = link.getBoundingClientRect(), row = link.parentElement.getBoundingClientRect();
  return box.right > row.right + 1 || box.left < row.left - 1;
}).map((link) => link.textContent)"""
STOP = """() => {
  const region = document.activeElement?.closest("[data-region]");
  if (!region) return null;
  const box = region.getBoundingClientRect();
  return [region.dataset.region, box.top + scrollY, box.bottom + scrollY];
}"""


def built(tool, journal, look, folder):
    """The site of a journal in a look."""
    copy, site = folder / f"journal-{look}", folder / f"site-{look}"
    shutil.copytree(journal, copy)
    settings = copy / "journal.md"
    settings.write_text(settings.read_text().replace("---\n", f"---\ntheme: {look}\n", 1))
    subprocess.run([tool, "build", str(copy), "--output", str(site), "--today", "2026-02-09",
                    "--no-cards"], check=True, stdout=subprocess.DEVNULL)
    return site


def contrast_and_names(browser, server, site, look, checks):
    for scheme in ["light", "dark"]:
        for width in [1280, 390]:
            page = browser.new_page(color_scheme=scheme,
                                    viewport={"width": width, "height": 900})
            for path in kinds(site):
                page.goto(server + path)
                for details in page.query_selector_all("details"):
                    details.evaluate("element => element.open = true")
                found = Axe().run(page).response["violations"]
                words = "; ".join(f"{one['id']} at {one['nodes'][0]['target']} ({len(one['nodes'])})"
                                  for one in found)
                checks.expect(not found, f"{look}: {path} in {scheme} at {width}: {words}")
            page.close()


def narrow(browser, server, site, look, checks):
    page = browser.new_page(viewport={"width": 320, "height": 640})
    for path in all_pages(site):
        page.goto(server + path)
        wide = page.evaluate(OVERFLOW)
        checks.expect(wide <= 0, f"{look}: {path} is {wide} pixels too wide at 320")
    page.close()


def navigation(browser, server, site, look, checks):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    for path in kinds(site):
        page.goto(server + path)
        hidden = page.evaluate(HIDDEN_LINKS)
        checks.expect(not hidden, f"{look}: {path} hides {hidden} of its navigation")
    page.close()


def keyboard_order(browser, server, look, checks):
    """What is wholly above something else is reached before it."""
    for width in [1280, 390]:
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(server + "/")
        stops = []
        for _ in range(120):
            page.keyboard.press("Tab")
            stop = page.evaluate(STOP)
            if stop and (not stops or stops[-1][0] != stop[0]):
                stops.append(stop)
            if stop and stop[0] == "start":
                break
        names = [stop[0] for stop in stops]
        checks.expect(len(names) == len(set(names)) and len(names) > 5,
                      f"{look} at {width}: each region is reached once: {names}")
        for place, (name, top, _) in enumerate(stops):
            for other, _, bottom in stops[place + 1:]:
                checks.expect(bottom > top,
                              f"{look} at {width}: {other} is above {name}, and reached after it")
        page.close()


def thousand_noes(tool, folder, checks):
    """What the home page of a full journal costs."""
    journal = folder / "full"
    (folder / "full-looks").mkdir()
    (journal / "entries").mkdir(parents=True)
    (journal / "journal.md").write_text("---\ntitle: Full\nkeeper: Ada\n---\n")
    sys.path.append(str(pathlib.Path(__file__).parent.parent / "Benchmarks"))
    import generate
    for number, entry in enumerate(list(generate.entries(1170, 1))):
        outcome = "yes" if number % 7 == 3 else "ghosted" if number % 9 == 1 else "no"
        title = entry.title.replace('"', "'")
        (journal / "entries" / f"{entry.name}.md").write_text(
            f'---\ntitle: "{title}"\ndate: {entry.date}\noutcome: {outcome}\n'
            f"answered: {entry.date}\nfear: {number * 7 % 11}\nsting: {number * 5 % 9}\n---\n")
    for look in LOOKS:
        weighed(built(tool, journal, look, folder / "full-looks"), look, checks)


def weighed(site, look, checks):
    home = (site / "index.html").read_text()
    filled = len(re.findall(r'<li id="\d+" class="(?:no|ghosted)[^"]*"[^>]*>\s*<a', home))
    checks.expect(filled >= 1000, f"a thousand squares are links: {filled}")
    loaded = {"html": [site / "index.html"], "css": [], "js": []}
    for name in re.findall(r'"/(assets/[^"]+\.(?:css|js))"', home):
        loaded[name.rsplit(".", 1)[1]].append(site / name)
    for kind, budget in BUDGETS.items():
        size = sum(len(gzip.compress(path.read_bytes(), 9, mtime=0)) for path in loaded[kind])
        print(f"{look}: {kind}: {size / 1000:.1f} KB of {budget}, with {filled} squares filled")
        checks.expect(size <= budget * 1000, f"{look}: {kind} costs {size} bytes")


def main():
    tool, journal = os.path.abspath(sys.argv[1]), sys.argv[2]
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        folder = pathlib.Path(folder)
        for look in LOOKS:
            site = built(tool, journal, look, folder)
            squares = len(set(re.findall(r'<li id="(\d+)"', (site / "index.html").read_text())))
            checks.expect(squares == 1000, f"{look}: {squares} squares")
            with served(str(site)) as server:
                contrast_and_names(browser, server, str(site), look, checks)
                narrow(browser, server, str(site), look, checks)
                navigation(browser, server, str(site), look, checks)
                keyboard_order(browser, server, look, checks)
        thousand_noes(tool, folder, checks)
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
