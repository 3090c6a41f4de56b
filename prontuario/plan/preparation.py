"""What is done before anything happens: by when it is due, and what of it is still open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from prontuario.model.threat import Preparation


def last_done(each: Preparation) -> date | None:
    """The day on which it was last done; none, where it was never done."""
    return max((day for day in (each.last, each.done) if day is not None), default=None)


def due_day(each: Preparation) -> date | None:
    """The last day on which it is in time; none for what is done, or was never given a day."""
    last = last_done(each)
    if last is None:
        return each.by
    return last + min(timedelta(minutes=each.every.minutes), date.max - last) if each.every else None


def is_open(each: Preparation) -> bool:
    """Whether it is still to be done: for the first time, or again and again."""
    return last_done(each) is None or each.every is not None


def open_first(preparations: Iterable[Preparation]) -> tuple[Preparation, ...]:
    """What is open, as it is due, what has no day before all; then what is done, in the order of the file."""
    return tuple(
        sorted(
            preparations,
            key=lambda each: (not is_open(each), due_day(each) or date.min),
        )
    )
