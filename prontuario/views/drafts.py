"""What is still open in a draft: counted by kind, shown on its own page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from prontuario.checks.settle import Examined
from prontuario.finding import Finding
from prontuario.language.labels import Labels
from prontuario.views import paths


@dataclass(frozen=True)
class OpenKind:
    """What one check finds in a draft: how often, where first, what it says there, and the page of the check."""

    check: str
    href: str
    count: int
    place: str
    message: str
    hint: str


@dataclass(frozen=True)
class OpenPoints:
    """What is found in a draft, most first."""

    kinds: tuple[OpenKind, ...]

    @property
    def count(self) -> int:
        """How many findings there are."""
        return sum(each.count for each in self.kinds)


def open_points(examined: Examined) -> dict[str, OpenPoints]:
    """What is found in each draft, by the name of its threat."""
    found, threats = examined.of_drafts, examined.handbook.threats.values()
    return {each.id: OpenPoints(_kinds(found.get(each.at().file, ()))) for each in threats if each.is_draft}


def in_all(points: Mapping[str, OpenPoints], labels: Labels) -> str:
    """One line for all drafts; empty where there is none."""
    if not points:
        return ""
    return labels("drafts_in_all", drafts=len(points), n=sum(each.count for each in points.values()))


def _kinds(findings: Iterable[Finding]) -> tuple[OpenKind, ...]:
    by_check: dict[str, list[Finding]] = {}
    for each in findings:
        by_check.setdefault(each.check, []).append(each)
    most_first = sorted(by_check.values(), key=lambda found: -len(found))
    return tuple(_kind(found[0], len(found)) for found in most_first)


def _kind(first: Finding, count: int) -> OpenKind:
    href = paths.page("maintain/checks", first.check)
    place = f"{first.place.file}:{first.place.line}"
    return OpenKind(first.check, href, count, place, first.message, first.hint)
