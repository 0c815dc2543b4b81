#!/usr/bin/env python3
"""When an entry with a photo from a phone has painted its largest piece, on a slow line and processor.

    paint.py TOOL [--photo FILE] [--report]

Line and processor are those of slow_line.py. The photo is upright, of 12 megapixels, with edges and grain,
unless --photo names another. The largest paint must be the photo, and its median within 2.5 s; on a busy
machine that is no verdict, hence --report, which only prints.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from served import Checks
from slow_line import visits

sys.path.append(os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "Benchmarks"))

from photographs import taken

TARGET = 2500                       # milliseconds


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def built(tool, folder, photo):
    journal, site = os.path.join(folder, "journal"), os.path.join(folder, "site")
    write(os.path.join(journal, "journal.md"), "---\ntitle: Noes\nkeeper: K\n---\n")
    entry = os.path.join(journal, "entries", "2026-01-05-desk")
    write(os.path.join(entry, "index.md"),
          "---\ntitle: Asked for a desk by the window\noutcome: no\nanswered: 2026-01-06\n---\n"
          "![The desk, without a window](desk.jpg)\n\nThere was one. It is not mine.\n")
    target = os.path.join(entry, "desk.jpg")
    if photo:
        with open(photo, "rb") as source, open(target, "wb") as file:
            file.write(source.read())
    else:
        exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
        next(taken(1)).save(target, quality=92, exif=exif)
    subprocess.run([tool, "build", journal, "--output", site, "--today", "2026-02-10"], check=True,
                   stdout=subprocess.DEVNULL)
    return site, os.path.getsize(target)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("--photo")
    parser.add_argument("--report", action="store_true")
    options = parser.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        site, size = built(os.path.realpath(options.tool), folder, options.photo)
        found = [run for run in visits(site, "/entries/desk/") if run.paint is not None]
        if not found:
            checks.expect(options.report, "the browser reported no paint")
            return checks.end()
        times = [run.paint for run in found]
        checks.expect(all(run.element == "IMG" for run in found), f"not the photo: {found}")
        picture = os.path.join(site, *found[0].url.split("/")[3:]) if found[0].url else ""
        sent = os.path.getsize(picture) if os.path.isfile(picture) else 0
        median = statistics.median(times)
        print(f"a photo of {size / 1e6:.1f} MB, sent as {os.path.basename(picture)} of "
              f"{sent / 1000:.0f} kB: largest paint after {median:.0f} ms (median of {len(times)}; "
              f"{min(times):.0f} to {max(times):.0f}; target {TARGET})")
        if not options.report:
            checks.expect(median <= TARGET, f"the largest paint comes after {median:.0f} ms")
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
