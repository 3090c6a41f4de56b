"""Hours of the week as people say them: `Mon-Thu 18:00-09:00, Fri 18:00 to Mon 09:00`."""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.model.time import DAYS, Hours, Span
from prontuario.rehearsal.week import HOURS, SAID

ORDINARY = (1 << HOURS) - 1
Run = tuple[int, int]
"""An hour of the week, and for how many hours it goes on."""


def week_words(hours: int) -> str:
    """A set of hours in words. Of hours that are free on public holidays alone, the holidays are named."""
    ordinary = hours & ORDINARY
    if not ordinary:
        week = next((week for week in range(1, len(SAID)) if hours >> week * HOURS & ORDINARY), 0)
        return SAID[week].removeprefix(", ") if week else "never"
    if ordinary == ORDINARY:
        return "at any hour"
    return ", ".join(_said(runs) for runs in _alike(list(_runs(ordinary))))


def hours_in(hours: int) -> Hours:
    """A set of hours, not empty, as a plan has them: days and times, those of an ordinary week."""
    by_times: dict[tuple[int, int], list[int]] = {}
    for start, length in _runs(hours & ORDINARY):
        begin, left = start, length
        while left:
            today = min(left, 24) if length <= 24 else min(left, 24 - begin % 24)
            times = begin % 24 * 60, (begin % 24 + today - 1) % 24 * 60 + 60
            by_times.setdefault(times, []).append(begin % HOURS // 24)
            begin, left = begin + today, left - today
    return Hours(tuple(Span(tuple(sorted(days)), *times) for times, days in by_times.items()))


def long_runs(hours: int) -> Iterator[Run]:
    """The runs that go over more than a day and do not begin and end at midnight: from Friday evening to Monday."""
    whole = hours & ORDINARY
    if whole != ORDINARY:
        yield from (run for run in _runs(whole) if run[1] > 24 and (run[0] % 24 or run[1] % 24))


def hours_of_run(run: Run) -> int:
    """The hours of a run, as a set; what goes on into the next week is at the beginning of this one."""
    return sum(1 << (run[0] + n) % HOURS for n in range(run[1]))


def _runs(hours: int) -> Iterator[Run]:
    """The runs of hours, each once, in order of their beginnings; one may go on into the next week."""
    for hour in range(HOURS):
        if hours >> hour & 1 and not hours >> (hour - 1) % HOURS & 1:
            length = next(n for n in range(1, HOURS) if not hours >> (hour + n) % HOURS & 1)
            yield hour, length


def _alike(runs: list[Run]) -> Iterator[list[Run]]:
    """Runs of less than a day that begin and end at the same time on days that follow each other are said together."""
    by_time: dict[tuple[int, int], list[list[Run]]] = {}
    for run in runs:
        same = by_time.setdefault((run[0] % 24, run[1]), [])
        if same and run[1] <= 24 and run[0] == same[-1][-1][0] + 24:
            same[-1].append(run)
        else:
            same.append([run])
    groups = [group for same in by_time.values() for group in same]
    yield from sorted(groups, key=lambda group: group[0])


def _said(runs: list[Run]) -> str:
    first, last = runs[0], runs[-1]
    begin, end = first[0] % 24, (first[0] + first[1]) % 24
    if not begin and not first[1] % 24 and first[1] > 24:
        return f"{_day(first[0])}-{_day(first[0] + first[1] - 1)}"
    if first[1] > 24:
        return f"{_day(first[0])} {begin:02d}:00 to {_day(first[0] + first[1])} {end:02d}:00"
    days = _day(first[0]) if first == last else f"{_day(first[0])}-{_day(last[0])}"
    return days if (first[1], begin) == (24, 0) else f"{days} {begin:02d}:00-{end or 24:02d}:00"


def _day(hour: int) -> str:
    return DAYS[hour % HOURS // 24].capitalize()
