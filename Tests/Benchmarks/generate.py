#!/usr/bin/env python3
"""Write a journal of N invented entries, to measure with.

    generate.py DIR --entries N [--seed 1] [--format thousand|hugo] [--shuffle S]

The same seed gives the same bytes. The two formats hold the same entries: the
same titles, days, numbers and bodies; only the front matter is spelled as each
tool wants it. `--shuffle` changes nothing but the order in which the files are
created, and so the order in which a folder lists them.

Thousand:  DIR/journal.md          DIR/entries/*.md          DIR/pages/*.md
Hugo:      DIR/content/_index.md   DIR/content/entries/*.md  DIR/content/*.md
"""

import argparse
import datetime
import os
import random
import re
import sys
from collections import namedtuple

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from prose import Prose, slug_of

LAST_DAY = datetime.date(2026, 2, 9)
SITE_URL = "https://bench.example/"
ASKS_PER_DAY = 4            # until the journal would be older than ...
LONGEST_JOURNAL = 3650      # ... this many days

# Shares of the asks; "no" takes what is left, about 70 in 100.
SHARES = {"ghosted": 0.10, "yes": 0.12, "partial": 0.03, "withdrawn": 0.02, "pending": 0.03}

CATEGORIES = ["acting", "travel", "work", "school", "brands", "money", "food", "friends"]
TAGS = ["airports", "auditions", "coffee", "cold-mail", "deadlines", "discounts", "editors",
        "festivals", "grants", "hotels", "interviews", "landlords", "letters", "museums",
        "neighbours", "phone-calls", "portraits", "radio", "strangers", "theatre"]

Entry = namedtuple(
    "Entry", "name title date outcome answered category tags to fear sting learned body")


def entries(count, seed):
    """The entries, one after the other, oldest ask first."""
    dice = random.Random(seed)
    prose = Prose(dice)
    first_day = begun(count)
    days = sorted(first_day + datetime.timedelta(dice.randrange((LAST_DAY - first_day).days + 1))
                  for _ in range(count))
    outcomes = dealt_outcomes(count, dice)
    slugs = set()
    for date, outcome in zip(days, outcomes):
        title = prose.title()
        slug = stem = slug_of(title)
        number = 1
        while slug in slugs:
            number += 1
            slug = f"{stem}-{number}"
        slugs.add(slug)
        fear = dice.randint(2, 10)
        yield Entry(
            name=f"{date}-{slug}",
            title=title,
            date=date,
            outcome=outcome,
            answered=answer_day(date, outcome, dice),
            category=dice.choice(CATEGORIES),
            tags=sorted(dice.sample(TAGS, dice.randint(0, 3))),
            to=prose.firm(),
            fear=fear,
            sting=None if outcome == "pending" else min(10, max(0, fear - dice.randint(-1, 6))),
            learned=prose.sentence().replace("*", "") if dice.random() < 0.25 else None,
            body=prose.body())


