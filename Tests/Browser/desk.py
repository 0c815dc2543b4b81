#!/usr/bin/env python3
"""Uses the forms of `thousand serve` in Chromium, from the link on a page to the filled square.

    desk.py TOOL JOURNAL [--pictures FOLDER]

The journal is copied to a folder of its own. Everything is done at the size of a phone and once with
scripts switched off; at the end a page from elsewhere sends the same form and must fail.
"""

import argparse
import glob
import os
import shutil
import sys
import tempfile
import time

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from axe_playwright_python.sync_playwright import Axe

from served import Checks, chromium, previewed, served

TITLE = 'Asked for "the" key: <Tower> & all'


def entries(journal):
    """The text of every entry by its path."""
    found = {}
    for path in glob.glob(os.path.join(journal, "entries", "**", "*.md"), recursive=True):
        with open(path, encoding="utf-8", newline="") as file:
            found[path] = file.read()
    return found


def picture(page, folder, name):
    if folder:
        os.makedirs(folder, exist_ok=True)
        page.screenshot(path=os.path.join(folder, f"{name}.png"), full_page=True)


def accessible(page, checks, name):
    violations = Axe().run(page).response["violations"]
    checks.expect(not violations, f"{name}: {[found['id'] for found in violations]}")


def asks(page, address, checks):
    """Fills in what it takes."""
    page.goto(address)
    page.get_by_role("link", name="Log an ask").click()
    page.get_by_label("What did you ask for?").fill(TITLE)
    page.get_by_label("Who did you ask?").fill("The tower's keeper")
    page.get_by_label("How afraid were you").fill("7")
    checks.expect(not page.get_by_label("How much did it sting").is_visible(),
                  "what is asked of an answer waits for one")


def errs(page, address, journal, checks, pictures):
    """An error is told at its field, the words are kept, and nothing is written."""
    before = entries(journal)
    asks(page, address, checks)
    picture(page, pictures, "asking")
    accessible(page, checks, "the form")
    checks.expect(
        page.evaluate("document.documentElement.scrollWidth") <= page.viewport_size["width"],
        "the form fits the window")
    # This browser would stop a fear of 11 by itself.
    page.evaluate("document.querySelector('[name=fear]').max = 99")
    page.get_by_label("How afraid were you").fill("11")
    page.get_by_role("button", name="Write it down").click()
    wrong = page.locator("#fear-wrong").inner_text()
    checks.expect("11" in wrong, f"what is wrong stands at its field: {wrong}")
    checks.expect(page.get_by_label("What did you ask for?").input_value() == TITLE,
                  "the words are kept")
    checks.expect(entries(journal) == before, "nothing is written with an error")
    picture(page, pictures, "flawed")
    accessible(page, checks, "the form with an error")


def writes(page, address, journal, checks, pictures=None):
    """Logs an ask and records its answer."""
    before = entries(journal)
    asks(page, address, checks)
    page.get_by_role("button", name="Write it down").click()
    checks.expect(page.get_by_role("status").is_visible(), "it says that it is written")
    new = entries(journal).keys() - before.keys()
    checks.expect(len(new) == 1, f"one new file: {new}")
    page.reload()
    checks.expect(len(entries(journal)) == len(before) + 1, "a reload writes nothing again")
    picture(page, pictures, "written")

    page.get_by_role("link", name=TITLE, exact=True).first.click()
    page.get_by_role("radio", name="no", exact=True).check()
    page.get_by_label("How much did it sting").fill("2")
    picture(page, pictures, "answering")
    page.get_by_role("button", name="Write it down").click()
    words = page.get_by_role("status").inner_text()
    checks.expect("A no for the notebook: that makes" in words, f"the new count is told: {words}")
    picture(page, pictures, "answered")
    link = page.get_by_role("link", name="See its page")
    address = link.evaluate("link => link.href")
    end = time.monotonic() + 15     # the site is built again meanwhile
    while TITLE not in page.request.get(address).text() and time.monotonic() < end:
        page.wait_for_timeout(50)
    link.click()
    checks.expect(TITLE in page.inner_text("h1"), "its page is there at once")
    path = new.pop()
    after = entries(journal)
    checks.expect(all(after[path] == text for path, text in before.items()),
                  "no other file has changed")
    for line in ("outcome: no", "sting: 2", "fear: 7"):
        checks.expect(line in after[path].splitlines(), f"{line} stands in the file")


def forged(browser, address, journal, checks):
    """A page of another origin sends the form, with a token that it cannot know and without."""
    before = entries(journal)
    origin = address.split("/")[2]
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "index.html"), "w", encoding="utf-8") as file:
            file.write(f"""<!DOCTYPE html><meta charset="utf-8"><title>Elsewhere</title>
                <form method="post" action="http://{origin}/_thousand/forms/">
                <input name="title" value="Forged"><button>Win a prize</button></form>
                <iframe src="http://{origin}/_thousand/forms/"></iframe>""")
        with served(folder) as elsewhere:
            page = browser.new_page()
            page.goto(elsewhere)
            page.wait_for_timeout(300)
            inside = page.frames[-1]
            checks.expect(inside.locator("form").count() == 0, "no frame elsewhere shows the form")
            with page.expect_navigation() as navigation:
                page.get_by_role("button").click()
            checks.expect(navigation.value.status == 403, "a form from elsewhere is refused")
            read = page.goto(elsewhere) and page.evaluate(
                """async address => { try { return await (await fetch(address)).text(); }
                   catch { return null; } }""", f"http://{origin}/_thousand/forms/")
            checks.expect(read is None, "a page elsewhere cannot read the token")
    checks.expect(entries(journal) == before, "nothing was written from elsewhere")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("journal")
    parser.add_argument("--pictures", help="a folder for what the pages look like")
    options = parser.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        journal = os.path.join(folder, "content")
        shutil.copytree(options.journal, journal)
        with previewed(options.tool, journal, checks) as address, chromium() as browser:
            window = {"width": 390, "height": 844}
            page = browser.new_page(viewport=window)
            messages = []
            page.on("console", lambda message: messages.append(message.text))
            errs(page, address, journal, checks, options.pictures)
            writes(page, address, journal, checks, options.pictures)
            messages = [words for words in messages if "422" not in words]
            checks.expect(not messages, f"the browser has nothing to say: {messages[:3]}")
            without_script = browser.new_page(viewport=window, java_script_enabled=False)
            writes(without_script, address, journal, checks)
            forged(browser, address, journal, checks)
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
