#!/usr/bin/env python3
"""Builds journals whose files hold anything at all, and looks at what comes of it.

    hostile_entries.py TOOL [--seconds 60] [--seed 1] [--keep DIR]

Every journal is made of pieces that have broken parsers before: Markdown without its end, raw HTML,
control characters, bytes that are no text, YAML in all its forms, mutations of good files. Whatever they
hold, `check` and `build` must end by themselves, in time, with 0 or 1, and agree. With 1, every error
has a place in a file that is there, and nothing is published. With 0, the sum is right, every page is
balanced, has unique ids and no element or attribute that runs code, every feed is XML and every data file
JSON, and nothing that was printed can steer a terminal. A journal that fails is kept in --keep.
"""

import argparse
import html.parser
import json
import os
import random
import re
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from journals import TODAY, Checks, workshop

LIMIT = 20                          # seconds that a journal of some kilobytes may take on a busy machine
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
SCRIPT = re.compile(r"^(javascript|vbscript|data|file):", re.I)

TEXTS = [
    "a", "é", "日本", "שלום", "👩‍🚀", "e\u0301", "\u202e", "\u2066", "\x1b[31m", "\x1b]8;;http://x\x07", "\x9b2J",
    "\x00", "\x08", "\x7f", "\ufeff", "\u2028", "\ufffe", "\t", "\r", "\r\n", "\n", "\n\n", " ", "  ",
    "<", ">", "&", '"', "'", "&amp;", "&lt;script&gt;", "&#0;", "&#x202e;", "--", "---", "...", "%", "%00",
    "%2e%2e%2f", "../", "//", "\\", "/", "#", "?", "{{x}}", "${x}", "x" * 300, "no", "yes", "null", "~",
]
MARKDOWN = [
    "<!--", "-->", "<!-- a -->", "<b>", "</b>", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "<style>", "<pre>", "<?", "<![CDATA[", "]]>", "<div>\n", "<a href='javascript:x'>", "<x y='>'>",
    "[a](b)", "[a](</x y>)", "[a](javascript:alert(1))", "[a](java\tscript:x)", "[a](/log/)", "[a](#b)",
    "[a](https://x.example/?a=b&c=d)", "[a]: /x/\n", "[a][]", "[^1]", "[^1]: Note\n", "![a](b.png)",
    "![](data:image/png,x)", "[![a](b.png)](b.png)", "<https://x.example>", "<a@b.example>", "[", "](", "]",
    "`", "``", "```\n", "~~~\n", "    code\n", "> ", ">" * 40, "- ", "1. ", "* * *\n", "# ", "###### a\n",
    "===\n", "*", "**", "_", "__", "***a**", "| a | b |\n|---|---|\n", "\\", "\\\n", "  \n", "- a\n  - b\n",
    "[a](" * 20, "<" * 20, "*a" * 20,
]
VALUES = [
    "no", "yes", "pending", "partial", "ghosted", "withdrawn", "maybe", "2026-01-09", "2026-02-30", "2027-01-01",
    "0000-00-00", "10000-01-01", "7", "-1", "11", "1e3", "0x10", "99999999999999999999", "true", "[]", "[a, b]",
    "[a, [b]]", "{}", "{a: b}", "|\n  a\n  b", ">-\n  a", '"a\\x1b[31m"', '"\\u202e"', "'a'", "&a x", "*a", "!!str x",
    "!x y", "a: b", "# a", "- a", "[2026-01-09 applied, 2026-01-10 no]", "[one, two, one]", "/old/", "[/old/, /Old/]",
    "../x", "photo.png", "hidden", "counted", "public", "https://x.example", "con", "a/b", "%41", "", "~", "\t",
]
KEYS = [
    "title", "date", "outcome", "answered", "category", "tags", "to", "label", "fear", "sting", "expected", "learned",
    "count", "led_to", "steps", "visibility", "publish", "draft", "cover", "slug", "aliases", "nonsense", "Title", "<<",
]
SETTINGS = [
    "goal: 5", "goal: 0", "counts: [no]", "counts: []", "url: https://kim.example/a", "url: x", "language: he",
    "language: zh-cmn-Hans", "timezone: Europe/Lisbon", "timezone: x", "quiet_after: 1", "theme: Own", "theme: x",
    "pauses: [{from: 2026-01-01, to: 2026-01-05}]", "goal:\n  - {since: 2026-01-01, target: 3}",
]
STYLES = ["a{", "}", "/*", "*/", "url(", "url(x)", "@import 'x'", "\\75rl(x)", "'", '"', ":root{--cover:#036}", ";", "(",
          ":root{--no:var(--no)}", "@media print{", "image-set('x')", "\\", "é", "\x00"]


