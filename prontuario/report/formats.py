"""Findings as text and as JSON."""

from __future__ import annotations

import json
from collections import Counter

from prontuario.finding import Finding, Severity


def as_line(finding: Finding) -> str:
    """One finding: `file:line:column: what is wrong - what to do [check]`."""
    weight = "" if finding.severity is Severity.ERROR else f"{finding.severity}: "
    return _visible(f"{finding.place}: {weight}{finding.message} - {finding.hint} [{finding.check}]")


def _visible(text: str) -> str:
    """The text on one line: a typed value may hold line breaks, and codes that would paint the terminal."""
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)


def as_text(findings: tuple[Finding, ...]) -> str:
    """All findings, a line each, and their count."""
    return "\n".join([*map(as_line, findings), summary(findings)])


def as_json(findings: tuple[Finding, ...]) -> str:
    """All findings as a list of objects with file, line, column, check, severity, message and hint."""
    return json.dumps([as_dict(finding) for finding in findings], ensure_ascii=False, indent=2)


def as_dict(finding: Finding) -> dict[str, object]:
    """One finding as plain data."""
    place = finding.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "check": finding.check,
        "severity": str(finding.severity),
        "message": finding.message,
        "hint": finding.hint,
    }


def summary(findings: tuple[Finding, ...]) -> str:
    """How many findings there are of each weight: `2 errors, 1 warning`."""
    count = Counter(finding.severity for finding in findings)
    words = [_counted(count[severity], severity) for severity in Severity if count[severity]]
    return ", ".join(words) if words else "no findings: the plan holds"


def _counted(number: int, severity: Severity) -> str:
    plural = "" if number == 1 or severity is Severity.ADVICE else "s"
    return f"{number} {severity}{plural}"
