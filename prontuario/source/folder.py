"""Which files a folder holds, in an order that no machine changes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def yaml_files(root: Path, folder: str) -> tuple[str, ...]:
    """The `.yml` files in `folder` and those below, relative to `root`, sorted by name; none without the folder."""
    return _sorted(root, (root / folder).rglob("*.yml"))


def strays(root: Path, folders: tuple[str, ...], known: frozenset[str]) -> tuple[str, ...]:
    """YAML files under `folders` that nobody reads: a wrong ending, or a wrong place."""
    found = [
        path
        for folder in folders
        for pattern in ("*.yml", "*.yaml")
        for path in (root / folder).rglob(pattern)
    ]
    return tuple(file for file in _sorted(root, found) if file not in known)


def _sorted(root: Path, paths: Iterable[Path]) -> tuple[str, ...]:
    return tuple(sorted(path.relative_to(root).as_posix() for path in paths if not path.name.startswith(".")))