class Page(html.parser.HTMLParser):
    """What is wrong with the tags of a page."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.problems = [], set(), []
        self.feed(text)
        self.close()
        if self.open:
            self.problems.append(f"never closed: {self.open[-3:]}")

    def handle_starttag(self, name, attributes):
        if name not in VOID:
            self.open.append(name)
        for key, value in attributes:
            value = value or ""
            if key.startswith("on") or key == "style":
                self.problems.append(f"<{name} {key}>")
            if key in ("href", "src", "action") and SCRIPT.match(re.sub(r"[\x00-\x20]", "", value)):
                self.problems.append(f"<{name} {key}={value!r}>")
            if key == "id":
                if value in self.ids:
                    self.problems.append(f"the id {value!r} is there twice")
                self.ids.add(value)
        if name == "script" and not any(key == "src" or (key, value) == ("type", "application/ld+json")
                                        for key, value in attributes):
            self.problems.append("a script of its own")

    def handle_startendtag(self, name, attributes):
        self.handle_starttag(name, attributes)
        if name not in VOID:
            self.open.pop()

    def handle_endtag(self, name):
        if not self.open or self.open.pop() != name:
            self.problems.append(f"</{name}> closes nothing")


class Maker:
    """Makes journals from a seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def some(self, pieces, most):
        return "".join(self.random.choice(pieces) for _ in range(self.random.randint(0, most)))

    def text(self):
        return self.some(TEXTS, 6)

    def story(self):
        return self.some(MARKDOWN + TEXTS, 25)

    def value(self):
        return self.random.choice([self.random.choice(VALUES), self.text(), json.dumps(self.text())])

    def entry(self):
        lines = [f"{key}: {self.value()}" for key in self.random.sample(KEYS, self.random.randint(0, 6))]
        if self.random.random() < 0.9:
            title = json.dumps(self.text() + "x") if self.random.random() < 0.3 else "Asked"
            lines = [line for line in lines if not line.startswith(("title:", "date:"))]
            lines += [f"title: {title}", "date: 2026-01-09"]
        return f"---\n{chr(10).join(lines)}\n---\n{self.story()}"

    def plain(self):
        """An entry with nothing wrong in its front matter, so that its story is published."""
        outcome = self.random.choice(["no", "yes", "pending", "ghosted"])
        title = json.dumps(re.sub(r"[\x00-\x1f\x7f-\x9f\ufeff\ufffe\u2028]", "", self.text()) + "x")
        return f"---\ntitle: {title}\noutcome: {outcome}\n---\n{self.some(SAFE, 25)}"

    def mutated(self, text):
        data = bytearray(text.encode("utf-8", "surrogatepass"))
        for _ in range(self.random.randint(0, 4)):
            place = self.random.randint(0, len(data))
            kind = self.random.random()
            if kind < 0.4:
                data[place:place + self.random.randint(0, 5)] = b""
            elif kind < 0.7:
                data.insert(place, self.random.randrange(256))
            else:
                data[place:place] = data[:self.random.randint(0, 30)]
        return bytes(data)

    def journal(self):
        """The files of a journal by their paths."""
        good = self.random.random() < 0.6
        settings = self.random.sample(SETTINGS[:1] + SETTINGS[4:5] if good else SETTINGS, 1)
        head = f"---\ntitle: Hostile\nkeeper: Kim\n{chr(10).join(settings)}\n---\n"
        files = {"journal.md": (head + (self.some(SAFE, 9) if good else self.story())).encode()}
        for number in range(self.random.randint(1, 4)):
            made = self.plain() if good else self.mutated(self.entry())
            name = f"entries/2026-01-{number + 10}-e{number}.md"
            files[name] = made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass")
        if not good and self.random.random() < 0.3:
            files["Themes/Own/a.css"] = self.some(STYLES, 12).encode()
        if not good and self.random.random() < 0.3:
            files["cheers.md"] = self.mutated(
                f"---\ncheers:\n  - from: {self.value()}\n    date: 2026-01-09\n    words: {self.value()}\n---\n")
        if not good and self.random.random() < 0.3:
            files["pages/about.md"] = self.mutated(f"---\ntitle: About\n---\n{self.story()}")
        return files


