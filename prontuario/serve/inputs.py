"""What a site is made of, looked at again and again: nothing that comes, goes or changes there is missed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

# Beside the handbook itself: the pages written by hand, how the site looks, and the engine, where it lies here.
INPUTS = ("playbooks", "roster", "docs", "mkdocs.yml", "macros.py", "prontuario")
NOT_READ = frozenset(("__pycache__",))
State = dict[str, tuple[int, int, int]]


def state_of(root: Path) -> State:
    """Each file and folder that the site in `root` is made of, with what changes when it is written.

    A look finds what a notice of the system would not tell: a folder that was away, another branch, a new root.
    """
    return {path: stamp for name in INPUTS for path, stamp in _under(root / name)}


def is_code(path: str, root: Path) -> bool:
    """Whether a file is code of the handbook in `root`, which a process that runs does not read again."""
    return path.endswith(".py") or Path(path).is_relative_to(root / "prontuario")


def _under(path: Path | os.DirEntry[str]) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        stat = os.stat(path)
        yield os.fspath(path), (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        with os.scandir(path) as entries:
            inside = [each for each in entries if not each.name.startswith(".") and each.name not in NOT_READ]
    except OSError:  # a file, or gone since
        return
    for each in inside:
        yield from _under(each) if not each.is_symlink() else _link(each)


def _link(entry: os.DirEntry[str]) -> Iterator[tuple[str, tuple[int, int, int]]]:
    """What a link leads to, and no further: it might lead back."""
    try:
        stat = entry.stat()
        yield entry.path, (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    except OSError:
        yield entry.path, (0, 0, 0)
