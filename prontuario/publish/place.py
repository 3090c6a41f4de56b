"""Where something that is built may go: never where it would replace, or lie among, what somebody wrote."""

from __future__ import annotations

import errno
from pathlib import Path

import prontuario
from prontuario.publish.errors import CannotPublish, because
from prontuario.publish.foreign import first_foreign

SOURCES = ("playbooks", "roster", "docs")
REPOSITORY = ".git"
# Folders that hold a home folder for each person.
HOMES = ("home", "users")
ELSEWHERE = "name another folder with --to"


def need_own_place(place: Path, root: Path) -> None:
    """Sees to it that a site at `place` replaces nothing but a site that was built there. Links are resolved.

    `root` is the handbook's folder. Raises CannotPublish, which names what would be lost, or whose place it is.
    """
    need_neutral(place, root)
    try:
        if not place.is_dir():
            return
        foreign = first_foreign(place.resolve())
    except OSError as error:
        raise because(error, place, ELSEWHERE) from None
    if foreign is not None:
        raise CannotPublish(
            f"{place} holds {foreign}, which no build has put there as it is now, and would be lost"
            f" - move it away, or {ELSEWHERE}"
        )


def need_neutral(place: Path, root: Path) -> None:
    """Sees to it that `place` is no part of a handbook, a repository or a home. Raises CannotPublish."""
    try:
        belongs = _belongs(place.resolve(), root.resolve())
    except RuntimeError:  # as older Pythons say it
        raise CannotPublish(f"{place} is a link that leads nowhere - {ELSEWHERE}") from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise CannotPublish(f"{place} is a link that leads nowhere - {ELSEWHERE}") from None
        raise because(error, place, ELSEWHERE) from None
    if belongs:
        raise CannotPublish(f"{place} {belongs} - {ELSEWHERE}, like site")


def _belongs(place: Path, root: Path) -> str:
    """What a place is a part of, or is all of; empty where it is free."""
    engine = Path(prontuario.__file__).resolve().parent
    if _holds(place, root):
        return "is the handbook's own folder" if place == root else f"holds the handbook {root}"
    if _holds(place, engine) or _holds(engine, place):
        return "belongs to the engine"
    if _is_home(place):
        return "is a home folder, or holds one"
    for folder in (place, *place.parents):
        if folder.name.casefold() == REPOSITORY or _is_bare(folder):
            return f"lies in the repository {folder}"
        if folder.name.casefold() in SOURCES and any((folder.parent / name).is_dir() for name in SOURCES[:2]):
            return f"lies in {folder}, where a handbook keeps its sources"
    return "is the root of a repository" if (place / REPOSITORY).exists() else ""


def _holds(outer: Path, inner: Path) -> bool:
    return outer == inner or outer in inner.parents


def _is_home(place: Path) -> bool:
    try:
        own = Path.home().resolve()
    except (OSError, RuntimeError):
        own = None
    of_somebody = place.parent.name.casefold() in HOMES and place.parent.parent == Path(place.anchor)
    return of_somebody or (own is not None and _holds(place, own))


def _is_bare(folder: Path) -> bool:
    """Whether a folder is a repository without a work tree."""
    return (folder / "HEAD").is_file() and (folder / "objects").is_dir() and (folder / "refs").is_dir()
