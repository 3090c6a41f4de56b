"""Findings as GitLab's Code Quality report: a merge request shows which are new and which are gone."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from typing import Any

from prontuario.finding import Finding, Severity
from prontuario.report.report import Report
from prontuario.report.visible import visible

# GitLab knows info, minor, major, critical and blocker.
SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}
PLACE = re.compile(r":\d+(:\d+)?\b")


def as_gitlab(report: Report) -> str:
    """A list of issues: description, check, fingerprint, severity and place of each finding."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in report.findings:
        about = _about(finding)
        issues.append(_issue(finding, report, f"{about}\0{seen[about]}"))
        seen[about] += 1
    return json.dumps(issues, ensure_ascii=False, indent=2)


def _issue(finding: Finding, report: Report, about: str) -> dict[str, Any]:
    return {
        "description": visible(f"{finding.message} - {finding.hint}"),
        "check_name": finding.check,
        "fingerprint": hashlib.sha256(about.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": SEVERITIES[finding.severity],
        "location": {"path": report.path(finding.place.file), "lines": {"begin": finding.place.line}},
    }


def _about(finding: Finding) -> str:
    """What makes it the same finding tomorrow: no line, for lines move. GitLab shows equal fingerprints once."""
    return "\0".join((finding.place.file, finding.check, PLACE.sub("", finding.message)))
