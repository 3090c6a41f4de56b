"""Replies to learn from: a comment, an answer to it part by part, and what is right and wrong about each."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from prontuario.model.base import Part, Subject
from prontuario.model.edition import seen
from prontuario.model.kinds import ChannelId, ThreatId
from prontuario.model.text import Text

ReplyKind = Literal["complaint", "request", "question", "abuse", "praise", "remark"]


class ReplyPart(Part):
    """A part of a reply, right or wrong, and why."""

    SEEN: ClassVar = seen("say right because")
    MEANT: ClassVar = {
        **{
            "text": "say",
            "words": "say",
            "why": "because",
            "reason": "because",
            "good": "right",
            "green": "right",
        },
        **{"wrong": "write `right: false`", "bad": "write `right: false`", "red": "write `right: false`"},
    }

    say: Text
    """The words of this part, in each language."""
    right: bool
    """Whether it is right (shown in green) or wrong (in red)."""
    because: Text
    """Why: one sentence that somebody can learn from."""


class ReplyExample(Subject):
    """`playbooks/replies/NAME.yml`: a reply with what is right and wrong about it, to show and to train with."""

    SEEN: ClassVar = seen("title comment channel kind threat parts better")
    MEANT: ClassVar = {
        **{"where": "channel", "via": "channel", "reply": "parts", "answer": "parts", "text": "parts"},
        **{"instead": "better", "right": "better", "post": "comment", "message": "comment"},
    }

    title: Text
    """What it is about."""
    comment: Text
    """What somebody has written to us."""
    channel: ChannelId | None = None
    """Where it was written."""
    kind: ReplyKind = "complaint"
    """What it is: a complaint, a request, a question, abuse, praise or a remark."""
    threat: ThreatId | None = None
    """The threat in which it is written."""
    parts: tuple[ReplyPart, ...] = Field(min_length=1)
    """The reply, part by part."""
    better: Text | None = None
    """How the whole reply is better; where nothing is wrong, nothing is needed."""
