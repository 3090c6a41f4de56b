"""How long something takes, for each hour of the week at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from prontuario.rehearsal.week import ALWAYS, first_hour


@dataclass(frozen=True)
class ResponseTimes:
    """Pairs of minutes and the hours in which it takes so long; minutes rise, no hour comes twice.

    In an hour that no pair holds, it never happens.
    """

    pairs: tuple[tuple[int, int], ...] = ()

    @classmethod
    def earliest(cls, pairs: Iterable[tuple[int, int]]) -> ResponseTimes:
        """For each hour the least of all minutes that are given for it."""
        waiting, kept = ALWAYS, []
        for minutes, hours in sorted(pairs):
            if new := hours & waiting:
                kept.append((minutes, new))
                waiting &= ~new
        return cls(_joined(kept))

    @classmethod
    def latest(cls, all_of: Iterable[ResponseTimes]) -> ResponseTimes:
        """For each hour the time at which the last of all has happened; never, where one never does."""
        several = tuple(all_of)
        if not several:
            return AT_ONCE
        moments = sorted({minutes for times in several for minutes, _ in times.pairs})
        done, kept = 0, []
        for moment in moments:
            now = ALWAYS
            for times in several:
                now &= times.happened_by(moment)
            if new := now & ~done:
                kept.append((moment, new))
            done |= now
        return cls(tuple(kept))

    def then(self, after: ResponseTimes, more: int) -> ResponseTimes:
        """This, then `after`, then `more` minutes."""
        pairs = ((a + b + more, x & y) for a, x in self.pairs for b, y in after.pairs)
        return ResponseTimes.earliest(pairs)

    def later(self, minutes: int) -> ResponseTimes:
        """The same, so many minutes later."""
        return ResponseTimes(tuple((taken + minutes, hours) for taken, hours in self.pairs))

    def only_in(self, asked: int) -> ResponseTimes:
        """The same in the hours that are asked for; at once in all others."""
        if asked == ALWAYS:
            return self
        return ResponseTimes.earliest(((0, ALWAYS & ~asked), *self.pairs))

    def happened_by(self, minutes: int) -> int:
        """The hours in which it has happened after so many minutes."""
        hours = 0
        for taken, mask in self.pairs:
            if taken <= minutes:
                hours |= mask
        return hours

    @property
    def never(self) -> int:
        """The hours in which it never happens."""
        hours = ALWAYS
        for _, mask in self.pairs:
            hours &= ~mask
        return hours

    @property
    def worst(self) -> Worst:
        """The longest, and the first hour of the week in which it takes so long."""
        if self.never:
            return Worst(None, first_hour(self.never), self.never)
        minutes, hours = self.pairs[-1]
        return Worst(minutes, first_hour(hours), hours)

    def at(self, hour: int) -> int | None:
        """The minutes that it takes in one hour; none, where it never happens."""
        return next((minutes for minutes, hours in self.pairs if hours >> hour & 1), None)


@dataclass(frozen=True)
class Worst:
    """The worst case: `minutes` (none: never) at an `hour` of the week."""

    minutes: int | None
    hour: int
    hours: int = field(default=0, compare=False)
    """All hours in which it is as bad."""

    @property
    def weight(self) -> float:
        """For comparing: never is worse than any number of minutes."""
        return float("inf") if self.minutes is None else self.minutes


def _joined(pairs: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    joined: dict[int, int] = {}
    for minutes, hours in pairs:
        joined[minutes] = joined.get(minutes, 0) | hours
    return tuple(joined.items())


AT_ONCE = ResponseTimes(((0, ALWAYS),))
