"""What an edition shows, text by text, each with its place: what authors typed freely, in data and by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.edition.hidden import Value
from prontuario.edition.traces import Traces
from prontuario.finding import Place
from prontuario.handwritten.contents import text_of
from prontuario.handwritten.written import CONFIGURATION, Handwritten
from prontuario.model.base import Part
from prontuario.model.edition import Edition
from prontuario.model.handbook import Handbook
from prontuario.model.inside import every_part
from prontuario.model.references import kinds_of
from prontuario.model.text import Text
from prontuario.source.mark import Key


@dataclass(frozen=True)
class Shown:
    """A text: the file, what a reader sees, and the source in which its lines count (empty: `line` is the place)."""

    place: Place
    text: str
    source: str = ""

    def at(self, value: Value) -> Place:
        """Where in it a value is."""
        if not self.source:
            line = Traces((value,)).line_of(self.text)
            return self.place.of(self.text.split("\n")[line - 1])
        return Place(self.place.file, Traces((value,)).line_of(self.source))

    def where(self, words: str) -> Place:
        """Where in it these words are."""
        if not self.source:
            return self.place.of(words)
        lines = self.source.split("\n")
        found = next((number for number, line in enumerate(lines, 1) if words in line), 0)
        return Place(self.place.file, found) if found else self.place


def texts_in(handbook: Handbook, written: Handwritten, edition: Edition) -> Iterator[Shown]:
    """Every text that an edition shows; `handbook` is already cut to it."""
    for part in every_part(handbook):
        yield from _in_part(part)
    for page in written.pages_of(edition):
        yield Shown(Place(page.file), page.shown_in(edition), page.text)
    for file in sorted(written.files_of(edition)):
        text = text_of(written.root / file)
        yield Shown(Place(file), text, text)
    if written.configuration:
        yield Shown(Place(CONFIGURATION), written.configuration, written.configuration)


def _in_part(part: Part) -> Iterator[Shown]:
    for attribute, key, refers_to in kinds_of(type(part)):
        if refers_to is None and attribute != "id":
            yield from _in_value(part, getattr(part, attribute), (key,))


def _in_value(part: Part, value: object, path: tuple[Key, ...]) -> Iterator[Shown]:
    if isinstance(value, Text):
        for language, text in value.by_language.items():
            yield Shown(part.at(*path, language) if language else part.at(*path), text)
    elif isinstance(value, str):
        yield Shown(part.at(*path), value)
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _in_value(part, each, (*path, index))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _in_value(part, each, (*path, key))
