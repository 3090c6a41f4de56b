"""What is done: steps, and procedures put in among them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Discriminator, Tag

from prontuario.model.base import Part
from prontuario.model.duration import NO_TIME, Duration
from prontuario.model.edition import VisibleTo, seen
from prontuario.model.files import FileName
from prontuario.model.kinds import (
    ChannelId,
    DeadlineId,
    LevelId,
    Many,
    MessageId,
    ProcedureId,
    RoleId,
    StepName,
)
from prontuario.model.text import Text


class Phase(StrEnum):
    """The phases of a playbook, in order."""

    ASSESS = "assess"
    CONTAIN = "contain"
    SOLVE = "solve"
    RECOVER = "recover"


Deed = Literal[
    "log",
    "awareness",
    "emergency-call",
    "evacuation",
    "apology",
    "compensation",
    "blocking",
    "hiding",
    "deleting",
    "private-talk",
]


class Step(Part):
    """One thing that one role does."""

    SEEN: ClassVar = seen(
        "id phase levels who do how files within after via fallback counts_as say done_when only_if",
        team="clock consult inform",
        usually=False,
    )

    MEANT: ClassVar = {
        **{"responsible": "who", "role": "who", "level": "levels"},
        **{"description": "how", "details": "how", "substeps": "how", "steps": "how"},
        **dict.fromkeys(
            ("at", "site", "sites"),
            "write `only_if: it happens at NAME`; or a threat for each site, with `at: NAME`",
        ),
        "attachments": "call it `files`, and put the files into docs/files/",
    }

    id: StepName | None = None
    """A name, where another step comes `after` this one."""
    phase: Phase = Phase.ASSESS
    """The phase of the playbook."""
    levels: Many[LevelId] = ()
    """The levels at which it is done; at each, where it does not say."""
    who: RoleId | None = None
    """The role that does it: the one accountable."""
    do: Text
    """What to do: one verb first, at most 20 words."""
    how: Many[Text] = ()
    """How to do it, where that is not obvious; in a list, each item is ticked off by itself."""
    files: Many[FileName] = ()
    """Files to look at or to fill in, by their names in `docs/files/`: a floor plan, a form."""
    within: Duration | None = None
    """By when: counted from the start of the incident, or from the deadline of the step named by `after`."""
    after: StepName | None = None
    """The step that has to be done first."""
    via: Many[ChannelId] = ()
    """The channels or tools to do it with."""
    fallback: Many[ChannelId] = ()
    """What to use when `via` is down."""
    counts_as: Many[Deed] = ()
    """What the step is, in the terms of the checks."""
    clock: DeadlineId | None = None
    """The deadline whose notice this step sends: `dora/final`; the law alone, `gdpr`, where it has one deadline."""
    say: MessageId | None = None
    """The prepared message that the step fills in or sends."""
    done_when: Text | None = None
    """How to see that it is done."""
    only_if: Text | None = None
    """The condition under which it is done; always, when there is none. What counts as blocking or hiding has the
    criteria of `moderation:` in the policy."""
    consult: Many[RoleId] = ()
    """Roles to ask before (RACI: consulted)."""
    inform: Many[RoleId] = ()
    """Roles to tell afterwards (RACI: informed)."""
    visible_to: VisibleTo | None = None
    """Who sees it: `team`, where it does not say, or `staff`."""


class Use(Part):
    """The steps of a procedure, put in here."""

    SEEN: ClassVar = seen("use starts only_if", usually=False)

    use: ProcedureId
    """The procedure."""
    starts: Duration = NO_TIME
    """When the procedure begins, counted from the start of the incident."""
    only_if: Text | None = None
    """The condition under which it is used; always, when there is none."""
    visible_to: VisibleTo | None = None
    """Who sees it: `team`, where it does not say, or `staff`."""


def _step_or_use(data: object) -> str:
    return "Use" if isinstance(data, Use) or (isinstance(data, dict) and "use" in data) else "Step"


# pydantic puts a tag into the path of a complaint: it must not look like a key.
StepOrUse = Annotated[Annotated[Step, Tag("Step")] | Annotated[Use, Tag("Use")], Discriminator(_step_or_use)]
