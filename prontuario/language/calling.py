"""Words by which a step says that somebody is called: calling.yml of each language, all of them together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from prontuario.language.folders import HERE, languages
from prontuario.source.reader import read

FILE = "calling.yml"


@dataclass(frozen=True)
class Calling:
    """Verbs of calling (`call`), words before a channel that is used (`join`), `small` words before a name, words that
    add a further name (`also`), and those after which nobody is called (`never`). Before a short number are those of
    `at`; what comes behind one that is called begins with a word of `clause`.
    """

    call: frozenset[str]
    join: frozenset[str]
    small: frozenset[str]
    also: frozenset[str]
    never: frozenset[str]
    at: frozenset[str]
    clause: frozenset[str]


@cache
def calling() -> Calling:
    """The words of all languages: a text may be in another one than the page."""
    files = (HERE / each / FILE for each in languages())
    known = [cast(dict[str, Any], read(file, file.name).data) for file in files if file.is_file()]

    def of(part: str) -> frozenset[str]:
        return frozenset(word for each in known for word in each[part].split())

    return Calling(of("call"), of("join"), of("small"), of("also"), of("never"), of("at"), of("clause"))
