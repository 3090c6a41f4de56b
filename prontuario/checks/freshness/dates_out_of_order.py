"""Dates come in the order of time, and nothing has been done in the future.

Why: a date that cannot be right was typed without looking, and so was the rest of the line.
Fix: correct the date.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.done_dates import done_dates
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook

FORMERLY = ("dates-in-order",)
SEVERITY = Severity.ERROR


def run(case: Case) -> Iterator[Problem]:
    """Finds ends before beginnings, and things of the past that lie in the future."""
    for absence in case.handbook.absences:
        if absence.end.end <= absence.start.begin:
            yield Problem(
                absence.at("to"),
                f"the absence ends on {absence.end}, before it begins",
                "write the last day away here, and the first one under `from`",
            )
    for swap in case.handbook.swaps:
        if swap.end.end <= swap.start.begin:
            yield Problem(
                swap.at("to"),
                f"the swap ends on {swap.end}, before it begins",
                "write the last day here, or the hour, and the first one under `from`",
            )
    yield from _planned(case.handbook)
    yield from _turns(case.handbook)
    yield from _drills(case.handbook)
    yield from _criticism(case.handbook)
    for done in done_dates(case.handbook):
        if done.day > case.today:
            yield Problem(
                done.place,
                f"{done.meaning} {done.day}, which is in the future",
                "write the day on which it was done",
            )


def _drills(handbook: Handbook) -> Iterator[Problem]:
    """Actions that were done before the drill from which they follow."""
    for drill in handbook.drills.values():
        for action in drill.actions:
            if action.done is not None and action.done < drill.date:
                yield Problem(
                    action.at("done"),
                    f"this was done on {action.done}, before the drill from which it follows",
                    "correct the day, or that of the drill",
                )


def _criticism(handbook: Handbook) -> Iterator[Problem]:
    """Changes that were made before the criticism that they answer."""
    for each in handbook.criticism.values():
        if each.done is not None and each.done < each.on:
            yield Problem(
                each.at("done"),
                f"this was done on {each.done}, before it was criticised on {each.on}",
                "correct the day, or that under `on`",
            )


def _planned(handbook: Handbook) -> Iterator[Problem]:
    """What is planned and ends before it begins."""
    for planned in handbook.planned.values():
        if planned.last < planned.start:
            yield Problem(
                planned.at("until"),
                f"what is planned ends on {planned.last}, before it begins",
                "write the last day here, and the first one under `from`",
            )


def _turns(handbook: Handbook) -> Iterator[Problem]:
    """Rotas and turns that end before they begin."""
    for layer in (layer for role in handbook.roles.values() for layer in role.layers):
        if layer.until is not None and layer.start is not None and layer.until.end <= layer.start.begin:
            yield Problem(
                layer.at("until"),
                f"the rota ends on {layer.until}, before it begins",
                "write the last day here, and the first one under `from`",
            )
        for turn in layer.turns:
            if turn.end.end <= turn.start.begin:
                yield Problem(
                    turn.at("to"),
                    f"the turn ends on {turn.end}, before it begins",
                    "write the last day here, or the hour, and the first one under `from`",
                )
