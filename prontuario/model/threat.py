"""A threat, and the playbook that answers it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from prontuario.model.base import Part, Subject
from prontuario.model.communication import Communication, Updates
from prontuario.model.duration import Duration
from prontuario.model.edition import VisibleTo, seen
from prontuario.model.files import FileName
from prontuario.model.kinds import (
    WHOLE,
    AudienceId,
    ChannelId,
    ClockId,
    DeadlineId,
    DrillId,
    LevelId,
    Many,
    MessageId,
    PriorityId,
    ResourceId,
    RoleId,
    SiteId,
    SupplierId,
)
from prontuario.model.policy import Score
from prontuario.model.step import StepOrUse
from prontuario.model.text import Text
from prontuario.model.time import Date, Hours

Damage = Literal["people", "revenue", "service", "reputation", "legal", "data", "environment"]


class ThreatClass(StrEnum):
    """What sort of trouble it is."""

    DISRUPTION = "disruption"
    QUALITY = "quality"
    CONDUCT = "conduct"
    SAFETY = "safety"
    SECURITY = "security"


class Trigger(Part):
    """A measurable reason to activate: something that lasts, or something counted."""

    SEEN: ClassVar = seen("signal for count within level")

    signal: Text
    """What is seen."""
    lasting: Duration | None = Field(None, alias="for")
    """How long it has to last."""
    count: Annotated[int, Field(ge=1), WHOLE] | None = None
    """How often it has to happen."""
    within: Duration | None = None
    """In what time the count has to be reached."""
    level: LevelId | None = None
    """The level that this activates."""


class Rung(Part):
    """One rung of the escalation ladder."""

    SEEN: ClassVar = seen("to after via")
    MEANT: ClassVar = {"who": "to", "and": "to", "with": "to", "role": "to", "call": "to"} | dict.fromkeys(
        ("at", "site", "sites"), "write a threat for each site, with `at: NAME` and a ladder of its own"
    )

    to: Many[RoleId] = ()
    """The role that is called; or several, who are called at the same time: `[duty-manager, security-desk]`."""
    after: Duration | None = None
    """How long after the start of the incident, when nobody has taken charge; the first rung is at once."""
    via: Many[ChannelId] = ()
    """The channels to call through, in order."""
    visible_to: VisibleTo | None = None
    """Who sees it: `staff`, where it does not say, or `team`."""


class StandDown(Part):
    """The end of the incident, declared."""

    when: Text
    """The criterion: a fact that lasts."""
    who: RoleId
    """The role that declares it."""
    say: MessageId | None = None
    """The closing message."""


class Followup(Part):
    """Something done after the incident so that it does not happen again."""

    who: RoleId | None = None
    """The role that does it."""
    do: Text
    """What is done."""
    within: Duration | None = None
    """By when, counted from the stand-down."""
    say: MessageId | None = None
    """The prepared message that goes out: the public report."""
    clock: DeadlineId | None = None
    """The deadline whose notice this sends, as in a step: `nis2/final`."""


class Preparation(Part):
    """Something done before anything happens: to prevent it, or to be ready for it."""

    MEANT: ClassVar = {"due": "by", "until": "by", "deadline": "by", "measure": "do", "owner": "who"}

    do: Text
    """What is done."""
    who: RoleId | None = None
    """The role that does it."""
    every: Duration | None = None
    """How often; once, when it does not say."""
    last: Date | None = None
    """When it was last done; never, when there is no date."""
    by: Date | None = None
    """By when it has to be done the first time."""
    done: Date | None = None
    """When that was done."""


class Advice(Part):
    """What the people concerned should do."""

    SEEN: ClassVar = seen("before during after")

    before: Many[Text] = ()
    """Before it happens."""
    during: Many[Text] = ()
    """While it happens."""
    after: Many[Text] = ()
    """When it is over."""


class Question(Part):
    """A question that will be asked, and its answer."""

    ask: Text
    """The question, in the words of those who ask."""
    answer: Text
    """The answer."""


class Review(Part):
    """The freshness of this playbook."""

    SEEN: ClassVar = seen("last every", team="evidence")

    last: Date
    """When it was last reviewed."""
    every: Duration | None = None
    """How often; the policy's limit when it does not say."""
    evidence: DrillId | None = None
    """The exercise or call test behind the review."""


