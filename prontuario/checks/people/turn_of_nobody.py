"""No turn of a rota is left to nobody.

Why: a gap that was planned is still a gap: at these hours the duty phone is answered by nobody.
Fix: put somebody in place of `nobody`. If that is how it is, ignore the check or accept the finding, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.rota_time import coming, joined, needed_in, stretch
from prontuario.finding import Problem, Severity
from prontuario.model.kinds import NOBODY

SEVERITY = Severity.ADVICE
NOBODY_TO_CALL = True


def run(case: Case) -> Iterator[Problem]:
    """Finds turns that the rota leaves to nobody."""
    for role in case.handbook.roles.values():
        found = [each for each in coming(role, case) if each.who == NOBODY]
        for index, layer in enumerate(role.layers):
            empty = joined(
                each for each in found if each.layer == index and needed_in(role, each, case.handbook)
            )
            if empty:
                yield Problem(
                    layer.at(),
                    f"the rota of `{role.id}` leaves a turn to nobody: {stretch(empty, case.handbook, role.site)}",
                    "put somebody in place of `nobody`",
                )
