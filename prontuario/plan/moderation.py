"""The criteria of the policy for hiding and blocking, as the condition of each step that does either."""

from __future__ import annotations

from typing import Final

from prontuario.language.labels import labels_in
from prontuario.model.policy import Policy
from prontuario.model.reply import Criterion
from prontuario.model.step import Step
from prontuario.model.text import Text

BLOCKING: Final = "blocking"
HIDING: Final = "hiding"


def criteria_for(step: Step, policy: Policy) -> tuple[Criterion, ...]:
    """The criteria of the policy by which a step may hide or block; none where it does neither."""
    deeds = set(step.counts_as)
    return tuple(
        each
        for each in policy.moderation.criteria
        if (BLOCKING in deeds and each.block) or (HIDING in deeds and each.hide)
    )


def moderated(step: Step, policy: Policy) -> Text | None:
    """The condition that the criteria make, in each language of the handbook; none where they make none."""
    criteria = criteria_for(step, policy)
    if not criteria:
        return None
    return Text({each: _joined(criteria, each, policy) for each in (*policy.languages, policy.language)})


def _joined(criteria: tuple[Criterion, ...], language: str, policy: Policy) -> str:
    *first, last = (each.what.said_in(language, policy.language) for each in criteria)
    return f" {labels_in(language)('either_or')} ".join(filter(None, (", ".join(first), last)))
