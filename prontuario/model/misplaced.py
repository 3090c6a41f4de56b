"""Files and folders that are not where they belong: a message among the threats, known by its keys."""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.finding import Problem
from prontuario.model.base import Part, typed_fields
from prontuario.model.layout import HOMES, Home
from prontuario.model.library import Procedure
from prontuario.model.step import Use
from prontuario.model.threat import Threat
from prontuario.source.mark import MarkedDict

SHOWN = 3  # keys by which a file is known
MISSING = {
    "playbooks": "it holds the threats and the house rules: `prontuario new DIR` lays one out, to copy",
    "roster": "it holds who is called, and how: `prontuario new DIR` lays one out with its files, to copy",
}
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


def procedures_among(threats: dict[str, Part], procedures: dict[str, Part]) -> Iterator[tuple[str, Problem]]:
    """Takes out of the threats what a playbook puts in with `use:`: its keys alone do not tell it from a threat."""
    playbooks = [
        each for each in (*threats.values(), *procedures.values()) if isinstance(each, Threat | Procedure)
    ]
    used = {step.use for each in playbooks for step in each.steps if isinstance(step, Use)}
    for name in sorted(used & threats.keys() - procedures.keys()):
        yield name, Problem(threats.pop(name).at(), *NO_THREAT)
