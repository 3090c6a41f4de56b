"""The files of a site: those of a saved copy, each with the hash that a browser proves it by, and all the others."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

WORKER, LISTING, BUILD_INFO = "sw.js", "files.json", "build.json"
# In the listing: what a browser keeps, and the rest of the site.
FILES, OTHERS = "files", "others"
# Asked from the network alone: the worker, its listing, and what tells whether there is a newer copy.
LIVE = (WORKER, LISTING, BUILD_INFO)
# Nothing that a reader opens asks for these: what a host reads, maps of sources, what search engines read, and the
# search's index in the form that only a page opened from a folder loads.
UNREAD = ("_headers", "*.map", "sitemap.xml*", "*.LICENSE.txt", "search/search_index.js")
INDEX = "search/search_index.json"
# Of each language that the search could speak, and of two that need more than that.
WORDS = "assets/javascripts/lunr/min/lunr.{}.min.js"
SPEAKERS = {
    "assets/javascripts/lunr/tinyseg.js": {"ja"},
    "assets/javascripts/lunr/wordcut.js": {"hi", "th"},
}
COMMON = ("stemmer.support", "multi")


def integrity(data: bytes) -> str:
    """What a browser compares a file with, as its `fetch` takes it: `sha256-` and the hash in base64."""
    return "sha256-" + base64.b64encode(hashlib.sha256(data).digest()).decode()


def listing(folder: Path) -> dict[str, dict[str, str]]:
    """Every file of the site in `folder` with its integrity, by path, sorted: those that a saved copy needs (`files`)
    and the others (`others`), so that nothing else in the folder is ever taken for a part of the site.
    """
    needless = set(_of_other_languages(folder))
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    listed: dict[str, dict[str, str]] = {FILES: {}, OTHERS: {}}
    for file in files:
        path = file.relative_to(folder).as_posix()
        if path not in (WORKER, LISTING):
            part = FILES if _kept(path) and path not in needless else OTHERS
            listed[part][path] = integrity(file.read_bytes())
    return listed


def _kept(path: str) -> bool:
    return path not in LIVE and not any(fnmatch(path, pattern) for pattern in UNREAD)


def _of_other_languages(folder: Path) -> Iterator[str]:
    """The search's files for languages that it was not told to speak: a third of the whole, and never loaded."""
    index = folder / INDEX
    spoken = set(json.loads(index.read_bytes())["config"]["lang"]) if index.is_file() else set()
    kept = {WORDS.format(name) for name in (*COMMON, *spoken)}
    for file in (folder / WORDS).parent.glob("*"):
        path = file.relative_to(folder).as_posix()
        if path not in kept:
            yield path
    yield from (path for path, languages in SPEAKERS.items() if not languages & spoken)
