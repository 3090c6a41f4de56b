"""How what reaches the company in public is answered."""

from __future__ import annotations

from typing import ClassVar, Literal

from prontuario.model.base import Part
from prontuario.model.duration import Duration
from prontuario.model.edition import seen
from prontuario.model.kinds import Many, RoleId
from prontuario.model.text import Text


class Reply(Part):
    """One kind of public message that reaches the company, and how it is answered."""

    SEEN: ClassVar = seen("kind example answer who within do")

    kind: Text
    """What it is: question, request, complaint, praise, abuse."""
    example: Text | None = None
    """What it sounds like."""
    answer: Literal["always", "none"] = "always"
    """Whether each one is answered, or none: a remark among customers that asks nothing of us."""
    who: RoleId
    """The role that answers, or reads it."""
    within: Duration
    """The time to the answer; where there is none, until it has been read."""
    do: Text
    """What to do, in order."""


class Criterion(Part):
    """Something that may be hidden from the public, or for which somebody may be blocked."""

    SEEN: ClassVar = seen("what hide block at_once who")
    MEANT: ClassVar = {"title": "what", "criterion": "what", "if": "what", "because": "what", "when": "what"}

    what: Text
    """What it does, as part of a sentence: `it threatens somebody`."""
    hide: bool = False
    """Whether it is hidden from the public."""
    block: bool = False
    """Whether whoever wrote it may be blocked, at the very end."""
    at_once: bool = False
    """Whether it is hidden without a warning first: somebody's private data, a danger."""
    who: RoleId | None = None
    """The role that hides it."""


class LastWord(Part):
    """When to stop answering: not everybody can be won over."""

    SEEN: ClassVar = seen("when say who")

    when: Text
    """When it is enough: a number of answers, a fact that others can see."""
    say: Text
    """The last sentence, said once."""
    who: RoleId | None = None
    """The role that decides it as second reader."""


class AutomaticReplies(Part):
    """Automatic replies and chatbots, switched off in a crisis: nobody in trouble wants to talk to a machine."""

    SEEN: ClassVar = seen("who where")

    who: RoleId
    """The role that switches them off."""
    where: Many[Text]
    """Where: each menu or account."""


class Moderation(Part):
    """The one place for what is looked up first, when to stop, what is hidden and who is blocked."""

    SEEN: ClassVar = seen("look_up stop automatic_replies criteria")
    MEANT: ClassVar = {
        **{"blocking": "criteria", "hiding": "criteria", "block": "criteria", "hide": "criteria"},
        **{"chatbot": "automatic_replies", "bots": "automatic_replies", "auto_replies": "automatic_replies"},
        **{"history": "look_up", "vip": "look_up"},
        "last_word": "stop",
    }

    look_up: Many[Text] = ()
    """What is looked up before the first answer: earlier bookings and complaints, whether it is a VIP."""
    stop: LastWord | None = None
    """When to stop answering, and the last sentence."""
    automatic_replies: AutomaticReplies | None = None
    """Who switches automatic replies off in a crisis, and where."""
    criteria: tuple[Criterion, ...] = ()
    """What may be hidden, and for what somebody may be blocked: the only list. A step that `counts_as: blocking` or
    `hiding` takes its condition from here."""
