"""What lies in docs/: the pages, and the files beside them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from prontuario.source.links import outward_links

FOLDER = "docs"
# What the site generator takes for a page; a test compares.
PAGE_ENDINGS = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
# Never in a site: schemas that editors read, and what the site generator passes over.
NOT_FOR_READERS = ("docs/schema", "docs/templates")


def page_files(root: Path) -> tuple[str, ...]:
    """The pages in the handbook `root`, relative to it, sorted. A link that leads elsewhere is none."""
    return tuple(file for file in _files(root) if file.endswith(PAGE_ENDINGS))


def other_files(root: Path) -> tuple[str, ...]:
    """The files beside the pages, relative to `root`, sorted. A link that leads elsewhere is none."""
    return tuple(file for file in _files(root) if not file.endswith(PAGE_ENDINGS))


def _files(root: Path) -> list[str]:
    elsewhere = frozenset(outward_links(root, (FOLDER,)))
    return sorted(_below(root, FOLDER, elsewhere)) if FOLDER not in elsewhere else []


def _below(root: Path, folder: str, elsewhere: frozenset[str]) -> Iterator[str]:
    """The files below a folder. Links inside docs/ are followed, each folder once."""
    seen: set[str] = set()
    for parent, folders, files in os.walk(root / folder, followlinks=True):
        here = Path(parent).relative_to(root).as_posix()
        real = os.path.realpath(parent)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = [name for name in folders if _counts(f"{here}/{name}", elsewhere)]
        yield from (path for name in files if _counts(path := f"{here}/{name}", elsewhere))
        # A folder that is named like a page cannot be read as one: the reader says so.
        yield from (f"{here}/{name}" for name in folders if name.endswith(PAGE_ENDINGS))


def _counts(path: str, elsewhere: frozenset[str]) -> bool:
    hidden = PurePosixPath(path).name.startswith(".")
    return not hidden and path not in NOT_FOR_READERS and path not in elsewhere
