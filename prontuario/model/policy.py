"""The house rules: levels, priorities, audiences, limits and how replies are sorted."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from prontuario.model.base import Part
from prontuario.model.calendar import Calendar
from prontuario.model.check_settings import CheckSettings, PolicyWaiver
from prontuario.model.country import CountryCode
from prontuario.model.duration import Duration
from prontuario.model.edition import seen
from prontuario.model.emergency import EUROPE, EmergencyNumber
from prontuario.model.engine import Versions
from prontuario.model.format import Format
from prontuario.model.kinds import WHOLE, Many, PriorityId, RoleId, Whole
from prontuario.model.level import Level, Mood
from prontuario.model.reply import Moderation, Reply
from prontuario.model.tag import LanguageCode
from prontuario.model.text import Text
from prontuario.model.time import Date, Hours, Span, TimeZone

Score = Annotated[int, Field(ge=1, le=5), WHOLE]
Shape = Literal["triangle", "diamond", "square", "circle"]


class Priority(Part):
    """How urgently a threat has to be answered. The first in the list is the most urgent."""

    SEEN: ClassVar = seen("id title shape", team="decision_within first_word_within update_every")

    id: str
    """The short name, used in the matrix: P1."""
    title: Text
    """The name for readers: Critical."""
    shape: Shape = "circle"
    """The shape beside the word, so that colour is never the only sign."""
    decision_within: Duration | None = None
    """The longest time until somebody with the authority to activate has been reached."""
    first_word_within: Duration | None = None
    """The longest time until the first public statement."""
    update_every: Duration | None = None
    """The longest pause between two statements outside; the limit's, where it does not say."""


class Audience(Part):
    """A group of people that the company speaks to."""

    SEEN: ClassVar = seen(
        "title also_known_as languages outside private update_every", team="first_word_within"
    )

    title: Text
    """The name for readers."""
    also_known_as: Many[Text] = ()
    """What people call them: `a journalist`. The finder answers with who speaks to them."""
    languages: Many[LanguageCode] = ()
    """The languages in which this group reads (codes like `it` or `pt-BR`)."""
    outside: bool = True
    """Whether these are people outside the company."""
    private: bool = False
    """Whether they are told one by one, and never in public: relatives, victims."""
    first_word_within: Duration | None = None
    """By when they hear the holding statement, `4h` for those who may wait; as the priority says, where it does not."""
    update_every: Duration | None = None
    """The longest pause between two statements to them; the limit's, where it does not say."""


class Limits(Part):
    """Numbers that the checks and the pages use."""

    SEEN: ClassVar = seen(
        "first_minutes review_every copy_valid_for",
        team=(
            "review_soon contact_checked_every training_valid_for step_words phase_steps update_every fallback_until "
            "weekend_deadline public_channels led_playbooks likely"
        ),
    )

    first_minutes: Duration = Duration(15)
    """How long the first-minutes card looks ahead."""
    review_every: Duration = Duration(180 * 24 * 60)
    """How often a threat is reviewed when its own file does not say."""
    review_soon: Duration = Duration(30 * 24 * 60)
    """How long before a review is due a warning is given."""
    contact_checked_every: Duration = Duration(90 * 24 * 60)
    """How old the last call test of a person's numbers may be."""
    training_valid_for: Duration | None = None
    """How long a training counts for what a role asks for; for good, where it does not say."""
    step_words: Whole = 20
    """How many words a step may have; in Japanese, Chinese or Thai, as many signs as take as long to read."""
    phase_steps: Whole = 9
    """How many steps a phase may have on one screen."""
    update_every: Duration = Duration(60)
    """The longest pause between two public statements."""
    fallback_until: Duration = Duration(60)
    """Up to which deadline a step needs a fallback for its channels."""
    weekend_deadline: Duration = Duration(72 * 60)
    """Up to which length a legal deadline needs somebody who can be reached at weekends."""
    copy_valid_for: Duration = Duration(90 * 24 * 60)
    """How long a copy of the handbook is trusted, on paper or saved in a browser; then it says that it is old."""
    public_channels: Whole = 3
    """Through how many channels the public is told, one of them not a social network."""
    led_playbooks: Whole = 4
    """How many playbooks one person may lead."""
    likely: Whole = 4
    """From which likelihood on two threats may well come together."""


class Words(Part):
    """Words of the company, added to the lists by which the message checks know what a text says; by language."""

    apology: dict[LanguageCode, tuple[str, ...]] = Field(default_factory=dict)
    """Words that apologise."""
    next_update: dict[LanguageCode, tuple[str, ...]] = Field(default_factory=dict)
    """Words that say when the next news comes."""
    blame: dict[LanguageCode, tuple[str, ...]] = Field(default_factory=dict)
    """Words that put the blame on somebody else."""
    slang: dict[LanguageCode, tuple[str, ...]] = Field(default_factory=dict)
    """Words too familiar for customers."""
    allows: Many[Literal["emoji", "exclamation-mark", "slang"]] = ()
    """What the brand's own voice may do all the same."""


class Exclusion(Part):
    """A threat that was thought of and left out."""

    threat: Text
    """The threat."""
    because: Text
    """Why there is no playbook for it."""


