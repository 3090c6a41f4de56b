"""The roster: people, roles, channels, resources, suppliers and absences."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from prontuario.model.base import Part, Subject
from prontuario.model.contact import Email, PhoneNumber
from prontuario.model.duration import Duration
from prontuario.model.kinds import AudienceId, ChannelId, Many, PersonId, ResourceId, RoleId
from prontuario.model.text import Text
from prontuario.model.time import Date, Hours, Moment

Edition = Literal["staff", "team"]


class Phone(Part):
    """One number of a person, role, channel or supplier."""

    kind: Literal["mobile", "office", "duty", "home", "satellite", "bridge"] = "mobile"
    """What sort of line."""
    number: PhoneNumber
    """The number with its country code, or an emergency number."""
    note: Text | None = None
    """What to know when calling: a code, a menu."""
    visible_to: Edition = "staff"
    """Who may see it."""


class Training(Part):
    """A course or exercise that a person took."""

    course: Text
    """What was trained."""
    on: Date
    """When."""


class Person(Subject):
    """An entry of `roster/people.yml`."""

    name: str
    """The full name."""
    title: Text | None = None
    """What the person does every day."""
    unit: Text | None = None
    """The business unit."""
    email: Email | None = None
    """The work address."""
    phones: tuple[Phone, ...] = ()
    """The numbers, in the order in which to try them."""
    handles: dict[str, str] = Field(default_factory=dict)
    """Names on other tools: chat, radio."""
    languages: Many[str] = ()
    """The languages that the person speaks (two-letter codes)."""
    reachable: Hours = Hours()
    """When the person answers: `always`, or days and hours."""
    trained: tuple[Training, ...] = ()
    """Courses and exercises."""
    checked: Date | None = None
    """When the numbers were last tried."""
    leaves: Date | None = None
    """The last day in the company."""


class Rota(Part):
    """Who is on duty in turn."""

    every: Duration
    """How long one turn lasts."""
    start: Moment = Field(alias="from")
    """When the first turn began."""
    people: tuple[PersonId, ...]
    """Who takes turns, in order."""


class Role(Subject):
    """An entry of `roster/roles.yml`: a job in a crisis."""

    title: Text
    """What the role is called."""
    does: tuple[Text, ...] = ()
    """What it does in a crisis."""
    holders: Many[PersonId] = ()
    """Who holds it: the first, then the deputies in order."""
    rota: Rota | None = None
    """Who holds it in turn, where it changes."""
    phones: tuple[Phone, ...] = ()
    """Numbers that go with the role, whoever holds it: the duty phone."""
    authority: Many[Literal["activate", "approve", "speak", "stand-down"]] = ()
    """What it may decide."""
    lead: bool = False
    """Whether this role leads in a crisis: nobody should hold two of these."""
    competence: tuple[Text, ...] = ()
    """What a holder has to have learnt."""


class Watch(Part):
    """Who reads what comes in."""

    who: RoleId
    """The role that watches."""
    answer_within: Duration
    """In what time an answer goes out."""
    inboxes: Many[Text]
    """What is watched: comments, direct messages, mentions."""


ChannelKind = Literal[
    "phone",
    "sms",
    "chat",
    "email",
    "meeting",
    "social",
    "web",
    "reviews",
    "press",
    "broadcast",
    "radio",
    "paper",
    "in-person",
]


class Channel(Subject):
    """An entry of `roster/channels.yml`: a way to reach people, or a place where people talk."""

    title: Text
    """What it is called."""
    kind: ChannelKind
    """What sort of channel."""
    owned: bool = True
    """Whether the company runs it; others are only watched."""
    reaches: Many[AudienceId] = ()
    """Who is reached."""
    needs: Many[ResourceId] = ()
    """What it cannot work without."""
    access: Many[RoleId] = ()
    """Who holds the account or the key."""
    phones: tuple[Phone, ...] = ()
    """The number of a bridge or hotline."""
    url: str | None = None
    """The address on the web."""
    where: Text | None = None
    """The place, for paper and rooms."""
    fallback: Many[ChannelId] = ()
    """What to use when it is down."""
    watch: Watch | None = None
    """Who reads what comes in."""
    limit: Annotated[int, Field(ge=1)] | None = None
    """The longest text, in characters."""
    notes: tuple[Text, ...] = ()
    """What to mind when using it."""


class Resource(Subject):
    """An entry of `roster/resources.yml`: something that can be lost."""

    title: Text
    """What it is called."""
    needs: Many[ResourceId] = ()
    """What it cannot work without."""
    owner: RoleId | None = None
    """The role that repairs it."""


class Supplier(Subject):
    """An entry of `roster/suppliers.yml`: a company to call."""

    title: Text
    """The company's name."""
    does: Text | None = None
    """What it does for us."""
    provides: Many[ResourceId] = ()
    """The resources that it runs."""
    contact: str | None = None
    """Whom to ask for."""
    phones: tuple[Phone, ...] = ()
    """The numbers, the 24 h one first."""
    email: Email | None = None
    """The address."""
    reachable: Hours = Hours()
    """When it answers."""
    contract: Text | None = None
    """The contract or customer number to give."""
    visible_to: Edition = "staff"
    """Who may see it."""


class Absence(Part):
    """An item of `roster/absences.yml`."""

    who: PersonId
    """The person who is away."""
    start: Date = Field(alias="from")
    """The first day away."""
    end: Date = Field(alias="to")
    """The last day away."""
