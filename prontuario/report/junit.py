"""Findings as JUnit XML: each check is a test, and fails with what it found.

Servers compare tests by class and name: both are the same in each run, so a check that fails anew is shown as new.
"""

from __future__ import annotations

from xml.etree import ElementTree

from prontuario.finding import Finding
from prontuario.report.formats import as_text
from prontuario.report.report import Report
from prontuario.report.visible import visible
from prontuario.rule import Rule

SUITE = "prontuario"


def as_junit(report: Report) -> str:
    """One suite with a test for each rule. Findings that weigh less than the bar are said, and let their test pass."""
    found = {rule.id: [each for each in report.findings if each.check == rule.id] for rule in report.rules}
    failing = sum(any(_fails(each, report) for each in findings) for findings in found.values())
    counts = {"tests": str(len(found)), "failures": str(failing), "errors": "0", "skipped": "0"}
    suites = ElementTree.Element("testsuites", {"name": SUITE, **counts})
    suite = ElementTree.SubElement(suites, "testsuite", {"name": SUITE, **counts})
    for rule in report.rules:
        _test(suite, rule, found[rule.id], report)
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(suites, encoding="unicode")


def _test(suite: ElementTree.Element, rule: Rule, findings: list[Finding], report: Report) -> None:
    test = ElementTree.SubElement(
        suite, "testcase", classname=f"{SUITE}.{rule.topic}", name=rule.id, time="0"
    )
    failures = [each for each in findings if _fails(each, report)]
    if findings:
        test.set("file", report.path(findings[0].place.file))
    if failures:
        failure = ElementTree.SubElement(
            test,
            "failure",
            message=visible(f"{rule.rule} {_places(failures)}"),
            type=str(failures[0].severity),
        )
        failure.text = _said(failures, report)
    elif findings:
        ElementTree.SubElement(test, "system-out").text = _said(findings, report)


def _fails(finding: Finding, report: Report) -> bool:
    return finding.severity.at_least(report.bar)


def _places(findings: list[Finding]) -> str:
    return f"({len(findings)} {'place' if len(findings) == 1 else 'places'})"


def _said(findings: list[Finding], report: Report) -> str:
    """The findings as `check` prints them; XML takes no character that cannot be printed."""
    return visible(as_text(tuple(findings), report.root), keep="\n")
