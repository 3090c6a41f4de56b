"""Nobody is called twice in one escalation.

Why: who did not answer after ten minutes does not answer under another name either.
Fix: put another role on the rung, or another person first among the role's holders.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.one_cause import MANY, in_all, places
from prontuario.finding import Place, Problem, Severity
from prontuario.plan.holders import first_holder

FORMERLY = ("ladder-repeats",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds roles and people that a ladder calls twice; two roles that do so in many threats, once."""
    found = defaultdict[tuple[str, str, str], list[Place]](list)
    for threat in case.threats():
        roles: set[str] = set()
        called: dict[str, str] = {}
        for rung, name in ((each, name) for each in threat.escalation for name in each.to):
            person = first_holder(name, case.handbook)
            if name in roles:
                yield Problem(
                    rung.at("to"),
                    f"this escalation calls `{name}` twice",
                    "call another role, or remove the rung",
                )
            elif person is not None and called.setdefault(person.id, name) != name:
                found[person.name, called[person.id], name].append(rung.at("to"))
            roles.add(name)
    for (who, first, again), seen in found.items():
        for place in places(seen, case.handbook.roles[again].key_at("holders")):
            yield Problem(
                place,
                f"this escalation calls {who} twice: as `{first}` and as `{again}`"
                if len(seen) < MANY
                else f"{who} is called twice, as `{first}` and as `{again}`{in_all(seen)}",
                "call a role that somebody else holds first",
            )
