"""`prontuario schema`: what an editor needs to complete and check the files of a handbook."""

from __future__ import annotations

from pathlib import Path

import typer

from prontuario.commands.epilog import epilog
from prontuario.commands.folder import Folder
from prontuario.commands.stop import stop
from prontuario.model.load import load
from prontuario.model.schema import write_schemas

MORE = epilog(
    {
        "prontuario schema": "Into docs/schema/ of this folder.",
        "prontuario schema --root ../handbook": "Into docs/schema/ of another one.",
    },
    {0: "the files are written", 2: "they cannot be written"},
)


def schema(root: Folder = Path()) -> None:
    """Write the JSON Schemas that editors use to docs/schema/, with the names of this handbook."""
    folder = root / "docs" / "schema"
    try:
        for path in write_schemas(folder, load(root).handbook):
            typer.echo(path.as_posix())
    except OSError as error:
        stop(f"{folder.as_posix()} cannot be written to: {error.strerror} - give yourself the right to it")
