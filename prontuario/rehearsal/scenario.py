"""The world in which a plan is played: what is lost, who is away, who is on duty."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.people import Role
from prontuario.model.threat import Threat
from prontuario.plan.outages import channels_without, lost_resources
from prontuario.rehearsal.duty_week import Week, weeks_in
from prontuario.rehearsal.response_times import ResponseTimes
from prontuario.rehearsal.season import ALIKE, Season, seasons, seen_from, zones_of


@dataclass(frozen=True, order=True)
class Loss:
    """One person, channel, resource or supplier that is not there."""

    kind: Kind
    name: str


@dataclass(frozen=True)
class Scenario:
    """A threat's world. `on_duty` says whose turn it is, by role, where that is known; `stand_ins`, who stands in for
    somebody away.
    """

    handbook: Handbook
    lost_people: frozenset[str] = frozenset()
    lost_channels: frozenset[str] = frozenset()
    lost_suppliers: frozenset[str] = frozenset()
    on_duty: Mapping[str, Week] = field(default_factory=dict)
    stand_ins: Mapping[str, str] = field(default_factory=dict)
    season: Season = ALIKE
    """How far the clocks of other places are ahead."""
    moment: datetime | None = None
    """The hour on the handbook's clock, where it is one of a day in the calendar."""
    cache: dict[Hashable, ResponseTimes] = field(default_factory=dict)
    """What has been played before, shared by the worlds of one rehearsal."""

    @classmethod
    def of(
        cls,
        threat: Threat,
        handbook: Handbook,
        losses: tuple[Loss, ...] = (),
        cache: dict[Hashable, ResponseTimes] | None = None,
        turns: Mapping[str, Week] | None = None,
        stand_ins: Mapping[str, str] | None = None,
        moment: datetime | None = None,
    ) -> Scenario:
        """The world of a threat: what it takes down and what else is lost, with all that depends on either.

        `cache` is what other worlds of the same rehearsal have played, `turns` who is on duty, by role; `stand_ins`
        who was named for somebody away; `moment` the hour, where it is one of a day in the calendar.
        """
        resources = lost_resources((*threat.takes_down, *_lost_with(losses, handbook)), handbook)
        named = frozenset(each for each in _names(losses, Kind.CHANNEL) if each in handbook.channels)
        channels = named | channels_without(resources, handbook)
        return cls(
            handbook,
            _names(losses, Kind.PERSON),
            channels,
            _names(losses, Kind.SUPPLIER),
            turns or {},
            stand_ins or {},
            moment=moment,
            cache={} if cache is None else cache,
        )

    def turns(
        self, roles: tuple[Role, ...], zones: frozenset[str] = frozenset(), clock: str = ""
    ) -> Iterator[Scenario]:
        """This world once for each season of the roles' clocks and those in `zones`, and each turn of their rotas.

        Its hours are those of the handbook's week, or of a week on the clock of a time zone.
        """
        zones = zones.union(*(zones_of(role, self.handbook) for role in roles), {clock} if clock else ())
        for season in (ALIKE,) if self.moment else seasons(zones, self.handbook):
            seen = seen_from(clock, season, self.handbook) if clock else season
            yield from replace(self, season=seen)._turns(roles)

    def _turns(self, roles: tuple[Role, ...]) -> Iterator[Scenario]:
        """This world once for each turn: nobody knows whose turn it will be.

        Where the turn is known (`on_duty`) it is not played; where two roles have rotas, one turns at a time.
        """
        open_ = {
            role.id: weeks_in(role, self.handbook, self.season)
            for role in roles
            if role.id not in self.on_duty
        }
        rotas = {name: weeks for name, weeks in open_.items() if weeks}
        first = {name: weeks[0] for name, weeks in rotas.items()}
        seen: set[tuple[Week, ...]] = set()
        for name, weeks in rotas.items():
            for week in weeks:
                duty = {**first, **self.on_duty, name: week}
                key = tuple(duty[each] for each in sorted(duty))
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
