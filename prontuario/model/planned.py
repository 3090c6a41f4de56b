"""What the company has planned, and what makes a threat likelier while it lasts."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from prontuario.model.base import Subject
from prontuario.model.kinds import ChannelId, Many, RoleId, ThreatId
from prontuario.model.policy import Score
from prontuario.model.text import Text
from prontuario.model.time import Date

PlannedKind = Literal["campaign", "price-change", "strike", "migration", "event", "other"]


class Planned(Subject):
    """An entry of `playbooks/planned.yml`: something planned that makes threats likelier while it lasts."""

    MEANT: ClassVar = {
        **{"name": "title", "type": "kind", "start": "from", "begins": "from", "on": "from", "date": "from"},
        **{"to": "until", "end": "until", "ends": "until", "threats": "raises", "raise": "raises"},
        **{"owner": "who", "knows": "who", "stop": "stops", "stopped_by": "stops", "via": "channels"},
    }

    title: Text
    """What it is called."""
    kind: PlannedKind = "event"
    """What sort of event."""
    start: Date = Field(alias="from")
    """Its first day."""
    end: Date | None = Field(None, alias="until")
    """Its last day; the first one, where it does not say."""
    raises: Many[ThreatId] = ()
    """The threats that are likelier meanwhile."""
    likelihood: Score | None = None
    """How likely they are meanwhile, 1 to 5."""
    who: Many[RoleId] = ()
    """The roles that know what is going on."""
    stops: RoleId | None = None
    """The role that can stop it."""
    how: Text | None = None
    """How it is stopped."""
    channels: Many[ChannelId] = ()
    """The channels on which it runs."""

    @property
    def last(self) -> Date:
        """Its last day."""
        return self.start if self.end is None else self.end
