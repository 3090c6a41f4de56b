"""How a finding speaks of a step that a threat may have from a procedure: named, and at the line of the threat."""

from __future__ import annotations

from prontuario.finding import Place
from prontuario.plan.steps import PlannedStep
from prontuario.source.mark import Key


def named(planned: PlannedStep) -> str:
    """The step in words: what it does, and the procedure that it comes from."""
    frame = planned.frame
    origin = f" of `{frame.procedure.id}`" if frame.procedure else ""
    return f"the step «{planned.step.do}»{origin}"


def place_in_threat(planned: PlannedStep, *path: Key) -> Place:
    """Where the author of the threat corrects it: in the step, or at the `use:` line that puts its procedure in."""
    entry = planned.frame.entry
    return entry.at("use") if entry else planned.step.at(*path)
