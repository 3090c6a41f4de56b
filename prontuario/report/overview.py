"""Findings in numbers: how many of each weight, which checks and files have most, and where to begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

from prontuario.finding import Finding, Severity
from prontuario.report.formats import summary
from prontuario.report.report import Report
from prontuario.report.visible import visible
from prontuario.rule import Rule, Topic

Name = TypeVar("Name")


def as_overview(report: Report) -> str:
    """The counts, most first, and what to do next."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    yield summary(report.findings, report.accepted, report.only)
    if report.findings:
        yield from _found(report)
    yield from _accepted(report)
    if report.settings:
        yield from ("", "Set in playbooks/policy.yml:")
    for each in report.settings:
        broken = f" (it does not work: {each.broken})" if each.broken else ""
        yield visible(f"{'':6}  {each.how:<7}  {each.check}  {each.because}{broken}")


def _accepted(report: Report) -> Iterator[str]:
    """What is accepted: how many findings of which check, how, and why."""
    if report.accepted:
        yield from ("", "Accepted:")
    for (check, how, reason), count in _most(
        (each.finding.check, each.how, each.reason) for each in report.accepted
    ):
        yield f"{count:6}  {how:<7}  {check}  {visible(reason)}"


def _found(report: Report) -> Iterator[str]:
    says = {rule.id: rule.rule for rule in report.rules}
    checks = _most((each.severity, each.check) for each in report.findings)
    width = max(len(check) for (_, check), _ in checks)
    yield from ("", "Checks:")
    for (severity, check), count in checks:
        yield f"{count:6}  {severity:<7}  {check:<{width}}  {says.get(check, '')}".rstrip()
    yield from ("", "Files:")
    for file, count in _most(each.place.file for each in report.findings):
        yield f"{count:6}  {visible(file)}"
    yield from ("", *_next(report))


def _next(report: Report) -> Iterator[str]:
    """What to do, a line for each cause, in order of what it is worth."""
    causes: dict[str, list[Finding]] = {}
    for each in report.findings:
        causes.setdefault(each.check, []).append(each)
    known = {rule.id: rule for rule in report.rules}
    ordered = sorted(
        causes.values(), key=lambda found: (_worth(found, known.get(found[0].check)), -len(found))
    )
    yield "Next, what is worth most first:"
    for number, found in enumerate(ordered, 1):
        first = found[0]
        yield visible(f"{number:4}. {first.check} ({len(found)}), first {first.place}: {first.hint}")
    check = ordered[0][0].check
    yield f"`prontuario check --only {check}` lists the first, `prontuario explain {check}` says why."


def _worth(found: list[Finding], rule: Rule | None) -> int:
    """Who is reached comes first, also in a draft; then what stops a build, then what the law wants, then the rest."""
    if rule and rule.nobody_to_call:
        return 0
    heaviest = min(list(Severity).index(each.severity) for each in found)
    if heaviest and rule and rule.topic is Topic.LAW:
        return 2
    return heaviest + 2 if heaviest else 1


def _most(names: Iterable[Name]) -> list[tuple[Name, int]]:
    """Each name with how often it comes, most first; what comes equally often stays in the order of the files."""
    return Counter(names).most_common()
