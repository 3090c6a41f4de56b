"""A closing message that speaks of a report names it.

Why: when it is over, people ask what changes; a report that a text promises and no plan knows is never written.
Fix: add `promises:` to the closing message, with the name of the message of `kind: report`.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.plan.placeholders import names_in, texts_of

SEVERITY = Severity.ADVICE
REPORT = ("report", "resoconto", "bericht")  # how blanks for its day and address begin


def run(case: Case) -> Iterator[Problem]:
    """Finds last words with blanks for a report that they do not promise."""
    for message in case.handbook.messages.values():
        words = " ".join(text for _, each in texts_of(message) for text in each.by_language.values())
        blank = next((name for name in names_in(words) if name.startswith(REPORT)), None)
        if message.kind == "closing" and blank and not message.promises:
            yield Problem(
                message.at("kind"),
                f"this closing message has the blank `{blank}`, and promises no report",
                "add `promises:` with the name of the message of `kind: report`",
            )
