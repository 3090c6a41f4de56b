"""Where hours name public holidays, it is known which days these are.

Why: without a country nobody knows which day is a holiday, so the hours for holidays never count.
Fix: write `country:` into playbooks/policy.yml; `calendar:` there has a region and days off of your own.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Place, Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.time import HOLIDAY
from prontuario.plan.place import calendar_at

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds the first place that names holidays, where no calendar says which days these are."""
    if not case.handbook.policy_known:
        return
    for place, site in _named(case.handbook):
        calendar = calendar_at(site, case.handbook)
        if calendar.country or calendar.days_off:
            continue
        yield Problem(
            place,
            "public holidays are named here, and no calendar says which days these are",
            "write `country:` into playbooks/policy.yml, like `country: GB`"
            + (", or `calendar: {country: GB}` into roster/sites.yml" if site else ""),
        )
        return


def _named(handbook: Handbook) -> Iterator[tuple[Place, str | None]]:
    for role in handbook.roles.values():
        for layer in role.layers:
            if layer.on is not None and HOLIDAY in layer.on.kinds:
                yield layer.at("on"), role.site
        if role.needed.names_holidays:
            yield role.at("needed"), role.site
        if role.reachable.names_holidays:
            yield role.at("reachable"), role.site
    for person in handbook.people.values():
        if person.reachable.names_holidays:
            yield person.at("reachable"), person.site
    for supplier in handbook.suppliers.values():
        if supplier.reachable.names_holidays:
            yield supplier.at("reachable"), supplier.site
    for threat in handbook.threats.values():
        if threat.happens.names_holidays:
            yield from ((threat.at("happens"), site) for site in threat.sites or (None,))
