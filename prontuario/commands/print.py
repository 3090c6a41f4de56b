"""`prontuario print`: the handbook on paper, as PDF files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from prontuario.commands.epilog import epilog
from prontuario.commands.folder import Folder, need_handbook
from prontuario.commands.options import For, Language, completed, names_in
from prontuario.commands.progress import working
from prontuario.commands.stop import stop
from prontuario.finding import Problem
from prontuario.model.edition import Edition
from prontuario.paper.press import CannotPrint
from prontuario.paper.printer import Printed, print_sheet
from prontuario.paper.sheets import SHEETS, Sheet
from prontuario.paper.signs import no_sign
from prontuario.publish.errors import CannotPublish
from prontuario.publish.files import need_ours, put_file
from prontuario.publish.place import need_neutral
from prontuario.report.formats import summary
from prontuario.report.output import write
from prontuario.report.report import Report
from prontuario.site import CANNOT_OPEN, Site, open_site
from prontuario.views.views import Views

REFUSED = 1

To = Annotated[Path, typer.Option("--to", metavar="FOLDER", help="Where the PDF files go.")]
Only = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="NAMES",
        autocompletion=completed(SHEETS),
        help=f"Some of {', '.join(SHEETS)}, with commas between; all when left out.",
    ),
]
MORE = epilog(
    {
        "prontuario print --edition team": "Everything that the crisis team needs, in print/.",
        "prontuario print --only call-card --language it": "One sheet for all staff, in Italian.",
    },
    {
        0: "the files are written",
        1: "the plan has errors, and nothing was printed",
        2: "the folder holds no handbook, or nothing could be printed or written",
    },
)


def print_(
    root: Folder = Path(),
    to: To = Path("print"),
    only: Only = None,
    language: Language = None,
    edition: For = Edition.STAFF,
) -> None:
    """Print the handbook as PDF: binder, plan on a page, cards, kits, rules and more; `--only` lists all."""
    need_handbook(root)
    sheets = _sheets(only)
    _need_room(to, root, sheets)
    site = _site(root, edition)
    if site.examined.errors:
        write(Report(root, site.examined.findings), "text")
        typer.echo(f"Nothing was printed: the plan has {summary(site.examined.errors)}.", err=True)
        raise typer.Exit(REFUSED)
    views = replace(site, language=language).views
    try:
        printed = _printed(sheets, views)
    except CannotPrint as error:
        stop(f"nothing was printed: {error}")
    for sheet in sheets:
        if only is not None and sheet.is_empty(views):
            typer.echo(_left_out(sheet, edition), err=True)
    for path in _written(to, printed):
        typer.echo(path.as_posix())
    for problem in [problem for each in printed.values() for problem in each.problems]:
        typer.echo(_line(problem), err=True)
    for character in sorted(frozenset[str]().union(*(each.unsigned for each in printed.values()))):
        typer.echo(_line(no_sign(root, character)), err=True)


def _printed(sheets: tuple[Sheet, ...], views: Views) -> dict[str, Printed]:
    """Each sheet as a PDF, by the name of its file."""
    done: dict[str, Printed] = {}
    with working("Printing") as now:
        for number, sheet in enumerate(sheets, 1):
            now(f"Printing {sheet.name}, {number} of {len(sheets)}")
            if sheet.is_empty(views):
                continue
            done[f"{sheet.name}.pdf"] = print_sheet(sheet, views)
    return done


def _site(root: Path, edition: Edition) -> Site:
    try:
        with working("Checking the plan"):
            return open_site(root, edition)
    except CANNOT_OPEN as error:
        stop(str(error))


def _line(problem: Problem) -> str:
    return f"{problem.place}: {problem.message} - {problem.hint}"


def _left_out(sheet: Sheet, edition: Edition) -> str:
    return f"{sheet.name}.pdf is left out: the handbook has nothing for it that {edition} may see"


def _sheets(only: str | None) -> tuple[Sheet, ...]:
    """The sheets that were asked for, each once."""
    names = (
        names_in(only, SHEETS, "sheet", f"choose from {', '.join(SHEETS)}") if only is not None else SHEETS
    )
    return tuple(SHEETS[name] for name in names)


def _need_room(folder: Path, root: Path, sheets: Iterable[Sheet]) -> None:
    """Ends the command where it would replace what somebody wrote, or print among a handbook's sources."""
    try:
        need_neutral(folder, root)
        for sheet in sheets:
            need_ours(folder / f"{sheet.name}.pdf")
    except CannotPublish as fault:
        stop(f"nothing was printed: {fault}")


def _written(folder: Path, printed: dict[str, Printed]) -> Iterable[Path]:
    """Writes each file whole, or not at all."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, each in printed.items():
            put_file(folder / name, each.pdf)
            yield folder / name
    except CannotPublish as fault:
        stop(str(fault))
    except OSError as error:
        stop(f"{folder.as_posix()} cannot be written to: {error.strerror} - name another folder with --to")
