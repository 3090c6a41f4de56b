"""A threat at a glance: what it is, how urgent, whom to call. The home page and the register show no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from prontuario.language.keywords import all_languages, keywords
from prontuario.model.policy import Priority
from prontuario.model.threat import Threat
from prontuario.plan.holders import duty_role
from prontuario.plan.outages import dead_lines
from prontuario.plan.place import emergency_at, zone_of
from prontuario.plan.priority import priority_of
from prontuario.views import paths
from prontuario.views.at_once import AtOnceView, at_once_view
from prontuario.views.contacts import ContactView, Lines, contacts, duty_contact
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.phones import EmergencyView, emergency_views
from prontuario.views.site_calls import SiteCall, site_calls
from prontuario.views.steps import role_link


@dataclass(frozen=True)
class PriorityView:
    """A priority as a word, a shape and a colour (`rank` 1 is the most urgent)."""

    id: str
    title: str
    shape: str
    rank: int


@dataclass(frozen=True)
class CallLine:
    """Somebody to call, and why; `role` leads to the role. One line of a call leads: where nobody can look at a clock,
    the one that is answered at any hour.
    """

    contact: ContactView
    why: str
    role: Link | None = None
    leads: bool = False


@dataclass(frozen=True)
class CallView:
    """Whom to call: the owner, who comes next, and who is always there. `emergency` is for danger to life.

    Numbers that the threat takes down are left out. `lines` are all of them in order; without scripts, and on paper,
    the one that leads comes first.
    """

    life_safety: bool
    at_once: AtOnceView
    """What comes before all numbers, where there is danger to life."""
    emergency: tuple[EmergencyView, ...]
    sites: tuple[SiteCall, ...]
    """Those where it happens, where it does not happen at all."""
    owner: ContactView | None
    owner_role: Link | None
    deputy: ContactView | None
    duty: ContactView | None
    lines: tuple[CallLine, ...] = ()
    ask: ContactView | None = None
    """Whom to call about what is not written yet: the line that leads, or somebody who may activate the plan."""
    elsewhere: tuple[EmergencyView, ...] = ()
    """Of a threat that can happen anywhere, the numbers of `emergency` that are called at single sites alone."""

    @property
    def large(self) -> tuple[EmergencyView, ...]:
        """The numbers for danger to life that are large buttons."""
        return tuple(each for each in self.emergency if each not in self.elsewhere)

    @property
    def nearby(self) -> tuple[EmergencyView, ...]:
        """Those of `elsewhere` that any telephone reaches: they come before people."""
        return tuple(each for each in self.elsewhere if not each.internal)

    @property
    def inside(self) -> tuple[EmergencyView, ...]:
        """Those of `elsewhere` that the company's own telephones alone reach: they come last."""
        return tuple(each for each in self.elsewhere if each.internal)

    @property
    def by_any_telephone(self) -> tuple[EmergencyView, ...]:
        """What a card has room for: all of `emergency` but what rings at one site, from its own telephones alone."""
        return tuple(each for each in self.emergency if each not in self.inside)

    @property
    def short(self) -> tuple[CallLine, ...]:
        """The lines where there is room for one: the owner's, and the one that leads where the owner is away."""
        return tuple(line for line in self.lines if line.leads or line is self.lines[0])


@dataclass(frozen=True)
class ThreatView:
    """A threat's name, weight and first call. `also` and `keywords` are what people may type to find it."""

    SITE_ONLY: ClassVar = "likelihood impact keywords clock"  # what its sheet of the binder leaves out

    id: str
    title: str
    href: str
    kind: str
    happens: str
    summary: str
    priority: PriorityView | None
    because: str
    likelihood: int
    impact: int
    damages: tuple[str, ...]
    audiences: tuple[str, ...]
    also: tuple[str, ...]
    keywords: str
    call: CallView
    file: str
    draft: bool
    """Whether nobody has agreed to it yet."""
    clock: str
    """The time zone in which it happens: that of its sites, where they have one; else the handbook's."""


def threat_view(threat: Threat, context: Context) -> ThreatView:
    """A threat at a glance, ready to print."""
    context, audiences = context, context.handbook.policy.audiences
    return ThreatView(
        id=threat.id,
        title=context.say(threat.title),
        href=paths.threat(threat.id),
        kind=context.labels(f"class_{threat.class_}"),
        happens="" if threat.happens.always else context.hours_at_each(threat.happens, threat.sites),
        summary=context.say(threat.summary),
        priority=priority_view(priority_of(threat, context.handbook.policy), context),
        because=context.say(threat.because),
        likelihood=threat.likelihood,
        impact=threat.impact,
        damages=tuple(context.labels(f"damage_{damage}") for damage in threat.damages),
        audiences=tuple(context.say(audiences[name].title) for name in threat.audiences if name in audiences),
        also=all_languages(threat.also_known_as),
        keywords=_keywords(threat),
        call=call_view(threat, context),
        file=threat.at().file,
        draft=threat.is_draft,
        clock=zone_of(threat, context.handbook),
    )


