"""The reference of fields and checks, read from the code that they document."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from prontuario.checks.catalogue import by_topic
from prontuario.checks.check import Check
from prontuario.checks.example import explained
from prontuario.model.base import typed_fields
from prontuario.model.layout import HOMES, SINGLES
from prontuario.rule import Example, Rule
from prontuario.views.waivers import SettingView


@dataclass(frozen=True)
class FieldEntry:
    """A key: what it means, and whether it has to be there. `parts` leads to the group that it holds."""

    key: str
    meaning: str
    needed: bool
    words: tuple[str, ...]
    part: str


@dataclass(frozen=True)
class ModelEntry:
    """A group of keys: a file, an entry of a file, or a part of one."""

    id: str
    about: str
    file: str
    fields: tuple[FieldEntry, ...]


@dataclass(frozen=True)
class CheckEntry:
    """A check with its example, the lines that put that right, and what the company has set about it."""

    rule: Rule
    example: Example | None
    fixed: tuple[str, ...]
    settings: tuple[SettingView, ...]


@dataclass(frozen=True)
class TopicEntry:
    """The rules about one topic, each with its example. `heading` is the key of its label."""

    id: str
    heading: str
    rules: tuple[CheckEntry, ...]


def check_entries(settings: tuple[SettingView, ...] = ()) -> tuple[TopicEntry, ...]:
    """Every rule with its example and what is set about it, by topic."""
    return tuple(
        TopicEntry(topic, f"topic_{topic}", tuple(_check_entry(check, settings) for check in checks))
        for topic, checks in by_topic().items()
    )


def _check_entry(check: Check, settings: tuple[SettingView, ...]) -> CheckEntry:
    told = explained(check)
    own = tuple(each for each in settings if each.check == check.id)
    return CheckEntry(told.rule, told.example, told.fixed, own)


def model_entries() -> tuple[ModelEntry, ...]:
    """Every kind of file, each followed by the parts that it is made of; a part stands once."""
    files = [(home.model, home.path) for home in HOMES] + [(model, file) for file, model in SINGLES]
    entries: dict[str, ModelEntry] = {}
    for model, file in files:
        for inner, of in _with_parts(model, file):
            entries.setdefault(inner.__name__, _model_entry(inner, of))
    return tuple(entries.values())


def _with_parts(model: type[BaseModel], file: str) -> Iterator[tuple[type[BaseModel], str]]:
    yield model, file
    for info in typed_fields(model).values():
        for part in _parts_in(info.annotation):
            yield from _with_parts(part, "")


def _model_entry(model: type[BaseModel], file: str) -> ModelEntry:
    about = (inspect.getdoc(model) or "").split("\n")[0]
    fields = tuple(_field_entry(key, info) for key, info in typed_fields(model).items())
    return ModelEntry(model.__name__.lower(), about, file, fields)


def _field_entry(key: str, info: FieldInfo) -> FieldEntry:
    parts = _parts_in(info.annotation)
    words = tuple(word for word in _words_in(info.annotation))
    return FieldEntry(
        key, info.description or "", info.is_required(), words, parts[0].__name__.lower() if parts else ""
    )


def _parts_in(hint: object) -> list[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return [hint]
    return [part for argument in get_args(hint) for part in _parts_in(argument)]


def _words_in(hint: object) -> list[str]:
    """The words that a field is limited to."""
    if isinstance(hint, type) and issubclass(hint, str) and hasattr(hint, "__members__"):
        return [str(member) for member in hint.__members__.values()]
    return [
        word
        for argument in get_args(hint)
        for word in ([argument] if isinstance(argument, str) else _words_in(argument))
    ]
