"""A site behind a web server of its own, and pages of it in Debian's Chromium."""

import contextlib
import functools
import http.server
import os
import re
import shutil
import signal
import subprocess
import sys
import threading

from playwright.sync_api import sync_playwright

sys.path.append(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from checks import Checks  # handed on to the scripts


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A web server as hosts have it: 404.html for what is not there, and no words."""

    def log_message(self, *arguments):
        pass

    def send_error(self, code, message=None, explain=None):
        page = os.path.join(self.directory, "404.html")
        if code != 404 or not os.path.exists(page):
            return super().send_error(code, message, explain)
        with open(page, "rb") as file:
            body = file.read()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextlib.contextmanager
def served(folder):
    """The address of a server for the folder."""
    handler = functools.partial(Quiet, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


@contextlib.contextmanager
def previewed(tool, journal, checks, today="2026-02-09"):
    """The address of `thousand serve` for a journal; it is ended as Ctrl-C ends it."""
    command = [tool, "serve", journal, "--today", today]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        for line in process.stdout:
            if match := re.search(r"http://\S+", line):
                yield match[0]
                break
        else:
            sys.exit("the server did not start")
    finally:
        process.send_signal(signal.SIGINT)
        checks.expect(process.wait(timeout=30) == 0, "Ctrl-C ends it well")


@contextlib.contextmanager
def chromium():
    """A browser: the system's own, else the one that playwright has."""
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


def all_pages(folder):
    """The address of every page that stays, without the server's own part."""
    for parent, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            if name.endswith(".html"):
                with open(os.path.join(parent, name), encoding="utf-8") as file:
                    if 'http-equiv="refresh"' in file.read():
                        continue
                path = os.path.relpath(os.path.join(parent, name), folder)
                yield "/" + path.removesuffix("index.html")
