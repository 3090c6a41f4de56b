"""The plan on one page: who is who, their numbers, what they answer for, and what is done first in each threat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from prontuario.model.handbook import Handbook
from prontuario.model.library import Procedure
from prontuario.model.people import Role
from prontuario.plan.priority import by_urgency, priority_of
from prontuario.plan.steps import timed_steps, used_procedures
from prontuario.views.contacts import ContactView
from prontuario.views.context import Context
from prontuario.views.people import PersonView
from prontuario.views.roles import RoleView
from prontuario.views.steps import StepView, step_view
from prontuario.views.threats import PriorityView, priority_view

HOLDERS = 2  # a role's first and second: more do not fit
THREATS = 6  # the most urgent: a page has room for so many; the first-minutes cards have all


@dataclass(frozen=True)
class HolderView:
    """Somebody who holds a role: the contact, and the first e-mail address."""

    contact: ContactView
    email: str


@dataclass(frozen=True)
class RowView:
    """A role, what it answers for, and who holds it."""

    title: str
    does: str
    holders: tuple[HolderView, ...]


@dataclass(frozen=True)
class OwnStartView:
    """A threat, and the first step that is not of the common start."""

    title: str
    priority: PriorityView | None
    step: StepView


@dataclass(frozen=True)
class PlanPageView:
    """The plan on one page. `first` are the steps of the procedure that most threats begin with, `start` its title;
    `threats` are the most urgent threats, each with the step before or beside those."""

    rows: tuple[RowView, ...]
    start: str
    first: tuple[StepView, ...]
    threats: tuple[OwnStartView, ...]


def plan_page_view(
    roles: dict[str, RoleView], people: dict[str, PersonView], context: Context
) -> PlanPageView:
    """The plan on one page, ready to print."""
    mails = {each.href: next(iter(each.emails), "") for each in people.values()}
    known = context.handbook.roles
    begins = common_start(context.handbook)
    return PlanPageView(
        rows=tuple(_row(roles[name], mails) for name in roles if answers_for_something(known[name])),
        start=context.say(begins.title) if begins else "",
        first=tuple(step_view(each, context) for each in timed_steps(begins, context.handbook))
        if begins
        else (),
        threats=tuple(islice(_own_starts(begins, context), THREATS)),
    )


def answers_for_something(role: Role) -> bool:
    """Whether a role decides, speaks or leads: the others are in the contact sheet."""
    return bool(role.authority or role.lead)


def common_start(handbook: Handbook) -> Procedure | None:
    """The procedure that most threats use; none where no two share one. Of several, the first of the handbook."""
    uses = Counter(name for threat in handbook.threats.values() for name in used_procedures(threat, handbook))
    known = [each for each in handbook.procedures.values() if uses[each.id] > 1]
    return max(known, key=lambda each: uses[each.id], default=None)


def _own_starts(begins: Procedure | None, context: Context) -> Iterator[OwnStartView]:
    """Threats, the most urgent first, each with the step that is due first beside the common start."""
    handbook = context.handbook
    common = begins.steps if begins else ()
    for threat in by_urgency(handbook):
        own = [each for each in timed_steps(threat, handbook) if each.due and each.step not in common]
        if own:
            first = min(own, key=lambda each: each.due.minutes if each.due else 0)
            priority = priority_view(priority_of(threat, handbook.policy), context)
            yield OwnStartView(context.say(threat.title), priority, step_view(first, context))


def _row(role: RoleView, mails: dict[str, str]) -> RowView:
    people = [each for each in role.contacts if each.href in mails] or list(role.contacts)
    holders = tuple(HolderView(each, mails.get(each.href, "")) for each in people[:HOLDERS])
    return RowView(role.title, ", ".join(role.authority) or next(iter(role.does), ""), holders)
