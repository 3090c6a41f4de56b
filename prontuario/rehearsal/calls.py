"""One role is called: who is tried, through what, and when somebody answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prontuario.model.means import Channel
from prontuario.model.people import Person, Role
from prontuario.model.phone import Phone
from prontuario.model.policy import Rehearsal
from prontuario.plan.holders import holder_names
from prontuario.rehearsal.duty_week import Duty, Week
from prontuario.rehearsal.response_times import ResponseTimes
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.week import ALWAYS, NEVER, hours_of

WRITTEN = ("sms", "chat", "email")
ON_FOOT = ("in-person", "paper")
NO_TURNS: Week = (Duty(None, None),)


@dataclass(frozen=True)
class Attempt:
    """One try: it begins after `at` minutes; in the `answered` hours somebody knows after `reached` minutes.

    It is made in the `hours` of a turn. `person` is none where the role's own number (`own_number`) is called and
    nobody has it.
    """

    role: Role
    person: Person | None
    channel: Channel
    at: int
    reached: int
    answered: int
    own_number: bool
    hours: int = ALWAYS


def attempts(role: Role, via: tuple[str, ...], scenario: Scenario, start: int = 0) -> Iterator[Attempt]:
    """All tries to reach a role, in order: its own number first, then each person, through each channel in turn.

    What is lost is tried all the same, because the caller does not know: so a loss never makes a plan faster.
    """
    for duty in scenario.on_duty.get(role.id, NO_TURNS):
        yield from _attempts(role, via, scenario, start, duty)


def _attempts(
    role: Role, via: tuple[str, ...], scenario: Scenario, start: int, duty: Duty
) -> Iterator[Attempt]:
    rules, at = scenario.handbook.policy.rehearsal, start
    for person, own_number in _called(role, scenario, duty):
        for channel in (
            scenario.handbook.channels[name] for name in via if name in scenario.handbook.channels
        ):
            hours = _meets(role, person, channel, own_number, scenario)
            if hours is None:
                continue
            lost = channel.id in scenario.lost_channels or person is None or person.id in scenario.lost_people
            answered, reached = NEVER if lost else hours & duty.hours, at + _takes(channel, rules)
            yield Attempt(role, person, channel, at, reached, answered, own_number, duty.hours)
            at += rules.sends.minutes if channel.kind in WRITTEN else rules.rings.minutes


def reach(role: Role, via: tuple[str, ...], scenario: Scenario) -> ResponseTimes:
    """How long it takes until somebody of a role has been reached, from the first try.

    Worlds that differ only in what this role does not need share the answer.
    """
    people = frozenset(holder_names(role))
    differs = (
        role.id,
        via,
        scenario.lost_people & people,
        scenario.lost_channels & set(via),
        scenario.on_duty.get(role.id),
    )
    if differs not in scenario.cache:
        scenario.cache[differs] = ResponseTimes.earliest(
            (each.reached, each.answered) for each in attempts(role, via, scenario)
        )
    return scenario.cache[differs]


def _called(role: Role, scenario: Scenario, duty: Duty) -> Iterator[tuple[Person | None, bool]]:
    """Who is tried, in order, and whether through the role's own number.

    Whose turn it is comes first and has that number, then who is second on duty. In hours in which nobody is on duty,
    the first holder has it.
    """
    names = [name for name in (duty.first, duty.second) if name]
    for name in (*names, *holder_names(role)):
        names += [each for each in (name, scenario.stand_ins.get(name)) if each and each not in names]
    people = [scenario.handbook.people[name] for name in names if name in scenario.handbook.people]
    if role.phones:
        has_it = duty.first or next(iter(role.holders if role.id in scenario.on_duty else names), None)
        yield scenario.handbook.people.get(has_it or ""), True
    for person in people:
        yield person, False


def _meets(
    role: Role, person: Person | None, channel: Channel, own_number: bool, scenario: Scenario
) -> int | None:
    """The hours in which a person answers on a channel; none where the handbook gives no way to try."""
    phones = role.phones if own_number else person.phones if person else ()
    at_desk = hours_of(scenario.handbook.policy.rehearsal.office_hours)
    there = hours_of(person.reachable) if person else NEVER
    if channel.kind in ("phone", "sms"):
        rung = [phone for phone in phones if (not channel.rings or phone.kind in channel.rings)]
        rung = [phone for phone in rung if channel.kind == "phone" or _takes_texts(phone)]
        if not rung:
            return None
        return there if any(phone.kind != "office" for phone in rung) else there & at_desk
    if own_number or person is None:
        return None
    if channel.kind == "email":
        return there if person.email else None
    if channel.kind in ("chat", "radio"):
        return there if {channel.kind, channel.id} & set(person.handles) else None
    return there & at_desk if channel.kind in ON_FOOT else None


def _takes(channel: Channel, rules: Rehearsal) -> int:
    return rules.reads.minutes if channel.kind in WRITTEN else rules.answers.minutes


def _takes_texts(phone: Phone) -> bool:
    """Whether a text message reaches the number: none does an extension or an internal number."""
    return phone.kind in ("mobile", "duty") and not phone.number.extension and not phone.number.internal
