"""Every single loss: what breaks when one person, channel, resource or supplier is not there."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.threat import Threat
from prontuario.plan.communications import statements_in_a_crisis
from prontuario.plan.holders import holder_names
from prontuario.plan.index import index_of
from prontuario.rehearsal.cast import cast_of
from prontuario.rehearsal.response_times import ResponseTimes
from prontuario.rehearsal.scenario import Loss, Scenario
from prontuario.rehearsal.simulate import Outcome, play


@dataclass(frozen=True)
class Rehearsed:
    """A threat, played with nothing lost (`whole`), and with each single loss that touches it."""

    threat: Threat
    whole: Outcome
    without: Mapping[Loss, Outcome]


def rehearse(
    threat: Threat, handbook: Handbook, cache: dict[Hashable, ResponseTimes] | None = None
) -> Rehearsed:
    """Plays a threat at every hour of the week, whole and with every single loss that can make a difference."""
    cache = {} if cache is None else cache
    people, channels = frozenset(_people(threat, handbook)), frozenset(_channels(threat, handbook))
    outcomes: dict[tuple[frozenset[str], frozenset[str]], Outcome] = {}

    def played(*losses: Loss) -> Outcome:
        """The outcome; losses that take the same from this threat share it."""
        scenario = Scenario.of(threat, handbook, losses, cache)
        taken = (scenario.lost_people & people, scenario.lost_channels & channels)
        if taken not in outcomes:
            outcomes[taken] = play(threat, scenario)
        return outcomes[taken]

    return Rehearsed(threat, played(), {loss: played(loss) for loss in touching(threat, handbook)})


def rehearse_all(handbook: Handbook) -> dict[str, Rehearsed]:
    """Every threat, rehearsed; what two threats have in common is played once."""
    cache: dict[Hashable, ResponseTimes] = {}
    return {name: rehearse(threat, handbook, cache) for name, threat in handbook.threats.items()}


def touching(threat: Threat, handbook: Handbook) -> tuple[Loss, ...]:
    """The losses that can change a threat's outcome; any other leaves it as it is."""
    people = _people(threat, handbook)
    channels = _channels(threat, handbook)
    resources = tuple(dict.fromkeys(_needed(channels, handbook)))
    index = index_of(handbook)
    suppliers = index.in_order(
        Kind.SUPPLIER,
        (
            *(each.id for name in resources for each in index.suppliers_of.get(name, ())),
            *(name for name in _holding(threat, handbook) if name in handbook.suppliers),
        ),
    )
    kinds = (
        (Kind.PERSON, people),
        (Kind.CHANNEL, channels),
        (Kind.RESOURCE, resources),
        (Kind.SUPPLIER, suppliers),
    )
    return tuple(dict.fromkeys(Loss(kind, name) for kind, names in kinds for name in names))


def _holding(threat: Threat, handbook: Handbook) -> Iterator[str]:
    """The suppliers that have a role on which the decision and the first public statement hang."""
    return (role.supplier for role in cast_of(threat, handbook).roles if role.supplier)


def _people(threat: Threat, handbook: Handbook) -> tuple[str, ...]:
    """The people behind the roles on which the decision and the first public statement hang."""
    roles = cast_of(threat, handbook).roles
    return tuple(name for role in roles for name in holder_names(role) if name in handbook.people)


def _channels(threat: Threat, handbook: Handbook) -> tuple[str, ...]:
    """The channels of the ladder and those of the public communications, each once."""
    public = (name for each in statements_in_a_crisis(threat, handbook) for name in each.via)
    names = dict.fromkeys((*cast_of(threat, handbook).ladder, *public))
    return tuple(name for name in names if name in handbook.channels)


def _needed(channels: tuple[str, ...], handbook: Handbook) -> Iterator[str]:
    """The resources on which the channels depend, however indirectly."""
    waiting = [name for channel in channels for name in handbook.channels[channel].needs]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop(0)
        if name in handbook.resources and name not in seen:
            seen.add(name)
            yield name
            waiting += handbook.resources[name].needs


def losses_by_name(handbook: Handbook) -> dict[str, Loss]:
    """Everything that can be lost, as `kind:name` and, where it is the first of that name, by its name alone."""
    found: dict[str, Loss] = {}
    for kind in (Kind.PERSON, Kind.CHANNEL, Kind.RESOURCE, Kind.SUPPLIER):
        for name in handbook.subjects(kind):
            found[f"{kind}:{name}"] = Loss(kind, name)
            found.setdefault(name, Loss(kind, name))
    return found
