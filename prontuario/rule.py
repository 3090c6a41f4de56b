"""The rule behind a finding: what its documentation says, as values that the command line and the pages share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from prontuario.finding import Finding, Place, Severity

IGNORED = "ignored"


class Topic(StrEnum):
    """What rules are about, in the order in which they are listed; headings for readers are labels."""

    FILES = "files"
    PAGES = "pages"
    THREATS = "threats"
    PEOPLE = "people"
    STEPS = "steps"
    ESCALATION = "escalation"
    CHANNELS = "channels"
    MESSAGES = "messages"
    LAW = "law"
    REHEARSAL = "rehearsal"
    FRESHNESS = "freshness"
    SETTINGS = "settings"
    OWN = "own"


@dataclass(frozen=True)
class Rule:
    """One rule. `rule` says it, `why` gives the reason, `fix` tells the author what to do.

    `formerly` are names that it had before: they keep working. What is `mandatory` can be neither ignored, nor
    weigh less, nor be waived. `nobody_to_call`: what it finds leaves somebody without a number that is answered, or
    without anybody who may decide; it is corrected first.
    """

    id: str
    topic: Topic
    severity: Severity
    rule: str
    why: str
    fix: str
    formerly: tuple[str, ...] = ()
    mandatory: bool = False
    nobody_to_call: bool = False


@dataclass(frozen=True)
class Setting:
    """What a company has set about a check: how (IGNORED, or a severity), why, and where.

    `usual` is what the check weighs otherwise, where there is such a check; `broken` says why it does not work.
    """

    check: str
    how: str
    because: str
    place: Place
    usual: Severity | None = None
    broken: str = ""

    @property
    def said(self) -> str:
        """`ignored in playbooks/policy.yml:12`, `set to error in playbooks/policy.yml:14`."""
        how = self.how if self.how == IGNORED else f"set to {self.how}"
        return f"{how} in {self.place.file}:{self.place.line}"


@dataclass(frozen=True)
class Line:
    """A line of an example, and what is found there."""

    text: str
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Example:
    """A rule that is broken, or kept: what is wrong, in words, and lines. A line that begins with # names a file."""

    about: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Explained:
    """A rule with an example of what breaks it, and the lines that put it right, where there is one; and what the
    company has set about it."""

    rule: Rule
    example: Example | None = None
    fixed: tuple[str, ...] = ()
    settings: tuple[Setting, ...] = ()
