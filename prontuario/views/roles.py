"""A role: who holds it, what it may decide, and its steps over all threats."""

from __future__ import annotations

from dataclasses import dataclass

from prontuario.language.keywords import all_languages, keywords
from prontuario.model.people import Role
from prontuario.model.rota import Rota
from prontuario.plan.duties import CommunicationDuty, approved_by, owned_by, spoken_by, step_duties
from prontuario.views import paths
from prontuario.views.communications import TalkView, talk_view
from prontuario.views.competence import CompetenceView, competence_views
from prontuario.views.contacts import ContactView, contacts
from prontuario.views.context import Context
from prontuario.views.paths import Link
from prontuario.views.people import site_of
from prontuario.views.phones import phone_views
from prontuario.views.steps import StepView, step_view
from prontuario.views.turns import TurnsView, turns_view


@dataclass(frozen=True)
class DutyView:
    """A step of the role, and the threats in which it comes."""

    step: StepView
    threats: tuple[Link, ...]


@dataclass(frozen=True)
class TalkDutyView:
    """A communication that the role speaks or approves, and its threat."""

    talk: TalkView
    threat: Link


@dataclass(frozen=True)
class RoleView:
    """All that a role's page shows."""

    id: str
    title: str
    href: str
    keywords: str
    also: tuple[str, ...]
    site: Link | None
    lead: bool
    does: tuple[str, ...]
    authority: tuple[str, ...]
    competence: tuple[CompetenceView, ...]
    rota: str
    needed: str
    turns: TurnsView | None
    contacts: tuple[ContactView, ...]
    owns: tuple[Link, ...]
    duties: tuple[DutyView, ...]
    speaks: tuple[TalkDutyView, ...]
    approves: tuple[TalkDutyView, ...]


def role_view(role: Role, context: Context) -> RoleView:
    """A role, ready to print."""
    handbook = context.handbook
    wordings = all_languages((role.title, *role.also_known_as))
    return RoleView(
        id=role.id,
        title=context.say(role.title),
        href=paths.role(role.id),
        keywords=" ".join(
            (*wordings, keywords(*wordings), *(phone.keywords for phone in phone_views(role.phones, context)))
        ),
        also=all_languages(role.also_known_as),
        site=site_of(role.site, context),
        lead=role.lead,
        does=context.say_all(role.does),
        authority=tuple(context.labels(f"authority_{each}") for each in role.authority),
        competence=competence_views(role, context),
        rota=_rota(role, context),
        needed="" if role.needed.always else context.hours_at(role.needed, role.site),
        turns=turns_view(role, context),
        contacts=contacts(role, context),
        owns=tuple(
            Link(context.say(threat.title), paths.threat(threat.id)) for threat in owned_by(role, handbook)
        ),
        duties=tuple(
            DutyView(
                step_view(duty.timed, context),
                tuple(Link(context.say(each.title), paths.threat(each.id)) for each in duty.threats),
            )
            for duty in step_duties(role, handbook)
        ),
        speaks=tuple(_talk(duty, context) for duty in spoken_by(role, handbook)),
        approves=tuple(_talk(duty, context) for duty in approved_by(role, handbook)),
    )


def _rota(role: Role, context: Context) -> str:
    """That people take turns, and how long each has it, where that is always the same."""
    if not isinstance(role.rota, Rota) or role.rota.every is None:
        return context.labels("in_turn") if role.layers else ""
    return context.labels("rota", span=context.span(role.rota.every))


def _talk(duty: CommunicationDuty, context: Context) -> TalkDutyView:
    return TalkDutyView(
        talk_view(duty.communication, context),
        Link(context.say(duty.threat.title), paths.threat(duty.threat.id)),
    )
