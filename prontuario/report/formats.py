"""Findings as text and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from prontuario.finding import Finding, Severity
from prontuario.report.excerpt import Sources, excerpt
from prontuario.report.visible import visible

# A piece of printed text and the style that a terminal gives it.
Piece = tuple[str, str]
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.ADVICE: "bold cyan"}


def as_line(finding: Finding) -> str:
    """One finding: `file:line:column: what is wrong - what to do [check]`."""
    return _plain(_line(finding))


def as_text(
    findings: tuple[Finding, ...], root: Path | None = None, waived: int = 0, only: tuple[str, ...] = ()
) -> str:
    """All findings and their count; with the handbook's folder, each with the line that it speaks of."""
    return _plain(as_pieces(findings, root, waived, only))


def as_pieces(
    findings: tuple[Finding, ...], root: Path | None = None, waived: int = 0, only: tuple[str, ...] = ()
) -> list[Piece]:
    """The text of `as_text`, with the styles of a terminal."""
    sources = Sources(root) if root else None
    pieces = [piece for finding in findings for piece in _block(finding, sources)]
    return [*pieces, (summary(findings, waived, only), "bold")]


def _plain(pieces: list[Piece]) -> str:
    return "".join(text for text, _ in pieces)


def _block(finding: Finding, sources: Sources | None) -> list[Piece]:
    """A finding's line; below it the line of its source, where that can be read."""
    pieces = [*_line(finding), ("\n", "")]
    line = sources.line(finding.place) if sources else None
    if line is not None:
        source, caret = excerpt(line, finding.place)
        pieces += [(f"{source}\n", "dim"), (f"{caret}\n", STYLES[finding.severity])]
    return pieces


def _line(finding: Finding) -> list[Piece]:
    weight = "" if finding.severity is Severity.ERROR else f"{finding.severity}: "
    return [
        (visible(f"{finding.place}: "), "bold"),
        (weight, STYLES[finding.severity]),
        (visible(finding.message), STYLES[finding.severity]),
        (visible(f" - {finding.hint}"), ""),
        (f" [{finding.check}]", "dim"),
    ]


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


def summary(findings: tuple[Finding, ...], waived: int = 0, only: tuple[str, ...] = ()) -> str:
    """How many findings there are of each weight, and how many are waived: `2 errors, 1 warning; 3 findings waived`."""
    count = Counter(finding.severity for finding in findings)
    words = [_counted(count[severity], severity) for severity in Severity if count[severity]]
    nothing = f"no findings of {', '.join(only)}" if only else "no findings: the plan holds"
    said = ", ".join(words) if words else nothing
    return f"{said}; {_counted(waived, 'finding')} waived" if waived else said


def _counted(number: int, what: str) -> str:
    plural = "" if number == 1 or what == Severity.ADVICE else "s"
    return f"{number} {what}{plural}"
