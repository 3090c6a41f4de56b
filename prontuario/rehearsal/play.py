"""One threat, played: when somebody decides, and when the public hears the first word."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.model.people import Role
from prontuario.model.threat import Threat
from prontuario.plan.talks import outside_talks
from prontuario.rehearsal.calls import reach
from prontuario.rehearsal.scene import Scene
from prontuario.rehearsal.times import Times

ACTIVATE = "activate"


@dataclass(frozen=True)
class Outcome:
    """When somebody with the authority to activate is reached, and when the first public word is out."""

    decision: Times
    word: Times


def play(threat: Threat, scene: Scene) -> Outcome:
    """Plays a threat in a world, for each hour of the week; where a rota is open, with the worst turn."""
    turns = [outcome_in(threat, turn) for turn in scene.turns(involved_roles(threat, scene.handbook))]
    return Outcome(Times.latest(turn.decision for turn in turns), Times.latest(turn.word for turn in turns))


def outcome_in(threat: Threat, scene: Scene) -> Outcome:
    """The outcome in a world in which everybody's turn is known."""
    decided = decision(threat, scene)
    return Outcome(
        decided, Times.earliest(pair for _, times in _words(threat, scene, decided) for pair in times.pairs)
    )


def words(threat: Threat, scene: Scene) -> tuple[tuple[Communication, Times], ...]:
    """Each public communication, and when it is out; where a rota is open, with the worst turn."""
    turns = [(turn, decision(threat, turn)) for turn in scene.turns(involved_roles(threat, scene.handbook))]
    return tuple(
        (talk, Times.latest(_word(talk, threat, turn, decided) for turn, decided in turns))
        for talk in outside_talks(threat, scene.handbook)
    )


def first_word_of(threat: Threat, scene: Scene, hour: int) -> tuple[int, Communication] | None:
    """When the first public word is out in one hour, and which communication it is; none, where there is none."""
    said = _words(threat, scene, decision(threat, scene))
    timed = [(minutes, talk) for talk, times in said if (minutes := times.at(hour)) is not None]
    return min(timed, key=lambda each: each[0]) if timed else None


def decision(threat: Threat, scene: Scene) -> Times:
    """When a rung whose role may activate has been reached. Each begins at its own time, whatever still rings."""
    pairs = [
        pair
        for rung in threat.escalation
        if (role := scene.handbook.roles.get(rung.to or "")) and ACTIVATE in role.authority
        for pair in reach(role, rung.via, scene).later(rung.after.minutes if rung.after else 0).pairs
    ]
    return Times.earliest(pairs)


def _words(threat: Threat, scene: Scene, decided: Times) -> list[tuple[Communication, Times]]:
    """Each public communication, and when it is out: somebody has decided, who speaks is reached, a channel works."""
    return [(talk, _word(talk, threat, scene, decided)) for talk in outside_talks(threat, scene.handbook)]


def _word(talk: Communication, threat: Threat, scene: Scene, decided: Times) -> Times:
    handbook, rules = scene.handbook, scene.handbook.policy.rehearsal
    speaker, approver = handbook.roles.get(talk.who or ""), handbook.roles.get(talk.approved_by or "")
    if speaker is None or not any(_can_send(name, (speaker, approver), scene) for name in talk.via):
        return Times()
    ladder = ladder_channels(threat)
    ready = [reach(role, ladder, scene) for role in (speaker, approver) if role is not None]
    minutes = rules.fills_in.minutes + (rules.approves.minutes if approver else 0)
    return decided.then(Times.latest(ready), minutes)


def _can_send(name: str, roles: tuple[Role | None, ...], scene: Scene) -> bool:
    channel = scene.handbook.channels.get(name)
    if channel is None or name in scene.lost_channels:
        return False
    return not channel.access or any(role is not None and role.id in channel.access for role in roles)


def decides(threat: Threat, handbook: Handbook) -> bool:
    """Whether any rung of the ladder may activate at all."""
    roles = (handbook.roles.get(rung.to or "") for rung in threat.escalation)
    return any(role is not None and ACTIVATE in role.authority for role in roles)


def ladder_channels(threat: Threat) -> tuple[str, ...]:
    """The channels of the whole ladder, in the order of its rungs: those who speak are called through them too."""
    return tuple(dict.fromkeys(name for rung in threat.escalation for name in rung.via))


def involved_roles(threat: Threat, handbook: Handbook) -> tuple[Role, ...]:
    """The roles on which the decision and the first word hang."""
    names = [rung.to for rung in threat.escalation]
    names += [name for talk in outside_talks(threat, handbook) for name in (talk.who, talk.approved_by)]
    return tuple(
        handbook.roles[name] for name in dict.fromkeys(filter(None, names)) if name in handbook.roles
    )
