"""How what reaches the company in public is answered."""

from __future__ import annotations

from typing import ClassVar

from prontuario.model.base import Part
from prontuario.model.duration import Duration
from prontuario.model.edition import seen
from prontuario.model.kinds import RoleId
from prontuario.model.text import Text


class Reply(Part):
    """One kind of public message that reaches the company, and how it is answered."""

    SEEN: ClassVar = seen("kind example who within do")

    kind: Text
    """What it is: question, request, complaint, praise, abuse."""
    example: Text | None = None
    """What it sounds like."""
    who: RoleId
    """The role that answers."""
    within: Duration
    """The time to the answer."""
    do: Text
    """What to do, in order."""
