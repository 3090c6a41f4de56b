"""`prontuario check`: proves the plan and prints what is wrong with it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from pydantic import TypeAdapter, ValidationError

from prontuario.checks.rules import RULES
from prontuario.checks.waivers import Waived
from prontuario.commands.folder import Folder, need_handbook
from prontuario.commands.stop import UNUSABLE, stop
from prontuario.examine import Examined, examine
from prontuario.finding import Severity
from prontuario.model.time import Date
from prontuario.report.output import write
from prontuario.report.report import Accepted, Report

FINE, FAILED = 0, 1


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    GITHUB = "github"
    SARIF = "sarif"


As = Annotated[Format, typer.Option("--format", "-f", help="text for people; the others for programs.")]
FailOn = Annotated[
    Severity, typer.Option("--fail-on", help="The mildest finding with which the command fails.")
]
Today = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="The day to prove the plan for, like 2026-09-12."),
]


def check(
    root: Folder = Path(),
    format_: As = Format.TEXT,
    fail_on: FailOn = Severity.ERROR,
    today: Today = None,
) -> None:
    """Prove the plan. Exits 0 when it holds, 1 when it has errors, 2 when files cannot be read."""
    need_handbook(root)
    examined = examine(root, _day(today))
    write(report_of(examined, root), format_)
    failed = any(finding.severity.at_least(fail_on) for finding in examined.findings)
    raise typer.Exit(UNUSABLE if examined.unreadable else FAILED if failed else FINE)


def _day(typed: str | None) -> date | None:
    """The day that was typed, if any."""
    try:
        return TypeAdapter[date](Date).validate_python(typed) if typed is not None else None
    except ValidationError as error:
        stop(error.errors()[0]["msg"])


def report_of(examined: Examined, root: Path) -> Report:
    """What was found in the handbook in `root`."""
    return Report(root, examined.findings, tuple(map(_accepted, examined.waived)), RULES)


def _accepted(waived: Waived) -> Accepted:
    waiver = waived.waiver
    return Accepted(waived.finding, f"{waiver.because} (until {waiver.until})", waiver.at())
