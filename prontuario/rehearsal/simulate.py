"""One threat, played: when somebody decides, and when the public hears the holding statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_

from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.threat import Rung, Threat
from prontuario.plan.communications import approvers, statements_in_a_crisis
from prontuario.plan.place import zone_at, zone_of
from prontuario.rehearsal.calls import reach
from prontuario.rehearsal.clock_hours import hours_at
from prontuario.rehearsal.response_times import ResponseTimes
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.week import ALWAYS, NEVER

ACTIVATE = "activate"


@dataclass(frozen=True)
class Outcome:
    """When somebody with the authority to activate is reached, and when the first public statement is out."""

    decision: ResponseTimes
    statement: ResponseTimes


def play(threat: Threat, scenario: Scenario) -> Outcome:
    """Plays a threat in a world, for each hour of the week; where a rota is open, with the worst turn.

    An hour in which nothing is asked for counts as one in which all is done at once.
    """
    turns = [_asked_in(threat, turn) for turn in worlds(threat, scenario)]
    return Outcome(
        ResponseTimes.latest(turn.decision for turn in turns),
        ResponseTimes.latest(turn.statement for turn in turns),
    )


def worlds(threat: Threat, scenario: Scenario) -> Iterator[Scenario]:
    """The world once for each season and turn that matters to a threat; its hours are on the threat's clock."""
    handbook = scenario.handbook
    zones, clock = frozenset(zone_at(site, handbook) for site in threat.sites), zone_of(threat, handbook)
    other = clock if clock != handbook.policy.time_zone else ""
    return scenario.turns(involved_roles(threat, handbook), zones, other)


def _asked_in(threat: Threat, turn: Scenario) -> Outcome:
    outcome, (decided, said) = outcome_in(threat, turn), hours_asked(threat, turn)
    return Outcome(outcome.decision.only_in(decided), outcome.statement.only_in(said))


def asked_for(threat: Threat, handbook: Handbook) -> tuple[int, int]:
    """The hours, on the threat's clock, in which a decision, and a public statement, are asked for in any season."""
    decided = said = NEVER
    for turn in worlds(threat, Scenario.of(threat, handbook)):
        more = hours_asked(threat, turn)
        decided, said = decided | more[0], said | more[1]
    return decided, said


def hours_asked(threat: Threat, scenario: Scenario) -> tuple[int, int]:
    """The hours in which a decision, and a public statement, are asked for.

    The threat can begin then, and a role is needed that may decide; or both that speak and approve.
    """
    handbook = scenario.handbook
    if threat.happens.always and handbook.derived(_always_needed):
        return ALWAYS, ALWAYS
    begins = _begins(threat, scenario)
    deciding = [role for _, role in called_roles(threat, handbook) if _may_decide(role)]
    decided = _any_of(_needed(role, scenario) for role in deciding)
    said = _any_of(_both_needed(talk, scenario) for talk in statements_in_a_crisis(threat, handbook))
    return begins & decided, begins & said


def called_roles(threat: Threat, handbook: Handbook) -> Iterator[tuple[Rung, Role]]:
    """Each known role that the ladder calls, with its rung; on one rung there may be several."""
    for rung in threat.escalation:
        yield from ((rung, handbook.roles[name]) for name in rung.to if name in handbook.roles)


def _begins(threat: Threat, scenario: Scenario) -> int:
    """The hours in which a threat can begin: at any of its sites, on the clock there."""
    at = threat.sites or (None,)
    return _any_of(
        hours_at(threat.happens, site, scenario.handbook, scenario.season, scenario.moment, in_part=True)
        for site in at
    )


def _needed(role: Role, scenario: Scenario) -> int:
    return hours_at(role.needed, role.site, scenario.handbook, scenario.season, scenario.moment, in_part=True)


def _always_needed(handbook: Handbook) -> bool:
    """Whether each role is needed at every hour."""
    return all(role.needed.always for role in handbook.roles.values())


def _both_needed(talk: Communication, scenario: Scenario) -> int:
    """The hours in which both are needed that speak and approve; of several that may approve, any one."""
    handbook = scenario.handbook
    speaker = handbook.roles.get(talk.who or "")
    releasing = [handbook.roles[name] for name in approvers(talk, handbook) if name in handbook.roles]
    spoken = _needed(speaker, scenario) if speaker else ALWAYS
    return spoken & _any_of(_needed(role, scenario) for role in releasing)


def _may_decide(role: Role) -> bool:
    return ACTIVATE in role.authority


def _any_of(masks: Iterable[int]) -> int:
    """The hours of all of them; always, where there is none."""
    return reduce(or_, masks, NEVER) or ALWAYS


