"""The folder beside the site where the next one is built: by one build at a time. What killed ones left is removed."""

from __future__ import annotations

import fcntl
import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from prontuario.publish.fault import CannotPublish, because
from prontuario.publish.sound import faults
from prontuario.publish.swap import NOT_HERE, swap


@dataclass(frozen=True)
class Workshop:
    """Where the site is built, in the folder `new`, that takes the place of the one at `place`.

    Nobody else has the workshop as long as `lock` is open in some process.
    """

    place: Path
    new: Path
    lock: int

    def unsound(self, pages: Iterable[str]) -> list[str]:
        """What is wrong with the new site, which has to have these pages. Raises CannotPublish."""
        try:
            return list(faults(self.new, pages))
        except OSError as error:
            raise because(error) from None

    def publish(self) -> None:
        """Puts the new site in its place. Raises CannotPublish, and then nothing has changed."""
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
def workshop(place: Path, waiting: Callable[[], None]) -> Iterator[Workshop]:
    """A workshop for the site at `place`; calls `waiting` first where another build has it. Raises CannotPublish."""
    place = _meant(place)
    folder = _folder(place)
    if place.exists() and not place.is_dir():
        raise CannotPublish(f"{place} is a file - name a folder with --to")
    lock = _opened(folder)
    try:
        _locked(lock, waiting)
        _clean(folder, place)
        try:
            yield Workshop(place, _new(folder), lock)
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


def _opened(folder: Path) -> int:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
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
        if left.is_symlink():
            with suppress(OSError):
                left.unlink()
        elif left.is_dir() and left != published:
            shutil.rmtree(left, ignore_errors=True)
