"""At every hour of the week, a text is approved before the time that the plan gives for it.

Why: a deadline that nobody can keep is missed at night, when it matters.
Fix: give who speaks and who approves deputies who answer sooner, let fewer people approve, or write a time that holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import hours_of_threat
from prontuario.finding import Problem, Severity
from prontuario.model.communication import Communication
from prontuario.model.threat import Threat
from prontuario.plan.communications import approvers, first_statement_within
from prontuario.rehearsal.losses import Rehearsed
from prontuario.rehearsal.response_times import ResponseTimes
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.simulate import statements

FORMERLY = ("approval-in-time",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds public communications whose approval comes after their own time, with nothing lost."""
    for rehearsed in case.statements:
        if _first_word_fits(rehearsed, case):  # else `public-statement-late` says it
            scenario = Scenario.of(rehearsed.threat, case.this_week)
            for talk, times in statements(rehearsed.threat, scenario):
                if approvers(talk, case.handbook) and talk.when.within is not None:
                    yield from _late(talk, talk.when.within.minutes, times, rehearsed.threat, case)


def _first_word_fits(rehearsed: Rehearsed, case: Case) -> bool:
    limit = first_statement_within(rehearsed.threat, case.handbook)
    worst = rehearsed.whole.statement.worst.minutes
    return worst is not None and (limit is None or worst <= limit.minutes)


def _late(
    talk: Communication, within: int, times: ResponseTimes, threat: Threat, case: Case
) -> Iterator[Problem]:
    worst = times.worst
    hours, name = hours_of_threat(worst.hours, threat, case.handbook), threat.id
    if not times.pairs:
        return  # at no hour: then a channel is missing, not time
    if worst.minutes is None:
        yield Problem(
            talk.at("approved_by"),
            f"when `{name}` begins {hours}, `{talk.who}` and {_approvers(talk)} are not both reached for this",
            "give the two roles deputies who answer at that hour",
        )
    elif worst.minutes > within:
        yield Problem(
            talk.when.at("within"),
            f"when `{name}` begins {hours}, this is approved and out only after {worst.minutes} minutes",
            f"reach `{talk.who}` and {_approvers(talk)} sooner, or write a time that holds",
        )


def _approvers(talk: Communication) -> str:
    return " or ".join(f"`{name}`" for name in talk.approved_by)
