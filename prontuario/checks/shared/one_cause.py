"""One cause, one finding: what a single slip does in many places is said where the slip is."""

from __future__ import annotations

from collections.abc import Sequence

from prontuario.finding import Place

MANY = 3  # places: one or two are slips of their own, three of a kind have one cause


def places(seen: Sequence[Place], cause: Place) -> Sequence[Place]:
    """Where to say it: at each place, or, where there are many, at their cause."""
    return seen if len(seen) < MANY else (cause,)


def in_all(seen: Sequence[Place]) -> str:
    """How a finding at the cause counts its places: ` (in 5 places, first in FILE:LINE:COLUMN)`."""
    return f" (in {len(seen)} places, first in {seen[0]})" if len(seen) >= MANY else ""
