"""The first message offers no money.

Why: a sum that is named before anybody knows what happened looks like hush money, and is the least that all expect.
Fix: say that you are sorry, what happened and when more comes; compensation follows in private, with the cause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import versions
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import leaves_the_company

SEVERITY = Severity.WARNING
CURRENCY = r"(?:€|£|\$|eur|euros?|gbp|pounds?|usd|dollars?|chf|franchi|sterline)"
SUM = re.compile(rf"(?<!\w)(?:{CURRENCY} ?\d[\d.,]*|\d[\d.,]* ?{CURRENCY})(?!\w)", re.IGNORECASE)


def run(case: Case) -> Iterator[Problem]:
    """Finds sums of money in the holding statements for people outside."""
    for message in case.handbook.messages.values():
        if message.kind == "holding" and leaves_the_company(message, case.handbook):
            for version in versions(message, case.handbook.policy):
                if found := SUM.search(version.words):
                    yield Problem(
                        version.place.of(found[0]),
                        f"this first message names a sum, «{found[0]}» ({version.language})",
                        "leave it out: compensation is offered later, in private",
                    )
