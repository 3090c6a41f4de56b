"""No threat is described, or recognised, in the words of another one.

Why: a summary or a sign that was copied with the file sends its reader to the wrong plan.
Fix: write what is seen and what it means in this threat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.checks.case import Case
from prontuario.checks.shared.copies import copies_in
from prontuario.finding import Place, Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.text import Text
from prontuario.model.texts import texts
from prontuario.model.threat import Threat
from prontuario.plan.wording import count_words, plain

SEVERITY = Severity.WARNING
LONG = 4  # words: fewer may be a sign of several things
WORD = re.compile(r"[^\W\d]{4,}")


@dataclass(frozen=True)
class Said:
    """A summary or a sign: of which threat, where, and how it is compared."""

    threat: Threat
    place: Place
    words: str
    typed: str


def run(case: Case) -> Iterator[Problem]:
    """Finds summaries and signs that two threats share; of the two, the one that they fit less is the copy."""
    met: dict[str, Said] = {}
    copies = copies_in(case.handbook)
    for each in _said(case.handbook):
        other = met.setdefault(each.words, each)
        if other.threat is each.threat or _elsewhere(each.threat, other.threat):
            continue
        if each.threat.at().file in copies or other.threat.at().file in copies:
            continue  # the whole file was copied
        copy, original = (each, other) if _fits(each) <= _fits(other) else (other, each)
        yield Problem(
            copy.place,
            f"«{copy.typed}» is what `{original.threat.id}` says of itself",
            f"write what is seen or happens in `{copy.threat.id}`",
        )


def _elsewhere(one: Threat, other: Threat) -> bool:
    """Whether two threats are the same thing at two sites."""
    return bool(one.sites and other.sites) and one.sites != other.sites


def _said(handbook: Handbook) -> Iterator[Said]:
    """Each summary and each sign, once: in the first of its languages."""
    for threat in handbook.threats.values():
        summary = [(threat.summary, threat.at("summary"))] if threat.summary else []
        signs = [(each, threat.at("signs", index)) for index, each in enumerate(threat.signs)]
        for text, place in (*summary, *signs):
            typed = next(iter(text.by_language.values()))
            if count_words(typed) >= LONG:
                yield Said(threat, place, plain(typed), typed)


def _fits(said: Said) -> tuple[int, int]:
    """How many of its words its threat has: in its title and synonyms, then anywhere else."""
    threat, own = said.threat, set(WORD.findall(said.words))
    rest = tuple(text for text, _ in texts(threat) if said.words not in map(plain, text.by_language.values()))
    return len(own & _words(threat.title, *threat.also_known_as)), len(own & _words(*rest))


def _words(*several: Text) -> set[str]:
    return {
        word for text in several for words in text.by_language.values() for word in WORD.findall(plain(words))
    }
