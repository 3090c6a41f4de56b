"""A threat that takes down what a supplier runs names the supplier.

Why: at three in the morning nobody looks up whose server it is; the number to call has to be on the page.
Fix: add the supplier under `supplier:` of the threat; or correct its `provides:` in roster/suppliers.yml.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.index import index_of
from prontuario.plan.roles import acting_roles

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds lost resources of suppliers whom the threat does not name, nor any role of it; each supplier once."""
    providers, roles = index_of(case.handbook).suppliers_of, case.handbook.roles
    for threat in case.threats():
        acting = (roles[name].supplier for name in acting_roles(threat, case.handbook) if name in roles)
        named = {*threat.supplier, *acting}
        for index, resource in enumerate(threat.takes_down):
            running = providers.get(resource, ())
            if not running or named & {each.id for each in running}:
                continue
            named |= {each.id for each in running}
            names = " or ".join(f"`{each.id}`" for each in running)
            yield Problem(
                threat.at("takes_down", index),
                f"`{resource}` is run by {running[0].title}, whom `{threat.id}` does not name",
                f"add {names} to `supplier:`, so that the page shows the number to call",
            )
