"""A law that counts working days says at which site, where what starts it only happens at sites with other holidays.

Why: a holiday of the wrong country moves the deadline by a day, and nobody looks it up at night.
Fix: give the law the `site:` whose days its authority counts, in `playbooks/clocks.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.clock import Clock
from prontuario.plan.deadlines import counts_days
from prontuario.plan.index import index_of
from prontuario.plan.place import calendar_at

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds laws counted by the handbook's calendar whose threats all happen where another one is kept."""
    for clock in case.handbook.clocks.values():
        sites = _elsewhere(clock, case) if clock.site is None and counts_days(clock) else ()
        if sites:
            names = " and ".join(f"`{name}`" for name in sites)
            yield Problem(
                clock.key_at("deadlines"),
                f"`{clock.id}` counts working days by the handbook's calendar, and its threats only happen at "
                f"{names}, with another one",
                f"add `site: {sites[0]}`, or the site whose days the authority counts",
            )


def _elsewhere(clock: Clock, case: Case) -> tuple[str, ...]:
    """The sites at which the threats of a law happen; none where one of them keeps the handbook's calendar."""
    threats, book = index_of(case.handbook).threats_of_clock.get(clock.id, ()), case.handbook
    if not all(each.sites for each in threats):
        return ()
    sites = tuple(dict.fromkeys(name for each in threats for name in each.sites))
    own = book.policy.working_calendar
    there = all(name in book.sites and calendar_at(name, book) != own for name in sites)
    return sites if there else ()
