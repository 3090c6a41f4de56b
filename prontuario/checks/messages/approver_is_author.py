"""A text is approved by somebody who has neither written it nor says it, also when the approver is away.

Why: nobody sees their own mistakes, least of all in a hurry.
Fix: name another role under `approved_by:`, with other people first among its holders, or a second role beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.checks.shared.one_cause import in_all, places
from prontuario.finding import Place, Problem, Severity
from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.plan.holders import first_holder, holders

FORMERLY = ("approver-not-author",)
SEVERITY = Severity.WARNING


def run(case: Case) -> Iterator[Problem]:
    """Finds communications that somebody releases to themselves; two seats of one person, once."""
    found = defaultdict[tuple[str, str], list[Place]](list)
    for threat in case.threats():
        for talk in threat.communication:
            if len(talk.approved_by) == 1 and (same := _same(talk, case.handbook)):
                found[same, talk.approved_by[0]].append(talk.at("approved_by"))
    for (same, approver), seen in found.items():
        role = case.handbook.roles[approver]
        one_role = same.startswith("`")
        for place in seen if one_role else places(seen, role.key_at("holders")):
            yield Problem(
                place,
                same if one_role else same + in_all(seen),
                "let another role approve it, held by somebody else",
            )


def _same(talk: Communication, handbook: Handbook) -> str | None:
    """What is one that should be two: the role, the person who holds both roles first, or the only deputy."""
    message = handbook.messages.get(talk.say or "")
    (name,) = talk.approved_by
    approver = first_holder(name, handbook)
    for role, deed in ((talk.who, "says"), (message.author if message else None, "has written")):
        if role is not None and role == name and name in handbook.roles:
            return f"`{role}`, who {deed} it, also approves it"
        person = first_holder(role, handbook)
        if person is not None and person is approver:
            return f"{person.name}, who {deed} it as `{role}`, also approves it as `{name}`"
    return _deputy(talk.who, name, handbook)


def _deputy(speaker: str | None, approver: str, handbook: Handbook) -> str | None:
    """Who says a text, and is the only one to approve it when the approver is away, where others might."""
    says, approves = first_holder(speaker, handbook), holders(approver, handbook)
    if says is None or len(approves) != 2 or approves[1] is not says:
        return None
    others = (
        each
        for role in handbook.roles.values()
        if "approve" in role.authority
        for each in holders(role.id, handbook)
    )
    if all(each in approves for each in others):
        return None  # a company of two: nobody else can
    return f"when {approves[0].name} is away, {says.name}, who says it as `{speaker}`, also approves it as `{approver}`"
