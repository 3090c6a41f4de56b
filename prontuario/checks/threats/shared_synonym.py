"""No two threats have a name in common.

Why: people who search for that word land on the wrong page half of the time.
Fix: change or remove one of the two; capitals and accents make no difference.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.model.threat import Threat
from prontuario.plan.wording import plain

FORMERLY = ("synonyms-shared",)
SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds names of a threat that are the name of another one too. Titles come first."""
    first: dict[str, str] = {}
    for names in (_titles, _synonyms):
        for threat in case.own_threats():
            for words, place in names(threat):
                other = first.setdefault(plain(words), threat.id)
                if other != threat.id:
                    yield Problem(
                        place,
                        f"«{words}» is a name of the threat `{other}` too",
                        "choose another word here or there",
                    )


def _titles(threat: Threat) -> Iterator[tuple[str, Place]]:
    for language, words in threat.title.by_language.items():
        yield words, threat.at("title", language)


def _synonyms(threat: Threat) -> Iterator[tuple[str, Place]]:
    for index, synonym in enumerate(threat.also_known_as):
        for language, words in synonym.by_language.items():
            yield words, threat.at("also_known_as", index, language)
