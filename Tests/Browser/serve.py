#!/usr/bin/env python3
"""Uses `thousand serve` as a keeper does, and measures from a saved file to the refreshed page.

    serve.py TOOL JOURNAL [--saves 30]

The journal is copied to memory; entries of the copy are changed. The time ends where the browser
itself says that it first painted the page with the new words.
"""

import argparse
import glob
import os
import re
import shutil
import statistics
import sys
import tempfile
import time

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from playwright.sync_api import TimeoutError

from served import Checks, chromium, previewed

# When the page that has the words was first painted, by the clock on the wall.
PAINTED = """words => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return paint && document.body.innerText.includes(words) && performance.timeOrigin + paint.startTime;
}"""


def first_entry(journal):
    """A public entry with a title: its path, its bytes and its title."""
    for path in sorted(glob.glob(os.path.join(journal, "entries", "**", "*.md"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if "visibility:" not in text and "draft:" not in text and "\ntitle:" in text:
            return path, text
    sys.exit("the journal has no entry")


def save(path, text, renaming=False):
    """Writes a file as editors do: in place, or beside it and renamed."""
    target = path + ".new~" if renaming else path
    with open(target, "w", encoding="utf-8") as file:
        file.write(text)
    if renaming:
        os.rename(target, path)


def refreshes(page, address, path, text, saves, checks):
    """The milliseconds from each save to the page that shows it."""
    slug = re.sub(r"^\d{4}-\d\d-\d\d-", "", os.path.basename(path).removesuffix(".md"))
    page.goto(address + f"entries/{slug}/")
    times = []
    for number in range(saves):
        words = f"Refreshed for the {number}th time."
        page.wait_for_timeout(150)
        begin = time.time()
        save(path, f"{text}\n\n{words}\n", renaming=number % 2 == 1)
        painted = page.wait_for_function(PAINTED, arg=words, polling=20, timeout=30000)
        times.append(painted.json_value() - begin * 1000)
    checks.expect(page.url.endswith(f"/{slug}/"), "the page stays where it is")
    return times


def problems(page, address, path, text, checks):
    """An error lies over the last good page, at the same place of it, and goes away."""
    page.goto(address)
    page.evaluate("scrollTo(0, 400)")
    page.wait_for_timeout(300)
    save(path, re.sub(r"^---\n", "---\nwrong: <script>bad()</script>\n", text, count=1))
    overlay = page.locator("aside.thousand-problems")
    overlay.wait_for(timeout=30000)
    shown = overlay.inner_text()
    checks.expect("<script>bad()</script>" in shown, "the overlay shows the text as typed")
    checks.expect(os.path.basename(path) in shown, "the overlay names the file")
    checks.expect(page.locator(".squares").count() > 0, "the last good page stays")
    page.reload()
    overlay.wait_for(timeout=10000)
    checks.expect(keeps_place(page), "a page with problems keeps its place")
    save(path, text)
    overlay.wait_for(state="detached", timeout=30000)
    checks.expect(keeps_place(page), "the refreshed page keeps its place")


def keeps_place(page):
    """Whether the page is scrolled as far as before, soon."""
    try:
        page.wait_for_function("scrollY === 400", polling=50, timeout=10000)
        return True
    except TimeoutError:
        return False


def dresses(page, address, journal, checks):
    """A look beside the journal is on the page as soon as it is saved, and so is its next change."""
    look = os.path.join(os.path.dirname(journal), "Themes", "Harbour")
    os.makedirs(look)
    settings = os.path.join(journal, "journal.md")
    with open(settings, encoding="utf-8") as file:
        text = file.read()
    page.goto(address)
    for colour in ("rgb(11, 57, 84)", "rgb(1, 2, 3)"):
        save(os.path.join(look, "tokens.css"), f":root {{ --paper: {colour}; }}")
        save(settings, re.sub(r"^---\n", "---\ntheme: Harbour\n", text, count=1))
        try:
            page.wait_for_function(
                "colour => getComputedStyle(document.body).backgroundColor === colour", arg=colour,
                polling=50, timeout=15000)
            shown = True
        except TimeoutError:
            shown = False
        checks.expect(shown, f"the page is {colour}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("journal")
    parser.add_argument("--saves", type=int, default=30)
    options = parser.parse_args()
    checks = Checks()
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        journal = os.path.join(folder, "content")
        shutil.copytree(options.journal, journal)
        path, text = first_entry(journal)
        with previewed(options.tool, journal, checks) as address, chromium() as browser:
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            refused = []
            page.on("console", lambda message: refused.append(message.text))
            times = refreshes(page, address, path, text, options.saves, checks)
            checks.expect(len(times) == options.saves, "every save is seen")
            save(path, text)
            time.sleep(1)
            problems(page, address, path, text, checks)
            dresses(page, address, journal, checks)
            checks.expect(not refused, f"the browser has nothing to say: {refused[:3]}")
    print(f"save to refreshed page, {len(times)} saves: median "
          f"{statistics.median(times):.0f} ms, worst {max(times):.0f} ms")
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
