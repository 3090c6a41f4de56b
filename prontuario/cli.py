"""The command line: `prontuario check`, `prontuario explain`, `prontuario schema`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

import prontuario
from prontuario.commands.rehearse import rehearse
from prontuario.examine import examine
from prontuario.model.schema import write_schemas
from prontuario.report.formats import as_json, as_text

FINE, ERRORS, UNUSABLE = 0, 1, 2

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)
Folder = Annotated[
    Path, typer.Option("--root", "-r", help="The handbook's folder: the one with playbooks/ and roster/.")
]


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"


@app.callback(invoke_without_command=True)
def start(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """Prontuario: crisis playbooks as code."""
    if version:
        typer.echo(f"prontuario {prontuario.__version__}")
        raise typer.Exit


@app.command()
def check(
    root: Folder = Path(),
    format_: Annotated[
        Format, typer.Option("--format", "-f", help="text for people, json for programs.")
    ] = Format.TEXT,
) -> None:
    """Prove the plan. Exits 0 when it holds, 1 when it has errors, 2 when files cannot be read."""
    if not (root / "playbooks").is_dir() and not (root / "roster").is_dir():
        typer.echo(
            f"{root.resolve()} holds no handbook (playbooks/ and roster/) - go to its folder, or name it with --root",
            err=True,
        )
        raise typer.Exit(UNUSABLE)
    examined = examine(root)
    typer.echo((as_json if format_ is Format.JSON else as_text)(examined.findings))
    raise typer.Exit(UNUSABLE if examined.unreadable else ERRORS if examined.errors else FINE)


@app.command()
def schema(root: Folder = Path()) -> None:
    """Write the JSON Schemas that editors use to docs/schema/."""
    for path in write_schemas(root / "docs" / "schema"):
        typer.echo(str(path))


app.command()(rehearse)


def main() -> None:
    """Run the command line."""
    app()
