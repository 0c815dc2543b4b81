#!/usr/bin/env python3
"""Sends `thousand serve` what no browser sends, and looks whether it still serves.

    hostile_requests.py TOOL [--seconds 30] [--seed 1]

After every blow a plain request must have its page within a few seconds. Nothing may be written, no
picture may pass for a page, a server without a free descriptor must come back, Ctrl-C must end it in
the middle of all that, and the browser that `--open` starts must not inherit its socket.
"""

import argparse
import contextlib
import http.client
import os
import random
import re
import resource
import signal
import socket
import subprocess
import sys
import time

sys.dont_write_bytecode = True      # leave no __pycache__ between the sources

from journals import TODAY, Checks, generate, tree, workshop, write

SOON = 10       # seconds in which a plain request is answered, on a machine with other work
GIF = (b"GIF89a\x01\x00\x01\x00\x80\x00\x00<b>/**!\xf9\x04\x00\x00\x00\x00\x00,"
       b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;")


@contextlib.contextmanager
def serving(tool, journal, checks, *options, descriptors=None, environment=None):
    """The process and the port of `thousand serve`, which Ctrl-C must end soon and well."""
    def limit():
        if descriptors:
            resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors, descriptors))
    process = subprocess.Popen(
        [tool, "serve", journal, "--today", TODAY, *options], stdout=subprocess.PIPE, text=True,
        preexec_fn=limit, env=environment)
    try:
        for line in process.stdout:
            if match := re.search(r"http://127\.0\.0\.1:(\d+)/", line):
                yield process, int(match[1])
                break
        else:
            sys.exit("the server did not start")
    finally:
        process.send_signal(signal.SIGINT)
        try:
            checks.expect(process.wait(timeout=SOON) == 0, "Ctrl-C ends it well")
        except subprocess.TimeoutExpired:
            checks.expect(False, "Ctrl-C ends it soon")
            process.kill()
            process.wait()


