"""A supplier whom a threat of the top priority needs answers whenever that threat can begin.

Why: the server fails on a Sunday, and the contract answers on Monday at nine.
Fix: agree on a number that is answered at any hour, and correct `reachable:`; or name somebody else besides.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import begins, seasons_at, week_at, zones_of_threat
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.means import Supplier
from prontuario.model.threat import Threat
from prontuario.plan.place import zone_at
from prontuario.plan.priority import is_top
from prontuario.rehearsal.clock_hours import hours_at
from prontuario.rehearsal.week import NEVER

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds suppliers of the most urgent threats who do not answer at some hour; each once, with the first threat.

    One supplier who answers is enough for resources that several provide.
    """
    said = set[str]()
    for threat in case.threats():
        if not is_top(threat, case.handbook.policy) or threat.is_draft:
            continue
        for supplier in _needed(threat, case.handbook):
            silent = _silent(supplier, threat, case.handbook)
            if silent and supplier.id not in said:
                said.add(supplier.id)
                when = week_at(silent, zone_at(supplier.site, case.handbook), case.handbook)
                yield Problem(
                    supplier.at("reachable"),
                    f"`{threat.id}` needs {supplier.title}, where nobody answers {when}",
                    "agree on a number for any hour and correct `reachable:`; or name another supplier for it",
                )


def _needed(threat: Threat, handbook: Handbook) -> Iterator[Supplier]:
    """The suppliers that a threat names, without those in whose place another one answers at any hour."""
    named = [handbook.suppliers[name] for name in threat.supplier if name in handbook.suppliers]
    for supplier in named:
        others = [each for each in named if each is not supplier and each.reachable.always]
        provides = set(supplier.provides)
        if not provides or not any(provides <= set(other.provides) for other in others):
            yield supplier


def _silent(supplier: Supplier, threat: Threat, handbook: Handbook) -> int:
    """The hours, on the supplier's clock, in which the threat can begin and the supplier does not answer."""
    silent = (
        begins(threat, season, handbook) & ~hours_at(supplier.reachable, supplier.site, handbook, season)
        for season in seasons_at(
            zone_at(supplier.site, handbook), zones_of_threat(threat, handbook), handbook
        )
    )
    return reduce(or_, silent, NEVER)
