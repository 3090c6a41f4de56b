"""One role is called: who is tried, through what, and when somebody answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.model.handbook import Handbook
from prontuario.model.means import Channel
from prontuario.model.people import Person, Role
from prontuario.model.phone import Phone
from prontuario.model.policy import Rehearsal
from prontuario.plan.holders import holder_names
from prontuario.rehearsal.clock_hours import hours_at
from prontuario.rehearsal.duty_week import Duty, Week
from prontuario.rehearsal.response_times import ResponseTimes
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.season import within, zones_of
from prontuario.rehearsal.week import ALWAYS, NEVER

WRITTEN = ("sms", "chat", "email")
ON_FOOT = ("in-person", "paper")
BY_HAND = (*ON_FOOT, "email")
NONE: frozenset[str] = frozenset()
NO_TURNS: Week = (Duty(None, None),)


@dataclass(frozen=True)
class Attempt:
    """One try: it begins after `at` minutes; in the `answered` hours somebody knows after `reached` minutes.

    It is made in the `hours` of a turn. `person` is none where a desk or a supplier has the role, and where the role's
    own number (`own_number`) is called and nobody has it.
    """

    role: Role
    person: Person | None
    channel: Channel
    at: int
    reached: int
    answered: int
    own_number: bool
    hours: int = ALWAYS


@dataclass(frozen=True)
class Called:
    """Who is called: a person, a desk or a supplier, on the role's own number (`own_number`) or another way.

    `hours`: when a call is answered; `at_desk`: when it is answered on an office telephone; `ways`: kinds of channels,
    beside telephones, and names of channels.
    """

    person: Person | None
    phones: tuple[Phone, ...]
    own_number: bool
    hours: int = NEVER
    at_desk: int = NEVER
    lost: bool = False
    ways: frozenset[str] = frozenset()


def attempts(role: Role, via: tuple[str, ...], scenario: Scenario, start: int = 0) -> Iterator[Attempt]:
    """All tries to reach a role, in order: its own number first, then each person, through each channel in turn.

    What is lost is tried all the same, because the caller does not know: so a loss never makes a plan faster.
    """
    for duty in scenario.on_duty.get(role.id, NO_TURNS):
        at = start
        for each in called(role, scenario, duty):
            for channel in _known(via, scenario):
                hours = _meets(each, channel, scenario)
                if hours is None:
                    continue
                lost = each.lost or channel.id in scenario.lost_channels
                answered = NEVER if lost else hours & duty.hours
                rules = scenario.handbook.policy.rehearsal
                yield Attempt(
                    role,
                    each.person,
                    channel,
                    at,
                    at + _takes(channel, rules),
                    answered,
                    each.own_number,
                    duty.hours,
                )
                at += rules.sends.minutes if channel.kind in WRITTEN else rules.rings.minutes


def _known(via: tuple[str, ...], scenario: Scenario) -> Iterator[Channel]:
    return (scenario.handbook.channels[name] for name in via if name in scenario.handbook.channels)


def reach(role: Role, via: tuple[str, ...], scenario: Scenario) -> ResponseTimes:
    """How long it takes until somebody of a role has been reached, from the first try.

    Worlds that differ only in what this role does not need share the answer.
    """
    people, lost = scenario.handbook.derived(_people_by_role)[role.id], scenario.lost_channels
    differs = (
        role.id,
        via,
        NONE if people.isdisjoint(scenario.lost_people) else scenario.lost_people & people,
        NONE if lost.isdisjoint(via) else lost.intersection(via),
        scenario.on_duty.get(role.id),
        role.supplier in scenario.lost_suppliers,
        within(scenario.season, zones_of(role, scenario.handbook)),
        scenario.moment,
    )
    if differs not in scenario.cache:
        scenario.cache[differs] = ResponseTimes.earliest(
            (each.reached, each.answered) for each in attempts(role, via, scenario)
        )
    return scenario.cache[differs]


def _people_by_role(handbook: Handbook) -> dict[str, frozenset[str]]:
    return {name: frozenset(holder_names(role)) for name, role in handbook.roles.items()}


def called(role: Role, scenario: Scenario, duty: Duty) -> Iterator[Called]:
    """Who is tried, in order: a desk or a supplier, where one of them has the role.

    Whose turn it is comes first and has the role's own number, then who is second on duty. In hours in which nobody is
    on duty, the first holder has it.
    """
    if role.desk or role.supplier:
        yield from _without_people(role, scenario)
        return
    names = [name for name in (duty.first, duty.second) if name]
    for name in (*names, *holder_names(role)):
        names += [each for each in (name, scenario.stand_ins.get(name)) if each and each not in names]
    people = [scenario.handbook.people[name] for name in names if name in scenario.handbook.people]
    if role.phones:
        has_it = duty.first or next(iter(role.holders if role.id in scenario.on_duty else names), None)
        yield _person(scenario.handbook.people.get(has_it or ""), role.phones, scenario)
    for person in people:
        yield _person(person, None, scenario)


def _person(person: Person | None, own: tuple[Phone, ...] | None, scenario: Scenario) -> Called:
    """Somebody who is called on a number of their own, or on the role's (`own`)."""
    if person is None:
        return Called(None, own or (), own is not None, lost=True)
    handbook, lost = scenario.handbook, person.id in scenario.lost_people
    hours = hours_at(person.reachable, person.site, handbook, scenario.season, scenario.moment)
    office = handbook.policy.rehearsal.office_hours
    at_desk = hours & hours_at(office, person.site, handbook, scenario.season, scenario.moment)
    if own is not None:
        return Called(person, own, True, hours, at_desk, lost)
    ways = frozenset(("in-person", "paper", *(("email",) if person.email else ()), *person.handles))
    return Called(person, person.phones, False, hours, at_desk, lost, ways)


