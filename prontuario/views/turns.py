"""Who is on duty when, as a table in which pages look it up: a browser decides nothing about turns itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.plan.holders import holder_names
from prontuario.plan.on_duty import Turn, turns
from prontuario.views import paths
from prontuario.views.context import Context

BEFORE, AFTER = timedelta(days=1), timedelta(weeks=26)


@dataclass(frozen=True)
class TurnsView:
    """People who take turns: the role, the path that their names follow, and the order of the turns in words."""

    role: str
    people: str
    order: str


def turns_table(handbook: Handbook, moment: datetime) -> dict[str, object]:
    """The turns of all roles that have some, from the day before the handbook's moment until half a year after it.

    `zone`; `people`: names by id; `roles`: by id, `until` and `turns`, each `[from, who, in whose place]`. Moments are
    minutes of the epoch; where everybody is away, `who` is null.
    """
    roles = [role for role in handbook.roles.values() if role.rota and role.rota.people]
    names = dict.fromkeys(name for role in roles for name in holder_names(role) if name in handbook.people)
    return {
        "zone": handbook.policy.time_zone,
        "people": {name: handbook.people[name].name for name in names},
        "roles": {role.id: _table(role, handbook, moment - BEFORE) for role in roles},
    }


def _table(role: Role, handbook: Handbook, begin: datetime) -> dict[str, object]:
    found = turns(role, handbook, begin, BEFORE + AFTER)
    return {"until": _minutes(found.until), "turns": [_row(turn) for turn in found.turns]}


def _row(turn: Turn) -> list[object]:
    who = turn.on_duty
    return [_minutes(turn.start), who.person, *([who.stands_in_for] if who.stands_in_for else [])]


def _minutes(moment: datetime) -> int:
    return int(moment.timestamp()) // 60


def turns_view(role: Role | None, context: Context) -> TurnsView | None:
    """The turns of a role; none where nobody takes turns."""
    if role is None or not role.rota or not role.rota.people:
        return None
    people = context.handbook.people
    names = ", ".join(people[name].name for name in role.rota.people if name in people)
    span = context.span(role.rota.every)
    return TurnsView(
        role.id, f"{paths.page(paths.PEOPLE)}#", context.labels("rota_order", span=span, names=names)
    )
