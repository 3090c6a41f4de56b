"""The command line: `prontuario new`, `check`, `build`, `serve`, `explain`, `rehearse`, `print`, `schema`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import prontuario
from prontuario.commands.build import build
from prontuario.commands.check import check
from prontuario.commands.explain import explain
from prontuario.commands.folder import Folder
from prontuario.commands.new import new
from prontuario.commands.print import print_
from prontuario.commands.rehearse import rehearse
from prontuario.commands.serve import serve
from prontuario.model.schema import write_schemas

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@app.callback(invoke_without_command=True)
def start(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """Prontuario: crisis playbooks as code."""
    if version:
        typer.echo(f"prontuario {prontuario.__version__}")
        raise typer.Exit


for command in (new, check, build, serve, explain, rehearse):
    app.command()(command)
app.command("print")(print_)


@app.command()
def schema(root: Folder = Path()) -> None:
    """Write the JSON Schemas that editors use to docs/schema/."""
    for path in write_schemas(root / "docs" / "schema"):
        typer.echo(str(path))


def main() -> None:
    """Run the command line."""
    app()
