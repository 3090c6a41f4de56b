"""Every name that a file uses is defined.

Why: a step for a role that nobody defined is done by nobody.
Fix: correct the spelling, or define the name in its file.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.kinds import Kind
from prontuario.model.layout import DEFAULT_POLICY, HOMES, POLICY_FILE
from prontuario.model.references import references
from prontuario.source.nearest import did_you_mean

FORMERLY = ("reference-known",)
SEVERITY = Severity.ERROR
MANDATORY = True
FILES = {home.kind: home.path for home in HOMES}


def run(case: Case) -> Iterator[Problem]:
    """Finds names that nothing defines."""
    names = {kind: case.handbook.names(kind) for kind in Kind if kind not in case.handbook.unknown_kinds}
    for part in case.handbook.parts():
        for reference in references(part):
            known = names.get(reference.kind)
            if reference.place.file == DEFAULT_POLICY:
                continue  # its matrix: `priority-unexplained` compares that with the priorities
            if known is not None and reference.name not in known:
                define = f"define it in {FILES.get(reference.kind, POLICY_FILE)}"
                yield Problem(
                    reference.place,
                    f"there is no {reference.kind} `{reference.name}`",
                    did_you_mean(reference.name, sorted(known), define),
                )