class Rehearsal(Part):
    """The constants with which the plan is played through."""

    SEEN: ClassVar = seen("office_hours", team="rings answers sends reads fills_in approves")

    rings: Duration = Duration(2)
    """How long one call rings before the caller tries the next one."""
    answers: Duration = Duration(1)
    """How long it takes, once somebody has picked up, until they know what has happened."""
    sends: Duration = Duration(1)
    """How long it takes to write a message before the caller tries the next one."""
    reads: Duration = Duration(5)
    """How long until somebody who is reachable has read a written message and answered it."""
    fills_in: Duration = Duration(5)
    """How long it takes to fill in a prepared message."""
    approves: Duration = Duration(5)
    """How long it takes to approve it and send it."""
    office_hours: Hours = Hours((Span((0, 1, 2, 3, 4), 9 * 60, 18 * 60),))
    """When somebody sits beside an office telephone."""


class Policy(Part):
    """`playbooks/policy.yml`: who we are and how we weigh."""

    SEEN: ClassVar = seen(
        "company title language languages time_zone example as_of engine format duty country "
        "calendar emergency_numbers levels counted moods priorities matrix audiences replies moderation avoid "
        "finder labels limits rehearsal",
        team="status excluded words staff_see checks waivers",
    )
    MEANT: ClassVar = {
        **{"do_not": "avoid", "mood": "moods", "counts": "counted", "count": "counted"},
        **{"blocking": "moderation", "criteria": "moderation", "automatic_replies": "moderation"},
        **dict.fromkeys(
            ("planned", "campaigns", "campaign", "events"),
            "write it into playbooks/planned.yml: each with `title:`, `from:`, `until:` and `raises:`",
        ),
        **{"draft": "status", "state": "status"},
        "sites": "write them into roster/sites.yml: each with `title:` and its own `duty:`",
    }

    company: Text = Text({"": "Our company"})
    """The company's name, in the header of each page."""
    title: Text = Text({"": "Crisis handbook"})
    """The handbook's name."""
    language: LanguageCode = "en"
    """The handbook's first language (a code like `it` or `pt-BR`); texts that lack a language fall back to it."""
    languages: Many[LanguageCode] = ("en",)
    """All languages of the handbook."""
    country: CountryCode | None = None
    """The country (two letters): its numbers need no country code, its short public numbers and holidays are known."""
    calendar: Calendar = Calendar()
    """Which days are worked: public holidays, of a region too, and days on which the company is closed."""
    time_zone: TimeZone = "UTC"
    """The time zone of all hours in the roster."""
    status: Literal["draft", "ready"] = "ready"
    """Whether the handbook is agreed: in a `draft` each threat is one, and nothing that is missing stops a build."""
    example: bool = False
    """Whether this is an example: only then may numbers be fictional."""
    as_of: Date | None = None
    """The day on which an example is looked at, so that it does not grow old; without effect elsewhere."""
    engine: Versions | None = None
    """The versions of Prontuario for which the handbook is written, like `">=0.1"`; another one refuses it."""
    format: Format = 1
    """The version of the format. A newer Prontuario reads every older one; an older one refuses a newer one."""
    duty: RoleId | None = None
    """The role to call in any doubt, at any hour."""
    emergency_numbers: Many[EmergencyNumber] = (EUROPE,)
    """The numbers for danger to life: `"112"`, or with what it is for, `{number: "115", for: fire}`."""
    levels: tuple[Level, ...] = ()
    """From the mildest to the worst."""
    counted: Text | None = None
    """What the numbers of the levels count, with its time: `complaints about the same thing within 1 hour`."""
    moods: tuple[Mood, ...] = ()
    """How people feel, from the mildest to the worst: worried, anxious, angry."""
    priorities: tuple[Priority, ...] = ()
    """From the most urgent to the least."""
    matrix: tuple[tuple[PriorityId, ...], ...] = ()
    """Five rows, impact 5 at the top; in each row five priorities, likelihood 1 at the left."""
    audiences: dict[str, Audience] = Field(default_factory=dict)
    """The groups that the company speaks to."""
    replies: tuple[Reply, ...] = ()
    """How public replies are sorted, the most urgent first."""
    moderation: Moderation = Moderation()
    """What is looked up first, when to stop, what is hidden and who is blocked."""
    avoid: Many[Text] = ()
    """What makes any threat worse: it is shown with each."""
    excluded: tuple[Exclusion, ...] = ()
    """Threats that were thought of and left out, with the reason."""
    words: Words = Words()
    """Words of the company for the message checks."""
    finder: tuple[str, ...] = ()
    """Words that mean the same in the finder, a line each: `pos terminal card reader`. What stands after ` / ` leads to
    the words before it, and not the other way."""
    labels: dict[LanguageCode, dict[str, str]] = Field(default_factory=dict)
    """The product's own words, replaced by the company's: by language, then by their key in the label files."""
    staff_see: dict[str, Many[str]] = Field(default_factory=dict)
    """Fields that all staff see beside the usual ones, by the part that has them: `{Threat: sources}`."""
    checks: CheckSettings = CheckSettings()
    """Which checks do not apply to this company, and which weigh more or less."""
    waivers: tuple[PolicyWaiver, ...] = ()
    """Findings in other files that the company accepts for a time."""
    limits: Limits = Limits()
    """Numbers that the checks and the pages use."""
    rehearsal: Rehearsal = Rehearsal()
    """The constants with which the plan is played through."""

    @property
    def working_calendar(self) -> Calendar:
        """The calendar of the company; of its own country, where the calendar does not say one."""
        return self.calendar.in_country(self.country)
