"""What the house rules open to all staff are fields of parts that staff know.

Why: a slip there opens nothing, and nobody notices until somebody needs it.
Fix: write the part and its field as the page Fields names them, like `staff_see: {Threat: sources}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.edition.visibility import staff_visibility
from prontuario.finding import Problem, Severity
from prontuario.model.base import typed_fields
from prontuario.model.models import all_models
from prontuario.source.nearest import did_you_mean

FORMERLY = ("staff-see-known",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds parts that staff never see, and fields that their part does not have."""
    policy = case.handbook.policy
    models = {name: model for name, model in all_models().items() if name in staff_visibility().keys}
    for name, keys in policy.staff_see.items():
        if name not in models:
            near = did_you_mean(name, models, f"write one of {', '.join(sorted(models))}")
            yield Problem(policy.at("staff_see", name), f"staff know no part `{name}`", near)
            continue
        known = typed_fields(models[name])
        for key in keys:
            if key not in known:
                near = did_you_mean(key, known, f"fields: {', '.join(known)}")
                yield Problem(policy.at("staff_see", name), f"`{name}` has no field `{key}`", near)
