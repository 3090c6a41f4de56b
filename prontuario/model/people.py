"""The people of the roster: who they are, which roles they hold, when they are away."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from prontuario.model.base import Part, Subject
from prontuario.model.contact import Email
from prontuario.model.duration import Duration
from prontuario.model.edition import seen
from prontuario.model.kinds import Many, PersonId, SupplierId
from prontuario.model.phone import Phone
from prontuario.model.text import LanguageCode, Text
from prontuario.model.time import Date, Hours, StartTime


def _named(typed: str) -> str:
    if not typed.split():
        raise PydanticCustomError("name", "a name without a letter - write the first and the last name")
    return typed.strip()


class Training(Part):
    """A course or exercise that a person took."""

    course: Text
    """What was trained."""
    on: Date
    """When."""


class Person(Subject):
    """An entry of `roster/people.yml`."""

    SEEN: ClassVar = seen(
        "name title unit email phones languages reachable",
        team="handles trained checked employer leaves",
        kinds={"phones": "office duty bridge"},
    )

    name: Annotated[str, AfterValidator(_named), WithJsonSchema({"type": "string", "pattern": r"\S"})]
    """The full name."""
    title: Text | None = None
    """What the person does every day."""
    unit: Text | None = None
    """The business unit."""
    email: Many[Email] = ()
    """The work address, or several in the order in which to try them."""
    phones: tuple[Phone, ...] = ()
    """The numbers, in the order in which to try them."""
    handles: dict[str, str] = Field(default_factory=dict)
    """Names on other tools: chat, radio."""
    languages: Many[LanguageCode] = ()
    """The languages that the person speaks (two-letter codes)."""
    reachable: Hours = Hours()
    """When the person answers: `always`, or days and hours."""
    trained: tuple[Training, ...] = ()
    """Courses and exercises."""
    checked: Date | None = None
    """When the numbers were last tried."""
    employer: SupplierId | None = None
    """The agency or supplier that employs the person; the company itself, when it does not say."""
    leaves: Date | None = None
    """The last day in the company."""


class Rota(Part):
    """Who is on duty in turn."""

    SEEN: ClassVar = seen("every from people")

    every: Duration
    """How long one turn lasts."""
    start: StartTime = Field(alias="from")
    """When the first turn began."""
    people: tuple[PersonId, ...]
    """Who takes turns, in order."""


class Role(Subject):
    """An entry of `roster/roles.yml`: a job in a crisis."""

    SEEN: ClassVar = seen("title does holders rota phones authority part", team="lead competence")

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
    part: Literal["command", "fix", "communicate", "support"] = "support"
    """What the role is in a crisis: it commands, repairs, communicates or supports."""
    lead: bool = False
    """Whether this role leads in a crisis: nobody should hold two of these."""
    competence: tuple[Text, ...] = ()
    """What a holder has to have learnt."""


class Absence(Part):
    """An item of `roster/absences.yml`."""

    SEEN: ClassVar = seen("who from to")

    who: PersonId
    """The person who is away."""
    start: Date = Field(alias="from")
    """The first day away."""
    end: Date = Field(alias="to")
    """The last day away."""
