"""Who is on duty in turn, and when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, LiteralString, Self

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from prontuario.model.base import Part
from prontuario.model.duration import Duration
from prontuario.model.edition import seen
from prontuario.model.kinds import NOBODY, Many, PersonId
from prontuario.model.time import DayHours, DayOrHour, Days, TimeZone


class Turn(Part):
    """A turn with its dates."""

    SEEN: ClassVar = seen("from to who")
    ALSO: ClassVar = frozenset((NOBODY,))

    start: DayOrHour = Field(alias="from")
    """When it begins: a day, or a day with an hour."""
    end: DayOrHour = Field(alias="to")
    """When it ends: the last day, or an hour."""
    who: PersonId
    """Who is on duty, or `nobody`."""


class Rota(Part):
    """Who is on duty in turn; or one layer of it, for some days or hours."""

    SEEN: ClassVar = seen("on hours every from until people second time_zone turns")
    WHOLE: ClassVar = frozenset(("people", "second", "turns"))
    ALSO: ClassVar = frozenset((NOBODY,))
    MEANT: ClassVar = {
        "days": "on",
        "weekdays": "on",
        "to": "until",
        "end": "until",
        "start": "from",
        "deputy": "second",
        "backup": "second",
        "zone": "time_zone",
        "timezone": "time_zone",
        "swaps": "write it into roster/swaps.yml",
        "swap": "roster/swaps.yml",
    }

    on: Days | None = None
    """On which days a turn begins: `mon-fri`, `sat`, `[sat, sun, holidays]`; every day, when it does not say."""
    hours: DayHours | None = None
    """In which hours of those days: `"18:00-08:00"` runs until the morning. Without it, from the hour of `from` until
    the same hour of the next day."""
    every: Duration | None = None
    """How long one turn lasts. Whole weeks count on the calendar; days count only the days of `on`."""
    start: DayOrHour | None = Field(None, alias="from")
    """When the first turn began. Before, nobody is on duty."""
    until: DayOrHour | None = None
    """The last day, or the hour, of the last turn. After it, nobody is on duty."""
    people: Many[PersonId] = ()
    """Who takes turns, in order; `nobody` for a turn that nobody has."""
    second: Many[PersonId] = ()
    """Who is second on duty, in order, and stands in for the first."""
    time_zone: TimeZone | None = None
    """The time zone of its days and hours, where it is not the handbook's."""
    turns: tuple[Turn, ...] = ()
    """The turns one by one, with their dates, in place of `every` and `people`."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        several = max(len(self.people), len(self.second)) > 1
        needed = () if self.turns else ("people", "every", "start") if several else ("people",)
        for name in needed:
            if name not in self.model_fields_set:
                raise PydanticCustomError("rota", *MISSING[name])
        if self.turns and {"people", "every"} & self.model_fields_set:
            raise PydanticCustomError("rota", *EITHER)
        return self


MISSING: Mapping[str, tuple[LiteralString]] = {
    "people": ("`people` is missing - add a line `people: ...`: who takes turns, in order",),
    "every": ("`every` is missing - add a line `every: ...`: how long one turn lasts, like 7d",),
    "start": (
        "`from` is missing - add a line `from: ...`: when the first turn began, like 2026-01-05 09:00",
    ),
}
EITHER: tuple[LiteralString] = ("`turns` says it all - write either `turns:`, or `every:` and `people:`",)


def _one_or_layers(data: object) -> str:
    return "Layers" if isinstance(data, list | tuple) else "Rota"


OneOrLayers = Annotated[
    Annotated[Rota, Tag("Rota")] | Annotated[tuple[Rota, ...], Tag("Layers")], Discriminator(_one_or_layers)
]
