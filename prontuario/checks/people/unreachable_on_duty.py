"""Whoever is on duty can be reached during the whole turn.

Why: a rota that names somebody for the night cannot be right where that person answers in office hours only.
Fix: give the rota the hours in which its people answer, with `on:` and `hours:`; or widen `reachable:` of the person.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import seasons_at, week_at
from prontuario.finding import Problem, Severity
from prontuario.model.people import Role
from prontuario.model.time import Hours
from prontuario.plan.place import zone_at
from prontuario.rehearsal.duty_week import weeks_in
from prontuario.rehearsal.season import Season, ahead, zones_of
from prontuario.rehearsal.week import ALWAYS, NEVER, hours_begun_in

SEVERITY = Severity.WARNING
NOBODY_TO_CALL = True


def run(case: Case) -> Iterator[Problem]:
    """Finds people who are on duty at hours at which they do not answer."""
    for role in case.handbook.roles.values():
        asleep = _asleep(role, case)
        if asleep:
            yield Problem(
                role.key_at("rota"),
                f"on duty for `{role.id}`, and not to be reached: {_who_and_when(asleep, case)}",
                "give the rota `on:` and `hours:`, or widen `reachable:` in roster/people.yml",
            )


def _who_and_when(asleep: dict[str, int], case: Case) -> str:
    """People, each with their hours on their own clock; together, where they have the same."""
    book, together = case.handbook, dict[tuple[int, str], list[str]]()
    for name, hours in asleep.items():
        person = book.people[name]
        together.setdefault((hours, zone_at(person.site, book)), []).append(person.name)
    return "; ".join(
        f"{', '.join(names)} {week_at(hours, zone, book)}" for (hours, zone), names in together.items()
    )


def _asleep(role: Role, case: Case) -> dict[str, int]:
    """The people of a rota, each with the hours in which they may be on duty, are needed, and do not answer."""
    asleep: dict[str, int] = {}
    for zone in zones_of(role, case.handbook):
        for season in seasons_at(zone, zones_of(role, case.handbook), case.handbook):
            for name, hours in _on_duty(role, season, case).items():
                person = case.handbook.people[name]
                if zone_at(person.site, case.handbook) == zone:
                    needed = _begun(role.needed, role.site, season, case)
                    there = _begun(person.reachable, person.site, season, case)
                    asleep[name] = asleep.get(name, NEVER) | hours & needed & ~there
    return {name: asleep[name] for name in role.taking_turns if asleep.get(name)}


def _on_duty(role: Role, season: Season, case: Case) -> dict[str, int]:
    """The known people of a rota, each with the hours in which they may be on duty in a season."""
    on_duty: dict[str, int] = {}
    for duty in (duty for week in weeks_in(role, case.handbook, season) for duty in week):
        if duty.first is not None and duty.first in case.handbook.people:
            on_duty[duty.first] = on_duty.get(duty.first, NEVER) | duty.hours
    return on_duty


def _begun(hours: Hours, site: str | None, season: Season, case: Case) -> int:
    later = ahead(zone_at(site, case.handbook), season)
    return ALWAYS if hours.always else hours_begun_in(hours.spans, hours.names_holidays, later)
