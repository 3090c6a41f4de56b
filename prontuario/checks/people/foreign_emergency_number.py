"""A site in another country has the numbers for danger to life of that country.

Why: whoever dials the number of home hears nothing, or that it does not exist, while somebody is hurt.
Fix: write `emergency_numbers:` at the site, in roster/sites.yml, after you asked somebody who lives there.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.contact import is_emergency_in
from prontuario.plan.place import country_at

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds sites without numbers of their own, in a country where those of the handbook are no emergency numbers."""
    policy, home = case.handbook.policy, country_at(None, case.handbook)
    if not case.handbook.policy_known:
        return
    for site in case.handbook.sites.values():
        country = country_at(site.id, case.handbook)
        if site.emergency_numbers or not country or country == home:
            continue
        dialled = [each.number for each in policy.emergency_numbers if not each.internal]
        wrong = [each.spoken for each in dialled if not is_emergency_in(each.dial, country)]
        if wrong:
            yield Problem(
                site.key_at("title"),
                f"`{site.id}` is in {country}, where {' and '.join(wrong)} "
                f"{'are' if wrong[1:] else 'is'} no emergency number{'s' if wrong[1:] else ''}",
                "add `emergency_numbers:` with those that are called there",
            )
