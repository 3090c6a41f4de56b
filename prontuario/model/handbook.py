"""The whole plan in one value."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from prontuario.model.base import Part
from prontuario.model.clock import Clock, deadline_names
from prontuario.model.criticism import Criticism
from prontuario.model.kinds import Kind
from prontuario.model.library import Drill, Message, Procedure
from prontuario.model.means import Channel, Resource, Supplier
from prontuario.model.people import Absence, Person, Role, Swap
from prontuario.model.planned import Planned
from prontuario.model.policy import Policy
from prontuario.model.reply_example import ReplyExample
from prontuario.model.site import Site
from prontuario.model.threat import Threat

T = TypeVar("T")


@dataclass(frozen=True)
class Handbook:
    """All that the files say, by kind and name. Mappings keep the order of the files."""

    policy: Policy = field(default_factory=Policy)
    threats: Mapping[str, Threat] = field(default_factory=dict)
    procedures: Mapping[str, Procedure] = field(default_factory=dict)
    messages: Mapping[str, Message] = field(default_factory=dict)
    clocks: Mapping[str, Clock] = field(default_factory=dict)
    drills: Mapping[str, Drill] = field(default_factory=dict)
    replies: Mapping[str, ReplyExample] = field(default_factory=dict)
    planned: Mapping[str, Planned] = field(default_factory=dict)
    criticism: Mapping[str, Criticism] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    channels: Mapping[str, Channel] = field(default_factory=dict)
    resources: Mapping[str, Resource] = field(default_factory=dict)
    suppliers: Mapping[str, Supplier] = field(default_factory=dict)
    sites: Mapping[str, Site] = field(default_factory=dict)
    absences: tuple[Absence, ...] = ()
    swaps: tuple[Swap, ...] = ()
    unusable: frozenset[tuple[Kind, str]] = frozenset()
    """Subjects that exist but whose files could not be used: a reference to one is not a second error."""
    unknown_kinds: frozenset[Kind] = frozenset()
    """Kinds whose names nobody can know, because the file that lists them could not be used."""
    policy_known: bool = True
    """False where `policy.yml` could not be used: then `policy` holds only the defaults."""
    _derived: dict[Callable[[Handbook], Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def derived(self, make: Callable[[Handbook], T]) -> T:
        """What `make` works out from this handbook alone: once, however many ask."""
        if make not in self._derived:
            self._derived[make] = make(self)
        value: T = self._derived[make]
        return value

    def __getstate__(self) -> dict[str, Any]:
        """What is written where a handbook goes to another process: what is derived, that one works out itself."""
        return {**self.__dict__, "_derived": {}}

    def subjects(self, kind: Kind) -> Mapping[str, Part]:
        """All subjects of one kind, by name."""
        return self.derived(Handbook._tables)[kind]

    def _tables(self) -> dict[Kind, Mapping[str, Part]]:
        policy = self.policy
        return {
            Kind.THREAT: self.threats,
            Kind.PROCEDURE: self.procedures,
            Kind.MESSAGE: self.messages,
            Kind.CLOCK: self.clocks,
            Kind.DEADLINE: self._deadlines(),
            Kind.DRILL: self.drills,
            Kind.REPLY: self.replies,
            Kind.PLANNED: self.planned,
            Kind.CRITICISM: self.criticism,
            Kind.PERSON: self.people,
            Kind.ROLE: self.roles,
            Kind.CHANNEL: self.channels,
            Kind.RESOURCE: self.resources,
            Kind.SUPPLIER: self.suppliers,
            Kind.SITE: self.sites,
            Kind.AUDIENCE: policy.audiences,
            Kind.LEVEL: {level.id: level for level in policy.levels},
            Kind.PRIORITY: {priority.id: priority for priority in policy.priorities},
        }

    def _deadlines(self) -> dict[str, Part]:
        """What a step may name: each law, and each of its notices that has a name."""
        named = (pair for clock in self.clocks.values() for pair in deadline_names(clock))
        return {**self.clocks, **dict(named)}

    def names(self, kind: Kind) -> frozenset[str]:
        """The names of one kind that other files may use."""
        home = Kind.CLOCK if kind is Kind.DEADLINE else kind
        return frozenset(self.subjects(kind)) | {name for each, name in self.unusable if each is home}

    def parts(self) -> Iterator[Part]:
        """Each subject, the policy, the absences and the swaps, once."""
        yield self.policy
        for table in (
            self.threats,
            self.procedures,
            self.messages,
            self.clocks,
            self.drills,
            self.replies,
            self.planned,
            self.criticism,
            self.people,
            self.roles,
            self.channels,
            self.resources,
            self.suppliers,
            self.sites,
        ):
            yield from table.values()
        yield from self.absences
        yield from self.swaps
