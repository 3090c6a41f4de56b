"""A threat at a glance: what it is, how urgent, whom to call. The home page and the register show no more."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.language.voice import all_languages, keywords
from prontuario.model.layout import THREAT_HOME
from prontuario.model.threat import Threat
from prontuario.pages import paths
from prontuario.pages.desk import Desk
from prontuario.pages.paths import Link
from prontuario.pages.views.people import ContactView, contacts, duty_contact
from prontuario.pages.views.steps import role_link
from prontuario.plan.holders import duty_role
from prontuario.plan.weigh import priority_of


@dataclass(frozen=True)
class PriorityView:
    """A priority as a word, a shape and a colour (`rank` 1 is the most urgent)."""

    id: str
    title: str
    shape: str
    rank: int


@dataclass(frozen=True)
class CallView:
    """Whom to call: the owner, who comes next, and who is always there. `emergency` holds (number, tel: link)."""

    life_safety: bool
    emergency: tuple[tuple[str, str], ...]
    owner: ContactView | None
    owner_role: Link | None
    deputy: ContactView | None
    duty: ContactView | None


@dataclass(frozen=True)
class ThreatView:
    """A threat's name, weight and first call. `also` and `keywords` are what people may type to find it."""

    id: str
    title: str
    href: str
    kind: str
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


def threat_view(threat: Threat, desk: Desk) -> ThreatView:
    """A threat at a glance, ready to print."""
    voice, audiences = desk.voice, desk.handbook.policy.audiences
    return ThreatView(
        id=threat.id,
        title=voice.say(threat.title),
        href=paths.threat(threat.id),
        kind=voice.labels(f"class_{threat.class_}"),
        summary=voice.say(threat.summary),
        priority=_priority_view(threat, desk),
        because=voice.say(threat.because),
        likelihood=threat.likelihood,
        impact=threat.impact,
        damages=tuple(voice.labels(f"damage_{damage}") for damage in threat.damages),
        audiences=tuple(voice.say(audiences[name].title) for name in threat.audiences if name in audiences),
        also=all_languages(threat.also_known_as),
        keywords=_keywords(threat),
        call=call_view(threat, desk),
        file=THREAT_HOME.file_of(threat.id),
    )


def call_view(threat: Threat, desk: Desk) -> CallView:
    """Whom to call for a threat, ready to print."""
    owner = desk.handbook.roles.get(threat.owner or "")
    people = contacts(owner, desk) if owner else ()
    numbers = desk.handbook.policy.emergency_numbers
    return CallView(
        life_safety=threat.life_safety,
        emergency=tuple((number.spoken, paths.call(number.dial)) for number in numbers),
        owner=people[0] if people else None,
        owner_role=role_link(threat.owner, desk),
        deputy=people[1] if len(people) > 1 else None,
        duty=duty_contact(desk) if duty_role(desk.handbook) != owner else None,
    )


def _priority_view(threat: Threat, desk: Desk) -> PriorityView | None:
    policy = desk.handbook.policy
    priority = priority_of(threat, policy)
    if priority is None:
        return None
    return PriorityView(
        priority.id, desk.voice.say(priority.title), priority.shape, policy.priorities.index(priority) + 1
    )


def _keywords(threat: Threat) -> str:
    """The wordings of all languages, then what derives from them."""
    wordings = all_languages((threat.title, *threat.also_known_as, *threat.signs))
    return " ".join((*wordings, keywords(*wordings)))
