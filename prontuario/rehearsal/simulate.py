"""One threat, played: when somebody decides, and when the public hears the holding statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import or_

from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.threat import Threat
from prontuario.plan.place import zone_at, zone_of
from prontuario.rehearsal.calls import reach
from prontuario.rehearsal.cast import Statement, cast_of
from prontuario.rehearsal.clock_hours import hours_at
from prontuario.rehearsal.response_times import ResponseTimes
from prontuario.rehearsal.scenario import Scenario
from prontuario.rehearsal.week import ALWAYS, NEVER


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
    return scenario.turns(cast_of(threat, handbook).roles, zones, other)


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
    cast = cast_of(threat, handbook)
    decided = _any_of(_needed(role, scenario) for _, role in cast.deciding)
    said = _any_of(_both_needed(each, scenario) for each in cast.statements)
    return begins & decided, begins & said


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


def _both_needed(said: Statement, scenario: Scenario) -> int:
    """The hours in which both are needed that speak and approve; of several that may approve, any one."""
    spoken = _needed(said.speaker, scenario) if said.speaker else ALWAYS
    return spoken & _any_of(_needed(role, scenario) for role in said.releasing)


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
    cast = cast_of(threat, scenario.handbook)
    return tuple(
        (
            each.talk,
            ResponseTimes.latest(
                _statement(each, cast.ladder, turn, decided).only_in(
                    _begins(threat, turn) & _both_needed(each, turn)
                )
                for turn, decided in turns
            ),
        )
        for each in cast.statements
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
        for rung, role in cast_of(threat, scenario.handbook).deciding
        for pair in reach(role, rung.via, scenario).later(rung.after.minutes if rung.after else 0).pairs
    ]
    return ResponseTimes.earliest(pairs)


def _statements(
    threat: Threat, scenario: Scenario, decided: ResponseTimes
) -> list[tuple[Communication, ResponseTimes]]:
    """Each public communication, and when it is out: somebody has decided, who speaks is reached, a channel works."""
    cast = cast_of(threat, scenario.handbook)
    return [(each.talk, _statement(each, cast.ladder, scenario, decided)) for each in cast.statements]


def _statement(
    said: Statement, ladder: tuple[str, ...], scenario: Scenario, decided: ResponseTimes
) -> ResponseTimes:
    rules, speaker, releasing = scenario.handbook.policy.rehearsal, said.speaker, said.releasing
    if speaker is None or not any(_can_send(name, (speaker, *releasing), scenario) for name in said.talk.via):
        return ResponseTimes()
    ready = [reach(speaker, ladder, scenario)]
    if releasing:  # the first of them who answers releases it
        answers = [reach(role, ladder, scenario) for role in releasing]
        ready.append(ResponseTimes.earliest(pair for each in answers for pair in each.pairs))
    minutes = rules.fills_in.minutes + (rules.approves.minutes if releasing else 0)
    return decided.then(ResponseTimes.latest(ready), minutes)


def _can_send(name: str, roles: tuple[Role, ...], scenario: Scenario) -> bool:
    channel = scenario.handbook.channels.get(name)
    if channel is None or name in scenario.lost_channels:
        return False
    return not channel.access or any(role.id in channel.access for role in roles)


def decides(threat: Threat, handbook: Handbook) -> bool:
    """Whether any rung of the ladder may activate at all."""
    return bool(cast_of(threat, handbook).deciding)
