"""A published site as its host serves it: below its path, with its 404 page, and with the headers that a
`_headers` file asks for."""

import fnmatch
import html.parser
import threading
import urllib.error
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.found, self.cards = set(), set()

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        for name in ("href", "src"):
            if given.get(name):
                self.found.add(given[name])
        if tag == "meta" and given.get("property") == "og:image":
            self.cards.add(given["content"])


def rules(folder):
    """The headers of `_headers`: a pattern, and below it, indented, each header."""
    path, found, pattern = folder / "_headers", [], None
    for line in path.read_text().splitlines() if path.is_file() else []:
        if line[:1].isspace() and ":" in line:
            name, value = line.split(":", 1)
            found.append((pattern, name.strip(), value.strip()))
        elif line.strip():
            pattern = line.strip()
    return found


def problems(folder, address):
    """What is wrong with a site that is served at its public address: every page is fetched, and every
    link within the site followed."""
    folder, place = Path(folder), urllib.parse.urlsplit(address)
    base = place.path if place.path.endswith("/") else place.path + "/"
    asked = rules(folder)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
            file = folder / path.removeprefix(base) if path.startswith(base) else folder / "404"
            if path.endswith("/"):
                file = file / "index.html"
            found = path.startswith(base) and file.is_file()
            missing = folder / "404.html"
            body = file.read_bytes() if found else missing.read_bytes() if missing.is_file() else b""
            self.send_response(200 if found else 404)
            self.send_header("Content-Length", str(len(body)))
            for pattern, name, value in asked:
                if fnmatch.fnmatch(path, pattern):
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *words):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    here = f"http://127.0.0.1:{server.server_port}"
    try:
        return list(crawl(here, base, f"{place.scheme}://{place.netloc}", bool(asked)))
    finally:
        server.shutdown()


def crawl(here, base, public, cached):
    waiting, seen = [base], {base}
    while waiting:
        path = waiting.pop()
        try:
            with urllib.request.urlopen(here + path) as answer:
                body, headers = answer.read(), answer.headers
        except urllib.error.HTTPError as problem:
            yield f"{path} is answered with {problem.code}"
            continue
        if cached and path.startswith(base + "assets/") and "immutable" not in headers.get("Cache-Control", ""):
            yield f"{path} may not be kept"
        if not (path.endswith("/") or path.endswith(".html")):
            continue
        links = Links()
        links.feed(body.decode())
        if path == base and not links.cards:
            yield "the first page has no card"
        for link in links.found | links.cards:
            whole = urllib.parse.urljoin(public + path, link).split("#")[0]
            target = whole.removeprefix(public)
            if whole.startswith(public + "/") and target not in seen:
                seen.add(target)
                waiting.append(target)
    try:
        urllib.request.urlopen(f"{here}{base}there-is-no-such-page/")
        yield "a page that is missing is answered with 200"
    except urllib.error.HTTPError as missing:
        if missing.code != 404 or b"<h1" not in missing.read():
            yield "a page that is missing has no page of its own"
