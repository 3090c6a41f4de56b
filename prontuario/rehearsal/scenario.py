"""The world in which a plan is played: what is lost, who is away, who is on duty."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.people import Role
from prontuario.model.threat import Threat
from prontuario.plan.outages import channels_without, lost_resources
from prontuario.rehearsal.response_times import ResponseTimes


@dataclass(frozen=True, order=True)
class Loss:
    """One person, channel, resource or supplier that is not there."""

    kind: Kind
    name: str


@dataclass(frozen=True)
class Scenario:
    """A threat's world. `on_duty` says whose turn it is, by role, where that is known."""

    handbook: Handbook
    lost_people: frozenset[str] = frozenset()
    lost_channels: frozenset[str] = frozenset()
    on_duty: Mapping[str, str] = field(default_factory=dict)
    cache: dict[Hashable, ResponseTimes] = field(default_factory=dict)
    """What has been played before, shared by the worlds of one rehearsal."""

    @classmethod
    def of(
        cls,
        threat: Threat,
        handbook: Handbook,
        losses: tuple[Loss, ...] = (),
        cache: dict[Hashable, ResponseTimes] | None = None,
        turns: Mapping[str, str] | None = None,
    ) -> Scenario:
        """The world of a threat: what it takes down and what else is lost, with all that depends on either.

        `cache` is what other worlds of the same rehearsal have played, `turns` who is on duty, by role.
        """
        resources = lost_resources((*threat.takes_down, *_lost_with(losses, handbook)), handbook)
        named = frozenset(each for each in _names(losses, Kind.CHANNEL) if each in handbook.channels)
        channels = named | channels_without(resources, handbook)
        people = _names(losses, Kind.PERSON)
        return cls(handbook, people, channels, turns or {}, {} if cache is None else cache)

    def turns(self, roles: tuple[Role, ...]) -> Iterator[Scenario]:
        """This world once for each turn of the roles' rotas: nobody knows whose turn it will be.

        Where the turn is known (`on_duty`) it is not played; where two roles have rotas, one turns at a time.
        """
        rotas = {
            role.id: role.rota.people
            for role in roles
            if role.rota and role.rota.people and role.id not in self.on_duty
        }
        first = {name: people[0] for name, people in rotas.items()}
        seen: set[tuple[tuple[str, str], ...]] = set()
        for name, people in rotas.items():
            for person in people:
                duty = {**first, **self.on_duty, name: person}
                key = tuple(sorted(duty.items()))
                if key not in seen:
                    seen.add(key)
                    yield replace(self, on_duty=duty)
        if not rotas:
            yield self


def _names(losses: tuple[Loss, ...], kind: Kind) -> frozenset[str]:
    return frozenset(loss.name for loss in losses if loss.kind is kind)


def _lost_with(losses: tuple[Loss, ...], handbook: Handbook) -> Iterator[str]:
    """The resources that are lost themselves, and those that a lost supplier runs."""
    yield from _names(losses, Kind.RESOURCE)
    for name in _names(losses, Kind.SUPPLIER):
        if name in handbook.suppliers:
            yield from handbook.suppliers[name].provides