def outcome_in(threat: Threat, scenario: Scenario) -> Outcome:
    """The outcome in a world in which everybody's turn is known."""
    decided = decision(threat, scenario)
    return Outcome(
        decided,
        ResponseTimes.earliest(
            pair for _, times in _statements(threat, scenario, decided) for pair in times.pairs
        ),
    )


def statements(threat: Threat, scenario: Scenario) -> tuple[tuple[Communication, ResponseTimes], ...]:
    """Each public communication, and when it is out; where a rota is open, with the worst turn."""
    turns = [(turn, decision(threat, turn)) for turn in worlds(threat, scenario)]
    return tuple(
        (
            talk,
            ResponseTimes.latest(
                _statement(talk, threat, turn, decided).only_in(
                    _begins(threat, turn) & _both_needed(talk, turn)
                )
                for turn, decided in turns
            ),
        )
        for talk in statements_in_a_crisis(threat, scenario.handbook)
    )


def first_statement_of(threat: Threat, scenario: Scenario, hour: int) -> tuple[int, Communication] | None:
    """When the first public statement is out in one hour, and which communication it is; none, where there is none."""
    said = _statements(threat, scenario, decision(threat, scenario))
    timed = [(minutes, talk) for talk, times in said if (minutes := times.at(hour)) is not None]
    return min(timed, key=lambda each: each[0]) if timed else None


def decision(threat: Threat, scenario: Scenario) -> ResponseTimes:
    """When a rung whose role may activate has been reached. Each begins at its own time, whatever still rings."""
    pairs = [
        pair
        for rung, role in called_roles(threat, scenario.handbook)
        if _may_decide(role)
        for pair in reach(role, rung.via, scenario).later(rung.after.minutes if rung.after else 0).pairs
    ]
    return ResponseTimes.earliest(pairs)


def _statements(
    threat: Threat, scenario: Scenario, decided: ResponseTimes
) -> list[tuple[Communication, ResponseTimes]]:
    """Each public communication, and when it is out: somebody has decided, who speaks is reached, a channel works."""
    return [
        (talk, _statement(talk, threat, scenario, decided))
        for talk in statements_in_a_crisis(threat, scenario.handbook)
    ]


def _statement(
    talk: Communication, threat: Threat, scenario: Scenario, decided: ResponseTimes
) -> ResponseTimes:
    handbook, rules = scenario.handbook, scenario.handbook.policy.rehearsal
    speaker = handbook.roles.get(talk.who or "")
    releasing = [handbook.roles[name] for name in approvers(talk, handbook) if name in handbook.roles]
    if speaker is None or not any(_can_send(name, (speaker, *releasing), scenario) for name in talk.via):
        return ResponseTimes()
    ladder = handbook.derived(_ladders)[threat.id]
    ready = [reach(speaker, ladder, scenario)]
    if releasing:  # the first of them who answers releases it
        answers = [reach(role, ladder, scenario) for role in releasing]
        ready.append(ResponseTimes.earliest(pair for each in answers for pair in each.pairs))
    minutes = rules.fills_in.minutes + (rules.approves.minutes if releasing else 0)
    return decided.then(ResponseTimes.latest(ready), minutes)


def _can_send(name: str, roles: tuple[Role | None, ...], scenario: Scenario) -> bool:
    channel = scenario.handbook.channels.get(name)
    if channel is None or name in scenario.lost_channels:
        return False
    return not channel.access or any(role is not None and role.id in channel.access for role in roles)


def decides(threat: Threat, handbook: Handbook) -> bool:
    """Whether any rung of the ladder may activate at all."""
    return any(_may_decide(role) for _, role in called_roles(threat, handbook))


def ladder_channels(threat: Threat) -> tuple[str, ...]:
    """The channels of the whole ladder, in the order of its rungs: those who speak are called through them too."""
    return tuple(dict.fromkeys(name for rung in threat.escalation for name in rung.via))


def _ladders(handbook: Handbook) -> dict[str, tuple[str, ...]]:
    return {name: ladder_channels(threat) for name, threat in handbook.threats.items()}


def involved_roles(threat: Threat, handbook: Handbook) -> tuple[Role, ...]:
    """The roles on which the decision and the holding statement hang."""
    names: list[str | None] = [name for rung in threat.escalation for name in rung.to]
    names += [
        name
        for talk in statements_in_a_crisis(threat, handbook)
        for name in (talk.who, *approvers(talk, handbook))
    ]
    return tuple(
        handbook.roles[name] for name in dict.fromkeys(filter(None, names)) if name in handbook.roles
    )
