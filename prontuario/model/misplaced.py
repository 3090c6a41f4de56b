"""A file in the folder of another kind, known by its keys: a message among the threats."""

from __future__ import annotations

from collections.abc import Iterable

from prontuario.model.base import Part, typed_fields
from prontuario.model.layout import HOMES, Home
from prontuario.model.library import Procedure
from prontuario.model.step import Use
from prontuario.model.threat import Threat
from prontuario.source.mark import MarkedDict

SHOWN = 3  # keys by which a file is known
NO_THREAT = (
    "a playbook puts this in with `use:`, and it is in the folder of the threats",
    "move the file to playbooks/procedures/",
)


def belongs_to(home: Home, data: MarkedDict) -> Home | None:
    """The kind that a file fits, if it has keys that its folder does not know; of several, that of the fewest keys."""
    if set(data) <= set(typed_fields(home.model)):
        return None
    others = [other for other in HOMES if other.a_file_each and other is not home and _fits(other, data)]
    return min(others, key=lambda other: len(typed_fields(other.model)), default=None)


def _fits(home: Home, data: MarkedDict) -> bool:
    """Whether a kind knows all keys of a file, and misses none."""
    fields = typed_fields(home.model)
    needed = {key for key, info in fields.items() if info.is_required()}
    return needed <= set(data) <= set(fields)


def misplaced(home: Home, other: Home, data: MarkedDict) -> tuple[str, str]:
    """What is wrong with such a file, and what to do."""
    own = [f"`{key}`" for key in data if key not in typed_fields(home.model)]
    return (
        f"this looks like a {other.kind} ({', '.join(own[:SHOWN])}), and it is in the folder of another kind",
        f"move the file to {other.path}",
    )


def used_as_procedures(playbooks: Iterable[Part]) -> frozenset[str]:
    """The names that playbooks put in with `use:`."""
    steps = (step for each in playbooks if isinstance(each, Threat | Procedure) for step in each.steps)
    return frozenset(step.use for step in steps if isinstance(step, Use))
