"""Which handbook this is: its version and its date, as each copy of it shows them."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

SIGNIFICANT = 8
SOURCES = (".yml", ".md")
EPOCH = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True)
class Imprint:
    """A version (eight hexadecimal digits of what its files say) and a moment (UTC, whole seconds)."""

    version: str
    moment: datetime

    def text(self, edition: str) -> str:
        """What a browser compares with its own copy, and what tells the editions of one version apart: a JSON object
        of `version`, `moment` (ISO 8601) and `edition`.
        """
        said = {"version": self.version, "moment": self.moment.isoformat(), "edition": edition}
        return json.dumps(said) + "\n"


DRAFT = Imprint("draft", EPOCH)  # of pages that no build has stamped


def imprint(root: Path, folders: Iterable[str], environ: Mapping[str, str] = os.environ) -> Imprint:
    """The imprint of the handbook in `root`, whose sources are the YAML and Markdown in `folders`.

    Two builds of the same commit bear the same one: the moment is that of the commit. `SOURCE_DATE_EPOCH` (seconds,
    see reproducible-builds.org) comes first; where there is no repository, the youngest file tells.
    """
    sources = sorted(
        file for folder in folders for ending in SOURCES for file in (root / folder).rglob(f"*{ending}")
    )
    digest = hashlib.sha256()
    for file in sources:
        text = _bytes(file)
        digest.update(f"{file.relative_to(root).as_posix()}\0{len(text)}\0".encode())
        digest.update(text)
    stated = environ.get("SOURCE_DATE_EPOCH", "")
    seconds = int(stated) if stated.isdigit() else _committed(root) or _youngest(sources)
    return Imprint(digest.hexdigest()[:SIGNIFICANT], datetime.fromtimestamp(seconds, UTC))


def _committed(root: Path) -> int:
    """When the last commit of the repository was made; 0 where there is none."""
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct", "--", "."]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip().isdigit() else 0


def _youngest(files: Iterable[Path]) -> int:
    return max((int(file.lstat().st_mtime) for file in files), default=0)


def _bytes(file: Path) -> bytes:
    """What a file says. One that cannot be read says nothing: the checks speak of it."""
    try:
        return file.read_bytes() if file.is_file() else b""  # a pipe would never end
    except OSError:
        return b""
