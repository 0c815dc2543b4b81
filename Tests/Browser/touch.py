#!/usr/bin/env python3
"""Uses a site as people do on a phone: by finger.

    touch.py SITE

Squares are hit although fingers scatter, a tap on one opens its sheet and moves nothing, and from
the link the newest story, a yes and passing it on are at most two taps away.
"""

import random
import sys

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from served import Checks, chromium, served

SCATTER, SEED, TAPS = 6, 1, 4000
LEAST_HITS = 0.97
SHEET = ".sheet:popover-open"
TIME_TO_SHARE = 2500        # in ms; a page waits at most two seconds for a picture
SHARING = """
  window.shared = [];
  navigator.canShare = (data) => Boolean(data.files);
  navigator.share = async (data) => {
    window.shared.push({ ...data, files: data.files?.map((file) => [file.name, file.size]) });
  };
"""
HITS = """points => points.filter(([x, y, id]) => {
  const found = document.elementFromPoint(x, y)?.closest("li");
  return found?.id === id;
}).length"""
BOXES = """[...document.querySelectorAll("main > *, .squares li, .legend")].map(
  element => { const box = element.getBoundingClientRect(); return [box.x + scrollX, box.y + scrollY]; })"""


def phone(browser, width=390, **options):
    return browser.new_context(
        viewport={"width": width, "height": 844}, has_touch=True, is_mobile=True, **options)


def hit_rate(page, server, checks):
    """Taps fall six pixels around the middle of a square, in each direction (normally distributed)."""
    page.goto(server + "/")
    page.locator(".in-work .squares").scroll_into_view_if_needed()
    boxes = [(link.evaluate("link => link.parentElement.id"), link.bounding_box())
             for link in page.locator(".in-work .squares a").all()]
    height = page.viewport_size["height"]
    seen = [(number, box) for number, box in boxes if box and 20 < box["y"] < height - 60]
    checks.expect(len(seen) > 20, "enough squares are in sight to be tapped")
    dice = random.Random(SEED)
    points = []
    for _ in range(TAPS):
        number, box = dice.choice(seen)
        points.append([box["x"] + box["width"] / 2 + dice.gauss(0, SCATTER),
                       box["y"] + box["height"] / 2 + dice.gauss(0, SCATTER), number])
    rate = page.evaluate(HITS, points) / TAPS
    print(f"{rate:.1%} of {TAPS} taps with {SCATTER} px of scatter hit their square "
          f"({seen[0][1]['width']:.0f} px wide)")
    checks.expect(rate >= LEAST_HITS, f"{rate:.1%} of taps hit, and {LEAST_HITS:.0%} is asked for")


def square(page, selector):
    found = page.locator(selector).first
    found.scroll_into_view_if_needed()
    return found


def sheet(page, server, checks):
    """A tap opens the sheet; the page stays where it is, and so does everything on it."""
    page.goto(server + "/")
    before = page.evaluate(BOXES)
    link = square(page, ".in-work .squares .no a")
    number = link.evaluate("link => link.parentElement.id")
    words = link.evaluate("link => link.querySelector('span').lastElementChild.previousSibling.data")
    link.tap()
    checks.expect(page.locator(SHEET).is_visible(), "a tap on a square opens its sheet")
    checks.expect(page.url.rstrip("/") == server, "and stays on the page")
    checks.expect(page.evaluate(BOXES) == before, "and moves nothing")
    title = page.locator(".sheet h2").inner_text()
    checks.expect(title and title in words, f"the sheet says the title: {title!r} of {words!r}")
    checks.expect(number in page.locator(".sheet .head strong").inner_text(), "and the number")
    page.wait_for_timeout(600)
    box, edge = link.bounding_box(), page.locator(".sheet").bounding_box()
    checks.expect(0 <= box["y"] and box["y"] + box["height"] <= edge["y"],
                  "the square stays in sight above the sheet")
    checks.expect(page.evaluate("document.activeElement === document.querySelector('.sheet h2')"),
                  "and takes the focus")
    page.locator(".sheet [data-part=after]").tap()
    checks.expect(page.locator(".sheet h2").inner_text() != title, "the one after is a tap away")
    page.locator(".sheet [data-part=before]").tap()
    checks.expect(page.locator(".sheet h2").inner_text() == title, "and so is the one before")
    page.keyboard.press("Escape")
    checks.expect(not page.locator(SHEET).is_visible(), "Escape closes it")
    back = page.evaluate("document.activeElement.parentElement.id")
    checks.expect(back == number, f"the focus goes back to square {number}, and not to {back}")
    square(page, ".in-work .squares .no a").tap()
    page.locator(".sheet .close").tap()
    checks.expect(not page.locator(SHEET).is_visible(), "its button closes it")
    for kind in ["ghosted", "waiting"]:
        found = page.locator(f".in-work .squares .{kind}:has(a)").first
        if found.count():
            found.scroll_into_view_if_needed()
            found.tap()
            checks.expect(page.locator(".sheet h2").inner_text() != "", f"{kind} says its title")
            page.locator(".sheet .close").tap()
    counted = page.locator(".in-work .squares li:has(> span)").first
    if counted.count():
        counted.scroll_into_view_if_needed()
        counted.tap()
        checks.expect(page.locator(SHEET).is_visible(), "a square without a page says so")
        checks.expect(not page.locator(".sheet [data-part=read]").is_visible(),
                      "and leads nowhere")
        page.locator(".sheet .close").tap()
    link.scroll_into_view_if_needed()
    link.tap()
    page.locator(".sheet [data-part=read]").tap()
    page.wait_for_url("**/entries/**")
    checks.expect(page.locator("h1").inner_text() == title, "Read leads to the entry")


