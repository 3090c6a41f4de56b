"""Findings as GitLab reads them: the published form, and fingerprints that outlive a moved line."""

import json
from dataclasses import replace

import jsonschema
import pytest

from prontuario.finding import Place
from prontuario.report.gitlab import as_gitlab
from tests.report.example import FINDINGS, PLAIN, REPORT, found

# The form as GitLab's documentation has it (docs.gitlab.com, ci/testing/code_quality, "Code Quality report format"):
# an array of objects with these properties, the path relative to the repository, one of five severities.
FORM = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^[^/\\][^\\]*$"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


@pytest.fixture(autouse=True)
def in_the_handbook(monkeypatch):
    monkeypatch.chdir(REPORT.root)


def issues(*findings):
    return json.loads(as_gitlab(replace(REPORT, findings=findings)))


def prints(*findings):
    return [issue["fingerprint"] for issue in issues(*findings)]


def test_the_report_has_the_published_form():
    said = issues(*FINDINGS)
    jsonschema.validate(said, FORM)
    assert len(said) == len(FINDINGS)
    assert {(each["check_name"], each["severity"]) for each in said} >= {
        ("step-without-deadline", "major"),
        ("informal-tone", "minor"),
    }
    assert issues() == []


def test_each_finding_has_a_fingerprint_of_its_own():
    assert len(set(prints(*FINDINGS, *FINDINGS))) == 2 * len(FINDINGS)  # GitLab shows equal ones once


@pytest.mark.parametrize("line", [1, 7, 400])
def test_a_fingerprint_outlives_a_moved_line(line):
    here = found(PLAIN, 2, 8, "the step is that of roster/roles.yml:4:5 too")
    moved = replace(
        here, place=Place(PLAIN, line, 3), message="the step is that of roster/roles.yml:90:1 too"
    )
    assert prints(here) == prints(moved)


def test_a_fingerprint_is_the_same_from_another_folder(monkeypatch, tmp_path):
    before = prints(*FINDINGS)
    monkeypatch.chdir(tmp_path)
    assert prints(*FINDINGS) == before


@pytest.mark.parametrize(
    "other",
    [
        found(PLAIN, 2, 8, "another message"),
        found(PLAIN, 2, 8, "a message", "informal-tone"),
        found("playbooks/threats/long.yml", 2, 8, "a message"),
    ],
)
def test_another_message_check_or_file_is_another_finding(other):
    assert prints(other) != prints(found(PLAIN, 2, 8, "a message"))
