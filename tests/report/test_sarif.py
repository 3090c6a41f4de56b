"""SARIF: every log is one that the schema of the format allows, and a program finds in it what a person reads."""

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from prontuario.checks.catalogue import rules
from prontuario.examine import examine
from prontuario.finding import Finding, Place, Severity
from prontuario.report.report import Report
from prontuario.report.sarif import as_sarif
from tests.cases import BASE
from tests.report.example import ACCEPTED, FINDINGS, REPORT, SETTINGS
from tests.report.example import RULES as FEW_RULES

SCHEMA = json.loads((Path(__file__).parents[1] / "vendor/sarif/sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
RUN = json.loads(as_sarif(REPORT))["runs"][0]


def complaints(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(json.loads(text))]


def test_the_schema_is_that_of_the_standard():
    assert "SARIF) Version 2.1.0" in SCHEMA["title"]
    jsonschema.Draft4Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "report", [REPORT, Report(Path(), ()), Report(Path(), FINDINGS), Report(Path(), (), rules=rules())]
)
def test_a_log_is_valid(report: Report):
    assert complaints(as_sarif(report)) == []


def test_the_log_of_a_real_handbook_is_valid():
    assert complaints(as_sarif(Report(BASE, examine(BASE).findings, rules=rules()))) == []


def test_the_schema_refuses_what_is_none():
    log = json.loads(as_sarif(REPORT))
    log["runs"][0]["results"][0]["level"] = "advice"
    log["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert len(complaints(json.dumps(log))) == 2


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 10**6), st.sampled_from(Severity))
def test_a_log_is_valid_whatever_was_typed(text: str, line: int, weight: Severity):
    finding = Finding(Place(f"playbooks/{text[:9]} %#?.yml", line, line), "informal-tone", weight, text, text)
    log = as_sarif(Report(Path(), (finding,), rules=FEW_RULES))
    assert complaints(log) == []
    assert json.loads(log)["runs"][0]["results"][0]["message"]["text"] == f"{text} - {text}"


def test_every_finding_is_a_result_at_its_place():
    results = RUN["results"][: len(FINDINGS)]
    regions = [result["locations"][0]["physicalLocation"]["region"] for result in results]
    assert [(each["startLine"], each["startColumn"]) for each in regions] == [
        (finding.place.line, finding.place.column) for finding in FINDINGS
    ]
    assert RUN["columnKind"] == "unicodeCodePoints"
    assert [result["suppressions"] for result in results] == [[]] * len(FINDINGS)
    assert {result["level"] for result in results} == {"error", "warning", "note"}


def test_a_result_leads_to_its_rule():
    rules = RUN["tool"]["driver"]["rules"]
    for result in RUN["results"]:
        assert "ruleIndex" not in result or rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["error", "warning"]
    assert rules[0]["shortDescription"]["text"] == "Every step has a time."
    assert "add `within:`." in rules[0]["help"]["markdown"]


def test_a_waived_finding_is_a_suppressed_result():
    in_source, external = [result["suppressions"] for result in RUN["results"][len(FINDINGS) :]]
    assert [in_source[0]["kind"], external[0]["kind"]] == ["inSource", "external"]
    assert in_source[0]["justification"] == ACCEPTED[0].reason
    region = in_source[0]["location"]["physicalLocation"]["region"]
    assert region == {"startLine": 3, "startColumn": 5}


def test_what_is_set_about_checks_is_in_how_the_tool_was_called():
    text = as_sarif(replace(REPORT, settings=SETTINGS))
    assert complaints(text) == []
    assert "invocations" not in RUN
    (invocation,) = json.loads(text)["runs"][0]["invocations"]
    assert invocation["ruleConfigurationOverrides"] == [
        {
            "descriptor": {"id": "informal-tone", "index": 1},
            "configuration": {"enabled": False},
            "properties": {"because": SETTINGS[0].because, "set": "ignored in playbooks/policy.yml:4"},
        },
        {
            "descriptor": {"id": "no-summary"},
            "configuration": {"level": "error"},
            "properties": {
                "because": "It is read aloud",
                "set": "set to error in playbooks/policy.yml:6",
                "broken": "it failed",
            },
        },
        {
            "descriptor": {"id": "step-without-deadline", "index": 0},
            "configuration": {"level": "warning"},
            "properties": {"because": "It is drawn up", "set": "set to warning in playbooks/policy.yml:7"},
        },
    ]


def test_a_file_elsewhere_has_an_address_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    log = json.loads(as_sarif(Report(Path("/else where"), FINDINGS[:1])))
    uri = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == f"file:///else%20where/{FINDINGS[0].place.file}"
