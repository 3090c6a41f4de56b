"""What a format prints: findings, those that are accepted, and the rules behind both."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from prontuario.finding import Finding, Place, Severity
from prontuario.rule import Rule, Setting


@dataclass(frozen=True)
class Accepted:
    """A finding that somebody accepts: why, and where they say so; until a day, or for good, by ignoring its check."""

    finding: Finding
    because: str
    place: Place
    until: str | None = None

    @property
    def how(self) -> str:
        """Whether it is waived or ignored."""
        return "waived" if self.until else "ignored"

    @property
    def reason(self) -> str:
        """Why, and until when."""
        return f"{self.because} (until {self.until})" if self.until else f"{self.because} (check ignored)"


@dataclass(frozen=True)
class Report:
    """What is found in the handbook in the folder `root`.

    `rules` are those that were looked at: all, or those that `only` names. What weighs as much as `bar` fails.
    """

    root: Path
    findings: tuple[Finding, ...]
    accepted: tuple[Accepted, ...] = ()
    rules: tuple[Rule, ...] = ()
    only: tuple[str, ...] = ()
    bar: Severity = Severity.ERROR
    settings: tuple[Setting, ...] = ()
    """What the company has set about checks, whether or not they find anything."""
    drafts: frozenset[str] = frozenset()
    """The files of drafts: what is found there and stops no build is counted, not listed, unless `only` asks for it."""

    def path(self, file: str) -> str:
        """A file as programs look for it: seen from the working folder, or absolute where it lies elsewhere."""
        path, here = self.root.resolve() / file, Path.cwd()
        return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