def begun(count):
    return LAST_DAY - datetime.timedelta(min(max(count // ASKS_PER_DAY, 30), LONGEST_JOURNAL))


def dealt_outcomes(count, dice):
    """An outcome for each ask in order; those still pending are among the newest quarter."""
    pending = round(count * SHARES["pending"])
    closed = [outcome for outcome, share in SHARES.items() if outcome != "pending"
              for _ in range(round(count * share))]
    closed += ["no"] * (count - pending - len(closed))
    dice.shuffle(closed)
    newest = range(count - max(count // 4, pending), count)
    waiting = set(dice.sample(newest, pending))
    return ["pending" if place in waiting else closed.pop() for place in range(count)]


def answer_day(date, outcome, dice):
    """Never before the ask, never after the last day of the journal."""
    if outcome == "pending":
        return None
    if outcome == "ghosted":
        wait = dice.randint(30, 90)
    elif dice.random() < 0.4:
        wait = 0
    else:
        wait = 1 + min(int(dice.expovariate(1 / 12)), 119)
    return min(date + datetime.timedelta(wait), LAST_DAY)


# --- Spelling: YAML, as each of the two tools wants it ---

def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def plain(text):
    """As a keeper would type it: without quotation marks where YAML allows that."""
    safe = re.fullmatch(r"[^\W\d_][^:#\"\[\]{}]*", text)
    return text if safe else quoted(text)


def document(fields, body):
    lines = [f"{key}: {value}" for key, value in fields if value is not None]
    return "\n".join(["---", *lines, "---", "", body])


def entry_for_thousand(entry):
    return document([
        ("title", plain(entry.title)),
        ("date", entry.date),
        ("outcome", entry.outcome),
        ("answered", entry.answered),
        ("category", entry.category),
        ("tags", f"[{', '.join(entry.tags)}]" if entry.tags else None),
        ("to", plain(entry.to)),
        ("fear", entry.fear),
        ("sting", entry.sting),
        ("learned", plain(entry.learned) if entry.learned else None),
    ], entry.body)


def entry_for_hugo(entry):
    return document([
        ("title", quoted(entry.title)),
        ("date", entry.date),
        ("outcome", quoted(entry.outcome)),         # a bare no is false to YAML 1.1
        ("answered", entry.answered),
        ("categories", f"[{quoted(entry.category)}]"),
        ("tags", f"[{', '.join(map(quoted, entry.tags))}]" if entry.tags else None),
        ("to", quoted(entry.to)),
        ("fear", entry.fear),
        ("sting", entry.sting),
        ("learned", quoted(entry.learned) if entry.learned else None),
    ], entry.body)


TITLE = "A thousand noes for the bench"
KEEPER = "Ada Bench"
DESCRIPTION = "An invented journal, made to be measured and not to be read."
INTRODUCTION = """I ask for things until I have collected *a thousand noes*.

Every square is one of them. **None of this happened**: words, firms and days are drawn by lot.
"""
PAGES = {
    "about": ("About", """This journal was written by a program, so that two tools can be given
the same text.

## Who asks

Nobody does. The names are drawn from a list, and so are the answers.
"""),
    "how-it-works": ("How it works", """1. Ask for something.
2. Write down the answer.
3. Count the noes.

> A no is a square, a yes is a star.

Silence counts as a no once it is *called* one.
"""),
}


def settings(count):
    return [("title", TITLE), ("keeper", KEEPER), ("description", DESCRIPTION)], [
        ("begun", begun(count)), ("goal", max(1000, -(-count // 100) * 100)),
        ("counts", "[{}]"), ("quiet_after", 30)]


def files(count, seed, form):
    """Pairs of a path and its text."""
    names, numbers = settings(count)
    if form == "thousand":
        address = [("url", SITE_URL), ("language", "en")]
        fields = names + address + [(k, str(v).format("no, ghosted")) for k, v in numbers]
        yield "journal.md", document(fields, INTRODUCTION)
        for name, (title, body) in PAGES.items():
            yield f"pages/{name}.md", document([("title", title)], body)
        for entry in entries(count, seed):
            yield f"entries/{entry.name}.md", entry_for_thousand(entry)
    else:
        fields = [(k, quoted(v)) for k, v in names]
        fields += [(k, str(v).format('"no", "ghosted"')) for k, v in numbers]
        yield "content/_index.md", document(fields, INTRODUCTION)
        # Pages that Thousand makes by itself need a file in Hugo. The list of a section has
        # its address from here, so the log is not made a second time at /entries/.
        log = [("title", quoted("Log")), ("url", quoted("/log/"))]
        yield "content/entries/_index.md", document(log, "")
        milestones = [("title", quoted("Milestones")), ("layout", quoted("milestones"))]
        yield "content/milestones.md", document(milestones, "")
        for name, (title, body) in PAGES.items():
            yield f"content/{name}.md", document([("title", quoted(title))], body)
        for entry in entries(count, seed):
            yield f"content/entries/{entry.name}.md", entry_for_hugo(entry)


def write(folder, count, seed=1, form="thousand", shuffle=None):
    """Writes the journal into `folder`, which must be empty or not exist yet."""
    os.makedirs(folder, exist_ok=True)
    if os.listdir(folder):
        raise SystemExit(f"generate.py: not empty: {folder}")
    todo = files(count, seed, form)
    if shuffle is not None:
        todo = list(todo)
        random.Random(shuffle).shuffle(todo)
    for path, text in todo:
        path = os.path.join(folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text.encode("utf-8"))


def main():
    parser = argparse.ArgumentParser(description="Write a journal of N invented entries.")
    parser.add_argument("folder", metavar="DIR", help="an empty folder, or one to be created")
    parser.add_argument("--entries", type=int, required=True, metavar="N")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--format", choices=["thousand", "hugo"], default="thousand")
    parser.add_argument("--shuffle", type=int, metavar="S",
                        help="create the files in another order, drawn with seed S")
    options = parser.parse_args()
    write(options.folder, options.entries, options.seed, options.format, options.shuffle)


if __name__ == "__main__":
    main()
