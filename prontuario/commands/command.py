"""How every command reads what was typed: a folder that stands alone gets the command that was meant."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

from typer.core import TyperCommand

from prontuario.commands.stop import stop

ROOT = ("--root", "-r")


class Command(TyperCommand):
    """A command that says in a sentence what to type in place of one word too many."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Reads the options; ends the command where a word is left over."""
        typed = list(args)
        ctx.allow_extra_args = True
        rest: list[str] = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            self._refuse(rest[0], typed, f"prontuario {ctx.info_name}")
        return rest

    def _refuse(self, word: str, typed: list[str], command: str) -> None:
        takes_root = any(name in each.opts for each in self.params for name in ROOT)
        names_root = any(each in ROOT or each.startswith("--root=") for each in typed)
        if takes_root and not names_root and Path(word).is_dir():
            stop(with_root(word, typed, command))
        stop(f"`{word}` is one word too many - `{command} --help` shows what can be typed")


def with_root(folder: str, typed: list[str], command: str) -> str:
    """The command that was meant where a folder stands alone."""
    at = len(typed) - 1 - typed[::-1].index(folder)
    meant = shlex.join([*typed[:at], "--root", folder, *typed[at + 1 :]])
    return f"the handbook's folder is named with --root - type `{command} {meant}`"
