"""The end of a command that cannot begin."""

from __future__ import annotations

from typing import NoReturn

import typer

UNUSABLE = 2


def stop(sentence: str) -> NoReturn:
    """Ends the command with a sentence that says why, and what to do."""
    typer.echo(sentence, err=True)
    raise typer.Exit(UNUSABLE)
