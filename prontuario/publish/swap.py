"""Puts a folder in the place of another, so that whoever looks sees the old one or the new one, whole."""

from __future__ import annotations

import ctypes
import errno
import os
from pathlib import Path

HERE = -100  # AT_FDCWD: paths count from the working directory
EXCHANGE = 2  # RENAME_EXCHANGE
NOT_HERE = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP}


def swap(new: Path, place: Path) -> Path | None:
    """Puts `new` at `place` and returns where the old one is now; both are on one file system. Raises OSError.

    Where the system cannot exchange two folders, `place` is a link, which one rename turns to another folder.
    """
    if place.is_symlink():
        old = place.resolve()
        _link(new, place)
        return old
    if not place.exists():
        if _can_exchange(new):
            os.rename(new, place)
        else:
            _link(new, place)
        return None
    exchange(new, place)
    return new


def exchange(one: Path, other: Path) -> None:
    """Exchanges two folders in one step. Raises OSError; its number is in `NOT_HERE` where the system cannot."""
    library = ctypes.CDLL(None, use_errno=True)
    call = getattr(library, "renameat2", None)
    if call is None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS), str(other))
    if call(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE):
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(other))


def _can_exchange(folder: Path) -> bool:
    """Whether folders can be exchanged where `folder` is: tried on two empty ones."""
    pair = [folder.with_name(f"{folder.name}.{part}") for part in ("one", "other")]
    for each in pair:
        each.mkdir()
    try:
        exchange(*pair)
    except OSError as error:
        if error.errno in NOT_HERE:
            return False
        raise
    finally:
        for each in pair:
            each.rmdir()
    return True


def _link(target: Path, place: Path) -> None:
    """Makes `place` a link to `target`, instead of the link that it may be."""
    fresh = target.with_name(f"{target.name}.link")
    fresh.symlink_to(os.path.relpath(target, place.parent), target_is_directory=True)
    os.replace(fresh, place)
