"""The source line behind a finding, with a caret under the column."""

from __future__ import annotations

import re
from pathlib import Path

from rich.cells import cell_len

from prontuario.finding import Place
from prontuario.report.visible import visible
from prontuario.source.links import leads_elsewhere

WIDTH = 100  # cells of a terminal
GUTTER = 5
TAB = " " * 4
CUT = "…"
LARGEST = 1_000_000  # bytes: larger files are not read for the handbook either
LINE_END = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what ends a line of YAML


class Sources:
    """The lines of a handbook's files, each file read once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._files: dict[str, list[str]] = {}

    def line(self, place: Place) -> str | None:
        """The line at a place; none where there is nothing to show."""
        if place.file not in self._files:
            # A line from outside is nothing to print: it could be a password.
            outside = leads_elsewhere(self._root, place.file)
            self._files[place.file] = [] if outside else _lines(self._root / place.file)
        lines = self._files[place.file]
        return lines[place.line - 1] if place.line <= len(lines) and lines[place.line - 1].strip() else None


def _lines(path: Path) -> list[str]:
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return []
        return LINE_END.split(path.read_bytes().decode("utf-8-sig", errors="replace"))
    except OSError:
        return []


def excerpt(line: str, place: Place) -> tuple[str, str]:
    """The line with its number, and a line with a caret under the place's column. A long line is cut around it."""
    before, after = _shown(line[: place.column - 1]), _shown(line[place.column - 1 :])
    if cell_len(before + after) > WIDTH:
        before, after = _cut(before, after)
    return f"{place.line:>{GUTTER}} | {before}{after}", f"{'':{GUTTER}} | {' ' * cell_len(before)}^"


def _shown(text: str) -> str:
    return visible(text.replace("\t", TAB))


def _cut(before: str, after: str) -> tuple[str, str]:
    """As much of both as fits: up to half for what stands before, the rest for what follows."""
    if cell_len(before) > WIDTH // 2:
        room = max(WIDTH // 2, WIDTH - cell_len(after))
        before = CUT + _fitting(before[::-1], room - 1)[::-1]
    if cell_len(before + after) > WIDTH:
        after = _fitting(after, WIDTH - cell_len(before) - 1) + CUT
    return before, after


def _fitting(text: str, room: int) -> str:
    """The longest beginning of a text that fits into so many cells."""
    used = 0
    for index, character in enumerate(text):
        used += cell_len(character)
        if used > room:
            return text[:index]
    return text
