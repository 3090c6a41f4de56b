"""What `prontuario check` does with a baseline: findings that are known, and may only become fewer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from prontuario.commands.stop import stop
from prontuario.finding import Finding, Severity, in_order
from prontuario.model.load import READABLE
from prontuario.report.baseline import Baseline, UnusableBaseline, baseline_from
from prontuario.report.report import Report
from prontuario.rule import Topic

At = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", help="Known findings: new ones are said, and those that are gone."
    ),
]
Update = Annotated[
    bool, typer.Option("--update-baseline", help="Take out of the baseline what is gone. Adds nothing.")
]
Create = Annotated[
    bool, typer.Option("--create-baseline", help="Write all that is found now to a new baseline, once.")
]


@dataclass(frozen=True)
class Asked:
    """What was typed about a baseline."""

    file: Path | None
    update: bool = False
    create: bool = False

    def refuse(self, *, only: bool, watch: bool) -> None:
        """Ends the command where the options do not go together."""
        writes = self.update or self.create
        if writes and self.file is None:
            stop("nothing says which baseline - add --baseline FILE")
        if self.update and self.create:
            stop(
                "--create-baseline begins a baseline, --update-baseline makes one smaller - type one of them"
            )
        if writes and (only or watch):
            stop("a baseline is written of all checks, once - leave --only and --watch out")


def against(report: Report, asked: Asked, mandatory: frozenset[str]) -> tuple[Report, bool]:
    """The report without what is known, and whether the baseline is as small as it can be.

    What is mandatory is always said. While a file cannot be used, its other findings are unseen: nothing is gone.
    """
    if asked.file is None:
        return report, True
    countable = tuple(each for each in report.findings if each.check not in mandatory)
    known = Baseline.of(countable) if asked.create else _read(asked.file)
    always = tuple(each for each in report.findings if each.check in mandatory)
    said = (*always, *known.new(countable))
    whole = not _unusable(said, report)
    if asked.create or asked.update:
        known = _written(asked, known, countable, whole=whole)
    gone = known.gone(countable, frozenset(rule.id for rule in report.rules)) if whole else ()
    _say(asked.file, len(report.findings) - len(said), gone)
    return replace(report, findings=in_order(list(said))), not gone


def _unusable(findings: tuple[Finding, ...], report: Report) -> bool:
    """Whether a file, or an entry of one, cannot be used."""
    of_files = {READABLE, *(rule.id for rule in report.rules if rule.topic is Topic.FILES)}
    return any(each.check in of_files and each.severity is Severity.ERROR for each in findings)


def _written(asked: Asked, known: Baseline, found: tuple[Finding, ...], *, whole: bool) -> Baseline:
    assert asked.file is not None
    if not whole:
        stop(
            "what is in a file cannot be used, so that not everything is found - correct it: `prontuario check`"
        )
    if asked.create and asked.file.exists():
        stop(f"there is a {asked.file} already, and it may only become smaller - type --update-baseline")
    left = known if asked.create else known.shrunk(found)
    try:
        asked.file.write_text(left.text(), "utf-8")
    except OSError as error:
        stop(f"{asked.file} cannot be written: {error.strerror}")
    return left


def _say(file: Path, hidden: int, gone: tuple[tuple[str, str, str], ...]) -> None:
    typer.echo(f"{file}: findings that are known: {hidden}.", err=True)
    for place, check, message in gone:
        typer.echo(f"{place}: no longer found: {message} [{check}]", err=True)
    if gone:
        typer.echo(
            f"{file} may only become smaller: take out what is gone with"
            f" `prontuario check --baseline {file} --update-baseline`.",
            err=True,
        )


def _read(file: Path) -> Baseline:
    try:
        return baseline_from(file.read_text("utf-8"))
    except FileNotFoundError:
        stop(f"there is no {file} - `prontuario check --baseline {file} --create-baseline` makes it")
    except (OSError, UnusableBaseline, UnicodeError) as error:
        stop(f"{file} cannot be used: {error} - take it back from your repository")
