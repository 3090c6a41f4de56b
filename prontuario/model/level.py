"""How bad it is: the levels, and the moods of those who write to the company."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from prontuario.model.base import Part
from prontuario.model.duration import Duration
from prontuario.model.edition import seen
from prontuario.model.kinds import WHOLE, LevelId, Many, RoleId
from prontuario.model.text import Text


class ExtraHands(Part):
    """More people for those who answer customers, as long as it lasts."""

    MEANT: ClassVar = {
        **{"count": "people", "how_many": "people", "number": "people", "hands": "people"},
        **{"source": "come_from", "where": "come_from", "called_by": "who", "after": "within"},
    }

    people: Annotated[int, Field(ge=1), WHOLE]
    """How many more people."""
    come_from: Text
    """Where they come from: colleagues who were trained for it, another shift, an agency."""
    who: RoleId
    """The role that calls them in."""
    within: Duration
    """How soon they are at work, counted from the level."""


class Level(Part):
    """How bad it is: from one or two complaints to a crisis."""

    SEEN: ClassVar = seen("id title from means do who speaks notify crisis", team="extra_hands")
    MEANT: ClassVar = {
        "count": "from",
        "threshold": "from",
        "min": "from",
        "minimum": "from",
        "at_least": "from",
        **{"surge": "extra_hands", "reinforcements": "extra_hands", "extra": "extra_hands"},
    }

    id: str
    """The level's short name, used by `activate`."""
    title: Text
    """The level's name for readers."""
    from_: Annotated[int, Field(ge=0), WHOLE] | None = Field(None, alias="from")
    """From how many on, of what `counted:` names; the next level's number ends it."""
    means: Text | None = None
    """What else the level looks like: numbers and times, never "many"."""
    do: Text
    """What happens at this level, and who leads."""
    who: RoleId | None = None
    """The role that leads at this level."""
    speaks: RoleId | None = None
    """The role that speaks for the company at this level."""
    notify: Many[RoleId] = ()
    """The roles that are told at this level, in this order."""
    extra_hands: ExtraHands | None = None
    """More people for those who answer customers at this level, and at all worse ones that do not say their own."""
    crisis: bool = False
    """Whether this level is a crisis: the plan of the threat is activated."""


class Mood(Part):
    """How people feel, told by what they write."""

    SEEN: ClassVar = seen("id title samples level")
    MEANT: ClassVar = {
        **{"name": "title", "label": "title"},
        **{"sample": "samples", "example": "samples", "examples": "samples", "comments": "samples"},
        "proposes": "level",
    }

    id: str
    """The mood's short name, kept in the log of an incident."""
    title: Text
    """The mood in one word."""
    samples: Many[Text] = ()
    """Three comments as people write them in this mood."""
    level: LevelId | None = None
    """The level that this mood proposes; a person decides."""
