"""Each site where people may be in danger says where they meet outside.

Why: who has not come to the assembly point is looked for inside, so everybody has to know the same one.
Fix: add `assembly_point:` to the site, in roster/sites.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.place import sites_of

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds sites without one, in a handbook that has them elsewhere, where a threat to people can happen."""
    sites = case.handbook.sites
    if not any(each.assembly_point for each in sites.values()):
        return
    endangered = {
        name for threat in case.threats() if threat.life_safety for name in sites_of(threat, case.handbook)
    }
    for site in sites.values():
        if site.id in endangered and not site.assembly_point:
            yield Problem(
                site.key_at("title"),
                f"people may be in danger in `{site.id}`, and it has no assembly point as other sites have",
                "add `assembly_point:` to it",
            )
