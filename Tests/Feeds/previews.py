#!/usr/bin/env python3
"""What other programs see of a built site: previews.py SITE [--plain]

* previews (Open Graph, X, Mastodon): every listed page has title, description and address, and a
  picture of the size that it says, below 300 kB, with words; --plain for a site without cards;
* oembed.json: what oEmbed 1.0 requires of the type 'rich', found from the home page and from /embed/;
* microformats, read by mf2py: the feed of the home page, every entry with its author, and the keeper
  with the links of the follow page;
* circle.opml, where there is one, read by listparser.

Needs: pip install mf2py listparser
"""

import html.parser
import json
import pathlib
import re
import struct
import sys

import listparser
import mf2py

LARGEST = 300_000
problems = []


def check(holds, path, words):
    if not holds:
        problems.append(f"{path}: {words}")


class Head(html.parser.HTMLParser):
    """The meta elements and the links of a page's head, and its visible links."""

    def __init__(self, text):
        super().__init__()
        self.meta, self.links, self.own = {}, [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("http-equiv")
            self.meta.setdefault(name, attributes.get("content"))
        if tag == "link":
            self.links.append(attributes)
        if tag == "a" and "me" in attributes.get("rel", "").split():
            self.own.append(attributes["href"])


def file_of(site, address, base):
    path = address.removeprefix(base)
    return site / (path + "index.html" if path.endswith("/") or not path else path)


def check_previews(site, head, path, base, is_plain):
    meta = head.meta
    for name in ("og:title", "og:description", "og:type", "og:site_name", "description"):
        check(meta.get(name), path, f"has no {name}")
    check(meta.get("og:url", "").startswith(base), path, "og:url is not of this site")
    if is_plain and "og:image" not in meta:
        check(meta.get("twitter:card") == "summary", path, "promises a large picture")
        return
    image = file_of(site, meta.get("og:image", ""), base)
    if not image.is_file():
        return check(False, path, f"its picture {meta.get('og:image')} is not there")
    size = image.stat().st_size
    check(size < LARGEST, path, f"its picture has {size} bytes")
    check(meta.get("og:image:alt"), path, "its picture has no words")
    check(meta.get("twitter:card") == "summary_large_image", path, "promises a small picture")
    if image.suffix == ".png":
        told = int(meta.get("og:image:width", 0)), int(meta.get("og:image:height", 0))
        check(struct.unpack(">II", image.read_bytes()[16:24]) == told, path, f"its picture is not {told}")


def check_oembed(site, base):
    path = site / "oembed.json"
    document = json.loads(path.read_bytes())
    check(document["version"] == "1.0" and document["type"] == "rich", path, "is another kind")
    check(isinstance(document["width"], int) and isinstance(document["height"], int), path, "has no size")
    source = re.search(r'<iframe src="([^"]*)"', document["html"])
    check(source and file_of(site, source[1], base).is_file(), path, "shows nothing")
    if "thumbnail_url" in document:
        check(file_of(site, document["thumbnail_url"], base).is_file(), path, "its picture is not there")
        check(document.get("thumbnail_width") and document.get("thumbnail_height"), path, "its picture has no size")
    for page in ("index.html", "embed/index.html"):
        links = [link for link in Head((site / page).read_text()).links if link.get("type") == "application/json+oembed"]
        check([link["href"] for link in links] == [base + "oembed.json"], page, "does not name oembed.json")


def items(path, base, kind):
    address = base + str(path).replace("index.html", "")
    found = mf2py.parse(doc=path.read_text() if path.exists() else "", url=address)
    flat, rest = [], list(found["items"])
    while rest:
        item = rest.pop(0)
        flat.append(item)
        rest += item.get("children", [])
        rest += [part for values in item["properties"].values() for part in values if isinstance(part, dict) and "type" in part]
    return [item["properties"] for item in flat if kind in item["type"]], found


def check_microformats(site, base):
    keepers = [page for page in items(site / "index.html", base, "h-card")[0]]
    check(any(base in card.get("url", []) and base in card.get("uid", []) for card in keepers), "index.html", "has no h-card of its keeper")
    feeds, found = items(site / "index.html", base, "h-feed")
    check(len(feeds) == 1 and feeds[0].get("name"), "index.html", "has no h-feed with a name")
    entries, _ = items(site / "index.html", base, "h-entry")
    check(entries, "index.html", "has no h-entry")
    for entry in entries:
        for name in ("name", "url", "published"):
            check(entry.get(name), "index.html", f"an h-entry has no {name}")
    count = 0
    for path in sorted(site.glob("entries/*/index.html")):
        found, _ = items(path, base, "h-entry")
        if 'http-equiv="refresh"' in path.read_text():
            continue
        count += 1
        check(len([entry for entry in found if entry.get("content")]) <= 1, path, "has several contents")
        own = [entry for entry in found if entry.get("author")]
        check(len(own) == 1, path, f"has {len(own)} h-entries with an author")
        for entry in own:
            for name in ("name", "url", "published"):
                check(len(entry.get(name, [])) == 1, path, f"its h-entry has {len(entry.get(name, []))} {name}")
            check(entry.get("url") == [Head(path.read_text()).meta["og:url"]], path, "its h-entry has another address")
    follow = site / "follow" / "index.html"
    own = Head(follow.read_text()).own
    _, found = items(follow, base, "h-card")
    check(set(own) <= set(found["rels"].get("me", [])), follow, "hides its rel=me")
    for link in own:
        check(link in found["rels"].get("me", []), follow, f"{link} is not rel=me")
    return count, len(own)


def check_opml(site, base):
    path = site / "circle.opml"
    if not path.exists():
        return 0
    lists = listparser.parse(path.read_bytes())
    check(not lists.bozo and lists.version == "opml2", path, f"listparser: {lists.get('bozo_exception')}")
    check(lists.feeds and all(feed.url.endswith("/feed.xml") and feed.title for feed in lists.feeds), path, "names no feeds")
    return len(lists.feeds)


def main():
    site, is_plain = pathlib.Path(sys.argv[1]), "--plain" in sys.argv
    base = Head((site / "index.html").read_text()).meta.get("og:url", "/")
    pages = 0
    for path in sorted(site.rglob("*.html")):
        head = Head(path.read_text())
        if head.meta.get("robots") == "noindex" or "refresh" in head.meta:
            continue
        pages += 1
        check_previews(site, head, path.relative_to(site), base, is_plain)
    check_oembed(site, base)
    entries, links = check_microformats(site, base)
    feeds = check_opml(site, base)
    if problems:
        sys.exit("\n".join(problems))
    print(f"{pages} previews, {entries} entries and {links} links of the keeper in microformats, "
          f"oembed.json, {feeds} feeds in circle.opml: all well")


if __name__ == "__main__":
    main()
