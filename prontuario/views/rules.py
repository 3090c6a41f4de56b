"""The rules of engagement in short, for one sheet of paper: read from their page."""

from __future__ import annotations

import re
from dataclasses import dataclass

RULE = re.compile(r"^### (?P<number>\d+)\. (?P<title>[^\n]+)\n+(?P<text>(?:[^\n#{].*\n?)*)", re.MULTILINE)
QUESTION = re.compile(r"^\d+\. ([^\n]+)$", re.MULTILINE)
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
SENTENCE_END = re.compile(r"(?<=[.!?…”»])\s+(?=[^a-z])")


@dataclass(frozen=True)
class RuleView:
    """A rule: what it says, and its first sentence."""

    number: str
    title: str
    sentence: str


@dataclass(frozen=True)
class RulesView:
    """The rules, and what to ask before sending."""

    rules: tuple[RuleView, ...]
    questions: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether the page holds any."""
        return bool(self.rules)


def rules_view(page: str) -> RulesView:
    """The numbered rules (`### 1. Watch all the time`) and questions of a page; no sentence that calls a macro."""
    rules = [
        RuleView(each["number"], each["title"].strip(), _first(each["text"])) for each in RULE.finditer(page)
    ]
    return RulesView(tuple(rules), tuple(QUESTION.findall(page)))


def _first(text: str) -> str:
    words = LINK.sub(r"\1", " ".join(text.split()))
    sentence = SENTENCE_END.split(words, maxsplit=1)[0]
    return "" if "{{" in sentence else sentence
