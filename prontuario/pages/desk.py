"""What every view is made from: the handbook, and the voice that speaks it."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.language.voice import Voice
from prontuario.model.handbook import Handbook


@dataclass(frozen=True)
class Desk:
    """A handbook and one of its languages."""

    handbook: Handbook
    voice: Voice
