"""Who speaks to people outside, and who declares the end, is a role that may.

Why: what somebody says without being allowed to is taken back in public, and then nobody is believed.
Fix: name a role whose `authority:` has `speak`, or `stand-down` for the end; or add it to the role in roster/roles.yml.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from prontuario.checks.case import Case
from prontuario.checks.shared.one_cause import in_all, places
from prontuario.finding import Place, Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.plan.communications import outside_communications

SEVERITY = Severity.WARNING
SPEAK, END = "speak", "stand-down"
MEANT = {SPEAK: "may not speak for the company", END: "may not declare the end"}


class Deed(NamedTuple):
    """What a role does, the authority that it needs for it, and where the plan says so."""

    role: str
    needs: str
    place: Place


def run(case: Case) -> Iterator[Problem]:
    """Finds roles that speak or declare the end without the authority; a role that does so everywhere, once."""
    found = defaultdict[tuple[str, str], list[Place]](list)
    for role, needs, place in _deeds(case.handbook):
        known = case.handbook.roles.get(role)
        if known is not None and needs not in known.authority:
            found[role, needs].append(place)
    for (name, needs), seen in found.items():
        role_place = case.handbook.roles[name].key_at("authority")
        for place in places(seen, role_place):
            yield Problem(
                place,
                f"`{name}` {MEANT[needs]}{in_all(seen)}",
                f"name a role that may, or add `{needs}` to `authority:` of {name} ({role_place})",
            )


def _deeds(handbook: Handbook) -> Iterator[Deed]:
    for threat in handbook.threats.values():
        for talk in outside_communications(threat, handbook):
            if talk.who:
                yield Deed(talk.who, SPEAK, talk.at("who"))
        if threat.stand_down:
            yield Deed(threat.stand_down.who, END, threat.stand_down.at("who"))
    for level in handbook.policy.levels:
        if level.speaks:
            yield Deed(level.speaks, SPEAK, level.at("speaks"))
    for reply in handbook.policy.replies:
        if reply.answer != "none":
            yield Deed(reply.who, SPEAK, reply.at("who"))
