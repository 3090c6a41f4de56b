"""What every view is made from: the handbook, and the voice that speaks it."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.handbook import Handbook
from prontuario.pages.voice import Voice


@dataclass(frozen=True)
class Desk:
    """A handbook and one of its languages."""

    handbook: Handbook
    voice: Voice
