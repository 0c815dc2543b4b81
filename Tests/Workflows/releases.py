"""Releases on a server of this machine, whole or broken."""

import hashlib
import re
import subprocess
import tarfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ARCHIVE = "thousand-linux-x86_64.tar.gz"
PICTURES = "thousand-linux-x86_64-pictures.tar.gz"


class Releases:
    """A server of files by their paths; a file may be cut off in the middle."""

    def __init__(self):
        self.files, self.halved = {}, set()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                body = outer.files.get(self.path)
                if body is None:
                    self.send_error(404)
                    return
                asked = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
                if asked:
                    body = body[int(asked[1]) : int(asked[2]) + 1]
                self.send_response(206 if asked else 200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                try:
                    self.wfile.write(body[: len(body) // 2] if self.path in outer.halved else body)
                except ConnectionError:
                    pass  # It was too large for whoever asked.

            def log_message(self, *words):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def publish(self, name, archive, sums=None, pictures=None):
        files = {ARCHIVE: archive}
        if pictures:
            files[PICTURES] = pictures
        digests = {one: hashlib.sha256(data).hexdigest() for one, data in files.items()}
        for one, data in files.items():
            self.files[f"/{name}/{one}"] = data
        right = "".join(f"{digest}  {one}\n" for one, digest in digests.items())
        self.files[f"/{name}/SHA256SUMS"] = (sums or right).encode()


def packed(folder, programs):
    path = folder / "packed.tar.gz"
    with tarfile.open(path, "w:gz", compresslevel=1) as archive:
        for program in programs:
            archive.add(program, arcname=Path(program).name)
    return path.read_bytes()


def pictures(folder, source):
    """What `pack-release` packs of the image worker and its libraries."""
    bundle = folder / "pictures-bundle"
    subprocess.run([source / ".ci/bundle-pictures", bundle], check=True, cwd=source)
    return packed(folder, sorted(bundle.iterdir()))
