"""How fresh a playbook is."""

from __future__ import annotations

from datetime import date, timedelta

from prontuario.model.clock import Clock
from prontuario.model.policy import Policy
from prontuario.model.threat import Review, Threat


def next_review(threat: Threat, policy: Policy) -> date | None:
    """The day by which a threat has to be reviewed again, or none when it never was."""
    if threat.review is None:
        return None
    every = review_interval(threat.review, policy)
    return threat.review.last + min(every, date.max - threat.review.last)


def review_interval(review: Review, policy: Policy) -> timedelta:
    """How long a review holds: what it says itself, or else the policy's limit."""
    return timedelta(minutes=(review.every or policy.limits.review_every).minutes)


def compare_again(clock: Clock) -> date | None:
    """The day by which a deadline has to be compared with its law again, or none where its entry does not say."""
    if clock.recompare is None:
        return None
    return clock.checked + min(timedelta(minutes=clock.recompare.minutes), date.max - clock.checked)
