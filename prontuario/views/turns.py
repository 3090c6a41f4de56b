"""Who is on duty when, as a table in which pages look it up: a browser decides nothing about turns itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import NOBODY
from prontuario.model.people import Role, Swap
from prontuario.model.rota import Rota
from prontuario.model.rota import Turn as DatedTurn
from prontuario.model.time import DayOrHour
from prontuario.plan.holders import holder_names
from prontuario.plan.on_duty import Turn, turns
from prontuario.plan.place import zone_at
from prontuario.plan.shifts import hand_overs
from prontuario.views import paths
from prontuario.views.context import Context

BEFORE, AFTER = timedelta(days=1), timedelta(weeks=26)


@dataclass(frozen=True)
class TurnsView:
    """People who take turns: the role, the path that their names follow, and in words the order of the turns, layer by
    layer, and the turns that are swapped.
    """

    role: str
    people: str
    order: tuple[str, ...]
    swaps: tuple[str, ...]


def turns_table(handbook: Handbook, moment: datetime) -> dict[str, object]:
    """The turns of all roles that have some, from the day before the handbook's moment until half a year after it.

    `zone`; `people`: names by id; `roles`: by id, its `zone` where that is another one, `until` and `turns`, each
    `[from, who, in whose place, second, whether nobody is named, in whose place the second]`, without nulls at its
    end: where nobody is named, `who` is the one to call for somebody away. Moments are minutes of the epoch; where
    nobody is on duty, `who` is null.
    """
    roles = [role for role in handbook.roles.values() if role.taking_turns]
    named = [name for role in roles for name in holder_names(role)]
    named += [name for each in handbook.swaps for name in (each.who, each.instead_of or "")]
    named += [each.covered_by or "" for each in handbook.absences]
    names = dict.fromkeys(name for name in named if name in handbook.people)
    return {
        "zone": handbook.policy.time_zone,
        "people": {name: Context.of(handbook).name(handbook.people[name]) for name in names},
        "roles": {role.id: _table(role, handbook, moment - BEFORE) for role in roles},
    }


def _table(role: Role, handbook: Handbook, begin: datetime) -> dict[str, object]:
    found = turns(role, handbook, begin, BEFORE + AFTER)
    zone = zone_at(role.site, handbook)
    own = {} if zone == handbook.policy.time_zone else {"zone": zone}
    return {**own, "until": _minutes(found.until), "turns": [_row(turn) for turn in found.turns]}


def _row(turn: Turn) -> list[object]:
    who = turn.on_duty
    unnamed = 1 if who.stands_in_for and not who.named else None
    place = who.stands_in_for or who.swapped_with
    found = [_minutes(turn.start), who.person, place, who.second, unnamed, who.second_swapped_with]
    while len(found) > 2 and found[-1] is None:
        found.pop()
    return list[object](found)


def _minutes(moment: datetime) -> int:
    return int(moment.timestamp()) // 60


def turns_view(role: Role | None, context: Context) -> TurnsView | None:
    """The turns of a role; none where nobody takes turns."""
    if role is None or not role.taking_turns:
        return None
    swaps = tuple(_swap(each, role, context) for each in context.handbook.swaps if each.role == role.id)
    return TurnsView(role.id, f"{paths.page(paths.PEOPLE)}#", tuple(_orders(role, context)), swaps)


def _orders(role: Role, context: Context) -> Iterator[str]:
    """The order of the turns of each layer, in words: the days and hours first, then the people."""
    for number, layer in enumerate(role.layers):
        when = _when(layer, number, role, context)
        order = f"{when}: {_order(layer, role, context)}" if when else _order(layer, role, context)
        if layer.second:
            order += f"; {context.labels('rota_second', names=_names(layer.second, context))}"
        yield order[:1].upper() + order[1:]


def _when(layer: Rota, number: int, role: Role, context: Context) -> str:
    """The days and hours of a layer; nothing where there is no other, or its turns have their dates."""
    days = context.days(layer.on.kinds, role.site) if layer.on else ""
    if number and not (layer.on or layer.hours or layer.turns):
        days = context.labels("rota_otherwise")
    hours = context.spans(layer.hours.spans) if layer.hours else ""
    limits = [
        (moment, context.labels(key, when=context.moment(moment)))
        for key, moment in (("rota_from", _to_come(layer, context)), ("rota_until", layer.until))
        if moment is not None
    ]
    said = " ".join(filter(None, (days, hours, *(words for _, words in limits))))
    if hours or any(moment.minute is not None for moment, _ in limits):
        return _on_clock(said, layer, role, context)
    return said


def _on_clock(said: str, layer: Rota, role: Role, context: Context) -> str:
    """Words with an hour, on the clock of a layer: with its name, where that is not the handbook's clock."""
    return f"{said} ({layer.time_zone})" if layer.time_zone else context.on_clock(said, role.site)


def _to_come(layer: Rota, context: Context) -> DayOrHour | None:
    """When the first turn begins; nothing where it has begun."""
    begun = layer.start is None or context.today is None or layer.start.day <= context.today
    return None if begun else layer.start


def _order(layer: Rota, role: Role, context: Context) -> str:
    if layer.turns:
        return "; ".join(
            context.labels(
                "rota_turn",
                when=_between(each, layer, role, context),
                name=_names((each.who,), context),
            )
            for each in layer.turns
        )
    names = _names(layer.people, context)
    if layer.every is None or len(layer.people) == 1:
        return names
    order = context.labels("rota_order", span=context.span(layer.every), names=names)
    if changes := _changes(layer, context):
        order += f"; {changes if layer.hours else _on_clock(changes, layer, role, context)}"
    return order


def _between(turn: DatedTurn, layer: Rota, role: Role, context: Context) -> str:
    if layer.time_zone and None not in (turn.start.minute, turn.end.minute):
        return f"{context.between(turn.start, turn.end, None)} ({layer.time_zone})"
    return context.between(turn.start, turn.end, role.site)


def _changes(layer: Rota, context: Context) -> str:
    """When the turns of a layer change; nothing where its hours say it."""
    days = context.labels.full_weekdays
    said = [
        f"{'' if day is None else days[day]} {context.clock(minute)}".strip()
        for day, minute in hand_overs(layer)
    ]
    return context.labels("rota_changes", when=", ".join(said)) if said else ""


def _names(names: tuple[str, ...], context: Context) -> str:
    """The people in order; `nobody` for a turn that nobody has."""
    people = context.handbook.people
    known = {
        **{name: context.name(people[name]) for name in names if name in people},
        NOBODY: context.labels("on_duty_nobody"),
    }
    return ", ".join(known[name] for name in names if name in known)


def _swap(swap: Swap, role: Role, context: Context) -> str:
    return context.labels(
        "swap_instead" if swap.instead_of else "swap",
        when=context.between(swap.start, swap.end, role.site),
        who=_names((swap.who,), context),
        instead=_names((swap.instead_of or "",), context),
    )
