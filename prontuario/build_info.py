"""Which handbook this is: its version and its date, as each copy of it shows them."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

SIGNIFICANT = 8
SOURCES = (".yml", ".md")
EPOCH = datetime.fromtimestamp(0, UTC)
VARIABLE = "SOURCE_DATE_EPOCH"
LATEST = 2**32 - 1  # no packed file can be dated later


class CannotStamp(ValueError):
    """There is no moment that a site could bear. Its text says why, and what to do."""


@dataclass(frozen=True)
class BuildInfo:
    """A version (eight hexadecimal digits of what its files say) and a moment (UTC, whole seconds)."""

    version: str
    moment: datetime

    def text(self, edition: str) -> str:
        """What a browser compares with its own copy, and what tells the editions of one version apart: a JSON object
        of `version`, `moment` (ISO 8601) and `edition`.
        """
        said = {"version": self.version, "moment": self.moment.isoformat(), "edition": edition}
        return json.dumps(said) + "\n"


DRAFT = BuildInfo("draft", EPOCH)  # of pages that no build has stamped


def build_info(root: Path, folders: Iterable[str], environ: Mapping[str, str] = os.environ) -> BuildInfo:
    """The build_info of the handbook in `root`, whose sources are the YAML and Markdown in `folders`.

    Two builds of the same commit bear the same one: the moment is that of the commit. `SOURCE_DATE_EPOCH` (seconds,
    see reproducible-builds.org) comes first; where there is no repository, the youngest file tells.

    Raises `CannotStamp`.
    """
    found = (file for folder in folders for ending in SOURCES for file in (root / folder).rglob(f"*{ending}"))
    sources = sorted(found, key=lambda file: file.parts)  # Windows would sort without regard to capitals
    digest = hashlib.sha256()
    for file in sources:
        text = _bytes(file)
        digest.update(f"{file.relative_to(root).as_posix()}\0{len(text)}\0".encode())
        digest.update(text)
    moment = datetime.fromtimestamp(_seconds(root, sources, environ), UTC)
    return BuildInfo(digest.hexdigest()[:SIGNIFICANT], moment)


def _seconds(root: Path, sources: Iterable[Path], environ: Mapping[str, str]) -> int:
    if stated := environ.get(VARIABLE, ""):
        if re.fullmatch("[0-9]+", stated) and len(stated) < 12 and int(stated) <= LATEST:
            return int(stated)
        raise CannotStamp(
            f"{VARIABLE} is `{stated[:40]}`, and has to be a number of seconds since 1970, up to 2106 - "
            "write one, or unset it"
        )
    if committed := _committed(root):
        return _sound(committed, "the last commit", "commit again")
    youngest = max(sources, key=_written, default=None)
    if youngest is None:
        return 0
    return _sound(_written(youngest), youngest.relative_to(root).as_posix(), "save it again")


def _sound(seconds: int, what: str, again: str) -> int:
    """The moment, where a file can bear it as its date."""
    if seconds > LATEST:
        raise CannotStamp(f"{what} is dated after 2106 - put the clock right and {again}, or set {VARIABLE}")
    return seconds


def _committed(root: Path) -> int:
    """When the last commit of the repository was made; 0 where there is none."""
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct", "--", "."]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip().isdigit() else 0


def _written(file: Path) -> int:
    """When a file was written; nothing is older than 1970."""
    return max(int(file.lstat().st_mtime), 0)


def _bytes(file: Path) -> bytes:
    """What a file says. One that cannot be read says nothing: the checks speak of it."""
    try:
        return file.read_bytes() if file.is_file() else b""  # a pipe would never end
    except OSError:
        return b""
