#!/usr/bin/env python3
"""Uses a site as people do: by keyboard, by fragment, without scripts, on the smallest screen.

    grid.py SITE
"""

import sys

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from served import Checks, all_pages, chromium, served

FOCUSED = "document.activeElement.parentElement.id"
STOPS = "document.querySelectorAll('.squares a[tabindex=\"0\"]').length"
LINKS = "document.querySelectorAll('.squares a').length"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def keyboard(page, server, checks):
    """The squares are one tab stop; arrows, Home and End walk between them."""
    page.goto(server + "/")
    links = page.evaluate(LINKS)
    checks.expect(links > 20, "the site has enough squares to walk on")
    checks.expect(page.evaluate(STOPS) == 1, "the squares are one tab stop")
    page.locator(".squares a").first.focus()
    start = int(page.evaluate(FOCUSED))
    steps = [("ArrowRight", start + 1), ("ArrowDown", start + 11), ("ArrowLeft", start + 10),
             ("ArrowUp", start), ("ArrowLeft", start)]
    for key, expected in steps:
        page.keyboard.press(key)
        found = page.evaluate(FOCUSED)
        checks.expect(found == str(expected), f"{key} leads to {expected}, and not to {found}")
        checks.expect(page.evaluate(STOPS) == 1, f"{key} leaves one tab stop")
    page.keyboard.press("End")
    last = page.evaluate("[...document.querySelectorAll('.squares a')].at(-1).parentElement.id")
    checks.expect(page.evaluate(FOCUSED) == last, "End leads to the last square")
    page.keyboard.press("Home")
    checks.expect(page.evaluate(FOCUSED) == str(start), "Home leads to the first square")
    page.keyboard.press("Tab")
    left = page.evaluate("document.activeElement.closest('.squares') === null")
    checks.expect(left, "Tab leaves the squares")
    page.keyboard.press("Shift+Tab")
    checks.expect(page.evaluate(FOCUSED) == str(start), "Shift+Tab comes back to the same square")


def skip_links(page, server, checks):
    """The first Tab offers the content; the squares can be skipped."""
    page.goto(server + "/")
    page.keyboard.press("Tab")
    target = page.evaluate("document.activeElement.getAttribute('href')")
    checks.expect(target == "#content", "the first stop skips to the content")
    box = page.locator("a.skip").first.bounding_box()
    checks.expect(box and box["y"] >= 0, "the skip link is seen when it is reached")
    page.locator("a.skip[href='#after-grid']").focus()
    page.keyboard.press("Enter")
    checks.expect(page.url.endswith("#after-grid"), "the squares can be skipped")


def fragment(page, server, checks):
    """#87 opens at square 87, filled or not, at once and later."""
    for number in [86, 87]:
        page.goto("about:blank")
        page.goto(f"{server}/#{number}")
        square = page.locator(f"[id='{number}']")
        checks.expect(square.evaluate("square => square.matches(':target')"),
                      f"#{number} is the target")
        box = square.bounding_box()
        height = page.viewport_size["height"]
        checks.expect(box and 0 <= box["y"] <= height, f"#{number} is in sight")
        if square.locator("a").count():
            checks.expect(page.evaluate(FOCUSED) == str(number), f"#{number} has the focus")
    page.evaluate("location.hash = '#3'")
    page.wait_for_function(f"{FOCUSED} === '3'", polling=50, timeout=15000)
    checks.expect(page.evaluate(STOPS) == 1, "another fragment leaves one tab stop")


def filters(page, server, checks):
    """The log's filters narrow the table, and the address keeps them."""
    page.goto(server + "/log/")
    shown = "[...document.querySelectorAll('.log tbody tr')].filter(row => !row.hidden).length"
    every = page.evaluate(shown)
    page.select_option("select[name=outcome]", "yes")
    yes = page.evaluate(shown)
    checks.expect(0 < yes < every, "an outcome narrows the log")
    page.reload()
    checks.expect(page.evaluate(shown) == yes, "the address keeps the filter")
    page.fill("input[name=words]", "no such words anywhere")
    checks.expect(page.evaluate(shown) == 0, "words narrow the log")
    checks.expect(page.locator(".no-rows").is_visible(), "an empty log says so")


def every_page(browser, server, folder, checks):
    """No page has an error, breaks its policy, loads from elsewhere, or scrolls sideways."""
    page = browser.new_page(viewport={"width": 320, "height": 640})
    problems = []
    page.on("console", lambda message: message.type in ("error", "warning")
            and problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: request.url.startswith((server, "data:"))
            or problems.append(f"loads {request.url}"))
    # What is still on its way when the next page is opened has not failed.
    page.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED"
            or problems.append(f"cannot load {request.url}: {request.failure}"))
    for path in all_pages(folder):
        problems.clear()
        page.goto(server + path)
        checks.expect(not problems, f"{path}: {'; '.join(problems)}")
        wide = page.evaluate(OVERFLOW)
        checks.expect(wide <= 0, f"{path} is {wide} pixels too wide at 320")
    page.close()


def without_scripts(browser, server, checks):
    """Without scripts everything can be read and followed."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server + "/")
    links = page.locator(".squares a")
    checks.expect(links.count() > 20, "the squares are links")
    words = links.first.text_content()
    page.goto(server + links.first.get_attribute("href"))
    heading = page.locator("h1").text_content()
    checks.expect(heading in words, "a square leads to its entry")
    page.goto(server + "/log/")
    checks.expect(page.locator(".log tbody tr").first.is_visible(), "the log is a table")
    checks.expect(not page.locator(".filters").is_visible(), "filters that do nothing are hidden")
    checks.expect(not page.locator(".no-rows").is_visible(), "the log is not said to be empty")
    context.close()


def main():
    folder = sys.argv[1]
    checks = Checks()
    with served(folder) as server, chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        for check in [keyboard, skip_links, fragment, filters]:
            check(page, server, checks)
        page.close()
        without_scripts(browser, server, checks)
        every_page(browser, server, folder, checks)
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
