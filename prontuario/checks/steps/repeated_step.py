"""A step that many threats share is written once, in a procedure.

Why: what stands in ten files is put right in nine of them.
Fix: write the step into a file in playbooks/procedures/, and put it in with `use:`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.step import Step

SEVERITY = Severity.ADVICE
MANY = 4  # threats: two or three alike may be chance


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that stand word for word in many threats; each is reported where it stands first."""
    met: dict[tuple[str, str | None], dict[str, Step]] = defaultdict(dict)
    for threat in case.own_threats():
        for step in threat.steps:
            if isinstance(step, Step):
                met[str(step.do), step.who].setdefault(threat.id, step)
    for steps in met.values():
        if len(steps) >= MANY:
            first, *others = steps
            yield Problem(
                steps[first].at("do"),
                f"this step stands in {len(others)} other threats as well: {', '.join(others[:3])}"
                + (" …" if len(others) > 3 else ""),
                "write it once in playbooks/procedures/, and put it in with `use:`",
            )
