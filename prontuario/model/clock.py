"""Notification deadlines: what a law wants to be told, by whom, and by when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, ClassVar, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from prontuario.model.base import Part, Subject
from prontuario.model.duration import Duration
from prontuario.model.edition import seen
from prontuario.model.kinds import ID_PATTERN, RoleId, SiteId
from prontuario.model.period import Moves, Period
from prontuario.model.phone import Phone
from prontuario.model.text import Text
from prontuario.model.time import Date

AWARE, CLASSIFIED, NOTIFIED = "aware", "classified", "notified"
STARTS = (AWARE, CLASSIFIED, NOTIFIED)


def _free(name: str) -> str:
    if name in STARTS:
        raise PydanticCustomError(
            "deadline_name",
            "`{name}` is a word of `from:` already - write another name, like {name}-report",
            {"name": name},
        )
    return name


DeadlineName = Annotated[str, StringConstraints(pattern=ID_PATTERN), AfterValidator(_free)]


class AtLatest(Part):
    """A second limit of the same notice: the earlier one counts."""

    SEEN: ClassVar = seen("within from", usually=False)

    within: Period
    """In what time, at the latest."""
    starts_from: str = Field(AWARE, alias="from")
    """What this limit counts from, as in the deadline itself."""


class Deadline(Part):
    """One notice that a law wants by a time."""

    SEEN: ClassVar = seen("id send within target from at_latest moves", usually=False)
    MEANT: ClassVar = dict.fromkeys(
        ("site", "sites", "at", "calendar", "time_zone", "country"),
        "write `site: NAME` at the law, beside `deadlines:`: its days count there",
    )

    id: DeadlineName | None = None
    """A name, for the step that sends it (`clock: dora/final`), and for a deadline that counts from it."""
    send: Text
    """What has to be sent."""
    within: Period
    """In what time: `72h`, `4bd` (working days), `1mo` (calendar month), or `without-undue-delay`."""
    target: Duration | None = None
    """Our own target, where the law gives no number: `without-undue-delay`."""
    starts_from: str = Field(AWARE, alias="from")
    """What it counts from: `aware`, `classified`, `notified` (the notice before was sent), the `id` of another notice
    of this law (that was sent), or an event of `events`."""
    at_latest: AtLatest | None = None
    """A second limit of the same notice, `{within: 24h, from: aware}`: the earlier one counts."""
    moves: Moves | None = None
    """What it does when it ends on a weekend or holiday; as the law's entry says, where it does not say."""

    @model_validator(mode="after")
    def _target_without_number(self) -> Self:
        if self.target and not self.within.undue_delay:
            raise PydanticCustomError(
                "target",
                "`target:` is for a notice without a number - write `within: without-undue-delay`, or take it out: "
                "the `within:` of the step says when you send",
                {"key": "target"},
            )
        return self


class Clock(Subject):
    """An entry of `playbooks/clocks.yml`: a law, and the notices that it wants by a time. Not legal advice."""

    SEEN: ClassVar = seen(
        "title law authority phones site applies_if events deadlines moves checked recompare",
        team="owner form",
        usually=False,
    )
    MEANT: ClassVar = {
        **{"at": "site", "place": "site", "location": "site"},
        "sites": "write `site: NAME`; a law that runs at several sites has an entry for each, with its authority",
        **dict.fromkeys(
            ("calendar", "country", "region", "time_zone", "timezone", "zone", "days_off"),
            "write it at the site, in roster/sites.yml, and the site here: `site: NAME`",
        ),
    }

    title: Text
    """What it is called."""
    law: Text
    """The law and its article."""
    authority: Text
    """Who has to be notified."""
    phones: tuple[Phone, ...] = ()
    """The numbers of the authority."""
    owner: RoleId | None = None
    """The role that sends it."""
    site: SiteId | None = None
    """The site by whose calendar and clock its days count (roster/sites.yml); the handbook's, where it does not say."""
    applies_if: Text
    """When it applies."""
    events: dict[DeadlineName, Text] = Field(default_factory=dict)
    """Events from which a deadline counts, `{recall-decided: The decision to recall}`; the live page asks when they
    happened."""
    deadlines: tuple[Deadline, ...]
    """What is due, and when."""
    moves: Moves = Moves()
    """What a deadline does that ends on a weekend or holiday: `stays`, `next-working-day` (its end), or
    `next-working-day 12:00`."""
    form: Text | None = None
    """Where the form or portal is, and where its paper copy lies."""
    checked: Date
    """When somebody last compared this with the law."""
    recompare: Duration | None = None
    """After what time somebody compares it with the law again."""

    @model_validator(mode="after")
    def _each_name_once(self) -> Self:
        names = Counter([*self.events, *(each.id for each in self.deadlines if each.id)])
        twice = next((name for name, times in names.items() if times > 1), None)
        if twice:
            raise PydanticCustomError(
                "deadline_twice",
                "two deadlines or events are called `{name}` - give one of them another name",
                {"name": twice, "key": "deadlines"},
            )
        return self


def deadline_names(clock: Clock) -> Iterator[tuple[str, Deadline]]:
    """The notices of a law that a step can name, as it does: `dora/final`."""
    return ((f"{clock.id}/{each.id}", each) for each in clock.deadlines if each.id)
