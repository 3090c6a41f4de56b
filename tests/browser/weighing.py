"""What a page weighs: all that a browser transfers for it, packed as servers pack it."""

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.browser.conftest import PHONE

LIMIT = 100_000  # bytes


def weigh(
    visit, home: str, folder: Path, path: str, then: Callable[[Page], object] = lambda page: None
) -> dict[str, int]:
    """The files that a page loads until nothing more comes, with their packed size in bytes; `then` uses the page first.

    A browser that was never here. The saved copy is fetched once, behind a page that is already there: it is not counted.
    """
    tab = visit(PHONE, at=home, fresh=True)
    asked: list[str] = []
    tab.page.context.on("request", lambda request: asked.append(request.url))
    then(tab.go(path))
    tab.page.wait_for_load_state("networkidle")
    files = {urlsplit(url).path.lstrip("/") for url in asked if url.startswith(home)}
    return {file: packed(folder / (file or "index.html")) for file in sorted(files)}


def packed(file: Path) -> int:
    """The size of a file as servers pack it by default."""
    return len(gzip.compress(file.read_bytes(), 6))
