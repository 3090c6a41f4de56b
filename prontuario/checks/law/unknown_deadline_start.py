"""A deadline counts from something that its law has.

Why: a deadline that nothing starts never runs out, until the authority asks.
Fix: write `from: aware`, `classified` or `notified`, the `id` of another deadline, or an event of `events:`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.clock import AWARE, CLASSIFIED, NOTIFIED, STARTS, Clock
from prontuario.plan.deadlines import begins
from prontuario.source.nearest import did_you_mean

SAID: Mapping[str, str] = {
    **dict.fromkeys(("awareness", "knowledge", "discovery", "discovered", "detection", "detected"), AWARE),
    **dict.fromkeys(("incident", "start", "begin", "conoscenza", "scoperta", "rilevazione"), AWARE),
    **dict.fromkeys(("classification", "determination", "materiality", "classificazione"), CLASSIFIED),
    **dict.fromkeys(("notification", "notice", "notifica", "previous", "sent"), NOTIFIED),
}
"""What people write for the starts that every law has."""
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds deadlines that count from what nobody knows."""
    for clock in case.handbook.clocks.values():
        for number, deadline in enumerate(clock.deadlines):
            if begins(deadline.starts_from, clock, number) is None:
                yield Problem(deadline.at("from"), *_unknown(deadline.starts_from, clock))
            latest = deadline.at_latest
            if latest and begins(latest.starts_from, clock, number) is None:
                yield Problem(latest.at("from"), *_unknown(latest.starts_from, clock))


def _unknown(name: str, clock: Clock) -> tuple[str, str]:
    known = [*STARTS, *(each.id for each in clock.deadlines if each.id), *clock.events]
    otherwise = (
        f"write {', '.join(known)}; or declare it in `{clock.id}`, in your own words: "
        f"`events: {{{name}: What happens}}`"
    )
    meant = (
        f"did you mean `{SAID[name]}`? {otherwise}" if name in SAID else did_you_mean(name, known, otherwise)
    )
    return f"nothing in `{clock.id}` is called `{name}`", meant
