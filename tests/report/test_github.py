"""Workflow commands: what GitHub reads back from a line is what was found, whatever a file holds."""

import re
from pathlib import Path
from urllib.parse import unquote

from hypothesis import example, given
from hypothesis import strategies as st

from prontuario.finding import Finding, Place, Severity
from prontuario.report.github import as_github
from prontuario.report.report import Report

COMMAND = re.compile(r"::(error|warning|notice) (.*?)::(.*)")
TYPED = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def read_back(line: str) -> tuple[str, dict[str, str], str]:
    """A command as GitHub's runner reads it: properties end at a comma, the rest is the message."""
    match = COMMAND.fullmatch(line)
    assert match, line
    properties = dict(each.split("=", 1) for each in match[2].split(","))
    return match[1], {key: unquote(value) for key, value in properties.items()}, unquote(match[3])


def printable(text: str) -> str:
    return "".join(each for each in text if each.isprintable() or each in "\r\n")


@given(TYPED.map(printable), TYPED.map(printable), st.sampled_from(Severity))
@example("100%0A: a, b", "::error::c", Severity.ERROR)
def test_a_finding_comes_back_as_it_was(message: str, hint: str, weight: Severity):
    file = "playbooks/threats/a,b::c=100%2C.yml"
    finding = Finding(Place(file, 3, 7), "informal-tone", weight, message, hint)
    line, count = as_github(Report(Path(), (finding,))).split("\n")
    command, properties, said = read_back(line)
    assert command == {"error": "error", "warning": "warning", "advice": "notice"}[weight]
    assert properties == {"file": file, "line": "3", "col": "7", "title": "informal-tone"}
    assert said == f"{message} - {hint}"
    assert count.startswith("1 ")


@given(TYPED)
def test_nothing_typed_begins_a_command_of_its_own(message: str):
    finding = Finding(
        Place("x.yml"), "informal-tone", Severity.ERROR, f"{message}\n::stop-commands::x", "correct it"
    )
    lines = re.split(r"[\r\n]", as_github(Report(Path(), (finding,))))
    assert [line.startswith("::error file=x.yml,") for line in lines] == [True, False]
    assert not lines[1].startswith("::")


def test_a_file_is_named_as_seen_from_the_folder_in_which_the_command_runs(tmp_path, monkeypatch):
    (tmp_path / "plans").mkdir()
    monkeypatch.chdir(tmp_path)
    assert Report(Path("plans"), ()).path("roster/people.yml") == "plans/roster/people.yml"
    assert Report(tmp_path / "plans", ()).path("roster/people.yml") == "plans/roster/people.yml"
    monkeypatch.chdir(tmp_path / "plans")
    assert Report(Path(), ()).path("roster/people.yml") == "roster/people.yml"
    assert Report(Path("../other"), ()).path("x.yml") == f"{tmp_path.resolve()}/other/x.yml"
