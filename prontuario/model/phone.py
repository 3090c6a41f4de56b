"""A phone number and what is known of it."""

from __future__ import annotations

from typing import ClassVar, Literal

from prontuario.model.base import Part
from prontuario.model.contact import PhoneNumber
from prontuario.model.edition import VisibleTo, seen
from prontuario.model.text import Text

PhoneKind = Literal["mobile", "office", "duty", "home", "satellite", "bridge"]


class Phone(Part):
    """One number of a person, role, channel or supplier."""

    SEEN: ClassVar = seen("kind number note")

    kind: PhoneKind = "mobile"
    """What sort of line."""
    number: PhoneNumber
    """The number with its country code, or an emergency number."""
    note: Text | None = None
    """What to know when calling: a code, a menu."""
    visible_to: VisibleTo | None = None
    """Who sees it: `staff` or `team`. Where it does not say, a person's `mobile`, `home` and `satellite` are the team's
    alone; every other number is for staff too."""
