"""The one place that prints findings."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from prontuario.report.formats import Piece, as_json, report_pieces
from prontuario.report.github import as_github
from prontuario.report.gitlab import as_gitlab
from prontuario.report.junit import as_junit
from prontuario.report.overview import as_overview
from prontuario.report.report import Report
from prontuario.report.sarif import as_sarif

FORMATS: dict[str, Callable[[Report], str]] = {
    "json": lambda report: as_json(report.findings, report.accepted, report.settings),
    "github": as_github,
    "gitlab": as_gitlab,
    "junit": as_junit,
    "overview": as_overview,
    "sarif": as_sarif,
}


def write(report: Report, name: str) -> None:
    """Prints a report in the format of that name, `text` or one of `FORMATS`."""
    if name in FORMATS:
        print(FORMATS[name](report))
    else:
        _write_pieces(report_pieces(report))


def _write_pieces(pieces: list[Piece]) -> None:
    """In colour on a terminal, unless its owner does not want that; plain everywhere else."""
    if sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        from rich.console import Console
        from rich.text import Text

        Console(highlight=False, soft_wrap=True).print(Text.assemble(*pieces))
    else:
        print("".join(text for text, _ in pieces))
