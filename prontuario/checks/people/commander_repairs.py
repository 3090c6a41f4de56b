"""Who commands in a threat is neither the one who repairs nor the one who keeps the log.

Why: somebody who is deep in the repair no longer sees the whole, and who decides has no hand free to write.
Fix: make somebody else the first holder of one of the two roles, or the commander's deputy; or let another role own it.
"""

from __future__ import annotations

from collections.abc import Iterator

from prontuario.checks.case import Case
from prontuario.finding import Problem, Severity
from prontuario.model.handbook import Handbook
from prontuario.model.threat import Threat
from prontuario.plan.holders import first_holder, holders
from prontuario.plan.roles import ladder_roles
from prontuario.plan.steps import timed_steps

SEVERITY = Severity.ADVICE


def run(case: Case) -> Iterator[Problem]:
    """Finds commanders of the ladder who are first in the owner's place too, where the owner repairs."""
    roles, logs = case.handbook.roles, set[tuple[str, str]]()
    for threat in case.threats():
        for pair in _commands_and_logs(threat, case.handbook):
            if pair not in logs:
                logs.add(pair)
                yield from _one_for_both(*pair, case.handbook)
        owner = roles.get(threat.owner or "")
        fixer = first_holder(threat.owner, case.handbook)
        if owner is None or owner.part != "fix" or fixer is None:
            continue
        for name in ladder_roles(threat, case.handbook):
            if roles[name].part == "command" and first_holder(name, case.handbook) is fixer:
                yield Problem(
                    threat.at("owner"),
                    f"{fixer.name} repairs as `{owner.id}` and commands as `{name}`",
                    "make somebody else the first holder of one of the two roles",
                )


def _commands_and_logs(threat: Threat, handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Each role on the ladder that commands, with each other role that keeps the log."""
    writing = {each.step.who for each in timed_steps(threat, handbook) if "log" in each.step.counts_as}
    keeping = {
        name for name in writing if (role := handbook.roles.get(name or "")) and role.part != "command"
    }
    for name in ladder_roles(threat, handbook):
        if handbook.roles[name].part == "command":
            yield from ((name, other) for other in sorted(filter(None, keeping)) if other != name)


def _one_for_both(commander: str, scribe: str, handbook: Handbook) -> Iterator[Problem]:
    """The person who has both seats: as the first, or as the only deputy where somebody else could be."""
    writes, commands = first_holder(scribe, handbook), holders(commander, handbook)
    rota = handbook.roles[commander].layers
    if writes is None or rota or writes not in commands[:2]:
        return
    rank = commands.index(writes)
    seats = {each.id for each in (*commands, *holders(scribe, handbook))}
    others = {name for role in handbook.roles.values() for name in role.everybody} - seats
    if rank == 0 or (len(commands) == 2 and others):
        when = f"when {commands[0].name} is away, " if rank else ""
        yield Problem(
            handbook.roles[commander].at("holders", rank),
            f"{when}{writes.name} commands as `{commander}` and keeps the log as `{scribe}`",
            f"make somebody else the {'deputy' if rank else 'first holder of one of the two roles'}",
        )
