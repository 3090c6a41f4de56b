"""Puts a folder in the place of another, so that whoever looks sees the old one or the new one, whole."""

from __future__ import annotations

import os
from pathlib import Path

# Where links can be made without further rights; elsewhere folders are renamed.
LINKS = os.name == "posix"
ASIDE = ".old"


def swap(new: Path, place: Path) -> Path | None:
    """Puts `new` at `place` and returns where the old one is now; both are on one file system. Raises OSError.

    With links, `place` is one, and a single rename turns it to another folder. Without, the old folder is moved aside
    first, and for a moment there is none: what a build leaves that is killed then, `restore` puts back.
    """
    if place.is_symlink():
        old = place.resolve()
        _link(new, place)
        return old
    aside = new.with_name(f"{new.name}{ASIDE}") if place.exists() else None
    if aside:
        os.rename(place, aside)
    try:
        if LINKS:
            _link(new, place)
        else:
            os.rename(new, place)
    except OSError:
        if aside:
            os.rename(aside, place)
        raise
    return aside


def restore(folder: Path, place: Path) -> None:
    """Puts a site back that was moved aside in the staging `folder` when nothing came in its place. Raises OSError."""
    if not os.path.lexists(place):
        for aside in sorted(folder.glob(f"*{ASIDE}"))[:1]:
            os.rename(aside, place)


def _link(target: Path, place: Path) -> None:
    """Makes `place` a link to `target`, instead of the link that it may be."""
    fresh = target.with_name(f"{target.name}.link")
    fresh.symlink_to(os.path.relpath(target, place.parent), target_is_directory=True)
    os.replace(fresh, place)
