"""People who are told one by one are not told where everybody reads it.

Why: a family that learns of a death from a website never forgives it.
Fix: take the public channel out of `via:`, and name one that reaches each of them: a call, a visit.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.one_cause import names_listed
from prontuario.finding import Problem, Severity

SEVERITY = Severity.ERROR
PUBLIC = frozenset(("social", "web", "reviews", "press", "broadcast"))


def run(case: Case) -> Iterator[Problem]:
    """Finds communications to a private audience through channels that anybody reads."""
    audiences, channels = case.handbook.policy.audiences, case.handbook.channels
    for threat in case.threats():
        for talk in threat.communication:
            audience = audiences.get(talk.audience or "")
            public = [name for name in talk.via if name in channels and channels[name].kind in PUBLIC]
            if audience and audience.private and public:
                yield Problem(
                    talk.at("via", talk.via.index(public[0])),
                    f"`{talk.audience}` are told one by one, and everybody reads {names_listed(public)}",
                    "name a channel that reaches each of them, like a call or a visit",
                )
