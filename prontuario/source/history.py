"""What a file said before, in the Git repository of its handbook."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import yaml

MOST = 8  # versions: who tries numbers every three months finds the last time among them
PATIENCE = 10  # seconds
Entries = dict[str, Any]


def no_history(_: str) -> tuple[Entries, ...]:
    """The history of a handbook without one."""
    return ()


def former_entries(root: Path, file: str) -> tuple[Entries, ...]:
    """What the entries of a file were, every value a text, the newest first; what nobody can read is left out."""
    return tuple(entries for text in former_texts(root, file) if (entries := _entries(text)) is not None)


def _entries(text: str) -> Entries | None:
    try:
        found = yaml.load(text, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def former_texts(root: Path, file: str) -> tuple[str, ...]:
    """The committed texts of a file of the handbook in `root`, the newest first; none outside a repository."""
    if not any((folder / ".git").exists() for folder in (root.resolve(), *root.resolve().parents)):
        return ()
    commits = _git(root, "log", f"-{MOST}", "--format=%H", "--", file).split()
    return tuple(filter(None, (_git(root, "show", f"{commit}:./{file}") for commit in commits)))


def _git(root: Path, *arguments: str) -> str:
    """What Git answers; nothing where it cannot."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, timeout=PATIENCE, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", errors="replace") if done.returncode == 0 else ""
