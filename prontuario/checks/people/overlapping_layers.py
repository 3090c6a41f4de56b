"""Each layer of a rota has hours of its own.

Why: at an hour of two layers only the upper one counts, and the people of the other believe that they are on duty.
Fix: say with `on:` and `hours:` when each layer is on, or put the special one above the general one.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import week_at
from prontuario.checks.shared.rota_time import coming
from prontuario.finding import Problem, Severity
from prontuario.model.people import Role
from prontuario.model.rota import Rota
from prontuario.plan.place import zone_at
from prontuario.plan.shifts import own_holidays
from prontuario.rehearsal.duty_week import hours_of_layer
from prontuario.rehearsal.week import NEVER

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds layers that never count, and layers whose hours meet those of another one."""
    for role in case.handbook.roles.values():
        used = {each.layer for each in coming(role, case)}
        for index, layer in enumerate(role.layers[1:], 1):
            if index not in used and _is_on(layer, case):
                yield Problem(
                    layer.at(),
                    f"this layer of the rota of `{role.id}` never counts: those above it take all its hours",
                    "say with `on:` and `hours:` when each layer is on, or put this one above them",
                )
                continue
            for other in role.layers[:index]:
                if both := _both(other, layer, role):
                    yield Problem(
                        layer.at("hours"),
                        f"this layer of the rota of `{role.id}` and that of line {other.at('hours').line} are both on"
                        f" {_said(both, layer, role, case)}: the one above counts",
                        "change the `hours:` of one of the two",
                    )


def _is_on(layer: Rota, case: Case) -> bool:
    """Whether a layer has turns in the time that is looked at."""
    begun = layer.start is None or layer.start.begin.date() <= case.today
    return begun and bool(layer.people) and (layer.until is None or layer.until.end.date() > case.today)


def _both(above: Rota, below: Rota, role: Role) -> int:
    """The hours in which two layers are on that both say their hours, on the same clock, at the same time."""
    if not (above.hours and below.hours) or above.time_zone != below.time_zone or _apart(above, below):
        return NEVER
    holidays = own_holidays(role)
    return hours_of_layer(above, holidays, 0) & hours_of_layer(below, holidays, 0)


def _apart(one: Rota, other: Rota) -> bool:
    """Whether one of two layers is over before the other begins."""
    pairs = ((one, other), (other, one))
    return any(
        first.until and second.start and first.until.end <= second.start.begin for first, second in pairs
    )


def _said(hours: int, layer: Rota, role: Role, case: Case) -> str:
    return week_at(hours, layer.time_zone or zone_at(role.site, case.handbook), case.handbook)
