"""The product's own words, a folder for each language; dates and names of languages as the CLDR has them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from babel import Locale
from babel.core import UnknownLocaleError
from langcodes import Language

from prontuario.language.folders import LABELS, OTHERWISE, folder_of, part_of
from prontuario.model.duration import Duration
from prontuario.model.tag import direction, wider
from prontuario.source.mark import MarkedDict
from prontuario.source.reader import read


@dataclass(frozen=True)
class Labels:
    """The words for readers of one language, by key: `labels("call")`. `spoken` is the language that they are in."""

    language: str
    words: dict[str, str]
    spoken: str

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
        """How the language of the words writes dates, counts and names languages; as English does, where unknown."""
        return next(filter(None, map(_locale, (*wider(self.spoken), OTHERWISE))))

    @property
    def direction(self) -> str:
        """How the language of the words is written: `ltr` or `rtl`."""
        return direction(self.spoken)

    @property
    def months(self) -> tuple[str, ...]:
        """The twelve months, short."""
        return tuple(self.locale.months["format"]["abbreviated"][month] for month in range(1, 13))

    @property
    def weekdays(self) -> tuple[str, ...]:
        """The seven days from Monday, short."""
        return tuple(self.locale.days["format"]["abbreviated"][day] for day in range(7))

    @property
    def full_weekdays(self) -> tuple[str, ...]:
        """The seven days from Monday, in full."""
        return tuple(self.locale.days["format"]["wide"][day] for day in range(7))

    def language_name(self, code: str) -> str:
        """How a language is called in this one: `Serbian (Latin)`; its letters, where nobody has said it."""
        names, tag = self.locale.languages, Language.get(code, normalize=False)
        if name := names.get(code.replace("-", "_")):
            return str(name)
        more = (self.locale.scripts.get(tag.script), self.locale.territories.get(tag.territory))
        said = ", ".join(filter(None, more))
        name = names.get(tag.language, tag.language)
        return f"{name} ({said})" if said else str(name)


def _locale(tag: str) -> Locale | None:
    with suppress(UnknownLocaleError, ValueError):
        return Locale.parse(tag, sep="-")
    return None


@lru_cache
def labels_in(language: str) -> Labels:
    """The product's words in a language; English ones for a language that the product does not speak yet."""
    spoken = language if folder_of(language) else OTHERWISE
    path = part_of(language, LABELS)
    data = read(path, path.name).data
    assert isinstance(data, MarkedDict)
    return Labels(language, {key: str(words) for key, words in data.items()}, spoken)
