"""The first message offers no money.

Why: a sum that is named before anybody knows what happened looks like hush money, and is the least that all expect.
Fix: say that you are sorry, what happened and when more comes; compensation follows in private, with the cause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.lexicon import Version, versions
from prontuario.checks.shared.meaning import said
from prontuario.finding import Problem, Severity
from prontuario.plan.communications import leaves_the_company

SEVERITY = Severity.WARNING
CURRENCY = r"(?:€|£|\$|eur|euros?|gbp|pounds?|usd|dollars?|chf|franchi|sterline)"
SUM = re.compile(rf"(?<!\w)(?:{CURRENCY} ?\d[\d.,]*|\d[\d.,]* ?{CURRENCY})(?!\w)", re.IGNORECASE)


def run(case: Case) -> Iterator[Problem]:
    """Finds sums of money, vouchers, discounts and gifts in the holding statements for people outside."""
    for message in case.handbook.messages.values():
        if message.kind == "holding" and leaves_the_company(message, case.handbook):
            for version in versions(message, case.handbook.policy):
                if offer := _offer(version):
                    words, said_so = offer
                    yield Problem(
                        version.place.of(words),
                        f"{said_so} ({version.language})",
                        "leave it out: compensation is offered later, in private",
                    )


def _offer(version: Version) -> tuple[str, str] | None:
    """The sum, or the sentence with a gift, and how to name it."""
    if found := SUM.search(version.words):
        return found[0], f"this first message names a sum, «{found[0]}»"
    if gifts := said("gift", version.words, version.language):
        return gifts[0], f"this first message makes an offer: «{gifts[0]}»"
    return None
