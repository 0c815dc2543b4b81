#!/usr/bin/env python3
"""Times the tool on input that is large in one direction, where anything quadratic would show.

    hostile.py TOOL [--limit 1.0] [--scale 1] [--only NAME,NAME]

Every line is one journal: what there is very much of, how often, and the wall clock of `thousand check`
and of `thousand build --no-cards`. Then the same with half as much: a ratio near 2 is linear, one near 4
quadratic. A line over the limit is marked, and the script then ends with 1. It is no test: figures are
the machine's.
"""

import argparse
import os
import subprocess
import sys
import time

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Commands"))

from journals import TODAY, workshop, write


def entry(story="A story.", title="One", more=""):
    return f"---\ntitle: {title}\ndate: 2026-01-09\n{more}---\n{story}\n"


def journal(more="", story=""):
    return f"---\ntitle: Hostile\nkeeper: Kim\nurl: https://example.org\n{more}---\n{story}\n"


def one(story, **fields):
    """A journal of one entry."""
    return {"entries/2026-01-09-one.md": entry(story, **fields)}


def many(count, made):
    """A journal of many entries, each made from its number."""
    return {f"entries/2026-01-09-e{number}.md": made(number) for number in range(count)}


def numbered(count, pattern, separator="\n"):
    return separator.join(pattern.replace("#", str(number)) for number in range(count))


