"""Bad input: whatever somebody typed, it is named with its place, once, and hides nothing else. A case is a file."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from prontuario.examine import examine
from prontuario.finding import Finding, in_order
from prontuario.model.complaints import WRONG_SHAPES
from prontuario.model.load import READABLE
from prontuario.report.formats import as_dict, as_line, as_text
from prontuario.source.syntax import SAYINGS
from tests.cases import base_handbook, cases_in, differences, of_a_case, read_case
from tests.running import prontuario

HERE = Path(__file__).parent
CASES = {case.name: case for case in cases_in(HERE / "cases")}
NEIGHBOUR = read_case(HERE / "neighbour.yml")
DAY = date(2026, 10, 1)
THROUGH_THE_COMMAND_LINE = (
    "deep-nesting",
    "device-for-a-file",
    "directory-for-the-roster",
    "not-utf-8",
    "pipe-for-a-file",
    "page-calls-a-macro-that-is-not-there",
    "policy-broken",
    "reference-role-misspelt",
    "shape-text-for-step",
    "syntax-control-character",
)


def laid_out(name: str, root: Path) -> tuple[Finding, ...]:
    """Writes the small handbook with a case and its neighbour to `root`; what has to be found there."""
    base_handbook(root)
    return in_order([*NEIGHBOUR.lay_over(root), *CASES[name].lay_over(root)])


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_named_at_its_place_once_and_hides_nothing(name, tmp_path):
    expected = laid_out(name, tmp_path)
    found = of_a_case(examine(tmp_path, DAY).findings)
    assert differences(found, expected) == []
    assert found == expected


@pytest.mark.parametrize("name", CASES)
def test_a_case_says_what_is_wrong_and_what_has_to_be_found(name, tmp_path):
    base_handbook(tmp_path)
    assert CASES[name].about
    assert CASES[name].lay_over(tmp_path)


def test_the_neighbour_alone_gives_its_own_findings(tmp_path):
    base_handbook(tmp_path)
    expected = in_order(list(NEIGHBOUR.lay_over(tmp_path)))
    assert len(expected) == 2
    assert of_a_case(examine(tmp_path, DAY).findings) == expected


def test_each_saying_about_yaml_is_said_in_a_case(tmp_path):
    said = {finding.message for name in CASES for finding in laid_out(name, tmp_path / name)}
    assert [saying.part for saying in SAYINGS if saying.message not in said] == []


def test_each_complaint_about_a_wrong_shape_is_said_in_a_case(tmp_path):
    said = "\n".join(as_line(finding) for name in CASES for finding in laid_out(name, tmp_path / name))
    unsaid = [
        kind for kind, words in WRONG_SHAPES.items() if not re.search(" - ".join(map(pattern, words)), said)
    ]
    assert unsaid == []


def pattern(words: str) -> str:
    """What finds a sentence whatever is filled into its braces."""
    return re.sub(r"\\{\w+\\}", ".*", re.escape(words))


@pytest.mark.parametrize("name", THROUGH_THE_COMMAND_LINE)
def test_the_command_line_says_the_same_as_json_and_exits_with_an_error(name, tmp_path):
    expected = laid_out(name, tmp_path)
    run = prontuario("check", "--root", str(tmp_path), "--format", "json")
    assert run.stderr == ""
    said = examine(tmp_path).findings
    assert json.loads(run.stdout) == [as_dict(finding) for finding in said]
    assert of_a_case(said) == expected
    assert {tuple(entry) for entry in json.loads(run.stdout)} == {
        ("file", "line", "column", "check", "severity", "message", "hint")
    }
    assert run.returncode == (2 if any(finding.check == READABLE for finding in expected) else 1)


def test_the_command_line_says_the_same_as_text(tmp_path):
    expected = laid_out("syntax-unclosed-quote", tmp_path)
    run = prontuario("check", "--root", str(tmp_path))
    assert (run.stderr, run.returncode) == ("", 2)
    assert run.stdout == as_text(examine(tmp_path).findings, tmp_path) + "\n"
    assert set(expected) <= set(examine(tmp_path).findings)
