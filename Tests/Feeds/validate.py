#!/usr/bin/env python3
"""Judge the feeds and the numbers of a built site by other people's programs.

    python3 Tests/Feeds/validate.py SITE

* every Atom document: well formed (xmllint), read by feedparser without a complaint, whole
  addresses only, ids that are tag URIs and stand once, newest first, below 400 kB;
* every JSON Feed: the members that version 1.1 requires, and the same items as its Atom twin;
* every page: points to feeds that exist;
* progress.json: valid by progress.schema.json (draft 2020-12), with no member that is not
  described there, and sums that agree;
* shields/*.json: what the endpoint badge of shields.io requires.

Needs: pip install feedparser jsonschema; xmllint (Debian: libxml2-utils).
"""

import copy
import html.parser
import json
import pathlib
import re
import subprocess
import sys

import feedparser
import jsonschema

LARGEST = 400_000
TAG = re.compile(r"^tag:[a-z0-9.@_-]+,\d{4}-\d{2}-\d{2}:[A-Za-z0-9/%._~!$&'()*+,;=:@-]+$")
DAY = re.compile(r"^\d{4}-\d{2}-\d{2}T00:00:00Z$")

problems = []


def check(holds, path, words):
    if not holds:
        problems.append(f"{path}: {words}")


class Addresses(html.parser.HTMLParser):
    """The addresses of links and images in a piece of HTML."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feeds = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.found += [attributes[name] for name in ("href", "src") if name in attributes]
        if tag == "link" and attributes.get("rel") == "alternate" and "oembed" not in attributes["type"]:
            self.feeds.append(attributes["href"])


def check_content(path, item, content):
    for address in Addresses(content).found:
        is_whole = re.match(r"^(https?://|mailto:|tel:)", address)
        check(is_whole, path, f"'{address}' in {item} is not whole")


def check_atom(path):
    result = subprocess.run(["xmllint", "--noout", str(path)], capture_output=True, text=True)
    check(result.returncode == 0, path, result.stderr)
    feed = feedparser.parse(path.read_bytes())
    check(not feed.bozo, path, f"feedparser: {feed.get('bozo_exception')}")
    check(feed.version == "atom10", path, f"is read as '{feed.version}'")
    for name in ("id", "title", "updated", "author"):
        check(feed.feed.get(name), path, f"has no {name}")
    check(TAG.match(feed.feed.id), path, f"'{feed.feed.id}' is no tag URI")
    check(
        any(link.rel == "self" and link.href.endswith(path.name) for link in feed.feed.links),
        path, "does not name its own address")
    items = {}
    for entry in feed.entries:
        check(TAG.match(entry.id), path, f"'{entry.id}' is no tag URI")
        check(entry.id not in items, path, f"'{entry.id}' stands twice")
        check(DAY.match(entry.published) and DAY.match(entry.updated), path,
              f"{entry.id}: a day is no midnight")
        check(entry.published <= entry.updated, path, f"{entry.id}: updated before it was published")
        check(entry.title and re.match("^https?://", entry.link), path, f"{entry.id}: no title or link")
        items[entry.id] = (entry.title, entry.link, entry.published, entry.updated)
    days = [entry.published for entry in feed.entries]
    check(days == sorted(days, reverse=True), path, "is not ordered by day")
    if feed.entries:
        newest = max(entry.updated for entry in feed.entries)
        check(feed.feed.updated == newest, path, "is not updated with its newest item")
    return items


def check_json(path, twin):
    feed = json.loads(path.read_bytes())
    check(feed.get("version") == "https://jsonfeed.org/version/1.1", path, "another version")
    check(feed.get("title"), path, "has no title")
    for name in ("home_page_url", "feed_url", "icon"):
        check(feed.get(name, "").startswith("http"), path, f"{name} is not whole")
    check(feed["feed_url"].endswith(path.name), path, "does not name its own address")
    items = {}
    for item in feed["items"]:
        check("content_html" in item, path, f"{item['id']} has no content")
        check_content(path, item["id"], item["content_html"])
        items[item["id"]] = (
            item["title"], item["url"], item["date_published"], item["date_modified"])
    check(list(items) == list(twin), path, "has other items than its Atom twin")


def raw_contents(path):
    """The contents of an Atom document as they are: feedparser would tidy them."""
    import xml.etree.ElementTree as tree
    atom = "{http://www.w3.org/2005/Atom}"
    for entry in tree.parse(path).getroot().iter(atom + "entry"):
        content = entry.find(atom + "content")
        yield entry.findtext(atom + "id"), tree.tostring(content, encoding="unicode", method="html")


def closed(schema):
    """The schema with every member forbidden that it does not describe."""
    schema = copy.deepcopy(schema)

    def close(part):
        if isinstance(part, dict):
            if part.get("type") == "object":
                part["additionalProperties"] = False
            for inner in part.values():
                close(inner)

    close(schema)
    return schema


def check_progress(site):
    path = site / "progress.json"
    progress = json.loads(path.read_bytes())
    schema = json.loads((site / "progress.schema.json").read_bytes())
    judge = jsonschema.Draft202012Validator
    judge.check_schema(schema)
    for error in judge(closed(schema), format_checker=judge.FORMAT_CHECKER).iter_errors(progress):
        problems.append(f"{path}: {error.json_path}: {error.message}")
    runs = re.findall(r"[ngo](\d+)", progress["cells"])
    check(sum(map(int, runs)) == progress["noes"], path, "the cells do not add up to the noes")
    asks = progress["asks"]
    decided = asks["yes"] + asks["partial"] + asks["no"] + asks["ghosted"]
    check(asks["decided"] == decided, path, "the decided asks do not add up")
    check(asks["sent"] == decided + asks["withdrawn"] + asks["pending"], path, "the asks do not add up")
    check(progress["waiting"]["total"] == asks["pending"], path, "two numbers of waiting asks")
    check(progress["goal"]["history"][-1]["target"] == progress["goal"]["target"], path, "two goals")


def check_shield(path):
    shield = json.loads(path.read_bytes())
    check(shield["schemaVersion"] == 1, path, "another schemaVersion")
    for name in ("label", "message", "color"):
        check(isinstance(shield[name], str) and shield[name], path, f"has no {name}")


def check_pages(site):
    links = {href for page in site.rglob("*.html") for href in Addresses(page.read_text()).feeds}
    base = next((href[: -len("feed.xml")] for href in links if href.endswith("/feed.xml")), "/")
    for href in links:
        check((site / href.removeprefix(base)).exists(), site, f"pages point to '{href}'")


def main():
    site = pathlib.Path(sys.argv[1])
    feeds = [path for path in [site / "feed.xml", *sorted(site.glob("feeds/**/*.xml"))] if path.exists()]
    check(feeds, site, "has no feeds")
    for path in feeds:
        items = check_atom(path)
        for item, content in raw_contents(path):
            check_content(path, item, content)
        check_json(path.with_suffix(".json"), items)
        for twin in (path, path.with_suffix(".json")):
            check(twin.stat().st_size < LARGEST, twin, f"has {twin.stat().st_size} bytes")
    check_progress(site)
    for path in sorted(site.glob("shields/*.json")):
        check_shield(path)
    check_pages(site)
    if problems:
        sys.exit("\n".join(problems))
    largest = max(path.stat().st_size for path in feeds)
    print(f"{len(feeds)} feeds and their twins, the largest of {largest} bytes; progress.json; badges: all well")


if __name__ == "__main__":
    main()
