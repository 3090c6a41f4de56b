"""Whose a folder is: every file in a site of ours is listed with its hash, and anything else is somebody's work."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from prontuario.offline.listing import BUILD_INFO, FILES, LISTING, OTHERS, WORKER, integrity

# The last one has had two names.
SIGNS = ((LISTING,), (WORKER,), (BUILD_INFO, "imprint.json"))


def first_foreign(site: Path) -> str | None:
    """The first file in the folder `site`, by its path, that no build of ours put there; None where there is none.

    A file that was changed since, a link, a pipe and a repository count as well. A folder that is not a site of ours
    is foreign from its first file on. Raises OSError where a part of it cannot be read.
    """
    return next(_foreign(site), None) if any(not (site / path).is_dir() for path in _files(site)) else None


def edition_of(site: Path) -> str:
    """The edition that the site in a folder says it is; empty where it says nothing."""
    try:
        said = next((_object(file).get("edition") for file in _signs(site, SIGNS[-1])), "")
    except OSError:
        return ""
    return said if isinstance(said, str) else ""


def _foreign(site: Path) -> Iterator[str]:
    listed = _listed(site)
    ours = {parent.as_posix() for path in listed for parent in PurePosixPath(path).parents}
    for path in _files(site):
        if path in ours and (site / path).is_dir():
            continue
        if path not in listed or not _is_as_listed(site / path, listed[path]):
            yield path


def _files(folder: Path) -> Iterator[str]:
    """Every entry below a folder, as a path relative to it: files, links, which are not followed, and empty folders."""

    def refused(error: OSError) -> None:
        raise error

    for parent, folders, files in os.walk(folder, onerror=refused):
        links = [name for name in folders if Path(parent, name).is_symlink()]
        folders[:] = sorted(set(folders) - set(links))
        if not folders and not files and not links and Path(parent) != folder:
            yield Path(parent).relative_to(folder).as_posix()
        for name in sorted([*files, *links]):
            yield Path(parent, name).relative_to(folder).as_posix()


def _listed(site: Path) -> dict[str, str]:
    """The files that the build of the site made, each with its hash; none where a sign of our builds is not there."""
    if not all(any(_signs(site, names)) for names in SIGNS):
        return {}
    text = (site / LISTING).read_bytes()
    worker = (site / WORKER).read_bytes()
    if integrity(text).encode() not in worker:
        return {}
    said = _object(site / LISTING)
    known = {LISTING: integrity(text), WORKER: integrity(worker)}
    for part in (FILES, OTHERS):
        files = said.get(part)
        known |= {path: str(each) for path, each in files.items()} if isinstance(files, dict) else {}
    return known


def _signs(site: Path, names: tuple[str, ...]) -> Iterator[Path]:
    """The files of these names that are in the site, and no links."""
    files = (site / name for name in names)
    return (file for file in files if file.is_file() and not file.is_symlink())


def _is_as_listed(file: Path, expected: str) -> bool:
    return file.is_file() and not file.is_symlink() and integrity(file.read_bytes()) == expected


def _object(file: Path) -> dict[str, Any]:
    """A file's JSON object; an empty one where it is something else."""
    try:
        said = json.loads(file.read_bytes())
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}
