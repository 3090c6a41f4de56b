"""What threats share: procedures, messages and drills."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from prontuario.model.base import Part, Subject
from prontuario.model.edition import seen
from prontuario.model.kinds import AudienceId, Many, MessageId, RoleId, ThreatId
from prontuario.model.step import StepOrUse
from prontuario.model.text import Text
from prontuario.model.time import Date


class Procedure(Subject):
    """`playbooks/procedures/NAME.yml`: steps that several threats share."""

    SEEN: ClassVar = seen("title summary steps", usually=False)

    title: Text
    """What it is called."""
    summary: Text | None = None
    """What it is for."""
    steps: tuple[StepOrUse, ...] = ()
    """The steps, as in a threat; their times count from where the procedure begins."""


def _by_somebody(names: tuple[str, ...]) -> tuple[str, ...]:
    if not names:
        raise PydanticCustomError("approval", "nobody has approved it - name a role, or take `approved:` out")
    return names


Blank = Literal["time", "day", "when", "same"]


class Approval(Part):
    """That a text was approved before the crisis."""

    SEEN: ClassVar = seen("by on")

    by: Annotated[Many[RoleId], AfterValidator(_by_somebody)]
    """The role that approved it; all of them, where there are several."""
    on: Date
    """When. A text that has changed since has to be approved again."""


class Message(Subject):
    """`playbooks/messages/NAME.yml`: a text prepared before the crisis."""

    SEEN: ClassVar = seen(
        "title kind audience placeholders blanks text short variants notes",
        team="author approved promises",
        usually=False,
    )

    title: Text
    """What it is called."""
    kind: Literal[
        "holding",
        "update",
        "closing",
        "reply",
        "internal",
        "notice",
        "sign",
        "letter",
        "press-statement",
        "questions",
        "report",
    ] = "holding"
    """What it is for: the holding statement, news, the end, an answer to one person, colleagues, an authority; a sign
    on the door, a letter, a press statement, questions and answers; the public report afterwards."""
    audience: AudienceId | None = None
    """Whom it is written for."""
    author: RoleId | None = None
    """The role that keeps the text."""
    approved: Approval | None = None
    """Who approved it in advance, and when: then nobody has to be asked in the crisis."""
    promises: Many[MessageId] = ()
    """The messages that this one promises for later: the public report."""
    placeholders: dict[str, Text] = Field(default_factory=dict)
    """What the braces in the text stand for: `{what}` is filled in before sending."""
    blanks: dict[str, Blank] = Field(default_factory=dict)
    """How a placeholder is filled in: `time` and `day` once for all languages, each in its own words; `when` is a time
    today or a day; `same` is a name or number, for each language. What is not named here is typed per language."""
    text: Text
    """The text, one per language."""
    short: Text | None = None
    """The text for channels with little room: text messages, social networks."""
    variants: tuple[Text, ...] = ()
    """Other texts that say the same, for what goes out by hundreds: the page offers one after the other."""
    notes: tuple[Text, ...] = ()
    """What to mind when using it."""


class Action(Part):
    """A corrective action: who does what by when."""

    do: Text
    """What is done."""
    who: RoleId
    """The role that does it."""
    by: Date
    """By when."""
    done: Date | None = None
    """When it was done; open, when there is no date."""


class Drill(Subject):
    """`playbooks/drills/NAME.yml`: an exercise, a call test or an after-action review, and what was learnt."""

    title: Text
    """What was tried."""
    kind: Literal["exercise", "call-test", "after-action-review"] = "exercise"
    """What sort of trial."""
    date: Date
    """When."""
    threats: Many[ThreatId] = ()
    """The threats that were played."""
    who: Many[RoleId] = ()
    """The roles that took part."""
    scenario: Text | None = None
    """What was played."""
    findings: tuple[Text, ...] = ()
    """What was learnt."""
    actions: tuple[Action, ...] = ()
    """What is done about it."""