# Pieces with which a journal can be published: raw HTML and broken links are most often fine, or not.
SAFE = [piece for piece in MARKDOWN + TEXTS
        if not re.search(r"\]\((?!/log/|#|https:)|\[\^|\]: |!\[|^<!--$|<https|\x00", piece)]


def ended(command):
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return None, "", ""
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def problems(tool, folder, files):
    """What is wrong with how the tool takes a journal, in words."""
    home, site = os.path.join(folder, "journal"), os.path.join(folder, "site")
    for old in (home, site):
        shutil.rmtree(old, ignore_errors=True)
    for path, data in files.items():
        os.makedirs(os.path.dirname(os.path.join(home, path)), exist_ok=True)
        with open(os.path.join(home, path), "wb") as file:
            file.write(data)
    check, output, errors = ended([tool, "check", home, "--today", TODAY, "--format", "json"])
    build, words, printed = ended(
        [tool, "build", home, "--no-cards", "--today", TODAY, "--output", site])
    if check not in (0, 1) or build not in (0, 1):
        return [f"check ends with {check}, build with {build}: {errors[-300:]} {printed[-300:]}"]
    found = [] if check == build else [f"check ends with {check}, build with {build}"]
    if STEERING.search(words + printed):
        found.append(f"steers the terminal: {STEERING.search(words + printed)}")
    return found + (faults(output, home) + (["published all the same"] if os.path.exists(site) else [])
                    if build == 1 else misprints(site) + miscounts(words, files))


def faults(output, home):
    """Errors without a place."""
    diagnostics = json.loads(output)
    found = [] if any(item["severity"] == "error" for item in diagnostics) else ["1 without an error"]
    for item in diagnostics:
        if not item["path"].startswith(home):
            found.append(f"a path elsewhere: {item}")
        elif "line" in item:
            with open(item["path"], "rb") as file:
                lines = file.read().count(b"\n") + 1
            if not 1 <= item["line"] <= lines or item["column"] < 1:
                found.append(f"a place beyond the file: {item}")
    return found


def misprints(site):
    """What is wrong with the files of a site."""
    found = []
    for parent, _, names in os.walk(site):
        for name in names:
            path = os.path.join(parent, name)
            with open(path, "rb") as file:
                data = file.read()
            try:
                if name.endswith(".html"):
                    found += [f"{path}: {problem}" for problem in Page(data.decode("utf-8")).problems]
                elif name.endswith((".xml", ".svg")):
                    xml.etree.ElementTree.fromstring(data)
                elif name.endswith((".json", ".webmanifest")):
                    json.loads(data)
            except (ValueError, xml.etree.ElementTree.ParseError) as problem:
                found.append(f"{path}: {problem}")
    return found


def miscounts(words, files):
    """Whether published and held back are all that there is."""
    sum_ = re.search(r"(\d+) files? = (\d+) published.*\+ (\d+) held back", words)
    entries = sum(path.startswith("entries/") for path in files)
    if not sum_:
        return [f"no sum: {words!r}"]
    total, published, held = map(int, sum_.groups())
    return [] if total == entries == published + held else [f"the sum is wrong: {sum_[0]}"]


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", help="a folder for the journals that fail")
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)
    checks = Checks(options.seed)
    end = time.monotonic() + options.seconds
    seed, published = options.seed, 0
    with workshop() as folder:
        while time.monotonic() < end:
            files = Maker(seed).journal()
            found = problems(tool, folder, files)
            published += os.path.isdir(os.path.join(folder, "site"))
            for problem in found[:3]:
                checks.expect(False, f"seed {seed}: {problem}")
            if found and options.keep:
                shutil.copytree(os.path.join(folder, "journal"), os.path.join(options.keep, str(seed)),
                                dirs_exist_ok=True)
            seed += 1
    print(f"{seed - options.seed} journals, {published} of them published")
    checks.expect(published > (seed - options.seed) / 10, "too few were published to say much")
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
