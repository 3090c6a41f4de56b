"""Findings as JUnit XML: a test for each check, which fails with what `check` prints."""

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from prontuario.checks.catalogue import rules
from prontuario.finding import Severity
from prontuario.report.formats import as_text
from prontuario.report.junit import as_junit
from tests.report.example import FINDINGS, PLAIN, REPORT, SETTINGS, found

# The form as servers read it: elements, their attributes and what they may hold. Sources: the schema of Jenkins' xUnit
# plugin (junit-10.xsd), and GitLab's documentation (ci/testing/unit_test_reports): class and name are what it shows and
# compares, of two tests with the same ones it takes the first.
HOLDS = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"skipped", "error", "failure", "system-out", "system-err"},
    "failure": set(),
    "skipped": set(),
    "system-out": set(),
}
NEEDS = {
    "testsuites": set(),
    "testsuite": {"name", "tests", "failures", "errors"},
    "testcase": {"name", "classname"},
    "failure": {"message", "type"},
    "skipped": {"message"},
    "system-out": set(),
}

RULES = rules()


def told(*findings, bar=Severity.ERROR, rules=RULES):
    return ElementTree.fromstring(as_junit(replace(REPORT, findings=findings, bar=bar, rules=rules)))


def by_name(suites):
    return {test.get("name"): test for test in suites.iter("testcase")}


@pytest.mark.parametrize("bar", list(Severity))
def test_the_report_has_the_form_that_servers_read(bar):
    report = replace(REPORT, findings=FINDINGS, bar=bar, rules=RULES, settings=SETTINGS)
    suites = ElementTree.fromstring(as_junit(report))
    assert suites.tag == "testsuites"
    for element in suites.iter():
        assert {child.tag for child in element} <= HOLDS[element.tag]
        assert NEEDS[element.tag] <= set(element.attrib)
    (suite,) = suites
    cases = list(suite)
    assert int(suite.get("tests")) == len(cases) == len(RULES)
    assert int(suite.get("failures")) == len(list(suite.iter("failure"))) > 0
    assert len({(case.get("classname"), case.get("name")) for case in cases}) == len(cases)


def test_a_check_without_findings_passes_under_the_same_name():
    assert list(by_name(told())) == list(by_name(told(*FINDINGS))) == [rule.id for rule in RULES]
    assert list(told().iter("failure")) == []


def test_a_check_fails_with_what_check_prints():
    findings = (found(PLAIN, 4, 5, "no time"), found(PLAIN, 2, 8, "no time either"))
    (failure,) = by_name(told(*findings))["step-without-deadline"]
    assert failure.text == as_text(findings, REPORT.root)
    assert "2 places" in failure.get("message")


@pytest.mark.parametrize(
    ("bar", "fails"), [(Severity.ERROR, False), (Severity.WARNING, True), (Severity.ADVICE, True)]
)
def test_what_weighs_less_than_the_bar_is_said_and_does_not_fail(bar, fails):
    (said,) = by_name(told(found(PLAIN, 2, 8, "loud", "informal-tone", Severity.WARNING), bar=bar))[
        "informal-tone"
    ]
    assert said.tag == ("failure" if fails else "system-out")
    assert "loud" in said.text


def test_a_check_that_is_ignored_is_skipped_and_what_is_set_is_said():
    loud = found(PLAIN, 4, 5, "no time", weight=Severity.WARNING)
    report = replace(REPORT, findings=(loud,), rules=RULES, settings=SETTINGS)
    suites = ElementTree.fromstring(as_junit(report))
    assert (
        {suites.get("skipped"), suites[0].get("skipped")} == {"1"} == {str(len(list(suites.iter("skipped"))))}
    )
    skipped, _ = by_name(suites)["informal-tone"]
    assert skipped.get("message") == (
        "ignored in playbooks/policy.yml:4, because: It is our <voice> & \\x1b[31mstays"
    )
    (said,) = by_name(suites)["step-without-deadline"]
    assert said.text.startswith("set to warning in playbooks/policy.yml:7, because: It is drawn up\n")
    assert said.text.endswith(as_text((loud,), REPORT.root))


@pytest.mark.parametrize("typed", ["\x00", "\x1b[31m", "\ud800", "\ufffe", "]]>", "<b>&amp;</b>", "\x85"])
def test_whatever_was_typed_the_xml_can_be_read(typed):
    (failure,) = by_name(told(found(PLAIN, 2, 8, f"a {typed} b")))["step-without-deadline"]
    assert failure.text.startswith(f"{PLAIN}:2:8: a ")
