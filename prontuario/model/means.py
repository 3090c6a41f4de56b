"""The means of the roster: channels, the resources that they need, and suppliers."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from prontuario.model.base import Part, Subject
from prontuario.model.contact import Email
from prontuario.model.duration import Duration
from prontuario.model.edition import seen
from prontuario.model.kinds import WHOLE, AudienceId, ChannelId, Many, ResourceId, RoleId, SiteId
from prontuario.model.phone import Phone, PhoneKind
from prontuario.model.text import Text
from prontuario.model.time import Hours


class Watch(Part):
    """Who reads what comes in."""

    SEEN: ClassVar = seen("who hours answer_within inboxes")
    MEANT: ClassVar = {
        **{
            "role": "who",
            "owner": "who",
            "when": "hours",
            "on": "hours",
            "shift": "hours",
            "reachable": "hours",
        },
        **{
            "within": "answer_within",
            "reply_within": "answer_within",
            "inbox": "inboxes",
            "watches": "inboxes",
        },
    }

    who: RoleId
    """The role that watches."""
    hours: Hours = Hours()
    """When it does: `always`, or days and hours: `{mon-fri: "08:00-20:00"}`; on the clock of the channel's site."""
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

    SEEN: ClassVar = seen(
        "title also_known_as site kind owned reaches needs phones rings url where fallback watch limit update_every",
        team="access notes",
    )

    title: Text
    """What it is called."""
    also_known_as: Many[Text] = ()
    """What people call it, in the words that they would type into a search."""
    site: SiteId | None = None
    """The site that has it; all, where it does not say."""
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
    rings: Many[PhoneKind] = ()
    """The kinds of numbers that are called through it; every kind, when it does not say."""
    url: str | None = None
    """The address on the web."""
    where: Text | None = None
    """The place, for paper and rooms."""
    fallback: Many[ChannelId] = ()
    """What to use when it is down."""
    watch: Many[Watch] = ()
    """Who reads what comes in; several, where they take shifts: each with its `hours:`."""
    limit: Annotated[int, Field(ge=1), WHOLE] | None = None
    """The longest text, in characters."""
    update_every: Duration | None = None
    """The longest pause between two statements through it, where that is not the usual one: a letter, a sign."""
    notes: tuple[Text, ...] = ()
    """What to mind when using it."""


class Resource(Subject):
    """An entry of `roster/resources.yml`: something that can be lost."""

    SEEN: ClassVar = seen("title site needs", team="owner tolerable back_within")
    MEANT: ClassVar = {
        **{
            "rto": "back_within",
            "recovery_time": "back_within",
            "recovery": "back_within",
            "back": "back_within",
        },
        **{"mtpd": "tolerable", "downtime": "tolerable", "max_downtime": "tolerable", "at_most": "tolerable"},
    }

    title: Text
    """What it is called."""
    site: SiteId | None = None
    """The site that has it; all, where it does not say."""
    needs: Many[ResourceId] = ()
    """What it cannot work without."""
    owner: RoleId | None = None
    """The role that repairs it."""
    tolerable: Duration | None = None
    """How long it may be down at most, until the damage can no longer be borne."""
    back_within: Duration | None = None
    """How soon it is planned to be back, counted from the loss."""


class Supplier(Subject):
    """An entry of `roster/suppliers.yml`: a company to call."""

    SEEN: ClassVar = seen(
        "title also_known_as site does provides phones email reachable", team="contact contract"
    )

    title: Text
    """The company's name."""
    also_known_as: Many[Text] = ()
    """What people call it, in the words that they would type into a search."""
    site: SiteId | None = None
    """The site that it works for; its hours are on the clock of that site."""
    does: Text | None = None
    """What it does for us."""
    provides: Many[ResourceId] = ()
    """The resources that it runs."""
    contact: Text | None = None
    """Whom to ask for."""
    phones: tuple[Phone, ...] = ()
    """The numbers, the 24 h one first."""
    email: Many[Email] = ()
    """The address, or several in the order in which to try them."""
    reachable: Hours = Hours()
    """When it answers."""
    contract: Text | None = None
    """The contract or customer number to give."""
