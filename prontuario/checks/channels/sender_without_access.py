"""Who publishes something can use the account.

Why: the text is ready and approved, and the one who has to post it does not know the password.
Fix: give the step to a role of the channel's `access:`, or add the role there.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.deeds import publishes
from prontuario.finding import Problem, Severity
from prontuario.model.library import Procedure
from prontuario.model.means import Channel
from prontuario.model.step import Step
from prontuario.model.threat import Threat
from prontuario.plan.access import access_holders, access_known, account_channels
from prontuario.plan.holders import holders

SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds steps that publish through an account which none of those who do them can use."""
    handbook = case.handbook
    accounts = {each.id: each for each in account_channels(handbook) if _is_closed(each, case)}
    for step in _steps(case):
        closed = [
            accounts[name] for name in step.via if name in accounts and not _can(step, accounts[name], case)
        ]
        if closed and publishes(step, handbook.policy):
            names = ", ".join(f"`{each.id}`" for each in closed)
            access = ", ".join(dict.fromkeys(role for each in closed for role in each.access))
            yield Problem(
                step.at("who"),
                f"`{step.who}` publishes through {names}, and cannot use the account",
                f"give the step to a role that can ({access}), or add `{step.who}` to `access:`"
                f" of {names} in roster/channels.yml",
            )


def _steps(case: Case) -> Iterator[Step]:
    """All steps that somebody does, of threats and of procedures."""
    written: tuple[Threat | Procedure, ...] = (*case.own_threats(), *case.handbook.procedures.values())
    return (step for each in written for step in each.steps if isinstance(step, Step) and step.who)


def _is_closed(channel: Channel, case: Case) -> bool:
    """Whether it is known who can use the account."""
    return bool(channel.access) and access_known(channel, case.handbook)


def _can(step: Step, channel: Channel, case: Case) -> bool:
    """Whether somebody who does the step can use the account, as do those whom it asks for help."""
    asked = (step.who, *step.consult)
    people = {each.id for role in asked for each in holders(role or "", case.handbook)}
    return not people or any(each.id in people for each in access_holders(channel, case.handbook, case.today))
