"""What several checks need: worked out once, and only where it is known."""

from datetime import date
from pathlib import Path

import pytest

from prontuario.checks.case import Case
from prontuario.model.load import load
from prontuario.rehearsal.losses import rehearse_all
from tests.cases import base_handbook

THREAT = "playbooks/threats/website-down.yml"


def case_of(root: Path) -> Case:
    """The handbook in a folder."""
    return Case(load(root).handbook, date(2026, 10, 1))


def played(case: Case) -> tuple[list[str], list[str]]:
    """The threats of which the decision is known, and those of which the holding statement is known too."""
    return [each.threat.id for each in case.decisions], [each.threat.id for each in case.statements]


def test_every_threat_is_timed_and_rehearsed(tmp_path):
    case = case_of(base_handbook(tmp_path))
    book = case.handbook
    assert list(case.threats()) == list(book.threats.values())
    assert case.rehearsed == rehearse_all(book)
    assert played(case) == (["website-down"], ["website-down"])


@pytest.mark.parametrize(
    "file",
    ["roster/people.yml", "roster/roles.yml", "roster/channels.yml", "roster/resources.yml", "playbooks/policy.yml"],
)  # fmt: skip
def test_where_a_file_cannot_be_read_that_everybody_hangs_on_nothing_is_said_of_decisions(file, tmp_path):
    (base_handbook(tmp_path) / file).write_text("a: [", "utf-8")
    case = case_of(tmp_path)
    assert case.cannot_rehearse
    assert played(case) == ([], [])


def test_nor_where_one_person_of_the_roster_cannot_be_used(tmp_path):
    path = base_handbook(tmp_path) / "roster/people.yml"
    path.write_text(path.read_text("utf-8") + "carla-falsa: {title: Nurse}\n", "utf-8")
    case = case_of(tmp_path)
    assert case.cannot_rehearse
    assert played(case) == ([], [])


def test_messages_and_drills_are_not_needed(tmp_path):
    for folder in ("messages", "drills"):
        for path in (base_handbook(tmp_path) / "playbooks" / folder).glob("*.yml"):
            path.write_text("a: [", "utf-8")
    case = case_of(tmp_path)
    assert not case.cannot_rehearse
    assert played(case) == (["website-down"], ["website-down"])


@pytest.mark.parametrize(
    ("old", "new", "decisions", "words"),
    [
        ("    approved_by: duty-manager", "    approved_by: duty-manger", ["website-down"], []),
        ("  - {to: duty-manager, via: mobile}", "  - {to: duty-manger, via: mobile}", [], []),
    ],
)
def test_without_a_decision_that_is_known_no_word_is(old, new, decisions, words, tmp_path):
    path = base_handbook(tmp_path) / THREAT
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    assert played(case_of(tmp_path)) == (decisions, words)