def call_view(threat: Threat, context: Context) -> CallView:
    """Whom to call for a threat, ready to print."""
    owner = context.handbook.roles.get(threat.owner or "")
    lines = Lines(dead_lines(threat, context.handbook))
    people = contacts(owner, context, lines) if owner else ()
    at = tuple(dict.fromkeys(name for name in threat.sites if name in context.handbook.sites))
    call = CallView(
        life_safety=threat.life_safety,
        at_once=at_once_view(threat, context),
        emergency=(numbers := _emergency(at, context)),
        elsewhere=() if at else _elsewhere(numbers, context),
        sites=site_calls(at, context, lines),
        owner=people[0] if people else None,
        owner_role=role_link(threat.owner, context),
        deputy=people[1] if len(people) > 1 else None,
        duty=duty_contact(context, lines=lines) if duty_role(context.handbook) != owner else None,
    )
    led = _with_one_that_leads(tuple(_lines(call, context)))
    return replace(call, lines=led, ask=next(_answering(led, context, lines), None))


def _answering(led: tuple[CallLine, ...], context: Context, lines: Lines) -> Iterator[ContactView]:
    """Who has a number that still works: the line that leads, the other lines, then all who may activate the plan."""
    first = sorted(led, key=lambda line: not line.leads)
    may = (role for role in context.handbook.roles.values() if "activate" in role.authority)
    people = (
        *(line.contact for line in first),
        *(each for role in may for each in contacts(role, context, lines)),
    )
    return (each for each in people if each.phones)


def _lines(call: CallView, context: Context) -> Iterator[CallLine]:
    if call.owner:
        yield CallLine(call.owner, context.labels("owns_this"), call.owner_role)
    owner = (call.owner.href, call.owner.phones) if call.owner else None
    for (
        site
    ) in call.sites:  # whom the owner's line has already, or that of the whole company, is not said twice
        if site.duty and site.own and (site.duty.href, site.duty.phones) != owner:
            yield CallLine(site.duty, context.labels("at_site", site=site.title))
    if call.deputy and call.deputy.phones:
        yield CallLine(call.deputy, call.deputy.part)
    if call.duty:
        yield CallLine(call.duty, context.labels("any_doubt"))


def _with_one_that_leads(lines: tuple[CallLine, ...]) -> tuple[CallLine, ...]:
    """The first line that is answered at any hour leads; else the one with the most hours."""
    if not lines:
        return ()
    best = max(lines, key=lambda line: line.contact.hours.bit_count() if line.contact.phones else -1)
    return tuple(replace(line, leads=line is best) for line in lines)


def _emergency(at: tuple[str, ...], context: Context) -> tuple[EmergencyView, ...]:
    """The numbers for danger to life at some sites, each once; at all of them, where none is named.

    A number that is not everywhere the same says at which sites it is called.
    """
    places: dict[EmergencyView, list[str]] = {}
    sites = context.handbook.sites
    own = any(each.emergency_numbers for each in sites.values())
    at = at or (tuple(sites) if own else ())
    for site in at or (None,):
        for each in emergency_views(emergency_at(site, context.handbook), context):
            places.setdefault(each, []).append(site or "")
    return tuple(
        each if len(named) == len(at or (None,)) else replace(each, note=_said_of(each, named, context))
        for each, named in places.items()
    )


def _elsewhere(numbers: tuple[EmergencyView, ...], context: Context) -> tuple[EmergencyView, ...]:
    """The numbers that are none of the handbook's own, where it has any."""
    own = {each.href for each in emergency_views(context.handbook.policy.emergency_numbers, context)}
    return tuple(each for each in numbers if each.href not in own) if own else ()


def _said_of(number: EmergencyView, sites: list[str], context: Context) -> str:
    titles = ", ".join(context.say(context.handbook.sites[site].title) for site in sites)
    return f"{titles} · {number.note}" if number.note else titles


def priority_view(priority: Priority | None, context: Context) -> PriorityView | None:
    """A priority, ready to print."""
    if priority is None:
        return None
    rank = context.handbook.policy.priorities.index(priority) + 1
    return PriorityView(priority.id, context.say(priority.title), priority.shape, rank)


def _keywords(threat: Threat) -> str:
    """The wordings of all languages, then what derives from them."""
    wordings = all_languages((threat.title, *threat.also_known_as, *threat.signs))
    return " ".join((*wordings, keywords(*wordings)))
