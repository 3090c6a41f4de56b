"""One cause, one finding: what a single slip does in many places is said where the slip is."""

from __future__ import annotations

from collections.abc import Sequence

from prontuario.finding import Place

MANY = 3  # places: one or two are slips of their own, three of a kind have one cause


def places(seen: Sequence[Place], cause: Place) -> Sequence[Place]:
    """Where to say it: at each place, or, where there are many, at their cause."""
    return seen if len(seen) < MANY else (cause,)


def listed(seen: Sequence[Place]) -> str:
    """Places as a finding names them, the first of many: `FILE:LINE, FILE:LINE and 3 more places`."""
    shown = ", ".join(f"{place.file}:{place.line}" for place in seen[:MANY])
    more = len(seen) - MANY
    return f"{shown} and {more} more place{'s' if more > 1 else ''}" if more > 0 else shown


def names_listed(names: Sequence[str]) -> str:
    """Names as a finding says them: `` `x`, `y` and `z` ``."""
    quoted = [f"`{name}`" for name in names]
    return " and ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def in_all(seen: Sequence[Place]) -> str:
    """How a finding at the cause counts its places: ` (in 5 places, first in FILE:LINE:COLUMN)`."""
    return f" (in {len(seen)} places, first in {seen[0]})" if len(seen) >= MANY else ""
