"""`prontuario import`: first drafts of threats from a spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from prontuario.commands.epilog import epilog
from prontuario.commands.folder import Folder, need_handbook
from prontuario.commands.stop import stop
from prontuario.model.load import load
from prontuario.starters.threat_list import imported

File = Annotated[
    Path, typer.Argument(help="A table saved as CSV: threat, damages, likelihood, impact, owner.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be written, and write nothing.")]
LARGEST = 5_000_000  # bytes: a list of threats is no larger

MORE = epilog(
    {
        "prontuario import threats.csv": "The filled-in form of the register page, as drafts in playbooks/threats/.",
        "prontuario import threats.csv --dry-run": "Says which files that would be.",
    },
    {
        0: "all of the table was understood",
        1: "some of it was not: the end says what",
        2: "the table cannot be read, or a file cannot be written",
    },
)


def import_(file: File, root: Folder = Path(), dry_run: DryRun = False) -> None:
    """Make first drafts of threats from a table (CSV). Writes new files only, and never over one."""
    need_handbook(root)
    found = imported(_read(file), load(root).handbook)
    for path, text in list(found.files.items()):
        if (root / path).exists():
            found.unclear.append(f"{path} is there already - nothing is written over it")
            continue
        if not dry_run:
            _write(root / path, text)
        typer.echo(f"{path} would be written" if dry_run else path)
    if not found.files:
        typer.echo("no threat was found")
    if found.unclear:
        typer.echo("\nNot understood:")
        for each in found.unclear:
            typer.echo(f"  {each}")
        raise typer.Exit(1)


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST:
            stop(f"{file} is larger than any list of threats - save the sheet of the threats alone as CSV")
        data = file.read_bytes()
    except OSError as error:
        stop(f"{file} cannot be read: {error.strerror} - name a table that was saved as CSV")
    if data[:2] == b"PK":
        stop(f"{file} is a spreadsheet, not a CSV - open it, and save it as CSV")
    return data


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        stop(f"{path} cannot be written: {error.strerror} - give yourself the right to it")
