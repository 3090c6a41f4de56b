"""The files in docs/files/ that a plan names: under `files:`, and as links in its texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from prontuario.finding import Place
from prontuario.model.base import Part
from prontuario.model.files import FILES
from prontuario.model.handbook import Handbook
from prontuario.model.inside import every_part
from prontuario.model.text import Text

LINKED = re.compile(r"\]\(files/([^)\s]+)\)")


@dataclass(frozen=True)
class NamedFile:
    """A file, by its path relative to the handbook, and where it is named."""

    file: str
    place: Place


def named_files(handbook: Handbook) -> tuple[NamedFile, ...]:
    """Each time that a handbook names a file."""
    return handbook.derived(_named_files)


def _named_files(handbook: Handbook) -> tuple[NamedFile, ...]:
    return tuple(found for part in every_part(handbook) for found in _in_part(part))


def _in_part(part: Part) -> Iterator[NamedFile]:
    for index, name in enumerate(getattr(part, "files", ())):
        yield NamedFile(f"{FILES}/{name}", part.at("files", index))
    for name, info in type(part).model_fields.items():
        for text in _texts(getattr(part, name)):
            for linked in LINKED.findall(text):
                yield NamedFile(f"{FILES}/{unquote(linked)}", part.at(info.alias or name))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Text):
        yield from value.by_language.values()
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
