"""Hands out the last good site, and says on each page what keeps a newer one away. No request waits for a build."""

from __future__ import annotations

import ipaddress
import mimetypes
import posixpath
import socket
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from prontuario.pages.render import render
from prontuario.serve.shown import Board, Shown
from prontuario.web.bundles import NEWS as NEWS_SCRIPT
from prontuario.web.bundles import script

OURS, NEWS, EDITION = "/.serve/", "/.serve/after/", "/.serve/edition/"
EDITIONS = ("staff", "team")
HTML = "text/html; charset=utf-8"


class Server(ThreadingHTTPServer):
    """A server at `host`:`port`. Raises OSError where it cannot listen there."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, host: str, port: int, board: Board) -> None:
        self.address_family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        super().__init__(address[:2], partial(_Handler, board, _is_here(str(address[0]))))  # type: ignore[arg-type]


class _Handler(BaseHTTPRequestHandler):
    def __init__(self, board: Board, only_here: bool, *arguments: object) -> None:
        self.board, self.only_here = board, only_here
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answers for a file of the site, or with news for its script."""
        path = unquote(urlsplit(self.path).path)
        if self.only_here and not _is_here(urlsplit(f"//{self.headers.get('Host', '')}").hostname or ""):
            self._send(HTTPStatus.MISDIRECTED_REQUEST, "text/plain", b"This site is for this computer alone.")
        elif path.startswith(NEWS):
            number = path.removeprefix(NEWS)
            news = self.board.after(int(number) if number.isdecimal() and len(number) < 16 else -1)
            self._send(HTTPStatus.OK, "text/plain", str(news).encode())
        elif path.removeprefix(EDITION) in EDITIONS:
            self.board.want(path.removeprefix(EDITION))
            self._send(HTTPStatus.FOUND, HTML, b"", Location=self._page_before())
        elif path == f"{OURS}news.js":
            self._send(HTTPStatus.OK, "text/javascript", script(NEWS_SCRIPT).encode())
        else:
            self._send_file(self.board.shown, path)

    do_HEAD = do_GET

    def _page_before(self) -> str:
        """The page from which a reader came, on this server; the first one otherwise."""
        path = urlsplit(self.headers.get("Referer", "")).path
        return path if path.startswith("/") and not path.startswith(("//", OURS)) else "/"

    def _send_file(self, shown: Shown, path: str) -> None:
        file = _file(shown.folder, path)
        if shown.folder and file and file.is_dir():
            self._send(HTTPStatus.FOUND, HTML, b"", Location=posixpath.normpath(self.path) + "/")
            return
        status = HTTPStatus.OK
        if file is None or not file.is_file():
            status = HTTPStatus.NOT_FOUND if shown.folder else HTTPStatus.SERVICE_UNAVAILABLE
            file = shown.folder / "404.html" if shown.folder else None
        if file is None or file.suffix == ".html":
            page = file.read_text("utf-8") if file and file.is_file() else ""
            self._send(status, HTML, _with_news(page, shown).encode())
        else:
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self._send(status, kind, file.read_bytes())

    def _send(self, status: HTTPStatus, kind: str, body: bytes, **headers: str) -> None:
        self.send_response(status)
        sent = {
            "Content-Type": kind,
            "Content-Length": str(len(body)),
            "Cache-Control": "no-store",
            **headers,
        }
        for name, value in sent.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def handle(self) -> None:
        """Answers, and says nothing of a reader who went away meanwhile."""
        try:
            super().handle()
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not listed: what an author has to see would drown in them."""


def _file(folder: Path | None, path: str) -> Path | None:
    """The file or folder at an address, never one outside the site."""
    if folder is None or "\0" in path:
        return None
    name = posixpath.normpath(f"/{path}").lstrip("/")
    file = folder / name / "index.html" if path.endswith("/") else folder / name
    return file if file.resolve().is_relative_to(folder.resolve()) else None


def _with_news(page: str, shown: Shown) -> str:
    """A page with what is wrong, and with the script that brings the next one: a browser takes it into the page."""
    if not page:
        return render("serve/waiting.html", shown=shown)
    edition = render("serve/edition.html", shown=shown) if shown.edition else ""
    return page + edition + render("serve/news.html", shown=shown)


def _is_here(host: str) -> bool:
    """Whether a host is this computer: a page of another site may not read this one through a name of its own."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
