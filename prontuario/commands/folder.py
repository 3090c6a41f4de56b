"""The handbook's folder, which every command is given."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from prontuario.commands.stop import stop

Folder = Annotated[
    Path, typer.Option("--root", "-r", help="The handbook's folder: the one with playbooks/ and roster/.")
]


def need_handbook(root: Path) -> None:
    """Ends the command where the folder holds no handbook."""
    if not (root / "playbooks").is_dir() and not (root / "roster").is_dir():
        stop(
            f"{root.resolve().as_posix()} holds no handbook (playbooks/ and roster/)"
            " - go to its folder, or name it with --root"
        )


def need_site(root: Path) -> None:
    """Ends the command where the folder holds no handbook, or nothing that says how its site looks."""
    need_handbook(root)
    if not (root / "mkdocs.yml").is_file():
        stop(
            f"{root.resolve().as_posix()} has no mkdocs.yml, which says how the site looks"
            " - `prontuario new DIR` lays out a handbook that has one: copy it, and macros.py"
        )
