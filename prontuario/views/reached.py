"""Whom the page of a threat leads to, hour by hour."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.rehearsal.week import NEVER
from prontuario.rehearsal.week_words import ORDINARY
from prontuario.views.context import Context
from prontuario.views.threats import CallView
from prontuario.views.week_hours import week_said


@dataclass(frozen=True)
class Reached:
    """Who answers in some hours of the week, and on which number; nobody, where there is no name."""

    hours: str
    name: str
    number: str


def reached(call: CallView, context: Context) -> tuple[Reached, ...]:
    """Each number that leads at some hour, in the order of the page; last, the hours in which nobody answers."""
    left, found = ORDINARY, list[Reached]()
    for line in call.lines:
        mine = line.contact.hours & left if line.contact.phones else NEVER
        if mine:
            said = _said(mine, left, context)
            found.append(Reached(said, line.contact.name, line.contact.phones[0].spoken))
        left &= ~mine
    return (*found, Reached(_said(left, left, context), "", "")) if left else tuple(found)


def _said(hours: int, left: int, context: Context) -> str:
    """Some hours of those that are `left`."""
    if hours == left:
        return context.labels("any_hour" if left == ORDINARY else "any_other_hour")
    return week_said(hours, None, context)
