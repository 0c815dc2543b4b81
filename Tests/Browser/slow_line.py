#!/usr/bin/env python3
"""Opens pages as a phone does on a slow line, and measures what they cost.

    slow_line.py SITE [SITE …] [--report]

The line is slow 4G: 1.6 Mbit/s down, 150 ms to the server and back, and a processor four times slower.
Of the home page and the newest entry: the bytes that came over the line (packed with gzip where a server
packs), the largest paint and the layout shift, medians of five. Fails where a page is heavier than 120 KB,
moves, or takes longer than 2.5 seconds to paint. On a busy machine a time is no verdict, hence --report,
which only prints it. Several sites, such as one of an older version, are compared: only the last of them is
held to the limits.
"""

import argparse
import collections
import contextlib
import functools
import gzip
import http.server
import os
import re
import statistics
import sys
import threading

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from served import Checks, Quiet, chromium
from touch import phone

TIMES = 5
TRIES, PATIENCE = 4, 8000           # of a browser that reports no paint; in ms
LARGEST_PAINT, SHIFT, WEIGHT = 2500, 0.01, 120_000
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")
WATCH = """
  window.paints = []; window.shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.paints.push(
    [entry.startTime, entry.element?.tagName ?? "", entry.url]))).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
    if (!entry.hadRecentInput) window.shift += entry.value;
  })).observe({ type: "layout-shift", buffered: true });
"""


Visit = collections.namedtuple("Visit", "size paint element url shift")


class Packing(Quiet):
    """Sends texts as hosts do: packed."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = self.translate_path(self.path)
        if os.path.isdir(path):
            path = os.path.join(path, "index.html")
        if not path.endswith(PACKED) or not os.path.isfile(path):
            return super().do_GET()
        with open(path, "rb") as file:
            body = gzip.compress(file.read(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextlib.contextmanager
def packing(folder):
    """The address of a server that packs."""
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Packing, directory=folder))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def visit(browser, address):
    """One first visit: bytes, milliseconds to the largest paint, what it was, its file if any, and the shift.

    The paint is None where the browser reports none, as one without a screen does now and then.
    """
    context = phone(browser, device_scale_factor=2)
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8})
    line.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    sizes = []
    line.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.add_init_script(WATCH)
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(500)
    # A browser with little time reports its paints late.
    waited = 0
    while not page.evaluate("window.paints.length") and waited < PATIENCE:
        page.wait_for_timeout(250)
        waited += 250
    paint, element, url = page.evaluate("window.paints.at(-1) ?? [null, null, null]")
    shift, state = page.evaluate("[window.shift, document.visibilityState]")
    context.close()
    if paint is None:
        print(f"{address}: no paint reported for {waited / 1000:.0f} s (the page is {state})")
    return Visit(sum(sizes), paint, element, url, shift)


def visits(site, path):
    """First visits of a page, as many with a paint as a median needs, or fewer after four without.

    A browser that reports no paint may never do so again: the next visit is made with another.
    """
    runs, failed = [], 0
    while len(runs) - failed < TIMES and failed < TRIES:
        with chromium() as browser, packing(site) as server:
            while len(runs) - failed < TIMES:
                runs.append(visit(browser, server + path))
                if runs[-1].paint is None:
                    failed += 1
                    break
    return runs


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sites", nargs="+", metavar="SITE")
    parser.add_argument("--report", action="store_true")
    options = parser.parse_args()
    checks = Checks()
    for site in options.sites:
        with open(os.path.join(site, "index.html"), encoding="utf-8") as file:
            entry = re.search(r'href="(/entries/[^"]+)"', file.read())
        for path in ["/"] + ([entry[1]] if entry else []):
            runs = visits(site, path)
            painted = [run for run in runs if run.paint is not None]
            size = statistics.median(run.size for run in runs)
            shift = statistics.median(run.shift for run in runs)
            time = statistics.median(run.paint for run in painted) if painted else None
            paint = f"{time / 1000:.2f} s ({painted[0].element.lower()})" if painted else "not reported"
            print(f"{site} {path}: {size / 1000:.0f} KB, largest paint {paint}, shift {shift:.3f}")
            if site == options.sites[-1]:
                checks.expect(0 < size <= WEIGHT, f"{path} weighs {size / 1000:.0f} KB")
                checks.expect(shift <= SHIFT, f"{path} moves by {shift:.3f}")
                if not options.report:
                    checks.expect(time is not None and time <= LARGEST_PAINT, f"{path}: largest paint {paint}")
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
