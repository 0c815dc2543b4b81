"""Releases on a server of this machine, whole or broken."""

import hashlib
import tarfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ARCHIVE = "thousand-linux-x86_64.tar.gz"


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
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body[: len(body) // 2] if self.path in outer.halved else body)

            def log_message(self, *words):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}"

    def publish(self, name, archive, sums=None):
        digest = hashlib.sha256(archive).hexdigest()
        self.files[f"/{name}/{ARCHIVE}"] = archive
        self.files[f"/{name}/SHA256SUMS"] = (sums or f"{digest}  {ARCHIVE}\n").encode()


def packed(folder, programs):
    path = folder / "packed.tar.gz"
    with tarfile.open(path, "w:gz", compresslevel=1) as archive:
        for program in programs:
            archive.add(program, arcname=Path(program).name)
    return path.read_bytes()
