"""`prontuario check`: proves the plan and prints what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from prontuario.checks.catalogue import catalogue, rules
from prontuario.checks.settle import Examined, Ignored, Waived
from prontuario.commands.baseline import Asked, At, Create, Update, against
from prontuario.commands.epilog import epilog
from prontuario.commands.folder import Folder, need_handbook
from prontuario.commands.options import As, FailOn, Format, Today, completed, names_in
from prontuario.commands.progress import working
from prontuario.commands.stop import UNUSABLE, stop
from prontuario.commands.watching import at_each_change
from prontuario.examine import examine
from prontuario.finding import Severity
from prontuario.model.load import READABLE
from prontuario.report.output import write
from prontuario.report.report import Accepted, Report

FINE, FAILED = 0, 1
ALL = tuple(rule.id for rule in rules())

Only = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="CHECKS",
        autocompletion=completed(ALL),
        help="Some checks, with commas between their names; all when left out.",
    ),
]
Summary = Annotated[
    bool,
    typer.Option(
        "--summary", help="What to do next, and numbers instead of findings: by weight, check and file."
    ),
]
Watch = Annotated[bool, typer.Option("--watch", help="Check again whenever a file changes, until Ctrl+C.")]
MORE = epilog(
    {
        "prontuario check": "All that is wrong with the plan in this folder.",
        "prontuario check --watch --only step-too-long,owner-without-deputy": "Two checks, again at each change.",
        "prontuario check --baseline known.json": "What is not known yet; --create-baseline makes the file.",
        "prontuario check --fail-on warning --format junit": "For a pipeline; github, gitlab and sarif as well.",
    },
    {
        0: "no errors; there may be warnings and advice; or somebody stopped --watch",
        1: "there are errors; with --fail-on, findings of that weight or more; or a baseline lists what is gone",
        2: "a file cannot be read, the folder holds no handbook, or an option is wrong",
    },
)
ALWAYS = frozenset(rule.id for rule in rules() if rule.mandatory)
BROKEN = "broken-check"


def check(
    root: Folder = Path(),
    format_: As = Format.TEXT,
    fail_on: FailOn = Severity.ERROR,
    today: Today = None,
    only: Only = None,
    summary: Summary = False,
    baseline: At = None,
    update_baseline: Update = False,
    create_baseline: Create = False,
    watch: Watch = False,
) -> None:
    """Check the plan and say what is wrong: where, why, and what to do about it."""
    need_handbook(root)
    if (summary or watch) and format_ is not Format.TEXT:
        stop(f"--summary and --watch are for people - leave them out, or leave --format {format_} out")
    names = _named(only) if only is not None else ()
    asked = Asked(baseline, update_baseline, create_baseline)
    asked.refuse(only=bool(names), watch=watch)

    def once() -> int:
        with working("Checking the plan"):
            found = report_of(examine(root, today), root, names, fail_on)
        report, small = against(found, asked, ALWAYS)
        write(report, "overview" if summary else format_)
        return _code(report) or (FINE if small else FAILED)

    if watch:
        at_each_change(root, once)
    else:
        raise typer.Exit(once())


def _code(report: Report) -> int:
    if any(finding.check == READABLE for finding in report.findings):
        return UNUSABLE
    return FAILED if any(each.severity.at_least(report.bar) for each in report.findings) else FINE


def report_of(
    examined: Examined, root: Path, only: tuple[str, ...] = (), bar: Severity = Severity.ERROR
) -> Report:
    """What was found in the handbook in `root`, by all checks or by those that `only` names.

    A file that cannot be read is always said, because no check has seen it; and a check that does not work.
    """
    wanted = frozenset((*only, READABLE, BROKEN)) if only else frozenset(ALL)
    accepted: tuple[Waived | Ignored, ...] = (*examined.waived, *examined.ignored)
    return Report(
        root,
        tuple(finding for finding in examined.findings if finding.check in wanted),
        tuple(_accepted(each) for each in accepted if each.finding.check in wanted),
        tuple(rule for rule in rules() if rule.id in wanted),
        only,
        bar,
        tuple(each for each in examined.settings() if not only or each.check in wanted),
        frozenset() if only else frozenset(examined.of_drafts),
    )


def _named(only: str) -> tuple[str, ...]:
    """The checks that were typed, by their names of today; former names are said."""
    typed = [name.strip().strip("[]") for name in only.split(",")]
    current = [catalogue().current(name) for name in typed]
    names = names_in(",".join(current), ALL, "check", "`prontuario explain` lists them all")
    for former, name in zip(typed, current, strict=True):
        if former != name:
            typer.echo(f"`{former}` is called `{name}` now.", err=True)
    return names


def _accepted(each: Waived | Ignored) -> Accepted:
    if isinstance(each, Ignored):
        return Accepted(each.finding, str(each.setting.because), each.setting.at())
    return Accepted(each.finding, str(each.waiver.because), each.waiver.at(), str(each.waiver.until))
