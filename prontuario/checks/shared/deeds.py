"""What a step is, in the terms of the checks: what it says in plain words, beside what it says under `counts_as:`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from prontuario.checks.shared.colleagues import without_colleagues
from prontuario.checks.shared.meaning import Meaning, may_say, said
from prontuario.finding import Place
from prontuario.model.handbook import Handbook
from prontuario.model.policy import Policy
from prontuario.model.step import Deed, Step
from prontuario.model.text import Text

MEANINGS: Mapping[Deed, Meaning] = {
    "deleting": "deleting",
    "hiding": "hiding",
    "blocking": "blocking_deed",
    "compensation": "compensation",
    "emergency-call": "emergency_call",
    "evacuation": "evacuation",
    "log": "logging",
    "awareness": "awareness",
}


def deeds_of(step: Step, policy: Policy) -> frozenset[Deed]:
    """What a step is, by its word and by its words."""
    return frozenset(step.counts_as) | {deed for deed in MEANINGS if says_deed(deed, step, policy)}


def says_deed(deed: Deed, step: Step, policy: Policy) -> bool:
    """Whether the step says in plain words that it does this, in any language."""
    return bool(words_of_deed(deed, step, policy))


def words_of_deed(deed: Deed, step: Step, policy: Policy) -> tuple[str, ...]:
    """The sentences of a step that say in plain words that it does this, in any language."""
    texts = _texts(step.do, policy)
    return tuple(each for language, words in texts for each in said(MEANINGS[deed], words, language))


def publishes(step: Step, policy: Policy) -> bool:
    """Whether the step says in plain words that something is published, in any language."""
    return any(said("publishing", words, language) for language, words in _texts(step.do, policy))


def denies_deed(deed: Deed, step: Step, handbook: Handbook) -> bool:
    """Whether no word of a step, nor of how it is done, may mean this; never in a language that nobody here knows.

    Who calls a colleague does not call for help by that.
    """
    texts, meaning = (
        [pair for text in (step.do, *step.how) for pair in _texts(text, handbook.policy)],
        MEANINGS[deed],
    )
    if deed != "emergency-call":
        return not any(may_say(meaning, words, language) for language, words in texts)
    own = [
        (language, without_colleagues(words, handbook))
        for language, words in _texts(step.do, handbook.policy)
    ]
    if any(may_say(meaning, words, language) for language, words in own):
        return False
    return not any(
        said(meaning, words, language) for language, words in texts
    )  # of `how:`, only what says it counts


def deed_place(deed: Deed, step: Step) -> Place:
    """Where a step says it: under `counts_as:`, or in its words."""
    return step.at("counts_as" if deed in step.counts_as else "do")


def _texts(text: Text, policy: Policy) -> Iterator[tuple[str, str]]:
    """A text in each of its languages; one without a language may be in any that the handbook has."""
    any_of_them = tuple(dict.fromkeys((policy.language, *policy.languages)))
    return (
        (each, words)
        for language, words in text.by_language.items()
        for each in ((language,) if language else any_of_them)
    )
