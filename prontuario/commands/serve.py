"""`prontuario serve`: the site while its author edits."""

from __future__ import annotations

import signal
import tempfile
import threading
from contextlib import suppress
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from prontuario.commands.epilog import epilog
from prontuario.commands.folder import Folder, need_site
from prontuario.commands.options import For
from prontuario.commands.stop import stop
from prontuario.model.edition import Edition
from prontuario.serve.loop import watch
from prontuario.serve.server import Server
from prontuario.serve.shown import Board

At = Annotated[
    str, typer.Option("--address", metavar="HOST:PORT", help="Where the site is served, while you edit.")
]
MORE = epilog(
    {
        "prontuario serve": "The crisis team's edition, at http://127.0.0.1:8000/.",
        "prontuario serve --edition staff --address 127.0.0.1:8001": "What all staff see, at another address.",
    },
    {0: "somebody stopped it", 2: "the folder holds no handbook, or nothing can be served at the address"},
)


def serve(root: Folder = Path(), address: At = "127.0.0.1:8000", edition: For = Edition.TEAM) -> None:
    """Serve the site while you edit: built again at each change; what is wrong is said on the page."""
    need_site(root)
    board = Board(edition)
    server = _server(address, board)
    host, port = address.rpartition(":")[0], server.server_port
    typer.echo(f"The site for {edition} will be at http://{host}:{port}/ (Ctrl+C stops it).")
    signal.signal(signal.SIGTERM, _interrupt)
    with (
        suppress(KeyboardInterrupt),
        tempfile.TemporaryDirectory(prefix="prontuario-", ignore_cleanup_errors=True) as staging,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        watch(root.resolve(), board, Path(staging), typer.echo)
    server.server_close()


def _server(address: str, board: Board) -> Server:
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        stop(f"`{address}` is no address - write host:port, like 127.0.0.1:8000")
    try:
        return Server(host.strip("[]"), int(port), board)
    except OSError as error:
        stop(f"nothing can be served at {address} ({error.strerror}) - name another, like 127.0.0.1:8001")


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt
