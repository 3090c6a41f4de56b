"""How a finding speaks of a rung: by its number and by whom it calls."""

from __future__ import annotations

from prontuario.model.threat import Rung


def rung_words(number: int, rung: Rung) -> str:
    """A rung in words, counted from 1: rung 2 of the escalation (`crisis-lead`)."""
    called = f" ({_called(rung)})" if rung.to else ""
    return f"rung {number} of the escalation{called}"


def _called(rung: Rung) -> str:
    return " and ".join(f"`{name}`" for name in rung.to)
