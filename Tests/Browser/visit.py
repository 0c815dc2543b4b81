"""What followers meet, in a real browser: "new since you were here", and the frame on another site.

    pip install playwright axe-playwright-python
    python3 Tests/Browser/visit.py --tool .build/release/thousand

Builds the sample journal as it stood on two days, serves both from one address of this machine, and
a stranger's page from another. Needs Chromium (`--chromium` names it); downloads nothing.
"""

import argparse
import datetime
import http.server
import pathlib
import subprocess
import sys
import tempfile
import threading

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

EARLIER, LATER = "2026-01-20", "2026-02-09"
FIRST = datetime.datetime(2026, 1, 20, 12)
failures = []


def expect(what, found, wanted):
    """Notes one comparison and goes on."""
    is_right = found == wanted
    print(f"{'ok  ' if is_right else 'FAIL'}  {what}" + ("" if is_right else f": {found!r}, not {wanted!r}"))
    if not is_right:
        failures.append(what)


def serve(folder):
    """A server on a port of its own; its folder can be changed while it runs."""
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments, **options):
            super().__init__(*arguments, directory=str(server.folder), **options)

        def end_headers(self):
            self.send_header("Cache-Control", "no-store")
            super().end_headers()

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
    server.folder = folder
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}"


def listen(page, problems):
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    return page


def open_home(context, url, at, problems):
    """The home page at a time: what it says, and the numbers of the squares that it marks."""
    page = listen(context.new_page(), problems)
    page.clock.set_fixed_time(at)
    page.goto(url)
    said = page.locator(".since").inner_text() if page.locator(".since").is_visible() else ""
    marked = page.evaluate("[...document.querySelectorAll('.squares .new')].map((s) => Number(s.id))")
    return page, said, marked


def visits(browser, server, origin, sites, problems):
    context = browser.new_context()
    after = lambda **time: FIRST + datetime.timedelta(**time)
    server.folder = sites[EARLIER]
    page, said, marked = open_home(context, origin, FIRST, problems)
    earlier = page.locator(".squares :is(.no, .ghosted)").count()
    expect("a first visit says nothing", (said, marked), ("", []))
    expect("the key holds the path of the site", page.evaluate("Object.keys(localStorage)"), ["thousand /"])

    server.folder = sites[LATER]
    page, said, marked = open_home(context, origin, after(days=20), problems)
    later = page.locator(".squares :is(.no, .ghosted)").count()
    new = list(range(earlier + 1, later + 1))
    expect("a later visit counts what is new", said, f"{later - earlier} new since you were here")
    expect("and marks exactly those squares", marked, new)
    name = page.locator(f"[id='{later}'] a").aria_snapshot()
    expect("a new square says so, behind its number",
           f'link "{later}: ' in name and "(new since you were here)" in name, True)
    name = page.locator("[id='1'] a").aria_snapshot()
    expect("an old one does not", 'link "1: ' in name and "new since" not in name, True)
    dot = page.evaluate("getComputedStyle(document.querySelector('.squares .new'), '::after').content")
    expect("the mark is a shape, not only a colour", dot, '""')
    check_axe(page, "home with new squares")

    _, said, marked = open_home(context, origin, after(days=20, minutes=5), problems)
    expect("coming back within the visit says it again", (said, marked), (f"{len(new)} new since you were here", new))
    _, said, marked = open_home(context, origin, after(days=21), problems)
    expect("the visit after that says nothing", (said, marked), ("", []))
    server.folder = sites[EARLIER]
    _, said, marked = open_home(context, origin, after(days=22), problems)
    expect("fewer squares than before say nothing", (said, marked), ("", []))
    context.close()


def without_scripts(browser, server, origin, sites, problems):
    server.folder = sites[LATER]
    context = browser.new_context(java_script_enabled=False)
    page = listen(context.new_page(), problems)
    page.goto(origin)
    expect("without scripts nothing is said of visits", page.locator(".since").is_visible(), False)
    expect("without scripts the list numbers its squares",
           page.locator("[id='101']").locator("xpath=..").get_attribute("start"), "101")
    page.goto(f"{origin}/follow/")
    expect("without scripts no button is shown that does nothing", page.locator("button").count(), 0)
    context.close()


