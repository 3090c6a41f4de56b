"""The rehearsal once more, hour by hour and try by try, written as plainly as the handbook's page states it.

It shares nothing with the real one but the model: an hour at a time, no sets of hours, no memory.
"""

from __future__ import annotations

from itertools import chain
from math import inf

WRITTEN = ("sms", "chat", "email")


def reachable(person, hour: int) -> bool:
    """Whether somebody's hours cover every minute of an hour of the week."""
    return all(covered(person.reachable, hour * 60 + minute) for minute in range(60))


def covered(hours, minute: int) -> bool:
    """Whether hours cover one minute of the week."""
    if hours.always:
        return True
    for span in hours.spans:
        for day in span.days:
            length = span.end - span.start if span.end > span.start else span.end - span.start + 1440
            if (minute - day * 1440 - span.start) % 10080 < length:
                return True
    return False


def lost_resources(handbook, names) -> set[str]:
    """Resources that go with others."""
    lost = set(names)
    for _ in handbook.resources:
        lost |= {each.id for each in handbook.resources.values() if set(each.needs) & lost}
    return lost


class World:
    """A handbook with losses, at one hour, with known turns."""

    def __init__(self, handbook, threat, losses, hour, turns):
        gone = set(threat.takes_down) | {loss.name for loss in losses if loss.kind == "resource"}
        for loss in losses:
            if loss.kind == "supplier":
                gone |= set(handbook.suppliers[loss.name].provides)
        resources = lost_resources(handbook, gone)
        self.book, self.threat, self.hour, self.turns = handbook, threat, hour, turns
        self.rules = handbook.policy.rehearsal
        self.people = {loss.name for loss in losses if loss.kind == "person"}
        self.channels = {loss.name for loss in losses if loss.kind == "channel"}
        self.channels |= {each.id for each in handbook.channels.values() if set(each.needs) & resources}
        weekday, time = hour // 24 < 5, hour % 24
        self.office = weekday and 9 <= time < 18

    def way(self, role, person, channel, own: bool) -> str | None:
        """How somebody is met on a channel: `line`, `desk` or `tool`; none, where the roster gives no way."""
        phones = role.phones if own else person.phones
        if channel.kind in ("phone", "sms"):
            kinds = {phone.kind for phone in phones if not channel.rings or phone.kind in channel.rings}
            kinds &= {"mobile", "duty"} if channel.kind == "sms" else kinds
            return None if not kinds else "desk" if kinds == {"office"} else "line"
        if own:
            return None
        return "tool" if channel.kind in person.handles or channel.id in person.handles else None

    def reach(self, name: str, via, start: float) -> float:
        """When somebody of a role has been reached."""
        role, minute, best = self.book.roles[name], start, inf
        people = [*role.holders, *(role.rota.people if role.rota else ())]
        turn = self.turns.get(name)
        people = list(dict.fromkeys([*([turn] if turn else []), *people]))
        tried = chain([(people[0], True)] if role.phones else [], ((person, False) for person in people))
        for who, own in tried:
            person = self.book.people[who]
            for channel in (self.book.channels[each] for each in via):
                way = self.way(role, person, channel, own)
                if way is None:
                    continue
                there = (
                    reachable(person, self.hour)
                    and who not in self.people
                    and channel.id not in self.channels
                )
                if there and (way != "desk" or self.office):
                    takes = self.rules.reads if channel.kind in WRITTEN else self.rules.answers
                    best = min(best, minute + takes.minutes)
                minute += (self.rules.sends if channel.kind in WRITTEN else self.rules.rings).minutes
        return best

    def decision(self) -> float:
        """When somebody who may activate has been reached."""
        return min(
            (
                self.reach(rung.to, rung.via, rung.after.minutes if rung.after else 0)
                for rung in self.threat.escalation
                if "activate" in self.book.roles[rung.to].authority
            ),
            default=inf,
        )

    def statement(self) -> float:
        """When the first public statement is out."""
        ladder = list(dict.fromkeys(name for rung in self.threat.escalation for name in rung.via))
        decided, best = self.decision(), inf
        for talk in self.threat.communication:
            free = [self.book.channels[name] for name in talk.via if name not in self.channels]
            message = self.book.messages.get(talk.say)
            approving = () if message and message.approved else talk.approved_by
            if any(not each.access or {talk.who, *approving} & set(each.access) for each in free):
                ready = self.reach(talk.who, ladder, 0)
                takes = self.rules.fills_in.minutes
                if approving:
                    ready = max(ready, min(self.reach(name, ladder, 0) for name in approving))
                    takes += self.rules.approves.minutes
                best = min(best, decided + ready + takes)
        return best


def turns_of(handbook, names) -> list[dict[str, str]]:
    """Every turn of every rota, one rota turning at a time."""
    rotas = {name: handbook.roles[name].rota.people for name in names if handbook.roles[name].rota}
    first = {name: people[0] for name, people in rotas.items()}
    return [{**first, name: person} for name, people in rotas.items() for person in people] or [{}]


def by_hand(handbook, threat, losses, hour: int) -> tuple[float, float]:
    """The minutes to a decision and to the first public statement, with the worst turn."""
    worlds = [
        World(handbook, threat, losses, hour, turns)
        for turns in turns_of(handbook, ("duty", "lead", "chief"))
    ]
    return max(world.decision() for world in worlds), max(world.statement() for world in worlds)
