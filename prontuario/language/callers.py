"""Who calls a company in a crisis, by kind, as all languages name them: callers.yml of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from prontuario.language.folders import HERE, OTHERWISE, folder_of, languages
from prontuario.source.reader import read

FILE = "callers.yml"


@dataclass(frozen=True)
class Caller:
    """A kind of caller: its title by language, what people call them, and words that their audience is named by."""

    titles: Mapping[str, str]
    names: tuple[str, ...]
    audience: frozenset[str]

    def title(self, language: str) -> str:
        """The title in a language of the product; in English where it has none."""
        return self.titles.get(folder_of(language) or "", self.titles[OTHERWISE])


@cache
def callers() -> dict[str, Caller]:
    """All kinds, by name, with the words of all languages: people ask in their own."""
    files = {each: HERE / each / FILE for each in languages()}
    listed = {
        each: cast(dict[str, Any], read(file, file.name).data)
        for each, file in files.items()
        if file.is_file()
    }
    return {
        kind: _caller([(each, found[kind]) for each, found in listed.items() if kind in found])
        for kind in listed[OTHERWISE]
    }


def _caller(said: list[tuple[str, dict[str, Any]]]) -> Caller:
    return Caller(
        {language: each["title"] for language, each in said},
        tuple(dict.fromkeys(name for _, each in said for name in each["names"])),
        frozenset(word for _, each in said for word in each["audience"].split()),
    )
