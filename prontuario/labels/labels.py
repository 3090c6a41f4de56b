"""The product's own words, one file a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from prontuario.model.duration import Duration
from prontuario.source.mark import MarkedDict
from prontuario.source.reader import read

FOLDER = Path(__file__).parent
OTHERWISE = "en"


@dataclass(frozen=True)
class Labels:
    """The words of one language, by key: `labels("call")`."""

    language: str
    words: dict[str, str]

    def __call__(self, key: str, **facts: object) -> str:
        """The words for `key`, with its `{facts}` filled in. Raises KeyError for a key that the file lacks."""
        return self.words[key].format(**facts)

    def replaced_by(self, own: Mapping[str, str]) -> Labels:
        """The words with some of a company's own in their place; a key that there is not changes nothing."""
        return replace(self, words={key: own.get(key, words) for key, words in self.words.items()})

    def span(self, duration: Duration) -> str:
        """A length of time as people say it: `15 min`, `2 h`, `5 days`."""
        parts = (
            self(f"unit_{unit}_one" if number == 1 else f"unit_{unit}", n=number)
            for number, unit in duration.parts()
        )
        return " ".join(parts) or self("at_once")


@lru_cache
def labels_in(language: str) -> Labels:
    """The product's words in a language; English ones for a language that the product does not speak yet."""
    path = FOLDER / f"{language if language in languages() else OTHERWISE}.yml"
    data = read(path, path.name).data
    assert isinstance(data, MarkedDict)
    return Labels(language, {key: str(words) for key, words in data.items()})


def languages() -> tuple[str, ...]:
    """The languages that the product speaks."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yml")))
