"""The folder beside the site where the next one is built: by one build at a time. What killed ones left is removed."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from prontuario.publish.errors import CannotPublish, because
from prontuario.publish.foreign import edition_of
from prontuario.publish.place import need_own_place
from prontuario.publish.swap import restore, swap
from prontuario.publish.verify import faults

LOCK, SIGN = "lock", "about.txt"
ABOUT = (
    "`prontuario build` makes the next site here, and removes what it finds. Keep nothing in this folder.\n"
)
# What builds make in the staging: sites, a link on its way, a site that was moved aside.
OURS = re.compile(r"[0-9a-f]{8}(\.(link|old))?")


@dataclass(frozen=True)
class Staging:
    """Where a site of the handbook in `root` is built: in the folder `new`, which then takes the place of `place`."""

    place: Path
    new: Path
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
        if hasattr(os, "sync"):
            os.sync()  # a machine that loses its power now has all of it
        try:
            if self.place.is_dir():
                shutil.copymode(self.place, self.new)
            old = swap(self.new, self.place)
        except OSError as error:
            raise because(error, self.place) from None
        if old is not None and old.parent == self.new.parent:
            shutil.rmtree(old, ignore_errors=True)


@contextmanager
def staging(place: Path, root: Path, waiting: Callable[[], None]) -> Iterator[Staging]:
    """A staging for the site at `place` of the handbook in `root`; calls `waiting` first where another build has it.

    Raises CannotPublish, also where the new site would take the place of anything but a site.
    """
    need_own_place(place, root)
    place = _meant(place)
    folder = _folder(place)
    if place.exists() and not place.is_dir():
        raise CannotPublish(f"{place} is a file - name a folder with --to")
    need_own_place(place, root)
    _need_ours(folder)
    with _locked(folder, waiting):
        try:
            restore(folder, place)
        except OSError as error:
            raise because(error, place) from None
        _clean(folder, place)
        try:
            yield Staging(place, _new(folder), root)
        finally:
            _clean(folder, place)


def _folder(place: Path) -> Path:
    return place.with_name(f".{place.name}.build")


def _meant(place: Path) -> Path:
    """The place itself; where it is a link that no build has made, what it leads to."""
    place = place.parent.resolve() / place.name
    elsewhere = place.is_symlink() and place.resolve().parent != _folder(place)
    return place.resolve() if elsewhere else place


def _need_ours(folder: Path) -> None:
    """Sees to it that the staging holds nothing but what builds leave there, for all of that is removed."""
    try:
        there = [each.name for each in folder.iterdir()] if folder.is_dir() else []
    except OSError as error:
        raise because(error, folder) from None
    foreign = sorted(name for name in there if name not in (LOCK, SIGN) and not OURS.fullmatch(name))
    if folder.is_symlink() or foreign or (there and not {LOCK, SIGN} & set(there)):
        named = f"holds {(foreign or there)[0]}" if there else "is a link"
        raise CannotPublish(
            f"{folder}, where the next site is built, {named}, which no build has made"
            " - move it away, or name another folder with --to"
        )


@contextmanager
def _locked(folder: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Waits until no other build has the staging, and has it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / SIGN).exists():
            (folder / SIGN).write_text(ABOUT, encoding="utf-8", newline="\n")
        lock = FileLock(folder / LOCK)
        try:
            lock.acquire(blocking=False)
        except Timeout:
            waiting()
            lock.acquire()
    except OSError as error:
        raise because(error, folder, "name a folder with --to that you may write beside") from None
    try:
        yield
    finally:
        lock.release()


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