def two_taps(page, server, checks):
    """From the link that somebody sent to what they came for."""
    page.goto(server + "/")
    newest = page.locator(".newest h2 a")
    box = newest.bounding_box()
    checks.expect(box and box["y"] < page.viewport_size["height"],
                  "the newest answer is on the first screen")
    newest.tap()
    page.wait_for_url("**/entries/**")
    checks.expect(page.locator("main .story").is_visible(), "one tap leads to the newest story")
    page.goto(server + "/")
    star = square(page, ".stars a")
    star.tap()
    page.wait_for_url("**/entries/**")
    checks.expect(page.locator(".entry-head .outcome.yes").is_visible(), "one tap leads to a yes")


def passing_on(page, server, checks):
    """The journal, its newest story and any square are passed on in at most two taps."""
    page.add_init_script(SHARING)
    last = "window.shared?.at(-1) ?? {}"
    page.goto(server + "/")
    button = page.locator(".pass .share button").first
    button.tap()
    page.wait_for_timeout(TIME_TO_SHARE)
    journal = page.evaluate(last)
    checks.expect(journal.get("url"), f"one tap shares the journal: {journal}")
    square(page, ".in-work .squares .no a").tap()
    title = page.locator(".sheet h2").inner_text()
    page.locator(".sheet [data-part=share]").tap()
    page.wait_for_timeout(TIME_TO_SHARE)
    shared = page.evaluate(last)
    checks.expect(shared.get("title") == title and "/entries/" in shared.get("url", ""),
                  f"two taps share a square: {shared}")
    checks.expect(shared.get("url", "").startswith(journal.get("url", "-")),
                  "by its public address")
    if page.locator(".pass [download]").count():
        checks.expect(shared.get("files"), "with the picture of its entry")
    page.locator(".sheet .close").tap()
    page.locator(".newest h2 a").tap()
    page.wait_for_url("**/entries/**")
    page.locator(".pass .share button").first.tap()
    page.wait_for_timeout(TIME_TO_SHARE)
    checks.expect("/entries/" in page.evaluate(last).get("url", ""),
                  "two taps from the link share the newest story")


def mouse(browser, server, checks):
    """A mouse follows the link, and reads the words before it does."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(server + "/")
    link = square(page, ".in-work .squares .no a")
    link.hover()
    words = link.locator("span").bounding_box()
    checks.expect(words and words["width"] > 40, "a mouse sees what a square says")
    link.click()
    page.wait_for_url("**/entries/**")
    checks.expect("/entries/" in page.url, "and follows its link")
    page.close()


def unfolded(browser, server, checks):
    """The squares of small leaves are a tap away, without a script as well."""
    context = phone(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(server + "/")
    hidden = page.locator("details.rest").first
    checks.expect(not hidden.locator(".squares").first.is_visible(), "other leaves are folded")
    hidden.locator("summary").tap()
    checks.expect(hidden.locator(".squares").first.is_visible(), "and open without a script")
    checks.expect(not page.locator(".sheet").is_visible(), "no sheet is seen without a script")
    context.close()
    context = phone(browser)
    page = context.new_page()
    page.goto(f"{server}/#901")
    checks.expect(page.locator("[id='901']").is_visible(), "#901 opens the leaf that it is on")
    context.close()


def main():
    checks = Checks()
    with served(sys.argv[1]) as server, chromium() as browser:
        for check in [hit_rate, sheet, two_taps, passing_on]:
            context = phone(browser)
            check(context.new_page(), server, checks)
            context.close()
        mouse(browser, server, checks)
        unfolded(browser, server, checks)
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
