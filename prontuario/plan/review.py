"""How fresh a playbook is."""

from __future__ import annotations

from datetime import date, timedelta

from prontuario.model.policy import Policy
from prontuario.model.threat import Threat


def next_review(threat: Threat, policy: Policy) -> date | None:
    """The day by which a threat has to be reviewed again, or none when it never was."""
    if threat.review is None:
        return None
    every = threat.review.every or policy.limits.review_every
    return threat.review.last + timedelta(minutes=every.minutes)
