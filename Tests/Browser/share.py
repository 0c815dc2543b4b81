"""Passing pages on and finding stories, in a real browser: share.py SITE [--tool TOOL]

    pip install playwright
    python3 Tests/Browser/share.py site

With --tool, a journal of 1,000 entries is built as well, and what a search loads is measured. Needs
Chromium (`--chromium` names it); downloads nothing.
"""

import argparse
import functools
import gzip
import http.server
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import threading

from playwright.sync_api import sync_playwright

FIRST_KEY, ALL = 15_000, 150_000
SHARING = """
  window.shared = [];
  navigator.canShare = (data) => Boolean(data.files);
  navigator.share = async (data) => {
    window.shared.push({ ...data, files: data.files?.map((file) => [file.name, file.type, file.size]) });
  };
"""
failures = []


def expect(what, found, wanted=True):
    """Notes one comparison and goes on."""
    is_right = found == wanted
    print(f"{'ok  ' if is_right else 'FAIL'}  {what}" + ("" if is_right else f": {found!r}, not {wanted!r}"))
    if not is_right:
        failures.append(what)


def serve(folder):
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def listen(page, problems):
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: problems.append(str(error)))
    return page


def wait(page, condition):
    """Waits until a condition holds, for ten seconds. Playwright's own way of waiting needs 'eval', which
    the policy of the pages refuses."""
    for _ in range(100):
        if page.evaluate(f"() => Boolean({condition})"):
            return
        page.wait_for_timeout(100)
    expect(condition, False)


def sharing(browser, site, origin, problems):
    context = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    context.add_init_script(SHARING)
    page = listen(context.new_page(), problems)
    entry = sorted(path.parent.name for path in site.glob("entries/*/index.html")
                   if "data-share=" in path.read_text())[0]
    milestone = sorted(path.parent.name for path in site.glob("milestones/no-*/index.html"))[0]
    for path, picture in (("/", "home.png"), (f"/entries/{entry}/", f"{entry}.png"),
                          (f"/milestones/{milestone}/", f"{milestone}.png")):
        page.goto(origin + path)
        block = page.locator("[data-share]")
        has_picture = block.locator("[download]").count() == 1
        block.get_by_role("button", name="Share", exact=True).tap()
        wait(page, "window.shared.length === 1")
        data = page.evaluate("window.shared[0]")
        lines = block.locator("code").inner_text().strip().split("\n")
        expect(f"{path} shares its own address", data["url"], lines[-1])
        expect(f"{path} shares its lines without it", data["text"], "\n".join(lines[:-1]))
        if has_picture:
            href = block.locator("[download]").get_attribute("href")
            expect(f"{path} shares its picture", data["files"][0][0], href.split("/")[-1])
            expect(f"{path} shares a picture with something in it", data["files"][0][2] > 1000)
            expect(f"{path} saves the same", (site / href.lstrip("/")).is_file())
        sizes = block.locator(".share > :visible").evaluate_all(
            "all => all.map((one) => one.getBoundingClientRect().height)")
        expect(f"{path} has buttons for thumbs", min(sizes) >= 44)
    context.close()


def copying(browser, origin, problems):
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=origin)
    context.add_init_script("delete Navigator.prototype.share")
    page = listen(context.new_page(), problems)
    page.goto(origin)
    block = page.locator("[data-share]")
    expect("no sheet, no button for it", block.get_by_role("button", name="Share", exact=True).count(), 0)
    block.get_by_role("button", name="Copy link").click()
    wait(page, "document.querySelector('.share').innerText.includes('Copied')")
    expect("the link is copied", page.evaluate("navigator.clipboard.readText()"), block.get_attribute("data-share"))
    block.get_by_role("button", name="Copy", exact=True).click()
    wait(page, "document.querySelector('.snippet').innerText.includes('Copied')")
    copied = page.evaluate("navigator.clipboard.readText()").strip().split("\n")
    expect("the lines are copied", copied, block.locator("code").inner_text().strip().split("\n"))
    context.close()


