"""A reply that is shown as wrong is shown better, too.

Why: who has learnt only what not to write is silent next time, and silence is an answer as well.
Fix: add `better:`, the whole reply as it should have been, in each language.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds replies to learn from with a wrong part and no better reply."""
    for reply in case.handbook.replies.values():
        wrong = [index for index, part in enumerate(reply.parts) if not part.right]
        if wrong and reply.better is None:
            yield Problem(
                reply.at("parts", wrong[0]),
                f"the reply `{reply.id}` has a wrong part, and nothing says how it is better",
                "add `better:`, the whole reply as it should have been",
            )
