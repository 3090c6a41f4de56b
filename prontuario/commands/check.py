"""`prontuario check`: proves the plan and prints what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import typer

from prontuario.checks.rules import RULES
from prontuario.checks.waivers import Waived
from prontuario.commands.epilog import epilog
from prontuario.commands.folder import Folder, need_handbook
from prontuario.commands.options import As, FailOn, Format, Today
from prontuario.commands.progress import working
from prontuario.commands.stop import UNUSABLE
from prontuario.examine import Examined, examine
from prontuario.finding import Severity
from prontuario.report.output import write
from prontuario.report.report import Accepted, Report

FINE, FAILED = 0, 1
MORE = epilog(
    {
        "prontuario check": "All that is wrong with the plan in this folder.",
        "prontuario check --fail-on warning --today 2027-01-01": "As strict as you like, on a day that you choose.",
        "prontuario check --format github": "Each finding beside its line in a pull request.",
    },
    {
        0: "the plan holds; there may be warnings and advice",
        1: "there are errors; with --fail-on, findings of that weight or more",
        2: "a file cannot be read, or the folder holds no handbook",
    },
)


def check(
    root: Folder = Path(),
    format_: As = Format.TEXT,
    fail_on: FailOn = Severity.ERROR,
    today: Today = None,
) -> None:
    """Check the plan and say what is wrong: where, why, and what to do about it."""
    need_handbook(root)
    with working("Checking the plan"):
        examined = examine(root, today)
    write(report_of(examined, root), format_)
    failed = any(finding.severity.at_least(fail_on) for finding in examined.findings)
    raise typer.Exit(UNUSABLE if examined.unreadable else FAILED if failed else FINE)


def report_of(examined: Examined, root: Path) -> Report:
    """What was found in the handbook in `root`."""
    return Report(root, examined.findings, tuple(map(_accepted, examined.waived)), RULES)


def _accepted(waived: Waived) -> Accepted:
    waiver = waived.waiver
    return Accepted(waived.finding, f"{waiver.because} (until {waiver.until})", waiver.at())
