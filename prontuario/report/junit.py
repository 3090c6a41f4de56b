"""Findings as JUnit XML: each check is a test, and fails with what it found.

Servers compare tests by class and name: both are the same in each run, so a check that fails anew is shown as new.
"""

from __future__ import annotations

from collections import Counter
from xml.etree import ElementTree

from prontuario.finding import Finding
from prontuario.report.formats import as_text
from prontuario.report.report import Report
from prontuario.report.visible import visible
from prontuario.rule import IGNORED, Rule, Setting

SUITE = "prontuario"


def as_junit(report: Report) -> str:
    """One suite with a test for each rule. Findings that weigh less than the bar are said, and let their test pass; a
    check that is ignored is a skipped test.
    """
    tests = [_test(rule, report) for rule in report.rules]
    outcomes = Counter(child.tag for test in tests for child in test)
    counts = {
        "tests": str(len(tests)),
        "failures": str(outcomes["failure"]),
        "errors": "0",
        "skipped": str(outcomes["skipped"]),
    }
    suites = ElementTree.Element("testsuites", {"name": SUITE, **counts})
    ElementTree.SubElement(suites, "testsuite", {"name": SUITE, **counts}).extend(tests)
    ElementTree.indent(suites)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(suites, encoding="unicode")


def _test(rule: Rule, report: Report) -> ElementTree.Element:
    test = ElementTree.Element("testcase", classname=f"{SUITE}.{rule.topic}", name=rule.id, time="0")
    findings = [each for each in report.findings if each.check == rule.id]
    settings = [each for each in report.settings if each.check == rule.id]
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
    elif not findings and any(each.how == IGNORED for each in settings):
        ElementTree.SubElement(test, "skipped", message="; ".join(map(_set, settings)))
    beside = [*map(_set, settings), *([_said(findings, report)] if findings and not failures else ())]
    if beside:
        ElementTree.SubElement(test, "system-out").text = "\n".join(beside)
    return test


def _set(setting: Setting) -> str:
    """What is set about a check: it is said, and fails nothing."""
    broken = f" (it does not work: {setting.broken})" if setting.broken else ""
    return visible(f"{setting.said}, because: {setting.because}{broken}")


def _fails(finding: Finding, report: Report) -> bool:
    return finding.severity.at_least(report.bar)


def _places(findings: list[Finding]) -> str:
    return f"({len(findings)} {'place' if len(findings) == 1 else 'places'})"


def _said(findings: list[Finding], report: Report) -> str:
    """The findings as `check` prints them; XML takes no character that cannot be printed."""
    return visible(as_text(tuple(findings), report.root), keep="\n")
