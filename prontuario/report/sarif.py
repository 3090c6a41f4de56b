"""Findings as SARIF 2.1.0, the exchange format of code scanners."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import prontuario
from prontuario.finding import Finding, Place, Severity
from prontuario.report.report import Accepted, Report
from prontuario.rule import IGNORED, Rule, Setting

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def as_sarif(report: Report) -> str:
    """A log of one run: the rules, the findings, and the accepted ones as suppressed results."""
    numbers = {rule.id: number for number, rule in enumerate(report.rules)}
    results = [_result(finding, report, numbers) for finding in report.findings]
    results += [_accepted(each, report, numbers) for each in report.accepted]
    driver = {
        "name": "prontuario",
        "version": prontuario.__version__,
        "rules": [_rule(rule) for rule in report.rules],
    }
    run = {
        "tool": {"driver": driver},
        **_invocations(report, numbers),
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return json.dumps({"version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _invocations(report: Report, numbers: dict[str, int]) -> dict[str, Any]:
    """What the company has set about rules: the standard has a place for that in how the tool was called."""
    if not report.settings:
        return {}
    overrides = [_override(each, numbers) for each in report.settings]
    return {"invocations": [{"executionSuccessful": True, "ruleConfigurationOverrides": overrides}]}


def _override(setting: Setting, numbers: dict[str, int]) -> dict[str, Any]:
    index = {"index": numbers[setting.check]} if setting.check in numbers else {}
    how = {"enabled": False} if setting.how == IGNORED else {"level": LEVELS[Severity(setting.how)]}
    why = {"because": setting.because, "set": setting.said}
    broken = {"broken": setting.broken} if setting.broken else {}
    return {
        "descriptor": {"id": setting.check, **index},
        "configuration": how,
        "properties": {**why, **broken},
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.rule},
        "fullDescription": {"text": f"{rule.rule} {rule.why}"},
        "help": {
            "text": f"Why: {rule.why}\nHow to fix it: {rule.fix}",
            "markdown": f"**Why:** {rule.why}\n\n**How to fix it:** {rule.fix}",
        },
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(finding: Finding, report: Report, numbers: dict[str, int]) -> dict[str, Any]:
    """A finding. `suppressions` says of each whether it is accepted: an empty list, it is not."""
    index = {"ruleIndex": numbers[finding.check]} if finding.check in numbers else {}
    return {
        "ruleId": finding.check,
        **index,
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.message} - {finding.hint}"},
        "locations": [_location(finding.place, report)],
        "suppressions": [],
    }


def _accepted(accepted: Accepted, report: Report, numbers: dict[str, int]) -> dict[str, Any]:
    here = accepted.place.file == accepted.finding.place.file
    suppression = {
        "kind": "inSource" if here else "external",
        "status": "accepted",
        "justification": accepted.reason,
        "location": _location(accepted.place, report),
    }
    return {**_result(accepted.finding, report, numbers), "suppressions": [suppression]}


def _location(place: Place, report: Report) -> dict[str, Any]:
    path = report.path(place.file)
    uri = Path(path).as_uri() if Path(path).is_absolute() else quote(path)
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri},
            "region": {"startLine": place.line, "startColumn": place.column},
        }
    }
