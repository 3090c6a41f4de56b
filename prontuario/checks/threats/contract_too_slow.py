"""A supplier has promised to repair what it runs before that may no longer be down.

Why: the contract gives them eight hours, we can bear four, and nobody has told either of the two who signed.
Fix: agree on a faster repair, or on what replaces it meanwhile; or correct `tolerable:` with those who bear the loss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.duration import Duration
from prontuario.plan.wording import plain

SEVERITY = Severity.WARNING
PROMISED = re.compile(
    r"\b(?:within|in|under|entro|in meno di|innerhalb von|binnen) (\d+) ?"
    r"(h|hours?|ore|ora|stunden?|days?|giorn[oi]|tagen?)\b"
)
HOURS = {"h": 1, "o": 1, "s": 1, "d": 24, "g": 24, "t": 24}  # by the first letter of the unit


def run(case: Case) -> Iterator[Problem]:
    """Finds contracts of which every time in words is longer than something that the supplier runs may be down."""
    for supplier in case.handbook.suppliers.values():
        typed = supplier.contract.by_language.values() if supplier.contract else ()
        hours = [
            int(number) * HOURS[unit[0]] for text in typed for number, unit in PROMISED.findall(plain(text))
        ]
        run_by = (case.handbook.resources.get(name) for name in supplier.provides)
        limits = [(each.tolerable, each.id) for each in run_by if each is not None and each.tolerable]
        if hours and limits and Duration(min(hours) * 60) > min(limits)[0]:
            tolerable, resource = min(limits)
            yield Problem(
                supplier.at("contract"),
                f"the contract of `{supplier.id}` gives {min(hours)} hours, and `{resource}`,"
                f" which it runs, may be down for {tolerable}",
                "agree on a faster repair, or correct one of the two times",
            )
