"""Findings in numbers: how many of each weight, which checks and files have most, and where to begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

from prontuario.finding import Finding, Severity
from prontuario.report.formats import summary
from prontuario.report.report import Report
from prontuario.report.visible import visible

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
    yield from ("", *_next(report.findings))


def _next(findings: tuple[Finding, ...]) -> Iterator[str]:
    """Where to begin: the check that finds most of what weighs most."""
    heaviest = next(weight for weight in Severity if any(each.severity is weight for each in findings))
    (check, count), *_ = _most(each.check for each in findings if each.severity is heaviest)
    yield f"Begin with {check}, which finds {count} of them:"
    yield f"  prontuario check --only {check}"
    yield f"  prontuario explain {check}"


def _most(names: Iterable[Name]) -> list[tuple[Name, int]]:
    """Each name with how often it comes, most first; what comes equally often stays in the order of the files."""
    return Counter(names).most_common()
