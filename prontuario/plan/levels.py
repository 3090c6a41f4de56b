"""How many it takes for each level: the numbers of two levels always meet."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.policy import Policy


@dataclass(frozen=True)
class Range:
    """From `first` to `last`, both included; without an end in the worst level that is counted."""

    first: int
    last: int | None


def level_ranges(policy: Policy) -> dict[str, Range]:
    """The numbers of each level that is counted. One that does not rise above the level before ends it all the same."""
    counted = [(level.id, level.from_) for level in policy.levels if level.from_ is not None]
    following = [*(first - 1 for _, first in counted[1:]), None]
    return {name: Range(first, last) for (name, first), last in zip(counted, following, strict=False)}
