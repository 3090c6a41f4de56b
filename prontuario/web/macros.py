"""The macros that a page may call: each is a template in `templates/macros/`, whose first comment documents it.

The comment says what the macro shows, then `Takes:` with the words of what it is told, if anything, and `Example:`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from prontuario.web.folders import TEMPLATES

FOLDER = "macros"
HEAD = re.compile(
    r"\A\{#\s*(?P<shows>.+?)(?:\nTakes:(?P<takes>[^\n]*))?\nExample:(?P<example>[^\n]+?)\s*#\}\n", re.DOTALL
)


@dataclass(frozen=True)
class Macro:
    """A macro: its name, the words of what it is told, what it shows, and a call as an example."""

    name: str
    takes: tuple[str, ...]
    shows: str
    example: str

    @property
    def template(self) -> str:
        """The name of its template."""
        return f"{FOLDER}/{self.name}.html"

    def told(self, arguments: tuple[str, ...], named: Mapping[str, str]) -> dict[str, str]:
        """What it is told, by word. Raises TypeError where that is too much, or too little."""
        told = dict(zip(self.takes, arguments, strict=False)) | dict(named)
        if len(arguments) + len(named) != len(self.takes) or set(told) != set(self.takes):
            raise TypeError(f"`{self.name}` takes {', '.join(self.takes) or 'nothing'}")
        return told


@lru_cache
def macros() -> Mapping[str, Macro]:
    """All macros by name. Raises ValueError for a template that does not say what it shows."""
    return {file.stem: _macro(file) for file in sorted((TEMPLATES / FOLDER).glob("*.html"))}


def _macro(file: Path) -> Macro:
    head = HEAD.match(file.read_text("utf-8"))
    if head is None:
        raise ValueError(f"{FOLDER}/{file.name} needs a first comment: what it shows, `Takes:`, `Example:`")
    takes = tuple(word.strip() for word in (head["takes"] or "").split(",") if word.strip())
    return Macro(file.stem, takes, " ".join(head["shows"].split()), head["example"].strip())
