"""The rehearsal once more, hour by hour and try by try, written as plainly as the handbook's page states it.

It shares nothing with the real one but the model: an hour at a time, no sets of hours, no memory.
"""

from __future__ import annotations

from itertools import chain
from math import inf

WRITTEN = ("sms", "chat", "email")


def reachable(person, hour: int) -> bool:
    """Whether somebody's hours cover every minute of an hour of one of the four weeks."""
    return all(covered(person.reachable, hour, minute) for minute in range(60))


def kind_of_day(hour: int, before: int, own: bool) -> int:
    """The kind of the day of an hour, or of the day before: hours from 168 on are of holidays, or after one."""
    week, weekday = hour // 168, hour % 168 // 24
    holiday = week in (2, 3) if before else week in (1, 3)
    return 7 if own and holiday else (weekday - before) % 7


def covered(hours, hour: int, minute: int = 0) -> bool:
    """Whether hours cover one minute."""
    if hours.always:
        return True
    own = any(7 in span.days for span in hours.spans) or 7 in hours.off
    return any(
        kind_of_day(hour, before, own) in span.days
        and span.start
        <= hour % 24 * 60 + minute + before * 1440
        < (span.end if span.end > span.start else span.end + 1440)
        for span in hours.spans
        for before in (0, 1)
    )


def on_duty(role, turn: int, hour: int) -> str | None:
    """Who is on duty at the first minute of an hour, where each layer is at the same turn."""
    own = any(layer.on and 7 in layer.on.kinds for layer in role.layers)
    for layer in role.layers:
        spans = layer.hours.spans if layer.hours else ((540, 540),) if layer.on else None
        minute = hour % 24 * 60
        if spans is None or any(
            kind_of_day(hour, before, own) in (layer.on.kinds if layer.on else range(8))
            and start <= minute + before * 1440 < (end if end > start else end + 1440)
            for start, end in spans
            for before in (0, 1)
        ):
            return layer.people[turn % len(layer.people)]
    return None


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
        weekday, time = hour % 168 // 24 < 5, hour % 24
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
        people = [*role.holders, *(person for layer in role.layers for person in layer.people)]
        turn = on_duty(role, self.turns[name], self.hour) if role.layers else None
        people = list(dict.fromkeys([*([turn] if turn else []), *people]))
        has_it = turn or (role.holders[0] if role.holders else None)
        tried = chain([(has_it, True)] if role.phones else [], ((person, False) for person in people))
        for who, own in tried:
            person = self.book.people.get(who)
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
                self.reach(name, rung.via, rung.after.minutes if rung.after else 0)
                for rung in self.threat.escalation
                for name in rung.to
                if "activate" in self.book.roles[name].authority
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


def turns_of(handbook, names) -> list[dict[str, int]]:
    """Every turn of every rota, one rota turning at a time."""
    rotas = {name: max(map(len, (layer.people for layer in handbook.roles[name].layers))) for name in names
             if handbook.roles[name].layers}  # fmt: skip
    first = dict.fromkeys(rotas, 0)
    return [{**first, name: turn} for name, count in rotas.items() for turn in range(count)] or [{}]


def by_hand(handbook, threat, losses, hour: int) -> tuple[float, float]:
    """The minutes to a decision and to the first public statement, with the worst turn."""
    worlds = [
        World(handbook, threat, losses, hour, turns)
        for turns in turns_of(handbook, ("duty", "lead", "chief"))
    ]
    return max(world.decision() for world in worlds), max(world.statement() for world in worlds)
