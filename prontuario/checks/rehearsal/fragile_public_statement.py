"""Without any one person, channel, resource or supplier, a public statement still goes out at every hour.

Why: silence is the one message that nobody approved.
Fix: let another role speak or approve, or add a channel that does not need what is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.clock_words import hours_of_threat
from prontuario.checks.shared.deputies import alone
from prontuario.checks.shared.single_losses import Fragile, by_loss, command, in_threats, without
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.threat import Threat
from prontuario.plan.communications import approvers, public_communications
from prontuario.plan.holders import holder_names
from prontuario.rehearsal.scenario import Loss

FORMERLY = ("word-survives-loss",)
NAMES = frozenset(("fragile-public-statement", *FORMERLY))
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds threats in which a single loss silences the company although somebody decides."""
    found, known = list[Fragile](), alone(case)
    for rehearsed in case.statements:
        anyway = rehearsed.whole.statement.never
        lost = (
            (loss, each.statement.never & ~each.decision.never) for loss, each in rehearsed.without.items()
        )
        silent = {loss: hours & ~anyway for loss, hours in lost if hours & ~anyway and loss not in known}
        if silent:
            loss, hours = next(iter(silent.items()))
            when = hours_of_threat(hours, rehearsed.threat, case.handbook)
            place = rehearsed.threat.key_at("communication")
            found.append(Fragile(rehearsed, loss, place, when, len(silent) - 1))
    for several in by_loss(found, NAMES, case.handbook.policy):
        first = several[0]
        yield Problem(
            first.place,
            f"{without(first.loss)} no public statement goes out {in_threats(several)}",
            f"see it with `{command(first.rehearsed, first.loss)}`; {_cure(first.loss, first.threat, case.handbook)}",
        )


def _cure(loss: Loss, threat: Threat, handbook: Handbook) -> str:
    """What to do: for a person, which roles need somebody else who answers at these hours."""
    if loss.kind is not Kind.PERSON:
        return (
            "name a second channel"
            if loss.kind is Kind.CHANNEL
            else f"name a channel that needs no {loss.name}"
        )
    talks = public_communications(threat, handbook)
    roles = dict.fromkeys(name for talk in talks for name in (talk.who, *approvers(talk, handbook)))
    held = [
        each for each in roles if (role := handbook.roles.get(each or "")) and loss.name in holder_names(role)
    ]
    if not held:
        return "add a rung with somebody else who answers at these hours"
    return f"add a holder who answers at these hours: {' or '.join(f'`{each}`' for each in held)}"
