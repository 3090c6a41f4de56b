"""What each format prints for the same findings. `make golden` refreshes what is expected; look at the diff."""

import os
from pathlib import Path

import pytest

from prontuario.report.formats import as_line, as_text, summary
from prontuario.report.output import FORMATS
from tests.report.example import ACCEPTED, FINDINGS, HERE, REPORT, ROOT

EXPECTED = HERE / "expected"
NAMES = {
    "text": "txt",
    "github": "github.txt",
    "gitlab": "gitlab.json",
    "junit": "junit.xml",
    "overview": "overview.txt",
    "json": "json",
    "sarif": "sarif",
}


def printed(name: str) -> str:
    text = as_text(FINDINGS, ROOT, ACCEPTED) if name == "text" else FORMATS[name](REPORT)
    return text + "\n"


@pytest.mark.golden
@pytest.mark.parametrize("name", NAMES)
def test_a_format_prints_what_is_expected(name: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(Path(__file__).parents[2])
    path = EXPECTED / f"findings.{NAMES[name]}"
    if os.environ.get("PRONTUARIO_GOLDEN") == "refresh":
        path.write_text(printed(name), encoding="utf-8")
    assert printed(name) == path.read_text("utf-8")


def test_every_format_is_held_against_an_expected_text():
    assert {*FORMATS, "text"} == set(NAMES)


def test_without_a_folder_there_are_only_the_lines_and_their_count():
    assert as_text(FINDINGS) == "\n".join([*map(as_line, FINDINGS), summary(FINDINGS)])


def test_the_count_says_what_is_waived_and_what_is_ignored():
    waived, ignored = ACCEPTED
    assert summary((), ()) == "no problems found"
    assert summary((), (waived,)) == "no problems found; 1 finding waived"
    assert summary((), (ignored, ignored)) == "no problems found; 2 findings ignored"
    said = "9 errors, 1 warning, 1 advice; 2 findings waived; 1 finding ignored"
    assert summary(FINDINGS, (waived, ignored, waived)) == said


def test_a_text_names_each_place_once_and_nothing_that_a_file_holds_reaches_the_terminal_as_a_code():
    text = printed("text")
    assert "\x1b" not in text
    assert [text.count(f"{finding.place}: ") for finding in FINDINGS] == [1] * len(FINDINGS)
