"""The plan on one page: who is who, their numbers, what they answer for, and what is done first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from prontuario.model.handbook import Handbook
from prontuario.model.library import Procedure
from prontuario.model.people import Role
from prontuario.plan.steps import timed_steps, used_procedures
from prontuario.views.contacts import ContactView
from prontuario.views.context import Context
from prontuario.views.people import PersonView
from prontuario.views.roles import RoleView
from prontuario.views.steps import StepView, step_view

HOLDERS = 2  # a role's first and second: more do not fit


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
class PlanPageView:
    """The plan on one page. `first` are the steps of the procedure that most threats begin with, `start` its title."""

    rows: tuple[RowView, ...]
    start: str
    first: tuple[StepView, ...]


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
    )


def answers_for_something(role: Role) -> bool:
    """Whether a role decides, speaks or leads: the others are in the contact sheet."""
    return bool(role.authority or role.lead)


def common_start(handbook: Handbook) -> Procedure | None:
    """The procedure that most threats use; none where no two share one. Of several, the first of the handbook."""
    uses = Counter(name for threat in handbook.threats.values() for name in used_procedures(threat, handbook))
    known = [each for each in handbook.procedures.values() if uses[each.id] > 1]
    return max(known, key=lambda each: uses[each.id], default=None)


def _row(role: RoleView, mails: dict[str, str]) -> RowView:
    people = [each for each in role.contacts if each.href in mails] or list(role.contacts)
    holders = tuple(HolderView(each, mails.get(each.href, "")) for each in people[:HOLDERS])
    return RowView(role.title, ", ".join(role.authority) or next(iter(role.does), ""), holders)