# The name, how many of it, and the files that hold so many. Files may overwrite journal.md.
CASES = {
    "lines of <b>x</b>": (60_000, lambda n: one(numbered(n, "<b>x</b>"))),
    "inline tags on a line": (16_000, lambda n: one(numbered(n // 2, "<b>x</b>", " "))),
    "different inline tags on a line": (
        16_000, lambda n: one(numbered(n // 2, '<b id="#">x</b>', " "))),
    "comments on a line": (16_000, lambda n: one(numbered(n, "a <!-- # -->", " "))),
    "HTML blocks": (20_000, lambda n: one(numbered(n, "<div>#</div>\n"))),
    "broken links on a line": (8_000, lambda n: one(numbered(n, "[x](/b#/)", " "))),
    "one broken link, often": (8_000, lambda n: one(numbered(n, "[x](/b/)", " "))),
    "broken links, escaped": (8_000, lambda n: one(numbered(n, r"[x](/b\_#/)", " "))),
    "broken links by reference": (
        8_000, lambda n: one(numbered(n, "[r#]") + "\n\n" + numbered(n, "[r#]: /b#/"))),
    "missing images": (8_000, lambda n: one(numbered(n, "![x](b#.jpg)", " "))),
    "good links": (16_000, lambda n: one(numbered(n, "[x](/log/?a=#)", " "))),
    "footnotes that are none": (8_000, lambda n: one(numbered(n, "[^#]: Note#\n"))),
    "brackets": (50_000, lambda n: one("[" * n)),
    "brackets and parentheses": (50_000, lambda n: one("[](" * n)),
    "angles": (50_000, lambda n: one("<" * n)),
    "beginnings of comments": (50_000, lambda n: one("<!-- " * n)),
    "nested quotes": (5_000, lambda n: one("> " * n + "x")),
    "nested lists": (1_000, lambda n: one("\n".join("  " * i + "- x" for i in range(n)))),
    "stars": (50_000, lambda n: one("*a **b " * (n // 7))),
    "long line": (4_000_000, lambda n: one("x" * n)),
    "long line of other letters": (1_000_000, lambda n: one("é" * n)),
    "tags of one entry": (
        16_000, lambda n: one("x", more="tags: [" + numbered(n, "t#", ", ") + "]\n")),
    "tags spelled in two ways": (
        16_000, lambda n: {
            "entries/2026-01-09-a.md": entry(more="tags: [" + numbered(n, "t#", ", ") + "]\n"),
            "entries/2026-01-09-b.md": entry(more="tags: [" + numbered(n, "T#", ", ") + "]\n")}),
    "broken led_to": (
        1_000, lambda n: many(n, lambda number: entry(more=f"led_to: [missing-{number}]\n"))),
    "broken led_to of one entry": (
        4_000, lambda n: one("x", more="led_to: [" + numbered(n, "missing-#", ", ") + "]\n")),
    "led_to, all from one": (
        4_000, lambda n: many(n, lambda number: entry(
            more="" if number else "led_to: [" + numbered(n - 1, "2026-01-09-e%", ", ").replace(
                "%", "1") + "]\n"))),
    "aliases": (8_000, lambda n: one("x", more="aliases: [" + numbered(n, "/a#/", ", ") + "]\n")),
    "steps": (
        8_000, lambda n: one("x", more="steps:\n" + numbered(n, "  - 2026-01-09 step#") + "\n")),
    "wrong steps": (8_000, lambda n: one("x", more="steps:\n" + numbered(n, "  - s#") + "\n")),
    "unknown keys": (8_000, lambda n: one("x", more=numbered(n, "k#: x") + "\n")),
    "one key again and again": (8_000, lambda n: one("x", more=numbered(n, "tags: x") + "\n")),
    "nested YAML": (20_000, lambda n: one("x", more="tags: " + "[" * n + "]" * n + "\n")),
    "YAML aliases": (
        2_000, lambda n: one("x", more="tags: [" + "&a x" + ", *a" * n + "]\n")),
    "a title": (1_000_000, lambda n: one("x", title="x " * (n // 2))),
    "a word as title": (200_000, lambda n: one("x", title="x" * n)),
    "entries with one title": (4_000, lambda n: many(n, lambda number: entry())),
    "entries with one slug": (4_000, lambda n: many(n, lambda number: entry(more="slug: same\n"))),
    "days to come": (
        4_000, lambda n: many(n, lambda number: entry().replace("2026-01-09", "2027-01-09"))),
    "cheers for nothing": (
        4_000, lambda n: {"cheers.md": "---\ncheers:\n" + numbered(
            n, "  - from: A\n    date: 2026-01-09\n    words: Hooray\n    entry: none#")
            + "\n---\n"}),
    "goals": (
        4_000, lambda n: {"journal.md": journal("goal:\n" + numbered(
            n, "  - since: 2026-01-01\n    target: #\n    because: x") + "\n")}),
    "an own style sheet": (100_000, lambda n: look("a { b: c; }\n" * (n // 12))),
    "nested braces": (50_000, lambda n: look("a{" * n + "--a:b;" * n + "}" * n)),
    "stray braces": (50_000, lambda n: look("}\n" * n)),
    "addresses in a style sheet": (8_000, lambda n: look("a{b:url(x.png)}\n" * n)),
    "comments in a style sheet": (50_000, lambda n: look("/*" * n)),
    "quotes in a style sheet": (50_000, lambda n: look("\"'" * n)),
    "escapes in a style sheet": (50_000, lambda n: look("\\75 " * n)),
}


def look(style):
    return {"journal.md": journal("theme: Own\n"), "Themes/Own/a.css": style,
            "entries/2026-01-09-one.md": entry()}


def seconds(command):
    start = time.perf_counter()
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, timeout=120)
    return time.perf_counter() - start, ended.returncode


def timed(tool, folder, files):
    """The seconds of a check and of a build, and how the build ended."""
    home = os.path.join(folder, "journal")
    subprocess.run(["rm", "-rf", home, os.path.join(folder, "site")], check=True)
    for path, text in ({"journal.md": journal()} | files).items():
        write(os.path.join(home, path), text)
    os.makedirs(os.path.join(home, "entries"), exist_ok=True)
    check, _ = seconds([tool, "check", home, "--today", TODAY])
    build, status = seconds([tool, "build", home, "--no-cards", "--today", TODAY, "--output",
                             os.path.join(folder, "site")])
    return check, build, status


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--limit", type=float, default=1.0, metavar="SECONDS")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)
    over = []
    print(f"{'':36}{'number':>10}{'check':>9}{'build':>9}{'ratio':>7}  exit")
    with workshop() as folder:
        for name, (count, made) in CASES.items():
            if not any(part in name for part in options.only.split(",")):
                continue
            count = int(count * options.scale)
            try:
                half = sum(timed(tool, folder, made(count // 2))[:2])
                check, build, status = timed(tool, folder, made(count))
            except subprocess.TimeoutExpired:
                print(f"{name:36}{count:>10,}  over two minutes")
                over.append(name)
                continue
            slow = max(check, build) > options.limit
            over += [name] if slow else []
            print(f"{name:36}{count:>10,}{check:>8.2f}s{build:>8.2f}s{(check + build) / half:>7.1f}"
                  f"  {status}{'  SLOW' if slow else ''}", flush=True)
            if status not in (0, 1):
                over.append(name)
    if over:
        print(f"over {options.limit} s, or ended badly: {', '.join(dict.fromkeys(over))}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
