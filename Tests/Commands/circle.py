#!/usr/bin/env python3
"""Follow a server that does its worst: circle.py TOOL

A journal follows three others on this machine. Two are well; the third is huge, slow, gone, sent round
in circles, lies, or is no JSON. Whatever it does, 'thousand circle' ends well and in time, the last
good copy stays, and of the whole site nothing changes but its own notebook on /circle/.
"""

import gzip
import http.server
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time

TODAY = "2026-02-09"
LIMIT = 40
GOOD = {
    "version": 1, "keeper": "<script>alert(1)</script>", "title": "Zyzzyva words", "asOf": "2026-02-08",
    "goal": {"target": 100, "history": []}, "noes": 3, "asks": {"yes": 1}, "cells": "n2g1",
    "waiting": {"total": 1, "quiet": 0}, "latest": [{"title": "Zyzzyva", "day": "2026-02-07"}],
    "look": {"cover": "#0b3954", "square": "#0b6e99"},
}


def lie(**changes):
    return json.dumps({**GOOD, **changes}).encode()


def send(handler, body, **headers):
    handler.send_response(200)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def endless(handler):
    handler.send_response(200)
    handler.end_headers()
    for _ in range(1 << 14):
        handler.wfile.write(b"[" * (1 << 16))


def boasting(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", str(1 << 40))
    handler.end_headers()
    handler.wfile.write(b"{")


def slow(handler):
    handler.send_response(200)
    handler.end_headers()
    for _ in range(60):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(1)


def silent(handler):
    time.sleep(60)


def many_heads(handler):
    handler.send_response(200)
    for number in range(1 << 14):
        handler.send_header(f"X-{number}", "x" * 1000)
    handler.end_headers()


def redirect(address):
    def answer(handler):
        handler.send_response(302)
        handler.send_header("Location", address)
        handler.end_headers()
    return answer


def status(code):
    return lambda handler: handler.send_error(code)


def cut(handler):
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(json.dumps(GOOD).encode())


WORST = {
    "endless": endless, "boasting": boasting, "slow": slow, "silent": silent, "many heads": many_heads,
    "gone": status(404), "broken": status(500), "cut off": cut,
    "round in circles": redirect("/hostile/progress.json"),
    "to a file": redirect("file:///etc/passwd"), "to ftp": redirect("ftp://127.0.0.1/x"),
    "to gopher": redirect("gopher://127.0.0.1:11211/_stats"),
    "no JSON": lambda h: send(h, b"<html>"), "empty": lambda h: send(h, b""),
    "deep": lambda h: send(h, b"[" * 200_000),
    "packed": lambda h: send(h, gzip.compress(b" " * (1 << 26)), Content_Encoding="gzip"),
    "not UTF-8": lambda h: send(h, b'{"version": 1, "noes": "\xff"}'),
    "another version": lambda h: send(h, lie(version=2)),
    "too many noes": lambda h: send(h, lie(noes=10 ** 12, cells="n1000000000000")),
    "negative": lambda h: send(h, lie(noes=-3)), "a float": lambda h: send(h, lie(noes=3.5)),
    "a sum that is none": lambda h: send(h, lie(cells="n99")),
    "no goal": lambda h: send(h, lie(goal={"target": 0})),
    "of tomorrow's morrow": lambda h: send(h, lie(latest=[{"day": "9999-12-31"}])),
    "of no day": lambda h: send(h, lie(asOf="2026-02-31")),
}
# What is believed: it is their own notebook, and shows what they say.
BELIEVED = {
    "script for a colour": lie(look={"cover": '"><script>alert(1)</script>', "square": "red"}),
    "other numbers": lie(noes=0, cells="", asks={"yes": 100_000}, waiting={"total": 100_000}),
    "a hundred thousand runs": lie(noes=100_000, cells="n1g1" * 50_000, goal={"target": 100_000}),
    "begun with somebody": lie(startedBy="https://evil.example/\"><script>"),
}


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    answer = staticmethod(lambda handler: send(handler, lie()))

    def handle_error(self, request, address):
        pass


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/hostile/progress.json":
            self.server.answer(self)
        elif self.path.endswith("/progress.json"):
            send(self, lie())
        else:
            self.send_error(404)

    def log_message(self, *words):
        pass


def run(tool, *arguments):
    start = time.monotonic()
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, timeout=120)
    return done, time.monotonic() - start


