"""What searches know of each language: all of it together, as people ask in their own, whatever the handbook's is."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, cast

from prontuario.language.folders import HERE, languages
from prontuario.source.reader import read

FILE = "finder.yml"


@dataclass(frozen=True)
class SearchWords:
    """Words that tell nothing (`stop`), words that mean the same (`kin`), words that divide others in the search of all
    pages (`small`), and endings that do not count: how many letters have to be left, and a pattern."""

    stop: str
    kin: tuple[str, ...]
    small: tuple[str, ...]
    endings: tuple[tuple[int, str], ...]


def search_words() -> SearchWords:
    """The words of all languages. What a language's file does not say, it does not need."""
    files = [HERE / language / FILE for language in languages()]
    known = [cast(dict[str, Any], read(file, file.name).data) for file in files if file.is_file()]
    return SearchWords(
        stop=" ".join(each["stop"] for each in known if "stop" in each),
        kin=tuple(group for each in known for group in each.get("kin", ())),
        small=tuple(word for each in known for word in each.get("small", "").split()),
        endings=_endings([each.get("endings", []) for each in known]),
    )


def _endings(of_languages: list[list[dict[str, Any]]]) -> tuple[tuple[int, str], ...]:
    """The first of each language, then the second of each: whichever fits a word first is taken off."""
    tiers = (filter(None, tier) for tier in zip_longest(*of_languages))
    return tuple((int(each["leaves"]), f"(?:{each['ends']})$") for tier in tiers for each in tier)