class Threat(Subject):
    """`playbooks/threats/NAME.yml`: one threat and its playbook."""

    SEEN: ClassVar = seen(
        "title class also_known_as summary damages happens at likelihood impact priority audiences takes_down "
        "owner signs activate life_safety steps escalation communication avoid advice files review",
        team=(
            "status because supplier barred updates clocks prepare stand_down afterwards facts key_messages questions "
            "never_say background sources"
        ),
    )

    MEANT: ClassVar = {
        **{"site": "at", "sites": "at", "where": "at", "location": "at"},
        **{"hours": "happens", "when": "happens", "reachable": "happens", "needed": "happens"},
        **{"preparation": "prepare", "prevention": "prepare", "measures": "prepare", "prevent": "prepare"},
        **{"lessons": "afterwards", "notes": "background"},
        **{"signals": "signs", "symptoms": "signs", "indicators": "signs"},
        **dict.fromkeys(
            ("planned", "campaigns", "campaign", "raised_by", "events"),
            "write it into playbooks/planned.yml, with the name of this file under `raises:`",
        ),
        **{"draft": "status", "state": "status"},
        "key_facts": "facts",
        "do_not_say": "never_say",
        "not_to_say": "never_say",
        "faq": "write them under `questions`, each with `ask` and `answer`",
        "attachments": "call it `files`, and put the files into docs/files/",
        "description": "write one sentence under `summary`, and what is longer under `background`",
    }

    title: Text
    """What it is called on the page."""
    status: Literal["draft", "ready"] = "ready"
    """Whether it is agreed: a `draft` is shown to the crisis team only, and stops no build."""
    class_: ThreatClass = Field(ThreatClass.DISRUPTION, alias="class")
    """What sort of trouble it is."""
    also_known_as: tuple[Text, ...] = ()
    """What people call it, in the words that they would type into a search."""
    summary: Text | None = None
    """What happens, in one sentence."""
    damages: Many[Damage] = ()
    """The kinds of damage."""
    happens: Hours = Hours()
    """When it can begin: `always`, or days and hours: `{mon-fri: "08:00-16:30"}`. No check asks for anybody at other
    hours."""
    sites: Many[SiteId] = Field((), alias="at")
    """The sites where it can happen; all, where it does not say."""
    likelihood: Score = 3
    """How likely, 1 to 5."""
    impact: Score = 3
    """How bad, 1 to 5."""
    priority: PriorityId | None = None
    """Overrides the matrix; then `because` is needed."""
    because: Text | None = None
    """Why the matrix is overridden."""
    audiences: Many[AudienceId] = ()
    """Who is touched and has to be told."""
    takes_down: Many[ResourceId] = ()
    """What no longer works: channels that need it cannot be used."""
    supplier: Many[SupplierId] = ()
    """Whom the fault may lie with. To customers it is ours."""
    owner: RoleId | None = None
    """The role that answers for this threat."""
    barred: Many[RoleId] = ()
    """Roles that may neither approve nor speak, because they are involved."""
    signs: tuple[Text, ...] = ()
    """What is seen first."""
    activate: tuple[Trigger, ...] = ()
    """When the plan is activated: any one is enough."""
    life_safety: bool = False
    """Whether people may be in danger: then the emergency number comes first."""
    steps: tuple[StepOrUse, ...] = ()
    """What is done, by whom, by when, with what."""
    escalation: tuple[Rung, ...] = ()
    """Who is called while nobody has taken charge."""
    communication: tuple[Communication, ...] = ()
    """Who tells whom what, when, through which channels, by which criterion."""
    updates: Updates | None = None
    """How the crisis team keeps itself posted."""
    avoid: tuple[Text, ...] = ()
    """What makes it worse."""
    advice: Advice | None = None
    """What to tell the people concerned to do: before, during and after."""
    facts: Many[Text] = ()
    """What is true and checked, for those who speak: three facts that calm, or that will be asked for."""
    key_messages: Many[Text] = ()
    """The few points that everybody who speaks keeps to."""
    questions: tuple[Question, ...] = ()
    """What will be asked, and what is answered."""
    never_say: Many[Text] = ()
    """What nobody says about it in public."""
    prepare: tuple[Preparation, ...] = ()
    """What is done before anything happens, to prevent it or to be ready: by when, or how often."""
    files: Many[FileName] = ()
    """Files to look at or to fill in, by their names in `docs/files/`: a floor plan, a form."""
    background: Text | None = None
    """Why the playbook is as it is, and what helps to decide: paragraphs, lists, tables and links."""
    clocks: Many[ClockId] = ()
    """The legal deadlines that may run."""
    stand_down: StandDown | None = None
    """When and how it is declared over."""
    afterwards: tuple[Followup, ...] = ()
    """What is done so that it does not happen again."""
    sources: tuple[Text, ...] = ()
    """Where the playbook comes from: laws, manuals, lessons."""
    review: Review | None = None
    """How fresh the playbook is."""

    @property
    def is_draft(self) -> bool:
        """Whether nobody has agreed to it yet."""
        return self.status == "draft"
