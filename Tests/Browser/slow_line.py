#!/usr/bin/env python3
"""Opens pages as a phone does on a slow line, and measures what they cost.

    slow_line.py SITE [SITE …]

The line is slow 4G: 1.6 Mbit/s down, 150 ms to the server and back, and a processor four times slower.
Of the home page and the newest entry: the bytes that came over the line (packed with gzip where a server
packs), the largest paint and the layout shift, medians of five. Fails where a paint takes longer than 2.5
seconds or the page moves. Several sites, such as one of an older version, are compared: only the last of
them must be fast.
"""

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
LARGEST_PAINT, SHIFT = 2500, 0.01
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")
WATCH = """
  window.paints = []; window.shift = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.paints.push(
    [entry.startTime, entry.element?.tagName ?? ""]))).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
    if (!entry.hadRecentInput) window.shift += entry.value;
  })).observe({ type: "layout-shift", buffered: true });
"""


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
    """One first visit: bytes, milliseconds to the largest paint, what it was, and the shift."""
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
    page.wait_for_function("window.paints.length > 0")
    paint, element = page.evaluate("window.paints.at(-1)")
    shift = page.evaluate("window.shift")
    context.close()
    return sum(sizes), paint, element, shift


def main():
    checks, sites = Checks(), sys.argv[1:]
    with chromium() as browser:
        for site in sites:
            with open(os.path.join(site, "index.html"), encoding="utf-8") as file:
                entry = re.search(r'href="(/entries/[^"]+)"', file.read())
            with packing(site) as server:
                for path in ["/"] + ([entry[1]] if entry else []):
                    runs = [visit(browser, server + path) for _ in range(TIMES)]
                    size, paint, shift = (
                        statistics.median(run[place] for run in runs) for place in [0, 1, 3])
                    print(f"{site} {path}: {size / 1000:.0f} KB, largest paint {paint / 1000:.2f} s "
                          f"({runs[0][2].lower()}), shift {shift:.3f}")
                    if site == sites[-1]:
                        checks.expect(paint <= LARGEST_PAINT, f"{path} is painted after {paint:.0f} ms")
                        checks.expect(shift <= SHIFT, f"{path} moves by {shift:.3f}")
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
