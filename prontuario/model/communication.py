"""What is said: who tells whom what, when, through which channels, by which criterion."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from prontuario.model.base import Part
from prontuario.model.duration import Duration
from prontuario.model.edition import VisibleTo, seen
from prontuario.model.kinds import (
    AudienceId,
    ChannelId,
    DeadlineId,
    LevelId,
    Many,
    MessageId,
    RoleId,
)
from prontuario.model.text import ANY, Text

ALWAYS = Text({ANY: "always"})


class When(Part):
    """The timing of a communication."""

    SEEN: ClassVar = seen("within then_every once", usually=False)

    within: Duration | None = None
    """The holding statement, counted from the start of the incident."""
    then_every: Duration | None = None
    """The next words, until the stand-down; said once, when there is none."""
    once: bool = False
    """Whether it is meant to be said once: a letter, a sign on the door."""


class Communication(Part):
    """Who tells whom what, when, through which channels, by which criterion."""

    SEEN: ClassVar = seen("audience levels who say when via if", team="approved_by clock", usually=False)
    MEANT: ClassVar = {
        **{"level": "levels", "to": "audience", "message": "say", "approved": "approved_by"},
        **dict.fromkeys(
            ("at", "site", "sites"),
            "write `if: it happens at NAME`; or a threat for each site, with `at: NAME`",
        ),
    }

    audience: AudienceId | None = None
    """Who is told."""
    levels: Many[LevelId] = ()
    """The levels at which it is said; at each, where it does not say."""
    who: RoleId | None = None
    """The role that speaks."""
    say: MessageId | None = None
    """What is said."""
    when: When = When()
    """When it is said."""
    via: Many[ChannelId] = ()
    """The channels that carry it."""
    criterion: Text | None = Field(None, alias="if")
    """The criterion under which it is said: a fact that can be seen; or `always`."""
    approved_by: Many[RoleId] = ()
    """The role that releases it; any one of them, where there are several."""
    clock: DeadlineId | None = None
    """The deadline that it keeps, as in a step: `passenger-rights/notice`."""
    visible_to: VisibleTo | None = None
    """Who sees it: `team`, where it does not say, or `staff`."""

    @property
    def condition(self) -> Text | None:
        """The criterion, where it may hold or not; none where it is said whatever happens."""
        return None if self.criterion == ALWAYS else self.criterion


class Updates(Part):
    """How the crisis team keeps itself posted."""

    who: RoleId
    """The role that reports."""
    to: AudienceId
    """Who is kept posted."""
    via: Many[ChannelId]
    """The channels of the crisis team."""
    every: Duration
    """How often."""
