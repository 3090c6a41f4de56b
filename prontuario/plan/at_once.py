"""What anybody does at once where people may be in danger, before any call: the first lines of the advice for it."""

from __future__ import annotations

from prontuario.model.text import Text
from prontuario.model.threat import Threat

MOST_LINES = 4  # above the numbers: with more, the first one is off a phone's screen


def at_once(threat: Threat) -> tuple[Text, ...]:
    """The lines that come before all numbers; none where nobody is in danger, or nothing is advised."""
    return threat.advice.during[:MOST_LINES] if threat.life_safety and threat.advice else ()


def advised_later(threat: Threat) -> tuple[Text, ...]:
    """What is advised for the time while it lasts, and has no place before the numbers."""
    return threat.advice.during[len(at_once(threat)) :] if threat.advice else ()
