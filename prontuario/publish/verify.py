"""Whether a finished site is whole: looked at before anybody else can see it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from prontuario.offline.listing import BUILD_INFO, FILES, LISTING, OTHERS, WORKER, integrity

INDISPENSABLE = ("index.html", "404.html", BUILD_INFO, "search/search_index.json", "sitemap.xml")
END = b"</html>"
# What a page holds where a macro failed; data cannot, for it is made inert.
FAILURES = (b"<em>Macro Rendering Error</em>", b"<em>Macro Syntax Error</em>", b'class="p-failure"')


def faults(site: Path, pages: Iterable[str]) -> Iterator[str]:
    """What is wrong with the site in a folder that has to have these pages, a sentence each. Raises OSError."""
    for path in sorted({*INDISPENSABLE, *pages}):
        if not (site / path).is_file() or not (site / path).stat().st_size:
            yield f"{path} is missing or empty"
    for page in sorted(site.rglob("*.html")):
        yield from _of_page(page.relative_to(site).as_posix(), page.read_bytes())
    yield from _of_copy(site)


def _of_page(path: str, text: bytes) -> Iterator[str]:
    if not text.rstrip().endswith(END):
        yield f"{path} ends too early"
    if any(mark in text for mark in FAILURES):
        yield f"a macro failed on {path}"


def _of_copy(site: Path) -> Iterator[str]:
    """What a browser that keeps a copy of the site would stumble over: it takes all of it or nothing."""
    if not (site / LISTING).is_file() or not (site / WORKER).is_file():
        yield f"{LISTING} or {WORKER} is missing: no browser could keep a copy of the site"
        return
    text = (site / LISTING).read_bytes()
    if integrity(text).encode() not in (site / WORKER).read_bytes():
        yield f"{WORKER} is not the worker of {LISTING}"
    said = json.loads(text)
    for path, expected in {**said[FILES], **said[OTHERS]}.items():
        file = site / path
        if not file.is_file():
            yield f"{path} is listed in {LISTING} and missing"
        elif integrity(file.read_bytes()) != expected:
            yield f"{path} is not what {LISTING} lists"
