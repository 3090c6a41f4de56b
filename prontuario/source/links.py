"""Symbolic links among the sources: one that leads out of them would bring in what nobody meant to show."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from prontuario.finding import Place, Problem


def outward_links(root: Path, folders: tuple[str, ...]) -> tuple[str, ...]:
    """The links in `folders` of the handbook `root`, or among these folders, that lead out of all of them.

    Paths are relative to `root`, sorted. What lies behind such a link is not looked at.
    """
    inside = [_real(root) / folder for folder in folders]
    return tuple(
        sorted(link for folder in folders for link in _links(root, folder) if _leads_out(root / link, inside))
    )


def link_problem(link: str) -> Problem:
    """What is wrong with a link that leads out."""
    return Problem(
        Place(link),
        "this is a link that leads out of its folder",
        "put a copy of what is meant in its place, or remove the link",
    )


def is_behind(file: str, links: tuple[str, ...]) -> bool:
    """Whether a file is one of these links, or lies in a folder that is."""
    return any(file == link or file.startswith(f"{link}/") for link in links)


def leads_elsewhere(root: Path, file: str) -> bool:
    """Whether a path that is relative to the folder `root` leads, by a link, out of the part of it that it names."""
    part = file.partition("/")[0]
    return bool(part) and _leads_out(root / file, [_real(root) / part])


def _links(root: Path, folder: str) -> Iterator[str]:
    if (root / folder).is_symlink():
        yield folder
        return
    for parent, folders, files in os.walk(root / folder):
        for name in (*folders, *files):
            if Path(parent, name).is_symlink():
                yield Path(parent, name).relative_to(root).as_posix()


def _leads_out(path: Path, inside: list[Path]) -> bool:
    target = _real(path)
    return not any(target == folder or folder in target.parents for folder in inside)


def _real(path: Path) -> Path:
    """Where a path really leads; a link that leads to itself leads nowhere, which is no way out."""
    return Path(os.path.realpath(path))
