"""Whatever `visible_to` opens or closes is a field of the same part.

Why: a private number stays in the staff edition because of a slip of the pen, and nobody sees it.
Fix: write the field's key as it is in the same part, or `visible_to: team` for the whole part.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.base import Part, typed_fields
from prontuario.model.edition import VisibleTo
from prontuario.model.inside import every_part
from prontuario.source.nearest import did_you_mean

FORMERLY = ("visible-field-known",)
SEVERITY = Severity.ERROR
MANDATORY = True


def run(case: Case) -> Iterator[Problem]:
    """Finds keys under `visible_to` that their part does not have."""
    for part in every_part(case.handbook):
        yield from _unknown(part)


def _unknown(part: Part) -> Iterator[Problem]:
    said = getattr(part, "visible_to", None)
    known = [key for key in typed_fields(type(part)) if key != "visible_to"]
    for key in said.fields if isinstance(said, VisibleTo) else ():
        if key not in known:
            yield Problem(
                part.key_at("visible_to", key),
                f"there is no field `{key}` here, so nobody sees less or more",
                did_you_mean(key, known, f"fields: {', '.join(known)}"),
            )
