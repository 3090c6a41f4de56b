"""The folder beside the site where the next one is built: by one build at a time. What killed ones left is removed."""

from __future__ import annotations

import fcntl
import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from prontuario.publish.fault import CannotPublish, because
from prontuario.publish.foreign import edition_of
from prontuario.publish.place import need_own_place
from prontuario.publish.sound import faults
from prontuario.publish.swap import NOT_HERE, swap

LOCK = "lock"
# What builds make in the workshop: sites, the pair of folders that tries an exchange, a link on its way.
OURS = re.compile(r"[0-9a-f]{8}(\.(one|other|link))?")


@dataclass(frozen=True)
class Workshop:
    """Where the site is built, in the folder `new`, that takes the place of the one at `place`.

    Nobody else has the workshop as long as `lock` is open in some process.
    """

    place: Path
    new: Path
    lock: int
    root: Path

    @property
    def edition_before(self) -> str:
        """The edition that the site at `place` says it is; empty where there is none."""
        return edition_of(self.place)

    def unsound(self, pages: Iterable[str]) -> list[str]:
        """What is wrong with the new site, which has to have these pages. Raises CannotPublish."""
        try:
            return list(faults(self.new, pages))
        except OSError as error:
            raise because(error) from None

    def publish(self) -> None:
        """Puts the new site in its place. Raises CannotPublish, and then nothing has changed."""
        need_own_place(self.place, self.root)  # again: building took a while
        os.sync()  # a machine that loses its power now has all of it
        try:
            if self.place.is_dir():
                shutil.copymode(self.place, self.new)
            old = swap(self.new, self.place)
        except OSError as error:
            if error.errno in NOT_HERE:
                raise CannotPublish(
                    f"{self.place} is a folder, and folders cannot be exchanged here in one step - move it away"
                    " once; from then on it is a link, which can be"
                ) from None
            raise because(error, self.place) from None
        if old is not None and old.parent == self.new.parent:
            shutil.rmtree(old, ignore_errors=True)


@contextmanager
def workshop(place: Path, root: Path, waiting: Callable[[], None]) -> Iterator[Workshop]:
    """A workshop for the site at `place` of the handbook in `root`; calls `waiting` first where another build has it.

    Raises CannotPublish, also where the new site would take the place of anything but a site.
    """
    place = _meant(place)
    folder = _folder(place)
    if place.exists() and not place.is_dir():
        raise CannotPublish(f"{place} is a file - name a folder with --to")
    need_own_place(place, root)
    _need_ours(folder)
    lock = _opened(folder)
    try:
        _locked(lock, waiting)
        _clean(folder, place)
        try:
            yield Workshop(place, _new(folder), lock, root)
        finally:
            _clean(folder, place)
    finally:
        os.close(lock)


def _folder(place: Path) -> Path:
    return place.with_name(f".{place.name}.build")


def _meant(place: Path) -> Path:
    """The place itself; where it is a link that no build has made, what it leads to."""
    place = place.parent.resolve() / place.name
    elsewhere = place.is_symlink() and place.resolve().parent != _folder(place)
    return place.resolve() if elsewhere else place


def _need_ours(folder: Path) -> None:
    """Sees to it that the workshop holds nothing but what builds leave there, for all of that is removed."""
    try:
        there = [each.name for each in folder.iterdir()] if folder.is_dir() else []
    except OSError as error:
        raise because(error, folder) from None
    foreign = sorted(name for name in there if name != LOCK and not OURS.fullmatch(name))
    if folder.is_symlink() or foreign or (there and LOCK not in there):
        named = f"holds {(foreign or there)[0]}" if there else "is a link"
        raise CannotPublish(
            f"{folder}, where the next site is built, {named}, which no build has made"
            " - move it away, or name another folder with --to"
        )


def _opened(folder: Path) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise because(error, folder, "name a folder with --to that you may write beside") from None


def _locked(lock: int, waiting: Callable[[], None]) -> None:
    """Waits until no other build has the workshop. The build's own processes inherit the lock."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting()
        fcntl.flock(lock, fcntl.LOCK_EX)


def _new(folder: Path) -> Path:
    site = folder / secrets.token_hex(4)
    try:
        site.mkdir()
    except OSError as error:
        raise because(error, folder) from None
    return site


def _clean(folder: Path, place: Path) -> None:
    """Removes what killed builds have left. What cannot be removed now, the next build removes."""
    published = place.resolve()
    for left in folder.iterdir():
        if not OURS.fullmatch(left.name):
            continue
        if left.is_symlink():
            with suppress(OSError):
                left.unlink()
        elif left.is_dir() and left != published:
            shutil.rmtree(left, ignore_errors=True)