def answered(port, path="/", within=SOON):
    """The status, headers and body of a plain request; the status 0 where there is none in time."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=within)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.headers, response.read()
    except (OSError, http.client.HTTPException):
        return 0, {}, b""
    finally:
        connection.close()


def connected(port):
    try:
        return socket.create_connection(("127.0.0.1", port), timeout=SOON)
    except OSError:
        return None


def send(port, data, reading=True, patience=2):
    """Sends bytes as they are; what comes back, as far as it comes."""
    made = connected(port)
    if made is None:
        return b""
    with made:
        with contextlib.suppress(OSError):
            made.sendall(data)
        received = b""
        with contextlib.suppress(OSError):
            made.settimeout(patience)
            while reading and len(received) < 1 << 20 and (part := made.recv(1 << 16)):
                received += part
        return received


def request(dice, port):
    """A request with something wrong, or with several things."""
    def noise(most):
        return bytes(dice.randrange(256) for _ in range(dice.randrange(most)))
    method = dice.choice([b"GET", b"HEAD", b"POST", b"PUT", b"", b"get", b"G\0T", noise(20)])
    path = dice.choice([
        b"/", b"/_thousand/forms/", b"/_thousand/news?after=1", b"/%00", b"/../../etc/passwd", b"//",
        b"/" + b"a" * dice.choice([16000, 17000, 200000]), b"*", b"http://evil.example/", noise(200)])
    version = dice.choice([b"HTTP/1.1", b"HTTP/1.0", b"HTTP/0.9", b"HTTP/2", b"", noise(9)])
    fields = dice.sample([
        b"Host: 127.0.0.1:%d" % port, b"Host: evil.example", b"Host:", b"Transfer-Encoding: chunked",
        b"Content-Length: 5", b"Content-Length: -5", b"Content-Length: 99999999999999999999",
        b"Content-Length: 900000", b"Content-Type: application/x-www-form-urlencoded",
        b"Origin: http://127.0.0.1:%d" % port, b"Origin: null", b"Connection: keep-alive",
        b"Connection: close", b" folded", b"Expect: 100-continue", b"Upgrade: websocket",
        b"Cookie: " + b"a" * 17000, b"A: b\r\n" * 20000, noise(300)], dice.randrange(8))
    end = dice.choice([b"\r\n", b"\n", b"\r", b"\r\n\r\n"])
    head = b" ".join([method, path, version]) + end + end.join(fields) + end + end
    body = dice.choice([b"", b"hello", b"token=1&title=A", noise(5000), b"GET / HTTP/1.1\r\n\r\n"])
    return (head + body) * dice.choice([1, 1, 1, 3])


def noise(port, seconds, seed, checks):
    """Requests of every bad kind, some broken off; before each plain one, twenty of one seed."""
    end = time.monotonic() + seconds
    count = 0
    while time.monotonic() < end:
        dice = random.Random(seed)
        for _ in range(20):
            data = request(dice, port)
            cut = dice.choice([len(data), dice.randrange(len(data) + 1)])
            reply = send(port, data[:cut], reading=dice.random() < 0.5, patience=0.05)
            checks.expect(not reply or reply.startswith(b"HTTP/1.1 "), f"seed {seed}: an odd reply: {reply[:80]}")
            count += 1
        is_alive = answered(port)[0] == 200
        if not checks.expect(is_alive, f"seed {seed}: a page after {count} bad requests"):
            break
        seed += 1
    print(f"{count} bad requests")


def freezing(port, checks):
    """Endless lines and heads, many at once, as any page can make a browser send them."""
    line = b"GET /" + b"a" * 1_900_000
    heads = b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 300_000
    open_ones = [made for _ in range(10) for data in (line, heads) if (made := connected(port))
                 and not made.setblocking(False) and attempt(made, data)]
    status, _, _ = answered(port)
    checks.expect(status == 200, "a page while twenty endless requests arrive")
    for made in open_ones:
        made.close()
    reply = send(port, line)
    checks.expect(reply.startswith(b"HTTP/1.1 414"), f"an endless address is refused: {reply[:40]}")
    reply = send(port, heads)
    checks.expect(reply.startswith(b"HTTP/1.1 431"), f"an endless head is refused: {reply[:40]}")


def attempt(made, data):
    """Sends as much as the system takes without waiting."""
    with contextlib.suppress(OSError):
        made.send(data)
    return True


def exhausting(port, checks, count):
    """More connections than descriptors."""
    open_ones = [made for _ in range(count) if (made := connected(port))]
    time.sleep(0.5)
    for made in open_ones:
        made.close()
    checks.expect(answered(port)[0] == 200, f"a page after {count} connections at once")


def writing(port, journal, checks):
    """Forms from elsewhere."""
    before = tree(journal)
    for origin in (b"", b"Origin: http://evil.example\r\n", b"Origin: null\r\n",
                   b"Origin: http://127.0.0.1:%d\r\n" % port):
        reply = send(port, b"POST /_thousand/forms/ HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s"
                     b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 15\r\n\r\n"
                     b"token=1&title=A" % (port, origin))
        checks.expect(reply.startswith(b"HTTP/1.1 403"), f"a form is refused: {reply[:60]}")
    checks.expect(tree(journal) == before, "nothing is written")


def pictures(port, checks):
    """A GIF that says of itself to be a page."""
    for path in ("/entries/picture/pic.html", "/entries/picture/pic.gif"):
        status, headers, body = answered(port, path)
        if body.startswith(b"GIF8"):
            checks.expect(headers["Content-Type"] == "image/gif", f"{path}: a picture's kind")
            checks.expect("sandbox" in (headers["Content-Security-Policy"] or ""), f"{path}: in a box")
        else:
            checks.expect(status == 404, f"{path}: {status}")
        checks.expect(headers["X-Content-Type-Options"] == "nosniff", f"{path}: no guessing")


def opening(tool, journal, folder, checks):
    """What the browser's program inherits, and whether the port is free again."""
    seen = os.path.join(folder, "seen")
    programs = os.path.join(folder, "programs")
    write(os.path.join(programs, "xdg-open"), f"#!/bin/sh\nls -l /proc/self/fd > {seen}\nsleep 3\n")
    os.chmod(os.path.join(programs, "xdg-open"), 0o755)
    environment = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}"}
    with serving(tool, journal, checks, "--open", environment=environment) as (_, port):
        end = time.monotonic() + SOON
        while not os.path.exists(seen) and time.monotonic() < end:
            time.sleep(0.05)
        time.sleep(0.2)
    with open(seen, encoding="utf-8") as file:
        text = file.read()
    checks.expect("socket:" not in text and "inotify" not in text, f"inherited: {text}")
    with socket.socket() as made:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind(("127.0.0.1", port))
            checks.expect(True, "the port is free")
        except OSError as problem:
            checks.expect(False, f"the port is taken: {problem}")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tool, checks = os.path.abspath(options.tool), Checks(options.seed)
    with workshop() as folder:
        journal = os.path.join(folder, "journal")
        generate(journal, 50)
        entry = os.path.join(journal, "entries", "2026-02-01-picture")
        write(os.path.join(entry, "index.md"), "---\ntitle: A picture\n---\n![A dot](pic.gif)\n")
        with open(os.path.join(entry, "pic.gif"), "wb") as file:
            file.write(GIF)
        with serving(tool, journal, checks) as (_, port):
            pictures(port, checks)
            writing(port, journal, checks)
            freezing(port, checks)
            noise(port, options.seconds, options.seed, checks)
        for descriptors in (256, 48):
            with serving(tool, journal, checks, descriptors=descriptors) as (_, port):
                exhausting(port, checks, 400)
        with serving(tool, journal, checks) as (_, port):
            # Ctrl-C in the middle of it, which the end of this block sends.
            for _ in range(30):
                if made := connected(port):
                    made.setblocking(False)
                    attempt(made, b"GET /" + b"a" * 1_900_000)
        opening(tool, journal, folder, checks)
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