def stubborn_storage(browser, server, origin, sites, problems):
    server.folder = sites[LATER]
    refusals = {
        "storage refused": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
        "storage full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        "something else under the key": "localStorage.setItem('thousand /', 'not JSON')",
        "a stranger's value under the key": "localStorage.setItem('thousand /', '{\"at\":\"x\"}')",
    }
    for what, script in refusals.items():
        context = browser.new_context()
        context.add_init_script(script)
        page, said, marked = open_home(context, origin, FIRST, problems)
        expect(f"{what}: nothing is said", (said, marked), ("", []))
        page.locator("[id='1'] a").focus()
        page.keyboard.press("End")
        expect(f"{what}: the squares still take the keyboard",
               page.evaluate("document.activeElement.parentElement.id !== '1'"), True)
        context.close()


def frame(browser, server, origin, sites, folder, problems):
    server.folder = sites[LATER]
    badges = "".join(f'<img class="picture" src="{origin}/{name}" alt="">'
                     for name in ["badge.svg", "badge-yeses.svg", "badge-both.svg", "grid.svg"])
    frames = "".join(f'<iframe title="{width}" src="{origin}/embed/" width="{width}" height="340"></iframe>'
                     for width in [280, 480, 900])
    (folder / "index.html").write_text(
        f"<!DOCTYPE html><html lang=en><meta charset=utf-8><link rel=icon href=data:,><title>A stranger's page</title>{badges}{frames}")
    host, elsewhere = serve(folder)
    context = browser.new_context()
    page = listen(context.new_page(), problems)
    requests = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(elsewhere, wait_until="networkidle")
    for number, picture in enumerate(page.locator(".picture").all()):
        expect(f"picture {number + 1} is drawn", picture.evaluate("(i) => i.complete && i.naturalWidth > 0"), True)
    inner = [frame for frame in page.frames if frame.url.startswith(origin)]
    expect("three frames are shown", len(inner), 3)
    for frame in inner:
        size = frame.evaluate("[innerWidth, document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight]")
        expect(f"at {size[0]} pixels nothing is cut at the side", size[1], 0)
        if size[0] == 480:
            expect("at the offered size nothing is cut below", size[2], 0)
        expect("and there is no navigation", frame.locator("nav").count(), 0)
    with context.expect_page() as opened:
        inner[0].locator("h1 a").click()
    opened.value.wait_for_load_state()
    expect("a link opens outside of the frame", opened.value.url, f"{origin}/")
    expect("and gives its opener away to nobody", opened.value.evaluate("opener"), None)
    strangers = [url for url in requests if not url.startswith((origin, elsewhere))]
    expect("nothing is asked of anybody else", strangers, [])
    context.close()
    host.shutdown()


def follow(browser, server, origin, sites, problems):
    server.folder = sites[LATER]
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = listen(context.new_page(), problems)
    page.goto(f"{origin}/follow/")
    page.locator(".snippet button").first.click()
    page.locator(".snippet button", has_text="Copied").wait_for()
    expect("a button copies the code beside it", page.evaluate("navigator.clipboard.readText()"),
           page.locator(".snippet code").first.inner_text())
    context.close()
    for scheme in ["light", "dark"]:
        context = browser.new_context(color_scheme=scheme, viewport={"width": 320, "height": 800})
        page = listen(context.new_page(), problems)
        for path in ["", "follow/", "embed/", "milestones/", "milestones/no-50/", "milestones/yes-1/"]:
            page.goto(f"{origin}/{path}")
            wide = page.evaluate("document.documentElement.scrollWidth")
            expect(f"/{path} fits 320 pixels ({scheme})", wide, 320)
            check_axe(page, f"/{path} ({scheme})")
        context.close()


def check_axe(page, what):
    found = Axe().run(page).response["violations"]
    expect(f"axe finds nothing on {what}", [(rule["id"], rule["nodes"][0]["html"][:90]) for rule in found], [])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--tool", default=".build/release/thousand")
    parser.add_argument("--journal", default="content")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = pathlib.Path(name)
        sites = {day: folder / day for day in [EARLIER, LATER]}
        for day, site in sites.items():
            subprocess.run([options.tool, "build", options.journal, "--output", site, "--today", day],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        (folder / "host").mkdir()
        server, origin = serve(sites[LATER])
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        problems = []
        visits(browser, server, origin, sites, problems)
        stubborn_storage(browser, server, origin, sites, problems)
        without_scripts(browser, server, origin, sites, problems)
        frame(browser, server, origin, sites, folder / "host", problems)
        follow(browser, server, origin, sites, problems)
        browser.close()
        expect("no page complains in the console", problems, [])
    print(f"{len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
