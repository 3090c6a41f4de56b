"""What was criticised, and what it changed."""

from __future__ import annotations

from typing import ClassVar

from prontuario.model.base import Subject
from prontuario.model.edition import seen
from prontuario.model.kinds import ChannelId, Many, RoleId, ThreatId
from prontuario.model.text import Text
from prontuario.model.time import Date


class Criticism(Subject):
    """An entry of `playbooks/criticism.yml`: a criticism that was right, and what became of it."""

    SEEN: ClassVar = seen("said on channel threats who change by done")
    MEANT: ClassVar = {
        **{"text": "said", "what": "said", "title": "said", "criticism": "said", "comment": "said"},
        **{"date": "on", "when": "on", "via": "channel", "where": "channel", "owner": "who"},
        **{"changed": "change", "do": "change", "action": "change", "due": "by", "threat": "threats"},
    }

    said: Text
    """What people criticised, in their words, without names."""
    on: Date
    """When."""
    channel: ChannelId | None = None
    """Where."""
    threats: Many[ThreatId] = ()
    """The threats that it touches."""
    who: RoleId | None = None
    """The role that answers for the change."""
    change: Text | None = None
    """What changes because of it."""
    by: Date | None = None
    """By when."""
    done: Date | None = None
    """When it was done; open, when there is no date."""
