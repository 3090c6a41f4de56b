"""The people of the roster: who they are, which roles they hold, when they are away."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, LiteralString, Self

from pydantic import AfterValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from prontuario.model.base import Part, Subject
from prontuario.model.contact import Email
from prontuario.model.edition import seen
from prontuario.model.kinds import ALL, NOBODY, Many, PersonId, RoleId, SiteId, SupplierId
from prontuario.model.phone import Phone
from prontuario.model.rota import OneOrLayers, Rota
from prontuario.model.tag import LanguageCode
from prontuario.model.text import Text
from prontuario.model.time import Date, DayOrHour, Hours


def _named(typed: str) -> str:
    if not typed.split():
        raise PydanticCustomError("name", "a name without a letter - write the first and the last name")
    return typed.strip()


class Training(Part):
    """A course or exercise that a person took."""

    MEANT: ClassVar = {
        "in": "course",
        "what": "course",
        "title": "course",
        "date": "on",
        "when": "on",
        "day": "on",
    }

    course: Text
    """What was trained."""
    on: Date
    """When."""


class Person(Subject):
    """An entry of `roster/people.yml`."""

    SEEN: ClassVar = seen(
        "name title unit site email phones languages reachable",
        team="handles trained checked employer leaves",
        kinds={"phones": "office duty bridge"},
    )

    name: Annotated[str, AfterValidator(_named), WithJsonSchema({"type": "string", "pattern": r"\S"})]
    """The full name."""
    title: Text | None = None
    """What the person does every day."""
    unit: Text | None = None
    """The business unit."""
    site: SiteId | None = None
    """The site where the person works: `reachable` is on its clock, with its public holidays."""
    email: Many[Email] = ()
    """The work address, or several in the order in which to try them."""
    phones: tuple[Phone, ...] = ()
    """The numbers, in the order in which to try them."""
    handles: dict[str, str] = Field(default_factory=dict)
    """Names on other tools: chat, radio."""
    languages: Many[LanguageCode] = ()
    """The languages that the person speaks (codes like `it` or `pt-BR`)."""
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


EITHER_HOLDER: tuple[LiteralString] = (
    "either a desk or a supplier has the role - take `desk: true` out, and its numbers are those of the supplier",
)
DESK_ONLY = {
    "handles": "write it at the person, in roster/people.yml; or add `desk: true`, where a team answers",
    "reachable": "write it at the person, in roster/people.yml; or `needed:`, where it is not needed at all hours",
}


class Role(Subject):
    """An entry of `roster/roles.yml`: a job in a crisis."""

    SEEN: ClassVar = seen(
        "title also_known_as site does holders rota desk supplier needed phones handles reachable authority part",
        team="lead competence",
    )
    WHOLE: ClassVar = frozenset(("rota",))
    MEANT: ClassVar = {
        **{"swaps": "roster/swaps.yml", "turns": "rota", "hours": "needed", "people": "holders"},
        **{"team": "desk", "held_by": "holders", "company": "supplier", "answers": "reachable"},
        **{
            "competences": "competence",
            "skills": "competence",
            "training": "competence",
            "trained": "competence",
        },
    }

    title: Text
    """What the role is called."""
    also_known_as: Many[Text] = ()
    """What people call it, in the words that they would type into a search."""
    site: SiteId | None = None
    """The site to which it belongs: its rota and hours are on its clock, with its public holidays."""
    does: tuple[Text, ...] = ()
    """What it does in a crisis."""
    holders: Many[PersonId] = ()
    """Who holds it: the first, then the deputies in order."""
    rota: OneOrLayers | None = None
    """Who holds it in turn, where it changes; or a list of layers, of which the first that fits the hour counts."""
    desk: bool = False
    """Whether a desk has the role, and no person by name: a control room, a switchboard, a team with a chat room. Its
    `phones:` and `handles:` say how to reach it."""
    supplier: SupplierId | None = None
    """The supplier that has the role, in place of people: its numbers are called."""
    needed: Hours = Hours()
    """When the role is needed: `always`, or days and hours. No check asks for anybody at other hours."""
    phones: tuple[Phone, ...] = ()
    """Numbers that go with the role, whoever holds it: the duty phone."""
    handles: dict[str, str] = Field(default_factory=dict)
    """Names of a desk on other tools: chat, radio."""
    reachable: Hours = Hours()
    """When a desk answers: `always`, or days and hours."""
    authority: Many[Literal["activate", "approve", "speak", "stand-down"]] = ()
    """What it may decide."""
    part: Literal["command", "fix", "communicate", "support"] = "support"
    """What the role is in a crisis: it commands, repairs, communicates or supports."""
    lead: bool = False
    """Whether this role leads in a crisis: nobody should hold two of these."""
    competence: Many[Text] = ()
    """What a holder has to have learnt: the courses, as `trained:` of its people names them."""

    @model_validator(mode="after")
    def _held_by_one_kind(self) -> Self:
        typed = self.model_fields_set
        people = next((name for name in ("holders", "rota") if getattr(self, name)), "")
        if (self.desk or self.supplier) and people:
            raise PydanticCustomError(
                "held",
                "people hold the role, and `{other}` says that nobody does by name - take one of the two out",
                {"other": "desk" if self.desk else "supplier", "key": people},
            )
        if self.desk and self.supplier:
            raise PydanticCustomError("held", *EITHER_HOLDER, {"key": "supplier"})
        if not self.desk and (
            alone := next((name for name in ("handles", "reachable") if name in typed), "")
        ):
            raise PydanticCustomError(
                "held", "only a desk has it - {hint}", {"key": alone, "hint": DESK_ONLY[alone]}
            )
        return self

    @property
    def layers(self) -> tuple[Rota, ...]:
        """The layers of its rota; a rota without layers is one."""
        return (self.rota,) if isinstance(self.rota, Rota) else self.rota or ()

    @property
    def taking_turns(self) -> tuple[str, ...]:
        """All who take turns, layer by layer: those who are first on duty, then the second."""
        names = (
            name
            for layer in self.layers
            for name in (*layer.people, *(each.who for each in layer.turns), *layer.second)
            if name != NOBODY
        )
        return tuple(dict.fromkeys(names))

    @property
    def everybody(self) -> tuple[str, ...]:
        """All who hold the role: its holders in order, then those who take turns."""
        return tuple(dict.fromkeys((*self.holders, *self.taking_turns)))


class Absence(Part):
    """An item of `roster/absences.yml`."""

    ALSO: ClassVar = frozenset((ALL,))
    SEEN: ClassVar = seen("who site from to covered_by")
    MEANT: ClassVar = {
        "at": "site",
        "sites": "write an item for each site: `who: all, site: NAME`",
        "instead": "covered_by",
        "deputy": "covered_by",
        "stand_in": "covered_by",
        "until": "to",
    }

    who: PersonId
    """The person who is away; `all` where the company is shut, and everybody is away but who stands in."""
    site: SiteId | None = None
    """The site that is shut, with `who: all`: only its people are away."""
    start: DayOrHour = Field(alias="from")
    """The first day away, or a day with the hour."""
    end: DayOrHour = Field(alias="to")
    """The last day away, or a day with the hour of the return."""
    covered_by: PersonId | None = None
    """Who stands in meanwhile."""

    @model_validator(mode="after")
    def _site_of_all(self) -> Self:
        if self.site and self.who != ALL:
            raise PydanticCustomError(
                "site_of_all",
                "`site:` is for a site that is shut - write `who: all`, or take it out: "
                "the days of a person are those of the site where the person works",
                {"key": "site"},
            )
        return self


class Swap(Part):
    """An item of `roster/swaps.yml`: somebody takes over a turn, or a part of it."""

    SEEN: ClassVar = seen("role from to who instead_of")
    MEANT: ClassVar = {
        "for": "instead_of",
        "in_place_of": "instead_of",
        "until": "to",
        "on": "from",
        "by": "who",
    }

    role: RoleId
    """The role that is on duty."""
    start: DayOrHour = Field(alias="from")
    """The first day, or a day with the hour."""
    end: DayOrHour = Field(alias="to")
    """The last day, or a day with the hour."""
    who: PersonId
    """Who is on duty instead."""
    instead_of: PersonId | None = None
    """Whose turn it would be; whoever it is, when it does not say."""
