"""Findings as workflow commands: GitHub shows each beside its line in a change."""

from __future__ import annotations

from prontuario.finding import Finding, Severity
from prontuario.report.formats import summary
from prontuario.report.report import Report
from prontuario.report.visible import visible

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def as_github(report: Report) -> str:
    """Each finding as `::error file=...,line=...,col=...,title=...::message`, then their count."""
    lines = [_command(finding, report) for finding in report.findings]
    return "\n".join([*lines, summary(report.findings, report.accepted)])


def _command(finding: Finding, report: Report) -> str:
    place = finding.place
    facts = {
        "file": report.path(place.file),
        "line": str(place.line),
        "col": str(place.column),
        "title": finding.check,
    }
    properties = ",".join(f"{key}={_property(value)}" for key, value in facts.items())
    return f"::{COMMANDS[finding.severity]} {properties}::{_data(f'{finding.message} - {finding.hint}')}"


def _data(text: str) -> str:
    """A message: what would end it or begin another command is written as a code."""
    escaped = visible(text, keep="\r\n").replace("%", "%25")
    return escaped.replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """A property: besides, what would end it."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