def finding(browser, site, origin, problems, words):
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = listen(context.new_page(), problems)
    loaded = {}
    page.on("request", lambda asked: loaded.setdefault(asked.url, len(gzip.compress(
        (site / "find" / asked.url.split("?")[0].split("/")[-1]).read_bytes()))) if "/find/" in asked.url and ".js" in asked.url else None)
    page.goto(f"{origin}/find/")
    expect("nothing is loaded before the first key", loaded, {})
    title, word = words
    page.locator("#words").press_sequentially(word[:2], delay=30)
    page.wait_for_timeout(600)
    first = sum(loaded.values())
    expect(f"the first keys load {first} bytes, packed", first < FIRST_KEY)
    page.locator("#words").fill(word.upper())
    wait(page, f"document.querySelector('.find ol').innerText.includes({json.dumps(title)})")
    expect(f"'{word}' is found", title in page.locator(".find ol").inner_text())
    page.locator("#words").fill("qqxqq nowhere")
    wait(page, "document.querySelector('.find output').value.startsWith('Nothing')")
    expect("what is nowhere is not found", page.locator(".find ol li").count(), 0)
    page.goto(f"{origin}/find/?words={word}")
    wait(page, "document.querySelector('.find ol li')")
    expect("an address searches", title in page.locator(".find ol").inner_text())
    whole = sum(len(gzip.compress(path.read_bytes())) for path in site.glob("find/*.js"))
    expect(f"the whole index has {whole} bytes, packed", whole < ALL)
    context.close()


def without_script(browser, origin):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(origin)
    expect("without script no button that does nothing", page.locator("[data-share] button:visible").count(), 0)
    expect("without script the lines are there", "noes" in page.locator("[data-share] code").inner_text())
    page.goto(f"{origin}/find/")
    expect("without script no search that does nothing", page.locator(".find:visible").count(), 0)
    expect("without script the shelves are there", page.locator("[data-region=shelf]").count() > 0)
    context.close()


def journal_of_a_thousand(tool, folder):
    """Entries of 150 words each, drawn from the stories of the sample journal as often as they are there."""
    chance = random.Random(1)
    stories = pathlib.Path(__file__).parents[2] / "content" / "entries"
    text = " ".join(path.read_text().split("---", 2)[2] for path in sorted(stories.rglob("*.md")))
    corpus = re.findall(r"[\w'’]+", text)
    content = pathlib.Path(folder, "content", "entries")
    content.mkdir(parents=True)
    (content.parent / "journal.md").write_text("---\ntitle: Many\nkeeper: Kim\nurl: https://kim.example\n---\n")
    for number in range(1000):
        words = chance.choices(corpus, k=150) + (["zyzzyva"] if number == 617 else [])
        title = " ".join(chance.choices(corpus, k=6))
        (content / f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}-e{number}.md").write_text(
            f"---\ntitle: \"Asked {title} {number}\"\noutcome: no\nanswered: 2025-12-31\n---\n{' '.join(words)}\n")
    site = pathlib.Path(folder, "site")
    subprocess.run([tool, "build", str(content.parent), "--output", str(site), "--no-cards", "--today", "2026-02-09"],
                   check=True, capture_output=True)
    print(f"1,000 entries, {len(set(map(str.lower, corpus)))} different words")
    return site


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("site")
    parser.add_argument("--tool")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    site, problems = pathlib.Path(options.site), []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        origin = serve(site)
        sharing(browser, site, origin, problems)
        copying(browser, origin, problems)
        finding(browser, site, origin, problems, ("Asked the guard to hold the train", "pushchair"))
        without_script(browser, origin)
        if options.tool:
            many = journal_of_a_thousand(options.tool, folder)
            finding(browser, many, serve(many), problems, ("617", "zyzzyva"))
        expect("no error in the console", problems, [])
        browser.close()
    sys.exit(f"{len(failures)} failures" if failures else 0)


if __name__ == "__main__":
    main()
