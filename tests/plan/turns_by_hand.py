"""Who is on duty, found minute by minute as the manual says it: day after day is counted, nothing is worked out ahead.

It shares nothing with the plan but the model and the list of public holidays.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from prontuario.model.calendar import is_holiday

MINUTE, DAY, LONGEST = timedelta(minutes=1), timedelta(days=1), 24 * 60


def seen_on_clock(moment: datetime, zone: str) -> datetime:
    """The latest hour that a clock has shown so far: where it is put back, a turn that has begun stays begun."""
    times = (moment - n * MINUTE for n in range(0, 121, 10))
    shown = [each.astimezone(ZoneInfo(zone)).replace(tzinfo=None) for each in times]
    if max(shown) == shown[0]:
        return shown[0]
    return max((moment - n * MINUTE).astimezone(ZoneInfo(zone)).replace(tzinfo=None) for n in range(121))


class ByHand:
    """A role's rota in a handbook."""

    def __init__(self, role, handbook):
        self.role, self.book = role, handbook
        self.zone = handbook.policy.time_zone
        self.own = any(layer.on and 7 in layer.on.kinds for layer in role.layers)
        self.counted = {}

    def at(self, moment: datetime) -> tuple[str | None, ...]:
        """Who is on duty at an instant, for whom who is away, who is second, and whose turns these two swapped."""
        found = None
        for place, layer in enumerate(self.role.layers):
            found = self.in_layer(place, layer, seen_on_clock(moment, layer.time_zone or self.zone))
            if found:
                break
        local = seen_on_clock(moment, self.zone)
        return self.there(*(self.swapped(*found, local) if found else (None,) * 4), local)

    def in_layer(self, place, layer, local):
        """Who has a layer at an hour of its own clock."""
        if layer.turns:
            for turn in sorted(layer.turns, key=lambda each: each.start.begin):
                if turn.start.begin <= local < turn.end.end:
                    return turn.who, None
            return None
        if (layer.start and local < layer.start.begin) or (layer.until and local >= layer.until.end):
            return None
        if not layer.on and not layer.hours:
            return self.named(layer, self.turns_so_far(layer, local))
        for day in (local.date() - DAY, local.date()):
            for first, last in self.hours(layer):
                begin = datetime.combine(day, time()) + timedelta(minutes=first)
                end = datetime.combine(day, time()) + timedelta(
                    minutes=last if last > first else last + LONGEST
                )
                if begin <= local < end and self.fits(layer, day):
                    return self.named(layer, self.index(place, layer, day, local))
        return None

    def hours(self, layer):
        """The hours of a day."""
        if layer.hours:
            return layer.hours.spans
        at = (layer.start.minute or 0) if layer.start else 0
        return ((at, at),)

    def fits(self, layer, day: date) -> bool:
        """Whether turns of a layer begin on a day."""
        kind = 7 if self.own and is_holiday(day, self.book.policy.working_calendar) else day.weekday()
        return layer.on is None or kind in layer.on.kinds

    def index(self, place, layer, day: date, local: datetime) -> int:
        """The number of the turn."""
        if layer.every is None or layer.start is None:
            return 0
        if layer.every.minutes % (7 * LONGEST) == 0:
            weeks, since = layer.every.minutes // (7 * LONGEST), layer.start.day
            count = 0
            while since + timedelta(weeks=weeks) <= day:
                since, count = since + timedelta(weeks=weeks), count + 1
            return count if day >= layer.start.day else -1
        if layer.every.minutes % LONGEST:
            return self.turns_so_far(layer, local)
        return self.days_so_far(place, layer, day) // (layer.every.minutes // LONGEST)

    def days_so_far(self, place, layer, day: date) -> int:
        """How many days of the layer there were before a day, counted one by one."""
        if day < layer.start.day:
            return -1
        known = self.counted.setdefault(place, [(layer.start.day, 0)])
        while known[-1][0] < day:
            last, count = known[-1]
            known.append((last + DAY, count + self.fits(layer, last)))
        return dict(known)[day]

    def turns_so_far(self, layer, local: datetime) -> int:
        """How many turns were over, one after the other."""
        if layer.every is None or layer.start is None:
            return 0
        return int((local - layer.start.begin).total_seconds() // 60 // layer.every.minutes)

    def named(self, layer, index: int):
        """Who has a turn, and who is second."""
        second = layer.second[index % len(layer.second)] if layer.second else None
        return layer.people[index % len(layer.people)], second

    def swapped(self, who, second, local):
        """The same after the first swap that fits whose turn it is, and the first that fits the second; and whose
        turns were planned."""
        now, beside, planned, planned_beside = who, second, None, None
        for swap in reversed(self.book.swaps):
            if swap.role != self.role.id or not swap.start.begin <= local < swap.end.end:
                continue
            if swap.instead_of is None or swap.instead_of == who:
                now, planned = swap.who, who
            if swap.instead_of and swap.instead_of == second:
                beside, planned_beside = swap.who, second
        return (
            now,
            None if beside == now else beside,
            planned if planned not in (now, "nobody") else None,
            planned_beside if planned_beside != beside and beside != now else None,
        )

    def there(self, who, second, planned, planned_beside, local):
        """Who is there, of somebody who has a turn, and who stands in."""
        now = [each for each in self.book.absences if each.start.begin <= local < each.end.end]
        away = {each.who for each in now}
        covers = {
            each.who: each.covered_by for each in now if each.covered_by and each.covered_by not in away
        }
        if second in away:
            second, planned_beside = covers.get(second), None
        if who is None or who == "nobody":
            return None, None, second, None, planned_beside
        if who not in away:
            return who, None, *((second, planned, planned_beside) if second != who else (None, planned, None))
        everybody = [*self.role.holders]
        for layer in self.role.layers:
            everybody += [*layer.people, *(turn.who for turn in layer.turns), *layer.second]
        left = [name for name in everybody if name not in away and name != "nobody"]
        person = covers.get(who) or second or (left[0] if left else None)
        return person, who, *((second, None, planned_beside) if second != person else (None, None, None))
