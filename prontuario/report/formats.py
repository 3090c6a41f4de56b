"""Findings as text and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from prontuario.finding import Finding, Severity
from prontuario.report.excerpt import Sources, excerpt
from prontuario.report.report import Accepted, Report
from prontuario.report.visible import visible
from prontuario.rule import Setting

# A piece of printed text and the style that a terminal gives it.
Piece = tuple[str, str]
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.ADVICE: "bold cyan"}


def as_line(finding: Finding) -> str:
    """One finding: `file:line:column: what is wrong - what to do [check]`."""
    return _plain(_line(finding))


def as_text(
    findings: tuple[Finding, ...],
    root: Path | None = None,
    accepted: tuple[Accepted, ...] = (),
    only: tuple[str, ...] = (),
) -> str:
    """All findings and their count; with the handbook's folder, each with the line that it speaks of."""
    return _plain(as_pieces(findings, root, accepted, only))


def as_pieces(
    findings: tuple[Finding, ...],
    root: Path | None = None,
    accepted: tuple[Accepted, ...] = (),
    only: tuple[str, ...] = (),
) -> list[Piece]:
    """The text of `as_text`, with the styles of a terminal."""
    sources = Sources(root) if root else None
    pieces = [piece for finding in findings for piece in _block(finding, sources)]
    return [*pieces, (summary(findings, accepted, only), "bold")]


def report_pieces(report: Report) -> list[Piece]:
    """A report as text: its findings, then a line for each draft, with counts; then how many there are."""
    of_drafts = [each for each in report.findings if each.place.file in report.drafts and not _stops(each)]
    listed = tuple(each for each in report.findings if each not in set(of_drafts))
    *pieces, _ = as_pieces(listed, report.root)
    counts = [
        (f"{_draft_line(file, of_drafts)}\n", "") for file in sorted({each.place.file for each in of_drafts})
    ]
    return [*pieces, *counts, (summary(report.findings, report.accepted, report.only), "bold")]


def _stops(finding: Finding) -> bool:
    return finding.severity is not Severity.ADVICE


def _draft_line(file: str, findings: list[Finding]) -> str:
    """What is found in a draft, most first: `x.yml: draft, 7 findings: 5 step-without-owner, 2 no-stand-down`."""
    count = Counter(each.check for each in findings if each.place.file == file)
    checks = ", ".join(f"{number} {check}" for check, number in count.most_common())
    hint = f"`prontuario check --only {count.most_common(1)[0][0]}` lists the first"
    return visible(f"{file}: draft, {_counted(count.total(), 'finding')}: {checks} - {hint}")


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


def as_json(
    findings: tuple[Finding, ...], accepted: tuple[Accepted, ...] = (), settings: tuple[Setting, ...] = ()
) -> str:
    """All findings as a list of objects with file, line, column, check, severity, message and hint.

    Then those that somebody accepts, which say how, why and where, under `accepted`. Last what is set about checks:
    these are no findings, and say under `setting` how a check is set, why, what it weighs otherwise, and why it would
    not work.
    """
    listed = [*map(as_dict, findings), *map(_accepted, accepted), *map(_set, settings)]
    return json.dumps(listed, ensure_ascii=False, indent=2)


def _accepted(each: Accepted) -> dict[str, object]:
    until = {"until": each.until} if each.until else {}
    place = {"file": each.place.file, "line": each.place.line}
    return {**as_dict(each.finding), "accepted": {"how": each.how, "because": each.because, **until, **place}}


def _set(each: Setting) -> dict[str, object]:
    place = {"file": each.place.file, "line": each.place.line, "column": each.place.column}
    usual = {"usual": str(each.usual)} if each.usual else {}
    broken = {"broken": each.broken} if each.broken else {}
    setting = {"how": each.how, "because": each.because, **usual, **broken}
    return {**place, "check": each.check, "setting": setting}


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


def summary(
    findings: tuple[Finding, ...], accepted: tuple[Accepted, ...] = (), only: tuple[str, ...] = ()
) -> str:
    """How many findings there are of each weight, and how many are accepted: `2 errors; 3 findings waived`."""
    count = Counter(finding.severity for finding in findings)
    words = [_counted(count[severity], severity) for severity in Severity if count[severity]]
    nothing = f"no findings of {', '.join(only)}" if only else "no problems found"
    said = ", ".join(words) if words else nothing
    how = Counter(each.how for each in accepted)
    waived = [f"{_counted(how['waived'], 'finding')} waived"] if how["waived"] else []
    ignored = [f"{_counted(how['ignored'], 'finding')} ignored"] if how["ignored"] else []
    return "; ".join((said, *waived, *ignored))


def _counted(number: int, what: str) -> str:
    plural = "" if number == 1 or what == Severity.ADVICE else "s"
    return f"{number} {what}{plural}"
