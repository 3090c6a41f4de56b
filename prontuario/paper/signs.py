"""Characters that stand in a handbook and in no font of the machine that prints it."""

from __future__ import annotations

from pathlib import Path

from prontuario.finding import Place, Problem
from prontuario.model.layout import FOLDERS
from prontuario.source.folder import strays
from prontuario.source.plain import read_plain


def no_sign(root: Path, character: str) -> Problem:
    """Says that a box is printed for a character, and where it stands first."""
    return Problem(
        _first(root, character),
        f"an empty box is printed for `{character}` (U+{ord(character):04X}): no font on this machine has it",
        "take it out, or install a font that has it",
    )


def _first(root: Path, character: str) -> Place:
    """Where a character was typed; the policy, where it was written in another way."""
    for file in strays(root, FOLDERS, frozenset()):
        text = read_plain(root / file, file)
        if isinstance(text, str) and (at := text.find(character)) >= 0:
            return Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
    return Place(FOLDERS[0])
