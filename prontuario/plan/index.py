"""An index of a handbook: what hangs on what, found once, so that nobody has to look through everything for it.

Checks, simulation and pages ask the same one: `index_of(handbook)`. All of it is worked out when it is first asked for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TypeVar, get_args

from prontuario.model.communication import Communication
from prontuario.model.handbook import Handbook
from prontuario.model.kinds import Kind
from prontuario.model.means import Supplier
from prontuario.model.people import Role
from prontuario.model.phone import PhoneKind
from prontuario.model.threat import Threat

Names = tuple[str, ...]
T = TypeVar("T")


class Index:
    """What the parts of a handbook have to do with each other, by name. What nothing asks for is not worked out."""

    def __init__(self, handbook: Handbook) -> None:
        self._handbook = handbook

    @cached_property
    def _ranks(self) -> Mapping[Kind, Mapping[str, int]]:
        return {
            kind: {name: rank for rank, name in enumerate(self._handbook.subjects(kind))} for kind in Kind
        }

    def in_order(self, kind: Kind, names: Iterable[str]) -> Names:
        """The names, each once, in the order of the handbook. All of them have to be defined there."""
        return tuple(sorted(set(names), key=self._ranks[kind].__getitem__))

    @cached_property
    def needed_by(self) -> Mapping[str, Names]:
        """The resources that need a resource directly."""
        return _gathered((need, each.id) for each in self._handbook.resources.values() for need in each.needs)

    @cached_property
    def channels_on(self) -> Mapping[str, Names]:
        """The channels that need a resource directly."""
        return _gathered((need, each.id) for each in self._handbook.channels.values() for need in each.needs)

    @cached_property
    def suppliers_of(self) -> Mapping[str, tuple[Supplier, ...]]:
        """The suppliers that provide a resource, in the order of the roster."""
        return _gathered((name, each) for each in self._handbook.suppliers.values() for name in each.provides)

    @cached_property
    def roles_held(self) -> Mapping[str, tuple[Role, ...]]:
        """The roles that a person holds, or takes turns in, in the order of the roster."""
        roles = self._handbook.roles.values()
        return _gathered((name, role) for role in roles for name in role.everybody)

    @cached_property
    def ringing(self) -> Mapping[PhoneKind, Names]:
        """The channels that ring a kind of number: those that name it, and those that name none."""
        telephones = [each for each in self._handbook.channels.values() if each.kind == "phone"]
        return {
            kind: tuple(each.id for each in telephones if not each.rings or kind in each.rings)
            for kind in get_args(PhoneKind)
        }

    @cached_property
    def said_to(self) -> Mapping[str, Names]:
        """The audiences that are told a message in any communication."""
        return _gathered((talk.say, talk.audience) for _, talk in self.talks if talk.say and talk.audience)

    @cached_property
    def closes(self) -> Mapping[str, tuple[Threat, ...]]:
        """The threats whose stand-down a message tells."""
        threats = self._handbook.threats.values()
        return _gathered(
            (each.stand_down.say, each) for each in threats if each.stand_down and each.stand_down.say
        )

    @cached_property
    def promised_by(self) -> Mapping[str, Names]:
        """The messages that promise a message."""
        messages = self._handbook.messages.values()
        return _gathered((name, each.id) for each in messages for name in each.promises)

    @cached_property
    def talks(self) -> tuple[tuple[Threat, Communication], ...]:
        """All communications with their threats."""
        return tuple(
            (threat, each) for threat in self._handbook.threats.values() for each in threat.communication
        )

    @cached_property
    def spoken_by(self) -> Mapping[str, tuple[tuple[Threat, Communication], ...]]:
        """The communications that a role speaks."""
        return _gathered((pair[1].who, pair) for pair in self.talks if pair[1].who)

    @cached_property
    def approved_by(self) -> Mapping[str, tuple[tuple[Threat, Communication], ...]]:
        """The communications that a role approves."""
        return _gathered((name, pair) for pair in self.talks for name in pair[1].approved_by)

    @cached_property
    def owned_by(self) -> Mapping[str, tuple[Threat, ...]]:
        """The threats that a role owns."""
        return _gathered((each.owner, each) for each in self._handbook.threats.values() if each.owner)

    @cached_property
    def threats_of_clock(self) -> Mapping[str, tuple[Threat, ...]]:
        """The threats that may start a notification deadline."""
        return _gathered((name, each) for each in self._handbook.threats.values() for name in each.clocks)

    @cached_property
    def first_rungs(self) -> Counter[str]:
        """How many ladders begin with a role, in the order in which the roles first occur."""
        ladders = (each.escalation for each in self._handbook.threats.values() if each.escalation)
        return Counter(name for ladder in ladders for name in ladder[0].to)


def index_of(handbook: Handbook) -> Index:
    """The index of a handbook, made once."""
    return handbook.derived(Index)


def _gathered(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    """All values of each name, in their order."""
    found: defaultdict[str, list[T]] = defaultdict(list)
    for name, value in pairs:
        found[name].append(value)
    return {name: tuple(values) for name, values in found.items()}
