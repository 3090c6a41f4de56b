"""The public is told through several channels, one of them not a social network.

Why: no channel reaches everybody, and a social network shows a post to whom it likes.
Fix: add channels to the `via:` of what is said to the public, like the website, text messages or the press.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.plan.communications import public_communications

FORMERLY = ("public-channels",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats of which the public hears through too few channels, or through social networks only."""
    wanted = case.handbook.policy.limits.public_channels
    for threat in case.threats():
        talks = public_communications(threat, case.handbook)
        used = tuple(dict.fromkeys(channel for talk in talks for channel in talk.via))
        if 0 < len(used) < wanted:
            yield Problem(
                threat.key_at("communication"),
                f"people outside hear of `{threat.id}` through {', '.join(used)} only, not through {wanted} channels",
                "add channels to `via:`; where they are told one by one, give the audience `private: true`",
            )
        elif used and _all_social(used, case.handbook):
            yield Problem(
                threat.key_at("communication"),
                f"people outside hear of `{threat.id}` through social networks only: {', '.join(used)}",
                "add a channel of your own to `via:`, like the website or text messages",
            )


def _all_social(names: tuple[str, ...], handbook: Handbook) -> bool:
    channels = [handbook.channels.get(name) for name in names]
    return all(channel is not None and channel.kind == "social" for channel in channels)