def build(tool, journal, site):
    done, _ = run(tool, "build", str(journal), "--output", str(site), "--today", TODAY, "--no-cards")
    assert done.returncode == 0, done.stderr
    files = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    page = files.pop(pathlib.Path("circle/index.html")).decode()
    # The manifest has the fingerprints of all files.
    files = {path: content for path, content in files.items() if not path.name.startswith(".")}
    books = re.findall(r'<li class="book">.*?</li>', page, re.DOTALL)
    return files, books


def main():
    tool = sys.argv[1]
    server = Server(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}"
    problems = []

    def expect(holds, words):
        if not holds:
            problems.append(words)
            print(f"  {words}")

    with tempfile.TemporaryDirectory() as folder:
        journal, site = pathlib.Path(folder, "content"), pathlib.Path(folder, "site")
        (journal / "entries").mkdir(parents=True)
        (journal / "journal.md").write_text(
            f"---\ntitle: Kim's\nkeeper: Kim\nurl: https://kim.example\ncircle:\n"
            f"  - {{name: First, url: '{base}/first'}}\n  - {{name: Hostile, url: '{base}/hostile'}}\n"
            f"  - {{name: Last, url: '{base}/last'}}\n---\n")
        (journal / "entries" / "2026-01-01-a.md").write_text("---\ntitle: A\noutcome: no\nanswered: 2026-01-02\n---\n")
        done, _ = run(tool, "circle", str(journal), "--today", TODAY)
        expect(done.returncode == 0 and not done.stderr, f"three good ones: {done.stderr}")
        copies = {path: path.read_bytes() for path in (journal / ".circle").iterdir()}
        expect(len(copies) == 3, f"{len(copies)} copies")
        files, books = build(tool, journal, site)
        expect(len(books) == 4, f"{len(books)} notebooks")
        everything = b"".join(files.values()).decode(errors="replace") + "".join(books)
        expect("Zyzzyva" not in everything and "alert(1)" not in everything, "their words are published")

        for name, answer in WORST.items():
            server.answer = answer
            done, seconds = run(tool, "circle", str(journal), "--today", TODAY)
            print(f"{name}: {done.stderr.strip()} ({seconds:.1f} s)")
            expect(done.returncode == 0, f"{name}: exit {done.returncode}")
            expect(seconds < LIMIT, f"{name}: took {seconds:.0f} s")
            expect("Hostile: " in done.stderr and "stays" in done.stderr, f"{name}: not said")
            expect(done.stdout.count("\n") == 2, f"{name}: the others were not read")
            now = {path: path.read_bytes() for path in (journal / ".circle").iterdir()}
            expect(now == copies, f"{name}: a copy has changed")
            expect(build(tool, journal, site) == (files, books), f"{name}: the site has changed")

        for name, body in BELIEVED.items():
            server.answer = lambda handler, body=body: send(handler, body)
            done, _ = run(tool, "circle", str(journal), "--today", TODAY)
            expect(done.returncode == 0, f"{name}: exit {done.returncode}")
            others, now = build(tool, journal, site)
            expect(others == files, f"{name}: another page has changed")
            changed = [book for book in now if book not in books]
            expect(len(changed) <= 1 and all(">Hostile<" in book for book in changed), f"{name}: another row has changed")
            expect("script" not in "".join(now), f"{name}: a script is published")

        for number, path in enumerate(copies):
            path.write_bytes([b"\0" * 10, b"[" * 100_000, b"{}"][number])
        done, _ = run(tool, "build", str(journal), "--output", str(site), "--today", TODAY, "--no-cards")
        expect(done.returncode == 0 and done.stderr.count("[circle-copy]") == 3, f"broken copies: {done.stderr}")
        server.shutdown()
        server.server_close()
        for path in copies:
            path.unlink()
        done, _ = run(tool, "circle", str(journal), "--today", TODAY)
        expect(done.returncode == 0 and done.stderr.count("there is no copy yet") == 3, f"nobody: {done.stderr}")

    if problems:
        sys.exit(f"{len(problems)} problems")
    print(f"{len(WORST)} hostile answers and {len(BELIEVED)} strange ones: nothing else has changed")


if __name__ == "__main__":
    main()
