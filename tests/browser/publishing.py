"""A server that is published to, stopped and started again on its address, as those of a company are."""

import gzip
import json
import shutil
import socket
import threading
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from prontuario.offline.copy import offline_files
from tests.browser.conftest import Quiet


class Sub(Quiet):
    """Serves the folder below a path, and nothing elsewhere; packs what it sends."""

    def __init__(self, *arguments: Any, below: str, **more: Any) -> None:
        self.below = below
        super().__init__(*arguments, **more)

    def do_GET(self) -> None:
        """Answers."""
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        path, _, query = self.path.partition("?")
        inside = path.startswith(self.below)
        self.path = "/" + path.removeprefix(self.below) + (f"?{query}" if query else "")
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not inside or not file.is_file():
            return self.lost()
        return self.send(200, file)

    def lost(self) -> None:
        """The page for the lost, as servers send it."""
        self.send(404, Path(self.directory) / "404.html")

    def send(self, status: int, file: Path) -> None:
        """A file, packed."""
        data = gzip.compress(file.read_bytes()) if file.is_file() else b""
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


class Stoppable(ThreadingHTTPServer):
    """Drops its connections when it stops: one that a browser keeps open would go on being answered."""

    def __init__(self, *arguments: Any) -> None:
        self.open: list[socket.socket] = []
        self.asked: list[str] = []
        super().__init__(*arguments)

    def get_request(self) -> tuple[socket.socket, Any]:
        """Remembers each connection."""
        connection, address = super().get_request()
        self.open.append(connection)
        return connection, address

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stays silent: what does not come is seen in the browser."""


class Publisher:
    """A site in a folder behind a server."""

    def __init__(self, folder: Path, below: str = "/") -> None:
        self.folder, self.below, self.port = folder, below, 0
        self._server: Stoppable | None = None

    @property
    def home(self) -> str:
        """Where the site begins."""
        return f"http://127.0.0.1:{self.port}{self.below}"

    def start(self) -> None:
        """Serves, at the address that it had before."""
        handler = partial(Sub, directory=str(self.folder), below=self.below)
        self._server = Stoppable(("127.0.0.1", self.port), handler)
        self.port = self._server.server_port
        threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()

    def asked(self) -> set[str]:
        """What was asked for since it was started, or since this was last called."""
        assert self._server
        asked, self._server.asked = self._server.asked, []
        return {path.removeprefix(self.below) for path in asked}

    def stop(self) -> None:
        """Is gone: nobody answers at its address."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            for connection in self._server.open:
                _hang_up(connection)
            self._server = None

    def publish(self, version: str, **pages: tuple[str, str]) -> None:
        """A new version: says so for each page, and puts one text for another on the page `threats__x` (threats/x.html)."""
        before = json.loads((self.folder / "build.json").read_text("utf-8"))["version"]
        stamp = self.folder / "assets/stamp.css"
        stamp.write_text(stamp.read_text("utf-8").replace(before, version), encoding="utf-8")
        for name, (old, new) in pages.items():
            page = self.folder / f"{name.replace('__', '/').replace('_', '-')}.html"
            text = page.read_text("utf-8")
            assert old in text
            page.write_text(text.replace(old, new), encoding="utf-8")
        for path, text in offline_files(self.folder, version, "1 Dec 2026").items():
            (self.folder / path).write_bytes(text.encode())
        build_info = {"version": version, "moment": "2026-12-01T00:00:00+00:00"}
        (self.folder / "build.json").write_text(json.dumps(build_info), encoding="utf-8")


def _hang_up(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # the browser was faster


def few_pages(site: Path, folder: Path, pages: tuple[str, ...]) -> Path:
    """A smaller site: these pages with all that they load. Saving and proving two hundred pages takes a second."""
    for part in ("assets", "search"):
        shutil.copytree(site / part, folder / part)
    for path in (*pages, "404.html", "build.json"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site / path, folder / path)
    return folder
