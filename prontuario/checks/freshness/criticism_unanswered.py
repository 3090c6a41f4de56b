"""Criticism that was right changes something: what, who and by when is said within a month, and done in time.

Why: the customer who complained twice about the same thing has told everybody that nobody listens.
Fix: add `change:`, `who:` and `by:`; once it is done, `done:` with the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.WARNING
MONTH = timedelta(days=30)


def run(case: Case) -> Iterator[Problem]:
    """Finds criticism without a change after a month, changes that are late, and those that were made and not named."""
    for each in case.handbook.criticism.values():
        if each.done is not None:
            if each.change is None:
                yield Problem(
                    each.at("done"),
                    f"what was done about «{each.said}» is not written down: there is no `change`",
                    "add `change:` with what is different now",
                )
            continue
        missing = [name for name in ("change", "who", "by") if getattr(each, name) is None]
        if missing and each.on + MONTH < case.today:
            yield Problem(
                each.key_at("said"),
                f"«{each.said}» was said on {each.on}, and there is no {', '.join(f'`{name}`' for name in missing)}",
                "say what changes, who answers for it and by when; or take the entry out",
            )
        elif each.by is not None and each.by < case.today:
            yield Problem(
                each.at("by"),
                f"what «{each.said}» was to change by {each.by} is open",
                "do it and add `done:` with the day, or set another day",
            )
