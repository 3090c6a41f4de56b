"""What a message promises for later is a public report.

Why: a holding statement that is "promised" goes out at once, and the public waits for a report that nobody writes.
Fix: name a message of `kind: report` under `promises:`; or give the promised message this kind, if it is the report.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds promises of messages of another kind."""
    messages = case.handbook.messages
    for message in messages.values():
        for index, name in enumerate(message.promises):
            promised = messages.get(name)
            if promised and promised.kind != "report":
                yield Problem(
                    message.at("promises", index),
                    f"`{name}`, which this message promises for later, is no public report: its kind is"
                    f" `{promised.kind}`",
                    f"promise a message of `kind: report`; or write `kind: report` into `{name}`, if it is one",
                )