def _without_people(role: Role, scenario: Scenario) -> Iterator[Called]:
    """A desk is always beside its telephones while it answers; so is a supplier."""
    handbook = scenario.handbook
    if role.desk:
        hours = hours_at(role.reachable, role.site, handbook, scenario.season, scenario.moment)
        ways = frozenset((*ON_FOOT, *role.handles))
        yield Called(None, role.phones, True, hours, hours, ways=ways)
    elif supplier := handbook.suppliers.get(role.supplier or ""):
        hours = hours_at(supplier.reachable, supplier.site, handbook, scenario.season, scenario.moment)
        lost = supplier.id in scenario.lost_suppliers
        ways = frozenset(("email",) if supplier.email else ())
        yield Called(None, (*role.phones, *supplier.phones), True, hours, hours, lost, ways)


def _meets(called: Called, channel: Channel, scenario: Scenario) -> int | None:
    """The hours in which somebody answers on a channel; none where the handbook gives no way to try."""
    if channel.kind in ("phone", "sms"):
        rung = [phone for phone in called.phones if (not channel.rings or phone.kind in channel.rings)]
        rung = [phone for phone in rung if channel.kind == "phone" or _takes_texts(phone)]
        if not rung:
            return None
        return called.hours if any(phone.kind != "office" for phone in rung) else called.at_desk
    if channel.kind in ("chat", "radio"):
        return called.hours if {channel.kind, channel.id} & called.ways else None
    if channel.kind not in called.ways.intersection(BY_HAND):
        return None
    return called.at_desk if channel.kind in ON_FOOT else called.hours


def _takes(channel: Channel, rules: Rehearsal) -> int:
    return rules.reads.minutes if channel.kind in WRITTEN else rules.answers.minutes


def _takes_texts(phone: Phone) -> bool:
    """Whether a text message reaches the number: none does an extension or an internal number."""
    return phone.kind in ("mobile", "duty") and not phone.number.extension and not phone.number.internal
