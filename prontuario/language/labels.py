"""The product's own words, a folder for each language; dates and names of languages as the CLDR has them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from babel import Locale
from babel.core import UnknownLocaleError

from prontuario.language.folders import LABELS, OTHERWISE, part_of
from prontuario.model.duration import Duration
from prontuario.source.mark import MarkedDict
from prontuario.source.reader import read


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

    def counted(self, key: str, n: int) -> str:
        """The words for so many: those of `key` and the language's plural form (`key_one`), or else those of `key`."""
        form = f"{key}_{self.locale.plural_form(n)}"
        return self(form if form in self.words else key, n=n)

    def span(self, duration: Duration) -> str:
        """A length of time as people say it: `15 min`, `2 h`, `5 days`."""
        return " ".join(self.counted(f"unit_{unit}", n) for n, unit in duration.parts()) or self("at_once")

    @cached_property
    def locale(self) -> Locale:
        """How the language writes dates, counts, and calls languages; as English does, where nobody has said it."""
        try:
            return Locale.parse(self.language)
        except (UnknownLocaleError, ValueError):
            return Locale.parse(OTHERWISE)

    @property
    def months(self) -> tuple[str, ...]:
        """The twelve months, short."""
        return tuple(self.locale.months["format"]["abbreviated"][month] for month in range(1, 13))

    @property
    def weekdays(self) -> tuple[str, ...]:
        """The seven days from Monday, short."""
        return tuple(self.locale.days["format"]["abbreviated"][day] for day in range(7))

    def language_name(self, code: str) -> str:
        """How a language is called in this one; its letters, where nobody has said it."""
        name: str = self.locale.languages.get(code, code)
        return name


@lru_cache
def labels_in(language: str) -> Labels:
    """The product's words in a language; English ones for a language that the product does not speak yet."""
    path = part_of(language, LABELS)
    data = read(path, path.name).data
    assert isinstance(data, MarkedDict)
    return Labels(language, {key: str(words) for key, words in data.items()})
