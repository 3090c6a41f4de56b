"""At which hours somebody answers a number of a role, in each turn of its rota, in every season of the clocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.phone import Phone
from prontuario.rehearsal.calls import NO_TURNS, Called, called
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.week import ALWAYS, NEVER

Key = tuple[str | None, str]  # whose number, and what is dialled


@dataclass(frozen=True)
class AnsweredLine:
    """A number, and the `hours` in which it is answered: a person's own, or the role's (`person` is none)."""

    person: str | None
    phone: Phone
    hours: int


def answered_lines(role: Role, handbook: Handbook) -> tuple[AnsweredLine, ...]:
    """The numbers of a role: its own, then those of each person, in the order in which they are called."""
    return handbook.derived(_all_lines)[role.id]


def local_lines(role: Role, zone: str, handbook: Handbook) -> tuple[AnsweredLine, ...]:
    """The numbers of a role; their hours are those of a week on the clock of a time zone."""
    if zone == handbook.policy.time_zone:
        return answered_lines(role, handbook)
    known = handbook.derived(_local_lines)
    key = role.id, zone
    if key not in known:
        known[key] = tuple(_lines(role, handbook, zone))
    return known[key]


def _local_lines(_: Handbook) -> dict[tuple[str, str], tuple[AnsweredLine, ...]]:
    return {}


def _all_lines(handbook: Handbook) -> dict[str, tuple[AnsweredLine, ...]]:
    return {name: tuple(_lines(role, handbook)) for name, role in handbook.roles.items()}


def _lines(role: Role, handbook: Handbook, clock: str = "") -> Iterator[AnsweredLine]:
    worlds = [_in_a_world(role, world) for world in Scenario(handbook).turns((role,), clock=clock)]
    for key, (phone, _) in {key: line for world in worlds for key, line in world.items()}.items():
        hours = ALWAYS
        for world in worlds:
            hours &= world[key][1] if key in world else NEVER
        yield AnsweredLine(key[0], phone, hours)


def _in_a_world(role: Role, world: Scenario) -> dict[Key, tuple[Phone, int]]:
    """The numbers, and the hours in which each is answered, where it is known whose turn it is."""
    found: dict[Key, tuple[Phone, int]] = {}
    for duty in world.on_duty.get(role.id, NO_TURNS):
        for each in called(role, world, duty):
            person = None if each.own_number or each.person is None else each.person.id
            for phone in each.phones:
                key = person, phone.number.dial + phone.number.then
                before = found[key][1] if key in found else NEVER
                found[key] = phone, before | _hours(each, phone) & duty.hours
    return found


def _hours(each: Called, phone: Phone) -> int:
    if each.lost:
        return NEVER
    return each.at_desk if phone.kind == "office" else each.hours
